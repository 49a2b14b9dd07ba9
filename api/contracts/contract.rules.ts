import { ContractForm, ContractStatus, OrgUnitKind, PositionType } from "../generated/enums.ts";
import type {
  Behavior,
  EvaluationStatus,
  Party,
  Perspective,
  Predicate,
  ResultAspect,
  ResultKind,
} from "../generated/enums.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { Day, Instant } from "../kernel/calendar.ts";
import { contentHash } from "../kernel/hash.ts";
import type {
  ContractId,
  CycleId,
  EmployeeId,
  IndicatorId,
  OrgUnitId,
  ResultId,
  UnitIndicatorId,
} from "../kernel/ids.ts";
import type { Measure } from "../progress/method.rules.ts";

/** An indicator of a planned result (IKI), with how its achievement is measured (DESIGN 4). */
export type Indicator = Measure & {
  readonly id: IndicatorId;
  readonly title: string;
  readonly aspect?: ResultAspect | undefined;
  readonly perspective?: Perspective | undefined;
  readonly dataSource?: string | undefined;
  readonly unitIndicatorId?: UnitIndicatorId | undefined;
};

/** A planned result (RHK). */
export type PlannedResult = {
  readonly id: ResultId;
  readonly kind: ResultKind;
  readonly title: string;
  readonly supportedLeaderResult?: string | undefined;
  readonly supportedResultId?: ResultId | undefined;
  readonly assignedBy?: string | undefined;
  /** Percent, a plain decimal; absent when the contract uses no weights. */
  readonly weight?: string | undefined;
  readonly indicators: readonly Indicator[];
};

/** A special expectation of the leader for one BerAKHLAK value. */
export type LeaderExpectation = { readonly behavior: Behavior; readonly leaderExpectation: string };

/** A signature, bound to the content it was given to (features 3.12). */
export type Signature = {
  readonly party: Party;
  readonly name: string;
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
  readonly contentHash: string;
};

/** State of an evaluation as the contract's list row shows it. */
export type EvaluationSummary = { readonly status: EvaluationStatus; readonly predicate?: Predicate | undefined };

/** What lists show of a contract. People and unit are those of the day it was made: the contract names them. */
export type ContractHeader = {
  readonly id: ContractId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly status: ContractStatus;
  readonly form: ContractForm;
  readonly cycleId: CycleId;
  readonly year: number;
  readonly employeeId: EmployeeId;
  readonly employeeName: string;
  readonly positionTitle: string;
  readonly unitId: OrgUnitId;
  readonly unitName: string;
  /** Ids of the units from the root down, each followed by `/`. */
  readonly unitPath: string;
  readonly raterId: EmployeeId;
  readonly raterName: string;
  readonly raterSuperiorId?: EmployeeId | undefined;
  readonly dueOn: Day;
  readonly resultTitles: readonly string[];
  /** By key of the period; periods not begun are absent. */
  readonly evaluations: Readonly<Record<string, EvaluationSummary>>;
  /** Counts changes of `evaluations`, which evaluations write themselves. */
  readonly evaluationsRevision: number;
};

/** The agreed content. */
export type ContractContent = {
  readonly results: readonly PlannedResult[];
  readonly behaviors: readonly LeaderExpectation[];
};

/** A performance contract (SKP): header, content and signatures. */
export type Contract = ContractHeader & ContractContent & { readonly signatures: readonly Signature[] };

/** Hash of what the parties sign: who, for which year, and all of the content. */
export function contractHash(
  contract: Pick<Contract, "employeeId" | "raterId" | "cycleId" | "form" | "results" | "behaviors">,
): string {
  const { employeeId, raterId, cycleId, form, results, behaviors } = contract;
  return contentHash({ employeeId, raterId, cycleId, form, results, behaviors });
}

/** Titles of the results, main ones first, cut for list rows. */
export function titlesOf(results: readonly PlannedResult[]): string[] {
  return results
    .slice(0, 5)
    .map((result) => (result.title.length > 160 ? `${result.title.slice(0, 159)}…` : result.title));
}

const independent: readonly OrgUnitKind[] = [OrgUnitKind.AGENCY, OrgUnitKind.DISTRICT, OrgUnitKind.SERVICE_UNIT];

/** Form of a position: JPT and heads of independent units use F1, everyone else F3 (2.3, 2.4, 3.9). */
export function formFor(
  position: { readonly type: PositionType; readonly headsUnit: boolean },
  unitKind: OrgUnitKind,
): ContractForm {
  const leads = position.headsUnit && independent.includes(unitKind);
  return position.type === PositionType.SENIOR_LEADER || leads ? ContractForm.LEADER : ContractForm.STAFF;
}

/** Who the contract is between, found from assignment and reporting line on the day it is made. */
export type ContractParties = Pick<
  ContractHeader,
  | "employeeId"
  | "employeeName"
  | "positionTitle"
  | "unitId"
  | "unitName"
  | "unitPath"
  | "raterId"
  | "raterName"
  | "raterSuperiorId"
> & { readonly form: ContractForm };

/** A new, empty draft. */
export function newContract(
  parties: ContractParties,
  cycle: { readonly id: CycleId; readonly year: number; readonly contractDueOn: Day },
  context: { readonly id: ContractId; readonly organizationId: string },
): Contract {
  return {
    ...parties,
    id: context.id,
    organizationId: context.organizationId,
    version: 0,
    history: { sequence: 0, hash: "" },
    status: ContractStatus.DRAFT,
    cycleId: cycle.id,
    year: cycle.year,
    dueOn: cycle.contractDueOn,
    resultTitles: [],
    evaluations: {},
    evaluationsRevision: 0,
    results: [],
    behaviors: [],
    signatures: [],
  };
}

/** Whether the contract is late: due and not yet active. */
export function isOverdue(contract: Pick<ContractHeader, "status" | "dueOn">, today: Day): boolean {
  const open: readonly ContractStatus[] = [
    ContractStatus.DRAFT,
    ContractStatus.SUBMITTED,
    ContractStatus.IN_DIALOGUE,
    ContractStatus.RETURNED,
    ContractStatus.AGREED,
    ContractStatus.APPROVED,
  ];
  return open.includes(contract.status) && today > contract.dueOn;
}

/** Finds an indicator and the result it belongs to. */
export function findIndicator(
  content: Pick<ContractContent, "results">,
  indicatorId: string,
): { result: PlannedResult; indicator: Indicator } | undefined {
  for (const result of content.results) {
    const indicator = result.indicators.find((candidate) => candidate.id === indicatorId);
    if (indicator !== undefined) return { result, indicator };
  }
  return undefined;
}
