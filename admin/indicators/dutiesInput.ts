import type { DutyInput } from "../generated/operations.ts";

/** Tasks as the form holds them: rows nobody has written in yet may be there, and nothing for what was left empty. */
type Written = readonly (Partial<DutyInput> | null | undefined)[] | null | undefined;

/** Tasks as the server takes them: without marks the server itself adds, with lists where nothing was added. */
export function dutiesInput(duties: Written): DutyInput[] {
  return (duties ?? []).map((duty) => ({
    id: duty?.id || null,
    title: duty?.title ?? "",
    results: (duty?.results ?? []).map((result) => ({
      title: result?.title ?? "",
      indicators: (result?.indicators ?? []).map((indicator) => ({
        title: indicator?.title ?? "",
        unit: indicator?.unit ?? "",
        aspect: indicator?.aspect || null,
        direction: indicator?.direction || null,
        formula: indicator?.formula || null,
        accumulation: indicator?.accumulation || null,
        dataSource: indicator?.dataSource || null,
      })),
    })),
  }));
}
