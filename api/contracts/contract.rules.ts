import { ContractApproach, ContractForm, ContractStatus, OrgUnitKind, PositionType } from "../generated/enums.ts";
import type {
  Behavior,
  EmploymentStatus,
  EvaluationStatus,
  Party,
  Perspective,
  Predicate,
  ResultAspect,
  ResultClassification,
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
import type { QualityReason } from "../indicators/qualityReason.rules.ts";
import type { Measure } from "../progress/method.rules.ts";
import type { PeriodCheck } from "../progress/periodCheck.rules.ts";
import type { ContractTerms } from "./contractTerms.rules.ts";

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
  /** Whether it stays with the post or with the person (klasifikasi, 2.4); absent when nobody chose. */
  readonly classification?: ResultClassification | undefined;
  /** Results of the edition before that this one takes over (R-SKP-05). */
  readonly replaces?: readonly ResultId[] | undefined;
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
  /** Hash of a later edition whose changes do not bind this party: the signature stands for it too (features 3.11). */
  readonly carriedTo?: string | undefined;
};

/** Whether a signature covers content with this hash. */
export const covers = (signature: Signature, hash: string): boolean =>
  (signature.carriedTo ?? signature.contentHash) === hash;

/** A signature that no longer stands, why and since when: shown to everybody concerned (features 3.14). */
export type RemovedSignature = Signature & { readonly removedAt: Instant; readonly reason: string };

/** Where a change of the contract in force stands (R-SKP-03). */
export type AmendmentHead = {
  /** Number the edition will have once it is in force. */
  readonly edition: number;
  readonly status: ContractStatus;
  readonly reason: string;
  readonly openedAt: Instant;
  readonly openedBy: Party;
};

/** State of an evaluation as the contract's list row shows it. */
export type EvaluationSummary = {
  readonly status: EvaluationStatus;
  readonly predicate?: Predicate | undefined;
  /** Who has explained their side of an open objection. */
  readonly explained?: readonly Party[] | undefined;
  /** Last day it waits for a side of its own: the employee to answer a result, both to explain an objection. */
  readonly waitsUntil?: Day | undefined;
};

/** Who rated a contract before, until when. */
export type FormerRater = {
  readonly raterId: EmployeeId;
  readonly raterName: string;
  readonly raterSuperiorId?: EmployeeId | undefined;
  readonly from?: Day | undefined;
  readonly to: Day;
};

/** A closed contract before this one, and keys of the periods in which it can have an evaluation. */
export type EarlierSegment = { readonly contractId: ContractId; readonly periods: readonly string[] };

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
  /** Number of the content in force, or of the first draft: 1, 2, … */
  readonly edition: number;
  /** A change on its way while the content in force stays. */
  readonly amendment?: AmendmentHead | undefined;
  readonly terms?: ContractTerms | undefined;
  /** Status of the employee on the day it was made: PNS, PPPK, … (6.5). */
  readonly employmentStatus?: EmploymentStatus | undefined;
  /** First day it covers: the year's, or that of the post or SPMT when later (R-WF-03). */
  readonly startsOn?: Day | undefined;
  /** Last day of a segment closed during the year; absent while it runs (domain 2.10). */
  readonly endsOn?: Day | undefined;
  /** Contracts of the same person and year that closed before this one began, with the periods they ran in (domain 2.10). */
  readonly earlierSegments?: readonly EarlierSegment[] | undefined;
  /** Raters before the present one, oldest first, each to a last day (features 3.21, 3.26). */
  readonly formerRaters?: readonly FormerRater[] | undefined;
  /** Since when the present rater rates, when that was not from the start (features 3.26). */
  readonly raterSince?: Day | undefined;
  /** The present rater took it over in force and has not confirmed it yet (domain 2.10). */
  readonly awaitsRater?: true | undefined;
  /** What was told of its indicators before the running period ends, while it still holds (MMJ-04). */
  readonly behind?: PeriodCheck | undefined;
  /** A trial that counts nowhere (SWL-13). */
  readonly practice?: boolean | undefined;
  /** Why warnings about its words were kept, as said at the last submission (SWL-04). */
  readonly qualityReasons?: readonly QualityReason[] | undefined;
};

