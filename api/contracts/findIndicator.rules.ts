import type { ContractContent, Indicator, PlannedResult } from "./contract.rules.ts";

/** Finds an indicator and the result it belongs to. */
export function findIndicator(
  content: Pick<ContractContent, "results">,
  indicatorId: string,
): { result: PlannedResult; indicator: Indicator } | undefined {
  for (const result of content.results) {
    const indicator = result.indicators.find((candidate) => candidate.id === indicatorId);
    if (indicator !== undefined) return { result, indicator };
  }
  return undefined;
}
