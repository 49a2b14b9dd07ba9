import type { PlannedResult } from "../contracts/contract.rules.ts";
import type { IndicatorManual } from "../indicators/indicatorManual.rules.ts";
import { contentHash } from "../kernel/hash.ts";

/** Ids of all indicators of a contract, in order. */
export const indicatorIds = (results: readonly PlannedResult[]): string[] =>
  results.flatMap(({ indicators }) => indicators.map(({ id }) => id));

/** Hash of what an indicator manual prints: the contract's content and the sheets in the order of its indicators. */
export const manualHash = (contract: string, sheets: readonly (IndicatorManual | undefined)[]): string =>
  contentHash({ contract, sheets: sheets.map((sheet) => sheet ?? null) });
