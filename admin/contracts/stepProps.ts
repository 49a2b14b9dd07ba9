import type { ContractRecordFragment } from "../generated/operations.ts";
import type { ContractCheck } from "./contractCheck.ts";
import type { DraftEditor } from "./useContractDraft.ts";

/** What every step of the contract form works with. */
export type StepProps = { editor: DraftEditor; check: ContractCheck; contract: ContractRecordFragment };

/** The sentence about one field, undefined when nothing is wrong with it. `only` leaves out what is merely missing. */
export function problemAt(
  check: ContractCheck,
  key: string,
  field: string,
  only: "ALL" | "UNREADABLE" = "ALL",
): string | undefined {
  const list = only === "ALL" ? [...check.unreadable, ...check.missing] : check.unreadable;
  return list.find((problem) => problem.key === key && problem.field === field)?.message;
}
