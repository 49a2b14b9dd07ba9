import type { DutyContentFragment, IndicatorEntryRowFragment } from "../generated/operations.ts";
import {
  type ContractDraft,
  type IndicatorDraft,
  newIndicator,
  newResult,
  type ResultDraft,
} from "../contracts/contractDraft.ts";

type Suggested = Pick<IndicatorEntryRowFragment, "title" | "unit" | "direction"> &
  Partial<Pick<IndicatorEntryRowFragment, "id" | "formula" | "accumulation" | "aspect" | "dataSource">>;

/** An indicator with everything but its target, which is agreed in the contract. */
function filled(suggested: Suggested, key: string): IndicatorDraft {
  const { id, title, unit, direction, formula, accumulation, aspect, dataSource } = suggested;
  return {
    ...newIndicator(key),
    ...{ title, unit, direction, formula: formula ?? "", aspect: aspect ?? "", dataSource: dataSource ?? "" },
    accumulation: accumulation ?? "",
    libraryEntry: id ?? "",
  };
}

const isUnwritten = (row: IndicatorDraft) => row.id === null && row.title.trim() === "" && row.target.trim() === "";
const isEmpty = (result: ResultDraft) =>
  result.id === null && result.title.trim() === "" && result.indicators.every(isUnwritten);

/** The draft with a result that follows from a task, its indicators beneath; an empty first result gives way. */
export function withResult(
  draft: ContractDraft,
  suggested: DutyContentFragment["results"][number],
  newKey: () => string,
): ContractDraft {
  const key = newKey();
  const indicators = suggested.indicators.map((indicator) => filled(indicator, newKey()));
  const result: ResultDraft = { ...newResult("MAIN", key), title: suggested.title, indicators };
  return { ...draft, results: [...draft.results.filter((row) => !isEmpty(row)), result] };
}

/** The draft with an indicator of the library under a result; an empty row gives way. */
export function withIndicator(
  draft: ContractDraft,
  resultKey: string,
  entry: Suggested,
  newKey: () => string,
): ContractDraft {
  const add = (result: ResultDraft): ResultDraft => ({
    ...result,
    indicators: [...result.indicators.filter((row) => !isUnwritten(row)), filled(entry, newKey())],
  });
  return { ...draft, results: draft.results.map((result) => (result.key === resultKey ? add(result) : result)) };
}
