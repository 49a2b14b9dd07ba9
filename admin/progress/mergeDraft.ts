import type { RealizationDraft } from "./realizationDraft.ts";

/** A text of a realisation: what two people can have written differently. */
export type TextField = Exclude<keyof RealizationDraft, "evidence">;

const fields = ["value", "note", "dataSource", "evidence"] as const satisfies readonly (keyof RealizationDraft)[];
const equal = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Both lists as one: what the other side added comes after, the same piece is named once. */
function bothEvidence(mine: RealizationDraft["evidence"], theirs: RealizationDraft["evidence"]) {
  const mark = ({ id, url }: RealizationDraft["evidence"][number]) => id ?? url;
  const known = new Set(mine.map(mark));
  const urls = new Set(mine.map(({ url }) => url).filter((url) => url !== null));
  return [...mine, ...theirs.filter((each) => !known.has(mark(each)) && !(each.url !== null && urls.has(each.url)))];
}

/**
 * Brings what was written here and what was saved elsewhere together, part by part (features 3.28): what only one side
 * changed is taken from it, evidence is kept from both. Where both wrote, the part is named and left as it is here.
 *
 * @param base what both began with.
 */
export function mergeDraft(
  base: RealizationDraft,
  mine: RealizationDraft,
  saved: RealizationDraft,
): { readonly merged: RealizationDraft; readonly both: readonly TextField[] } {
  const merged = { ...mine };
  const both: TextField[] = [];
  for (const field of fields) {
    if (equal(mine[field], saved[field]) || equal(saved[field], base[field])) continue;
    if (equal(mine[field], base[field])) Object.assign(merged, { [field]: saved[field] });
    else if (field === "evidence") merged.evidence = bothEvidence(mine.evidence, saved.evidence);
    else both.push(field);
  }
  return { merged, both };
}
