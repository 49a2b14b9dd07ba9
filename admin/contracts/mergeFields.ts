import type { FieldGroup, MergeField } from "./draftFields.ts";

/** Which of two versions holds: what was written here, what was saved elsewhere, or both texts one after the other. */
export type MergeChoice = "MINE" | "THEIRS" | "BOTH";

/** What was chosen, by a clash's key. */
export type MergeChoices = Readonly<Record<string, MergeChoice>>;

type Values = Readonly<Record<string, string>>;

/** Something that was changed here and elsewhere, differently. */
export type Clash = {
  readonly key: string;
  readonly field: MergeField;
  /** Result and indicator (their titles), or the behavior, it stands in; empty for the contract as a whole. */
  readonly place: readonly string[];
  readonly mine: Values;
  readonly theirs: Values;
  readonly mayKeepBoth: boolean;
  /** What happens unless somebody chooses: that by which the least is lost. */
  readonly proposed: MergeChoice;
};

/** Where a merge gathers what it finds. */
export type MergeDesk = { readonly choices: MergeChoices; readonly clashes: Clash[]; taken: number };

type Where = Pick<Clash, "key" | "field" | "place">;

const equal = (one: Values | undefined, other: Values): boolean =>
  one !== undefined && Object.keys(other).every((key) => (one[key] ?? "").trim() === (other[key] ?? "").trim());

/** Values that hold: the side that changed, and where both did, what is chosen. `both` joins two texts. */
export function settle<V extends Values>(
  desk: MergeDesk,
  where: Where,
  { before, mine, theirs }: { readonly before: V | undefined; readonly mine: V; readonly theirs: V },
  both?: (theirs: V, mine: V) => V,
): V {
  if (equal(mine, theirs) || equal(before, theirs)) return mine;
  if (equal(before, mine)) {
    desk.taken += 1;
    return theirs;
  }
  const texts = [mine, theirs].every((side) => Object.values(side).some((text) => text.trim() !== ""));
  const mayKeepBoth = both !== undefined && texts;
  const choice = claim(desk, { ...where, mine, theirs, mayKeepBoth, proposed: mayKeepBoth ? "BOTH" : "MINE" });
  if (choice === "BOTH" && both !== undefined) return both(theirs, mine);
  return choice === "THEIRS" ? theirs : mine;
}

/** Notes a clash and gives what was chosen for it. */
export function claim(desk: MergeDesk, clash: Clash): MergeChoice {
  desk.clashes.push(clash);
  return desk.choices[clash.key] ?? clash.proposed;
}

/** Two sentences as one. */
export const joinSentences = (one: string, other: string): string => `${one.trim()} / ${other.trim()}`;

/** Lines of both, none twice. */
export const joinLines = (one: string, other: string): string =>
  [...new Set([...lined(one), ...lined(other)])].join("\n");

const lined = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A row whose fields are settled one by one; what no group names stays as it is here. */
export function settleRow<Row extends { readonly key: string; readonly id: string | null }>(
  desk: MergeDesk,
  groups: readonly FieldGroup<Row>[],
  place: readonly string[],
  { before, mine, theirs }: { readonly before: Row | undefined; readonly mine: Row; readonly theirs: Row },
): Row {
  let row: Row = { ...mine, id: theirs.id };
  for (const { field, keys, text } of groups) {
    const of = (side: Row): Values => Object.fromEntries(keys.map((key) => [key, String(side[key] ?? "")]));
    const both = (there: Values, here: Values): Values => ({
      ...Object.fromEntries(keys.map((key) => [key, ""])),
      ...(text === undefined ? {} : { [text]: joinSentences(there[text] ?? "", here[text] ?? "") }),
    });
    const sides = { before: before && of(before), mine: of(mine), theirs: of(theirs) };
    const where = { key: `${theirs.id ?? mine.key}.${field}`, field, place };
    row = { ...row, ...settle(desk, where, sides, text === undefined ? undefined : both) };
  }
  return row;
}
