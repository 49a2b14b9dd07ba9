import { ContractAction, ContractStatus, Party } from "../generated/enums.ts";
import type { AuditNote } from "../audit/auditEvent.rules.ts";
import type { Instant } from "../kernel/calendar.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision, type Refusal, type Refused } from "../kernel/refusal.ts";
import { afterAmendmentStep, openAmendment, unfitAmendment, workingCopy } from "./amendment.rules.ts";
import { completeness } from "./contractContent.rules.ts";
import { closedBecause, isAmendments, stateFor, takers, type Step } from "./contractOpen.rules.ts";
import {
  contentFields,
  contractHash,
  titlesOf,
  type Contract,
  type ContractContent,
  type ContractHeader,
  type Signature,
} from "./contract.rules.ts";

/** A decided step: the contract after it, and what history notes. */
export type ContractChange = { readonly record: Contract; readonly note: Omit<AuditNote, "action"> };

/** Steps that move no state. */
type NotMoving = "UPDATE" | "RECORD_REALIZATION" | "PLAN_ACTIONS";
/** Steps `takeStep` takes. */
export type MovingStep = Exclude<ContractAction, NotMoving>;

const next: Record<Exclude<ContractAction, NotMoving | "WITHDRAW" | "AMEND" | "CONFIRM">, ContractStatus> = {
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
const reasoned: readonly ContractAction[] = [ContractAction.RETURN, ContractAction.CLOSE, ContractAction.AMEND];

/**
 * Takes a step of the life cycle (2.9) other than replacing content; while an amendment is open, on the amendment.
 *
 * SUBMIT refuses incomplete content with every reason; RETURN, CLOSE and AMEND refuse REASON_REQUIRED. APPROVE and
 * SIGN add a signature bound to the content; RETURN takes one back. WITHDRAW of a submitted or returned contract gives
 * the draft back (R-UX-12).
 */
export function takeStep(
  contract: Contract,
  action: MovingStep,
  step: Step,
  reason?: string | null,
): Decision<ContractChange> {
  const closed = closedBecause(contract, action, step);
  if (closed !== undefined) return { refusals: [closed] };
  const why = reason?.trim() ?? "";
  if (reasoned.includes(action) && why === "") return refuse("REASON_REQUIRED", "reason");
  if (why.length > 2000) return refuse("TEXT_TOO_LONG", "reason", { params: { max: 2000 } });
  const by = takenBy(contract, action, step);
  if (action === ContractAction.AMEND) {
    const note = { ...by, toState: ContractStatus.DRAFT, reason: why, changedFields: ["amendment"] };
    return { record: openAmendment(contract, step, why), note };
  }
  if (action === ContractAction.CONFIRM)
    return { record: { ...contract, awaitsRater: undefined }, note: { ...by, changedFields: ["rater"] } };
  const amending = isAmendments(contract, action);
  const before = workingCopy(contract, action);
  if (action === ContractAction.SUBMIT) {
    const missing = refuseAll(completeness(before, before.form, before.terms?.annexesRequired));
    const unfit = amending ? unfitAmendment(contract, before) : undefined;
    if (missing ?? unfit) return (missing ?? unfit) as Refused;
  }
  const after = moved(before, action, step, why);
  const changedFields = [
    ...(amending ? ["amendment"] : []),
    ...(after.removedSignatures.length > before.removedSignatures.length ? ["signatures"] : []),
  ];
  return {
    record: amending ? afterAmendmentStep(contract, after) : after,
    note: {
      ...by,
      ...{ fromState: before.status, toState: after.status, reason: why || null },
      ...(changedFields.length > 0 ? { changedFields } : {}),
    },
  };
}

/** The contract after a step that is open: its state, and the signatures given or fallen away. */
function moved(
  contract: Contract,
  action: Exclude<MovingStep, "AMEND" | "CONFIRM">,
  step: Step,
  why: string,
): Contract {
  if (action === ContractAction.WITHDRAW) {
    const drafted = contract.status === ContractStatus.DRAFT;
    return { ...contract, status: drafted ? ContractStatus.WITHDRAWN : ContractStatus.DRAFT };
  }
  const status = next[action];
  switch (action) {
    case ContractAction.APPROVE:
      return { ...contract, status, signatures: [signature(contract, Party.RATER, step)] };
    case ContractAction.SIGN:
      return { ...contract, status, signatures: [...contract.signatures, signature(contract, Party.EMPLOYEE, step)] };
    case ContractAction.RETURN:
      return { ...contract, status, signatures: [], ...withRemoved(contract, contract.signatures, step.at, why) };
    default:
      return { ...contract, status };
  }
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
  const party = takers(action, stateFor(action, contract)).find((candidate) => step.parties.has(candidate));
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
  const before = workingCopy(contract, ContractAction.UPDATE);
  if (content.approach !== before.approach && before.status !== ContractStatus.DRAFT)
    return refuse("APPROACH_FIXED", "content.approach");
  const changedFields: string[] = contentFields.filter(
    (field) => JSON.stringify(content[field]) !== JSON.stringify(before[field]),
  );
  const by = takenBy(contract, ContractAction.UPDATE, step);
  if (isAmendments(contract, ContractAction.UPDATE)) {
    const record = afterAmendmentStep(contract, { ...before, ...content });
    return { record, note: { ...by, changedFields: ["amendment", ...changedFields] } };
  }
  return {
    record: { ...contract, ...content, resultTitles: titlesOf(content.results) },
    note: { ...by, changedFields },
  };
}

/** Why realisations and evaluations are refused on this contract (SWL-01): CONTRACT_NOT_ACTIVE, or nothing. */
export function notActive(contract: Pick<ContractHeader, "status" | "practice">, field: string): Refusal | undefined {
  return contract.status === ContractStatus.ACTIVE && !contract.practice
    ? undefined
    : refusal("CONTRACT_NOT_ACTIVE", field);
}
