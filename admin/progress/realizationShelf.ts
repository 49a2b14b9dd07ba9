import type { RealizationDraft } from "./realizationDraft.ts";

/** What was written and the server does not have yet, with what it began with. */
export type Kept = { readonly version: number; readonly base: RealizationDraft; readonly draft: RealizationDraft };

/** The part of the browser's storage that is used; handed in, since private windows may refuse it. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Place of one row on the shelf, by contract, indicator and period. */
export type ShelfPlace = { readonly contract: string; readonly indicator: string; readonly period: string };

const keyOf = ({ contract, indicator, period }: ShelfPlace) => `capaian.realization.${contract}.${indicator}.${period}`;

/** Keeps what was written, so that a closed page or a lost network loses nothing; false when the browser refuses. */
export function keep(shelf: Shelf, place: ShelfPlace, kept: Kept): boolean {
  try {
    shelf.setItem(keyOf(place), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

const readable = (draft: Partial<RealizationDraft> | undefined): boolean =>
  typeof draft?.value === "string" && typeof draft.note === "string" && Array.isArray(draft.evidence);

/** What was kept, undefined when there is nothing or it cannot be read any more. */
export function keptAt(shelf: Shelf, place: ShelfPlace): Kept | undefined {
  try {
    const found = JSON.parse(shelf.getItem(keyOf(place)) ?? "null") as Partial<Kept> | null;
    if (found === null || typeof found.version !== "number") return undefined;
    return readable(found.base) && readable(found.draft) ? (found as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was kept: the server has it. */
export function forget(shelf: Shelf, place: ShelfPlace): void {
  try {
    shelf.removeItem(keyOf(place));
  } catch {
    // A storage that refuses holds nothing to forget.
  }
}
