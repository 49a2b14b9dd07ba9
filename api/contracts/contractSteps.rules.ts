import { ContractAction, ContractStatus, Party } from "../generated/enums.ts";

/** From which states a step starts, and who takes it. */
export type ContractStep = { readonly from: readonly ContractStatus[]; readonly by: readonly Party[] };

const { DRAFT, SUBMITTED, IN_DIALOGUE, RETURNED, AGREED, REVIEWED, APPROVED, ACTIVE } = ContractStatus;
const { EMPLOYEE, RATER, TENANT_ADMIN, PERFORMANCE_OFFICER } = Party;

/**
 * The life cycle of a contract (domain 2.9) as one table: decisions, buttons and the access table all read it.
 * AGREE is taken by the rater on what was submitted, and by the employee on what the dialogue gave. REVIEW exists
 * where the policy asks for it (R-WF-02); a reviewer may also RETURN what was agreed. RETURN of an APPROVED contract
 * takes the rater's signature back before the employee has signed (R-WF-06, R-UX-12). CONFIRM is a new rater's word
 * that they take over a contract in force (2.10).
 */
export const contractSteps = {
  [ContractAction.UPDATE]: { from: [DRAFT, RETURNED, IN_DIALOGUE], by: [EMPLOYEE] },
  [ContractAction.SUBMIT]: { from: [DRAFT, RETURNED], by: [EMPLOYEE] },
  [ContractAction.WITHDRAW]: { from: [DRAFT, SUBMITTED, RETURNED], by: [EMPLOYEE] },
  [ContractAction.OPEN_DIALOGUE]: { from: [SUBMITTED], by: [RATER] },
  [ContractAction.RETURN]: {
    from: [SUBMITTED, IN_DIALOGUE, AGREED, REVIEWED, APPROVED],
    by: [RATER, PERFORMANCE_OFFICER],
  },
  [ContractAction.AGREE]: { from: [SUBMITTED, IN_DIALOGUE], by: [RATER, EMPLOYEE] },
  [ContractAction.REVIEW]: { from: [AGREED], by: [PERFORMANCE_OFFICER] },
  [ContractAction.APPROVE]: { from: [AGREED, REVIEWED], by: [RATER] },
  [ContractAction.SIGN]: { from: [APPROVED], by: [EMPLOYEE] },
  [ContractAction.CONFIRM]: { from: [ACTIVE], by: [RATER] },
  [ContractAction.AMEND]: { from: [ACTIVE], by: [EMPLOYEE, RATER] },
  [ContractAction.CLOSE]: { from: [ACTIVE], by: [TENANT_ADMIN] },
  [ContractAction.RECORD_REALIZATION]: { from: [ACTIVE], by: [EMPLOYEE] },
  [ContractAction.PLAN_ACTIONS]: { from: [DRAFT, RETURNED, IN_DIALOGUE, APPROVED, ACTIVE], by: [EMPLOYEE] },
} satisfies Record<ContractAction, ContractStep>;
