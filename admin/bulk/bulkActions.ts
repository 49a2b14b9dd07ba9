import { BulkContractActionValues, type BulkContractAction } from "../../api/generated/enums.ts";

/** Steps offered over a list. Closing ends a contract for good and is taken on its own page. */
const offered = BulkContractActionValues.filter((action) => action !== "CLOSE");

/** A contract as far as choosing steps needs it. */
export type Choosable = { readonly allowedActions: readonly string[] };

/** Whether any bulk step is open on the contract. */
export const isChoosable = ({ allowedActions }: Choosable): boolean =>
  offered.some((action) => allowedActions.includes(action));

/** Steps open on at least one of the chosen contracts, with on how many: the server decides each by itself. */
export function openSteps(chosen: readonly Choosable[]): { action: BulkContractAction; count: number }[] {
  return offered
    .map((action) => ({
      action,
      count: chosen.filter(({ allowedActions }) => allowedActions.includes(action)).length,
    }))
    .filter(({ count }) => count > 0);
}

/** Whether a step needs a reason. */
export const needsReason = (action: BulkContractAction): boolean => action === "RETURN";
