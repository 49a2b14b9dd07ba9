import type { ContractDraft } from "./contractDraft.ts";

/** A draft kept in the browser until the server has it, with the saved version it began with. */
export type Stashed = {
  readonly version: number;
  /** Absent in what was kept before this was noted: then every difference to what is saved is asked about. */
  readonly base?: ContractDraft | undefined;
  readonly draft: ContractDraft;
};

/** The part of the browser's storage that is used; handed in, since private windows may refuse it. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const place = (contract: string) => `capaian.contractDraft.${contract}`;

/** Keeps a draft; a storage that refuses is no reason to stop writing. */
export function stash(shelf: Shelf, contract: string, stashed: Stashed): boolean {
  try {
    shelf.setItem(place(contract), JSON.stringify(stashed));
    return true;
  } catch {
    return false;
  }
}

/** What was kept for a contract, undefined when there is nothing or it cannot be read any more. */
export function stashed(shelf: Shelf, contract: string): Stashed | undefined {
  try {
    const text = shelf.getItem(place(contract));
    if (text === null) return undefined;
    const found = JSON.parse(text) as Partial<Stashed>;
    const readable =
      typeof found.version === "number" && Array.isArray(found.draft?.results) && Array.isArray(found.draft.behaviors);
    return readable ? (found as Stashed) : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was kept: the server has it, or its writer discarded it. */
export function unstash(shelf: Shelf, contract: string): void {
  try {
    shelf.removeItem(place(contract));
  } catch {
    // A storage that refuses holds nothing to forget.
  }
}
