import { type ContractDraft, type IndicatorDraft, type ResultDraft, isBlank } from "./contractDraft.ts";
import { type MergeField, indicatorGroups, resultGroups, settledMeasure } from "./draftFields.ts";
import {
  type Clash,
  type MergeChoices,
  type MergeDesk,
  joinLines,
  joinSentences,
  settle,
  settleRow,
} from "./mergeFields.ts";
import { type RowKind, mergeRows } from "./mergeRows.ts";

/** Two versions brought together. */
export type Merged = {
  readonly draft: ContractDraft;
  readonly clashes: readonly Clash[];
  /** Changes from elsewhere that were taken over, since nobody changed the same here. */
  readonly taken: number;
};

/** Whether two versions of a row say the same in every field but those named. */
const saysSame = <R extends object>(one: R, other: R, but: readonly (keyof R)[]): boolean =>
  (Object.keys(one) as (keyof R)[])
    .filter((key) => !but.includes(key))
    .every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));

const indicatorSame = (one: IndicatorDraft, other: IndicatorDraft): boolean =>
  saysSame(one, settledMeasure(other, one), ["key"]);

const resultSame = (one: ResultDraft, other: ResultDraft): boolean =>
  saysSame(one, other, ["key", "indicators"]) &&
  one.indicators.length === other.indicators.length &&
  one.indicators.every((row, at) => indicatorSame(row, other.indicators[at] ?? row));

const indicatorAsNew = (row: IndicatorDraft): IndicatorDraft => ({ ...row, id: null });

/**
 * Brings what was written here (`mine`) and what was saved elsewhere (`theirs`) together, against what both began with
 * (`base`, absent when it is not known any more). What only one side changed is taken over; what both changed
 * differently is a clash, settled by `choices` (by the clash's key), else as it proposes. Rows that one side removed and
 * the other changed are clashes too; kept after all, they are new rows for the server.
 */
export function mergeDrafts(
  base: ContractDraft | undefined,
  mine: ContractDraft,
  theirs: ContractDraft,
  choices: MergeChoices = {},
): Merged {
  const desk: MergeDesk = { choices, clashes: [], taken: 0 };
  const indicators: RowKind<IndicatorDraft> = {
    merge: ({ before, mine: here, theirs: there }, place) =>
      settleRow(desk, indicatorGroups, place, { before, mine: settledMeasure(here, before ?? there), theirs: there }),
    same: indicatorSame,
    asNew: indicatorAsNew,
  };
  const results: RowKind<ResultDraft> = {
    merge: ({ before, mine: here, theirs: there }, place) => ({
      ...settleRow(desk, resultGroups, place, { before, mine: here, theirs: there }),
      replaces: [...new Set([...there.replaces, ...here.replaces])],
      indicators: mergeRows(
        desk,
        place,
        { before: before?.indicators, mine: here.indicators, theirs: there.indicators },
        indicators,
      ),
    }),
    same: resultSame,
    asNew: (row) => ({ ...row, id: null, indicators: row.indicators.map(indicatorAsNew) }),
  };
  const rows = mergeRows(desk, [], { before: base?.results, mine: mine.results, theirs: theirs.results }, results);
  const written = rows.filter((row) => !isBlank(row));

  const text = (
    field: MergeField,
    of: (draft: ContractDraft) => string,
    join?: (one: string, other: string) => string,
    place: readonly string[] = [],
  ): string => {
    const sides = { before: base && { text: of(base) }, mine: { text: of(mine) }, theirs: { text: of(theirs) } };
    const both = join && ((there: { text: string }, here: { text: string }) => ({ text: join(there.text, here.text) }));
    return settle(desk, { key: [...place, field].join("."), field, place }, sides, both).text;
  };
  const annex = (list: keyof ContractDraft["annexes"]) => text(list, (draft) => draft.annexes[list], joinLines);
  const draft: ContractDraft = {
    results: written.length > 0 ? written : rows.slice(0, 1),
    behaviors: mine.behaviors.map(({ behavior }) => {
      const of = (each: ContractDraft) =>
        each.behaviors.find((row) => row.behavior === behavior)?.leaderExpectation ?? "";
      return { behavior, leaderExpectation: text("leaderExpectation", of, joinSentences, [behavior]) };
    }),
    approach: text("approach", (each) => each.approach) as ContractDraft["approach"],
    annexes: {
      resourceSupport: annex("resourceSupport"),
      accountabilityScheme: annex("accountabilityScheme"),
      consequence: annex("consequence"),
    },
  };
  return { draft, clashes: desk.clashes, taken: desk.taken };
}
