import { ContractAction, ContractActionValues, ContractStatus, Party } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { completeness } from "./contractContent.rules.ts";
import {
  contentFields,
  contractHash,
  titlesOf,
  type Contract,
  type ContractContent,
  type ContractHeader,
  type Signature,
} from "./contract.rules.ts";
import type { AuditNote } from "../audit/auditEvent.rules.ts";
import { contractSteps } from "./contractSteps.rules.ts";

/** Who takes a step, when, and what the world around the contract allows. */
export type Step = {
  /** As whom the actor stands to this contract. */
  readonly parties: ReadonlySet<Party>;
  readonly name: string;
  /** Name of the person for whom a delegate acts. */
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
  /** Whether the cycle is open for contracts today (`isOpenFor`). */
  readonly cycleOpen: boolean;
};

/** A decided step: the contract after it, and what history notes. */
export type ContractChange = { readonly record: Contract; readonly note: Omit<AuditNote, "action"> };

/** Who may take a step in a state. AGREE belongs to the one who was asked: the rater after submission, the employee in the dialogue. */
function takers(action: ContractAction, status: ContractStatus): readonly Party[] {
  if (action === ContractAction.AGREE) return status === ContractStatus.IN_DIALOGUE ? [Party.EMPLOYEE] : [Party.RATER];
  // A reviewer sends back what lies with the reviewer; everything else is the rater's.
  if (action === ContractAction.RETURN && status !== ContractStatus.AGREED) return [Party.RATER];
  return contractSteps[action].by;
}

/** From which states a step starts on this contract: the review stands between agreement and setting where it is asked for (R-WF-02). */
function startsFrom(action: ContractAction, contract: StepContract): readonly ContractStatus[] {
  const { from } = contractSteps[action];
  const reviewed = contract.terms?.reviewRequired === true;
  if (action === ContractAction.REVIEW && !reviewed) return [];
  if (action === ContractAction.APPROVE && reviewed) return [ContractStatus.REVIEWED];
  return from;
}

type StepContract = Pick<ContractHeader, "status" | "employeeId" | "raterId" | "terms" | "practice">;

/**
 * Whether a step is open: the same answer for the step itself and for the button.
 *
 * @returns undefined when it is, else STEP_NOT_ALLOWED_IN_STATE, STEP_NOT_ALLOWED_FOR_PERSON (with who can),
 * SELF_RATING (R-DEL-01) or CYCLE_NOT_OPEN.
 */
export function closedBecause(contract: StepContract, action: ContractAction, step: Step): Refusal | undefined {
  const whoCan = takers(action, contract.status);
  if (!startsFrom(action, contract).includes(contract.status)) {
    return refusal("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: contract.status }, whoCan });
  }
  if (!whoCan.some((party) => step.parties.has(party))) return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan });
  // Nobody sets their own contract, not even by two roles at once.
  // In practice one person plays both, which is the point of it (SWL-13).
  const forAnother = !whoCan.includes(Party.EMPLOYEE) && !contract.practice;
  const asRater = forAnother && whoCan.some((party) => ratingParties.includes(party));
  if (asRater && step.parties.has(Party.EMPLOYEE)) return refusal("SELF_RATING", [], { whoCan });
  if (!step.cycleOpen) return refusal("CYCLE_NOT_OPEN", []);
  return undefined;
}

/** Parties that judge somebody else's contract (R-DEL-01); administrators close their own like any other. */
const ratingParties: readonly Party[] = [Party.RATER, Party.PERFORMANCE_OFFICER];

/** Steps open to the actor now. */
export function allowedActions(contract: ContractHeader, step: Step): ContractAction[] {
  return ContractActionValues.filter((action) => closedBecause(contract, action, step) === undefined);
}

/** Steps not open now, why, and who could take them (features 3.24). */
export function refusedActions(contract: ContractHeader, step: Step): { action: ContractAction; refusal: Refusal }[] {
  return ContractActionValues.flatMap((action) => {
    const reason = closedBecause(contract, action, step);
    return reason === undefined ? [] : [{ action, refusal: reason }];
  });
}

const next: Record<Exclude<ContractAction, "UPDATE" | "WITHDRAW" | "RECORD_REALIZATION">, ContractStatus> = {
  [ContractAction.SUBMIT]: ContractStatus.SUBMITTED,
  [ContractAction.OPEN_DIALOGUE]: ContractStatus.IN_DIALOGUE,
  [ContractAction.RETURN]: ContractStatus.RETURNED,
  [ContractAction.AGREE]: ContractStatus.AGREED,
  [ContractAction.REVIEW]: ContractStatus.REVIEWED,
  [ContractAction.APPROVE]: ContractStatus.APPROVED,
  [ContractAction.SIGN]: ContractStatus.ACTIVE,
  [ContractAction.CLOSE]: ContractStatus.CLOSED,
};

