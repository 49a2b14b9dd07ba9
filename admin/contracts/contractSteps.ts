import type { ContractAction } from "../../api/generated/enums.ts";

/** The steps of a contract as shown: one primary, the others beside it. */
export type StepChoice = { readonly primary: ContractAction | undefined; readonly others: readonly ContractAction[] };

// The further along a step leads, the earlier it stands: what brings the contract into force comes before what changes it.
const order: readonly ContractAction[] = [
  "SIGN",
  "APPROVE",
  "AGREE",
  "OPEN_DIALOGUE",
  "SUBMIT",
  "RECORD_REALIZATION",
  "UPDATE",
  "RETURN",
  "WITHDRAW",
  "CLOSE",
];

const neverPrimary: readonly ContractAction[] = ["RETURN", "WITHDRAW", "CLOSE"];

/** Orders the steps the server allows; the state of the contract plays no part here. */
export function chooseSteps(allowed: readonly ContractAction[]): StepChoice {
  const open = order.filter((action) => allowed.includes(action));
  const primary = open.find((action) => !neverPrimary.includes(action));
  return { primary, others: open.filter((action) => action !== primary) };
}

/** Steps that are taken on a page of their own rather than by a click. */
export const stepPages: Partial<Record<ContractAction, (id: string) => string>> = {
  UPDATE: (id) => `/contracts/${id}`,
  SUBMIT: (id) => `/contracts/${id}?langkah=periksa`,
  RECORD_REALIZATION: (id) => `/progress/${id}`,
};

/** Steps that ask for a reason. */
export const stepsWithReason: readonly ContractAction[] = ["RETURN", "CLOSE"];

/** Steps that are said once more before they are taken: they bind, or they end something. */
export const stepsToConfirm: readonly ContractAction[] = ["APPROVE", "SIGN", "WITHDRAW"];
