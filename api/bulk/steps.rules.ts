import type { BulkContractAction } from "../generated/enums.ts";

/**
 * Steps of those who handle many people's contracts; a person submits and signs their own one by one.
 * Under which name a step stands in a contract's history: the same as when it is taken alone.
 */
export const stepMutations = {
  OPEN_DIALOGUE: "contractOpenDialogue",
  RETURN: "contractReturn",
  AGREE: "contractAgree",
  REVIEW: "contractReview",
  APPROVE: "contractApprove",
  CLOSE: "contractClose",
} as const satisfies Record<BulkContractAction, string>;
