import { claim, type MergeDesk } from "./mergeFields.ts";

type Row = { readonly key: string; readonly id: string | null; readonly title: string };
type Sides<R> = {
  readonly before: readonly R[] | undefined;
  readonly mine: readonly R[];
  readonly theirs: readonly R[];
};

/** How rows of one kind are compared and brought together. */
export type RowKind<R extends Row> = {
  readonly merge: (sides: { before: R | undefined; mine: R; theirs: R }, place: readonly string[]) => R;
  /** Whether two versions of a row say the same. */
  readonly same: (one: R, other: R) => boolean;
  /** The row as one the server does not have yet. */
  readonly asNew: (row: R) => R;
};

/**
 * Rows of two versions: found by their ids, and a row that was just written by its title (a save whose answer was lost
 * comes back as somebody else's). A row that one side removed and the other changed is a clash.
 */
export function mergeRows<R extends Row>(
  desk: MergeDesk,
  place: readonly string[],
  { before, mine, theirs }: Sides<R>,
  kind: RowKind<R>,
): R[] {
  const known = new Map(before?.map((row) => [row.id, row]));
  const open = new Map(theirs.map((row) => [row.id, row]));
  const take = (row: R): R | undefined => {
    const title = row.title.trim();
    const found =
      row.id === null
        ? [...open.values()].find((other) => !known.has(other.id) && title !== "" && other.title.trim() === title)
        : open.get(row.id);
    if (found !== undefined) open.delete(found.id);
    return found;
  };
  const removal = (row: R, side: "MINE" | "THEIRS"): boolean => {
    const [mineIs, theirsIs] = side === "MINE" ? ["KEPT", "REMOVED"] : ["REMOVED", "KEPT"];
    return (
      claim(desk, {
        ...{ key: `${row.id ?? row.key}.row`, field: "row", place: [...place, row.title] },
        ...{ mine: { row: mineIs }, theirs: { row: theirsIs }, mayKeepBoth: false, proposed: side },
      }) === side
    );
  };
  // Rows with ids first, so that a new row of the same title does not take an old one's place.
  const pairs = new Map(
    [...mine].sort((a, b) => Number(a.id === null) - Number(b.id === null)).map((row) => [row.key, take(row)]),
  );
  const kept = mine.flatMap((row): R[] => {
    const other = pairs.get(row.key);
    if (other !== undefined)
      return [kind.merge({ before: known.get(row.id ?? other.id), mine: row, theirs: other }, [...place, row.title])];
    if (row.id === null) return [row];
    const old = known.get(row.id);
    if (old !== undefined && kind.same(old, row)) {
      desk.taken += 1;
      return [];
    }
    return removal(row, "MINE") ? [kind.asNew(row)] : [];
  });
  const added = [...open.values()].filter((row) => {
    const old = known.get(row.id);
    if (old === undefined) desk.taken += 1;
    return old === undefined || (!kind.same(old, row) && removal(row, "THEIRS"));
  });
  return [...kept, ...added];
}
