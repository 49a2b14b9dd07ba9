/** A form's content kept in the browser until it is saved. */
export type Draft = { at: string; values: Record<string, unknown> };

const prefix = "capaian.draft.";

/** Where drafts are kept: the browser's local storage, or something like it in tests. */
export type DraftPlace = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Reads a draft; one that cannot be read counts as none. */
export function readDraft(place: DraftPlace, id: string): Draft | null {
  try {
    const draft = JSON.parse(place.getItem(prefix + id) ?? "null") as Draft | null;
    return draft !== null && typeof draft.at === "string" && typeof draft.values === "object" ? draft : null;
  } catch {
    return null;
  }
}

/** Keeps a draft. Returns false when the browser refuses (full, private window). */
export function keepDraft(place: DraftPlace, id: string, draft: Draft): boolean {
  try {
    place.setItem(prefix + id, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Drops a draft: it was saved or is no longer wanted. */
export function dropDraft(place: DraftPlace, id: string): void {
  try {
    place.removeItem(prefix + id);
  } catch {
    // Nothing was kept there.
  }
}