/** The three lists of the annex (lampiran SKP, 2.7). */
export type ContractAnnexes = {
  readonly resourceSupport: readonly string[];
  readonly accountabilityScheme: readonly string[];
  readonly consequence: readonly string[];
};

/** An annex nobody has written in. */
export const emptyAnnexes: ContractAnnexes = { resourceSupport: [], accountabilityScheme: [], consequence: [] };

/** The agreed content (R-SKP-01): results and behavior, resources, accountability, consequences. */
export type ContractContent = {
  readonly approach: ContractApproach;
  readonly results: readonly PlannedResult[];
  readonly behaviors: readonly LeaderExpectation[];
  readonly annexes: ContractAnnexes;
};

/** Fields of the content, in the order in which people read them. */
export const contentFields = ["approach", "results", "behaviors", "annexes"] as const;

/** The content alone. */
export const contentOf = ({ approach, results, behaviors, annexes }: ContractContent): ContractContent => ({
  ...{ approach, results, behaviors, annexes },
});

/** Content with the signatures given to it. */
export type ContractBody = ContractContent & {
  readonly signatures: readonly Signature[];
  readonly removedSignatures: readonly RemovedSignature[];
};

/** A performance contract (SKP): header, content in force or drafted, and the content proposed by an amendment. */
export type Contract = ContractHeader & ContractBody & { readonly proposed?: ContractBody | undefined };

/** What a signature covers. */
export type SignedContent = Pick<ContractHeader, "employeeId" | "raterId" | "cycleId" | "form"> & ContractContent;

/**
 * Hash of what the parties sign: who, for which year, and all of the content, annexes included.
 */
export function contractHash(contract: SignedContent): string {
  const { employeeId, raterId, cycleId, form, approach, results, behaviors, annexes } = contract;
  return contentHash({ employeeId, raterId, cycleId, form, approach, results, behaviors, annexes });
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
  | "employmentStatus"
  | "startsOn"
  | "earlierSegments"
> & { readonly form: ContractForm };

/** A new, empty draft. */
export function newContract(
  parties: ContractParties,
  cycle: { readonly id: CycleId; readonly year: number; readonly contractDueOn: Day },
  context: {
    readonly id: ContractId;
    readonly organizationId: string;
    readonly terms?: ContractTerms | undefined;
    readonly practice?: boolean | undefined;
    readonly earlierSegments?: readonly EarlierSegment[] | undefined;
  },
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
    edition: 1,
    terms: context.terms,
    practice: context.practice,
    earlierSegments: context.earlierSegments ?? parties.earlierSegments,
    approach: ContractApproach.QUANTITATIVE,
    results: [],
    behaviors: [],
    annexes: emptyAnnexes,
    signatures: [],
    removedSignatures: [],
  };
}

const underWay: readonly ContractStatus[] = [
  ContractStatus.DRAFT,
  ContractStatus.SUBMITTED,
  ContractStatus.IN_DIALOGUE,
  ContractStatus.RETURNED,
  ContractStatus.AGREED,
  ContractStatus.REVIEWED,
  ContractStatus.APPROVED,
];

/** Whether the contract is on its way and not in force yet. */
export const isUnderWay = (contract: Pick<ContractHeader, "status">): boolean => underWay.includes(contract.status);

/** Whether the contract is late: due and not yet active. Nobody waits for one that is for practice (SWL-13). */
export const isOverdue = (contract: Pick<ContractHeader, "status" | "dueOn" | "practice">, today: Day): boolean =>
  contract.practice !== true && isUnderWay(contract) && today > contract.dueOn;
