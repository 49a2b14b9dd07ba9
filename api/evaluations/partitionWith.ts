import type { Evaluation } from "./evaluation.rules.ts";
import { evaluationItems } from "./evaluation.store.ts";
import { summaryOf } from "./summary.rules.ts";

type Item = Record<string, unknown>;

/** Items of the contract's partition as they are once the evaluation was written among them: not read again for it. */
export function partitionWith(items: readonly Item[], after: Evaluation): Item[] {
  const written = evaluationItems(after);
  const others = items
    .filter(({ sk }) => !written.some((item) => item["sk"] === sk))
    .map((item) =>
      item["sk"] === "CONTRACT"
        ? { ...item, evaluations: { ...(item["evaluations"] as Item), [after.period]: summaryOf(after) } }
        : item,
    );
  return [...others, ...written].sort((a, b) => (String(a["sk"]) < String(b["sk"]) ? -1 : 1));
}
