import { IndicatorChange } from "../generated/enums.ts";
import type { Direction, ResultAspect } from "../generated/enums.ts";
import { displayTarget, type Target } from "../progress/target.rules.ts";

/** An indicator as it was at one moment: everything a difference is told about. */
export type IndicatorSnapshot = {
  readonly id: string;
  readonly resultTitle: string;
  readonly title: string;
  /** Target with unit, as shown. */
  readonly target: string;
  readonly direction: Direction;
  readonly aspect: ResultAspect | null;
  readonly formula: string;
  readonly accumulation: string;
  readonly dataSource: string | null;
};

/** A difference between two versions of the indicators. */
export type IndicatorDifference = {
  readonly indicatorId: string;
  readonly title: string;
  readonly change: IndicatorChange;
  readonly fields: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
};

type Content = {
  readonly results: readonly {
    readonly title: string;
    readonly indicators: readonly {
      readonly id: string;
      readonly title: string;
      readonly target: Target;
      readonly direction: Direction;
      readonly aspect?: ResultAspect | undefined;
      readonly formula: string;
      readonly accumulation: string;
      readonly dataSource?: string | undefined;
    }[];
  }[];
};

/** The indicators of a contract's content as they are now. */
export function snapshotOf(content: Content): IndicatorSnapshot[] {
  return content.results.flatMap((result) =>
    result.indicators.map((indicator) => ({
      ...{ id: indicator.id, resultTitle: result.title, title: indicator.title },
      ...{ target: displayTarget(indicator.target), direction: indicator.direction },
      ...{ aspect: indicator.aspect ?? null, formula: indicator.formula, accumulation: indicator.accumulation },
      dataSource: indicator.dataSource ?? null,
    })),
  );
}

const compared = [
  "title",
  "resultTitle",
  "target",
  "direction",
  "aspect",
  "formula",
  "accumulation",
  "dataSource",
] as const;

/** What changed from one version of the indicators to another, in the order of the newer; removed ones last. */
export function differences(
  before: readonly IndicatorSnapshot[],
  after: readonly IndicatorSnapshot[],
): IndicatorDifference[] {
  const old = new Map(before.map((indicator) => [indicator.id, indicator]));
  const kept = new Set(after.map((indicator) => indicator.id));
  const now = after.flatMap((indicator): IndicatorDifference[] => {
    const { id: indicatorId, title } = indicator;
    const earlier = old.get(indicatorId);
    if (earlier === undefined) return [{ indicatorId, title, change: IndicatorChange.ADDED, fields: [] }];
    const fields = compared
      .filter((field) => earlier[field] !== indicator[field])
      .map((field) => ({ field, from: earlier[field], to: indicator[field] }));
    return fields.length === 0 ? [] : [{ indicatorId, title, change: IndicatorChange.CHANGED, fields }];
  });
  const gone = before
    .filter((indicator) => !kept.has(indicator.id))
    .map(({ id, title }) => ({ indicatorId: id, title, change: IndicatorChange.REMOVED, fields: [] }));
  return [...now, ...gone];
}