/** Steps that need a reason. */
const reasoned: readonly ContractAction[] = [ContractAction.RETURN, ContractAction.CLOSE];

/**
 * Takes a step of the life cycle (2.9) other than replacing content.
 *
 * SUBMIT refuses incomplete content with every reason; RETURN and CLOSE refuse REASON_REQUIRED. APPROVE and SIGN
 * add a signature bound to the content. WITHDRAW of a submitted or returned contract gives the draft back (R-UX-12).
 */
export function takeStep(
  contract: Contract,
  action: Exclude<ContractAction, "UPDATE" | "RECORD_REALIZATION">,
  step: Step,
  reason?: string | null,
): Decision<ContractChange> {
  const closed = closedBecause(contract, action, step);
  if (closed !== undefined) return { refusals: [closed] };
  const why = reason?.trim() ?? "";
  if (reasoned.includes(action) && why === "") return refuse("REASON_REQUIRED", "reason");
  if (why.length > 2000) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 2000 } });
  if (action === ContractAction.SUBMIT) {
    const missing = refuseAll(completeness(contract, contract.form, contract.terms?.annexesRequired));
    if (missing !== undefined) return missing;
  }
  const status =
    action === ContractAction.WITHDRAW
      ? contract.status === ContractStatus.DRAFT
        ? ContractStatus.WITHDRAWN
        : ContractStatus.DRAFT
      : next[action];
  const signatures =
    action === ContractAction.APPROVE
      ? [signature(contract, Party.RATER, step)]
      : action === ContractAction.SIGN
        ? [...contract.signatures, signature(contract, Party.EMPLOYEE, step)]
        : status === ContractStatus.RETURNED
          ? []
          : contract.signatures;
  const removed = status === ContractStatus.RETURNED ? contract.signatures : [];
  return {
    record: { ...contract, status, signatures, ...withRemoved(contract, removed, step.at, why) },
    note: {
      ...takenBy(contract, action, step),
      ...{ fromState: contract.status, toState: status, reason: why || null },
      ...(removed.length > 0 ? { changedFields: ["signatures"] } : {}),
    },
  };
}

/** A contract with signatures moved to those that no longer stand: nothing signed ever vanishes (features 3.14). */
function withRemoved(
  contract: Contract,
  removed: readonly Signature[],
  removedAt: Instant,
  reason: string,
): Pick<Contract, "removedSignatures"> {
  if (removed.length === 0) return { removedSignatures: contract.removedSignatures };
  const fallen = removed.map((given) => ({ ...given, removedAt, reason }));
  return { removedSignatures: [...contract.removedSignatures, ...fallen] };
}

/** As whom the step is taken, for history. */
function takenBy(contract: Contract, action: ContractAction, step: Step): Pick<AuditNote, "party" | "onBehalfOf"> {
  const party = takers(action, contract.status).find((candidate) => step.parties.has(candidate));
  return { party, onBehalfOf: party === Party.RATER ? step.onBehalfOf : undefined };
}

function signature(contract: Contract, party: Party, step: Step): Signature {
  return {
    party,
    name: step.name,
    onBehalfOf: party === Party.RATER ? step.onBehalfOf : undefined,
    at: step.at,
    contentHash: contractHash(contract),
  };
}

/** Replaces the content of a contract that its employee may still write. Refuses like `closedBecause`. */
export function replaceContent(
  contract: Contract,
  content: Decision<ContractContent>,
  step: Step,
): Decision<ContractChange> {
  const closed = closedBecause(contract, ContractAction.UPDATE, step);
  if (closed !== undefined) return { refusals: [closed] };
  if (isRefused(content)) return content;
  if (content.approach !== contract.approach && contract.status !== ContractStatus.DRAFT)
    return refuse("APPROACH_FIXED", "content.approach");
  const changedFields = contentFields.filter(
    (field) => JSON.stringify(content[field]) !== JSON.stringify(contract[field]),
  );
  return {
    record: { ...contract, ...content, resultTitles: titlesOf(content.results) },
    note: { ...takenBy(contract, ContractAction.UPDATE, step), changedFields: [...changedFields] },
  };
}

/** Why realisations and evaluations are refused on this contract (SWL-01): CONTRACT_NOT_ACTIVE, or nothing. */
export function notActive(contract: Pick<ContractHeader, "status" | "practice">, field: string): Refusal | undefined {
  return contract.status === ContractStatus.ACTIVE && !contract.practice
    ? undefined
    : refusal("CONTRACT_NOT_ACTIVE", field);
}
