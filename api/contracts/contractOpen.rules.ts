import { ContractAction, ContractActionValues, ContractStatus, Party } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { refusal, type Refusal } from "../kernel/refusal.ts";
import type { ContractHeader } from "./contract.rules.ts";
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
  /** Whether a period is open for realizations today, which the year's end does not change; as `cycleOpen` when absent. */
  readonly periodOpen?: boolean | undefined;
};

/** Who may take a step in a state. AGREE belongs to the one who was asked: the rater after submission, the employee in the dialogue. */
export function takers(action: ContractAction, status: ContractStatus): readonly Party[] {
  if (action === ContractAction.AGREE) return status === ContractStatus.IN_DIALOGUE ? [Party.EMPLOYEE] : [Party.RATER];
  // A reviewer sends back what lies with the reviewer; everything else is the rater's.
  if (action === ContractAction.RETURN && status !== ContractStatus.AGREED) return [Party.RATER];
  return contractSteps[action].by;
}

/** Steps whose outcome counts somewhere. */
const counted: readonly ContractAction[] = [ContractAction.RECORD_REALIZATION, ContractAction.PLAN_ACTIONS];

/** From which states a step starts on this contract: the review stands between agreement and setting where it is asked for (R-WF-02). */
function startsFrom(action: ContractAction, contract: StepContract): readonly ContractStatus[] {
  const { from } = contractSteps[action];
  const reviewed = contract.terms?.reviewRequired === true;
  if (action === ContractAction.REVIEW && !reviewed) return [];
  if (action === ContractAction.CONFIRM && !contract.awaitsRater) return [];
  // Practice ends where counting begins (SWL-13).
  if (contract.practice && counted.includes(action)) return [];
  if (action === ContractAction.APPROVE && reviewed) return [ContractStatus.REVIEWED];
  return from;
}

/** What decides about steps. */
export type StepContract = Pick<
  ContractHeader,
  "status" | "employeeId" | "raterId" | "terms" | "practice" | "amendment" | "awaitsRater"
>;

/** Steps on the contract in force; while an amendment is open, all others are steps on the amendment (R-SKP-03). */
const onContractInForce: readonly ContractAction[] = [
  ContractAction.CONFIRM,
  ContractAction.AMEND,
  ContractAction.CLOSE,
  ContractAction.RECORD_REALIZATION,
  ContractAction.PLAN_ACTIONS,
];

/** Whether a step is one on the open amendment. */
export const isAmendments = (contract: Pick<ContractHeader, "amendment">, action: ContractAction): boolean =>
  contract.amendment !== undefined && !onContractInForce.includes(action);

/** State that decides about a step: the open amendment's for steps on its content, else the contract's. */
export function stateFor(action: ContractAction, contract: StepContract): ContractStatus {
  const { amendment, status } = contract;
  return amendment !== undefined && isAmendments(contract, action) ? amendment.status : status;
}

/**
 * Whether a step is open: the same answer for the step itself and for the button.
 *
 * @returns undefined when it is, else STEP_NOT_ALLOWED_IN_STATE, STEP_NOT_ALLOWED_FOR_PERSON (with who can),
 * SELF_RATING (R-DEL-01) or CYCLE_NOT_OPEN.
 */
export function closedBecause(contract: StepContract, action: ContractAction, step: Step): Refusal | undefined {
  const status = stateFor(action, contract);
  const whoCan = takers(action, status);
  const amending = action === ContractAction.AMEND && contract.amendment !== undefined;
  if (amending || !startsFrom(action, contract).includes(status)) {
    return refusal("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state: status }, whoCan });
  }
  if (!whoCan.some((party) => step.parties.has(party))) return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan });
  // Nobody sets their own contract, not even by two roles at once. In practice one person plays both, which is the point of it (SWL-13).
  const forAnother = !whoCan.includes(Party.EMPLOYEE) && !contract.practice;
  const asRater = forAnother && whoCan.some((party) => ratingParties.includes(party));
  if (asRater && step.parties.has(Party.EMPLOYEE)) return refusal("SELF_RATING", [], { whoCan });
  const open = action === ContractAction.RECORD_REALIZATION ? (step.periodOpen ?? step.cycleOpen) : step.cycleOpen;
  if (!open) return refusal("CYCLE_NOT_OPEN", []);
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
