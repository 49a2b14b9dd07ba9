import { type DraftPlace, dropDraft, keepDraft, readDraft } from "../components/draft.ts";

/** An entry on its way: what was written, under the key that lets the server keep it once. */
export type OutgoingEntry = {
  key: string;
  day: string;
  description: string;
  result: string | null;
  output: string | null;
  quantity: string | null;
  unit: string | null;
  lateReason: string | null;
  /** Why the server did not accept it; absent while it waits. */
  refused?: string | undefined;
};

const nameOf = (contract: string): string => `dailyLog/${contract}`;

/** Entries of a contract that the server does not have yet, oldest first. */
export function readOutbox(place: DraftPlace, contract: string): OutgoingEntry[] {
  const kept = readDraft(place, nameOf(contract))?.values["entries"];
  return Array.isArray(kept) ? (kept as OutgoingEntry[]) : [];
}

/** Keeps the entries; an empty list leaves nothing behind. */
export function keepOutbox(place: DraftPlace, contract: string, entries: readonly OutgoingEntry[], at: string): void {
  if (entries.length === 0) dropDraft(place, nameOf(contract));
  else keepDraft(place, nameOf(contract), { at, values: { entries } });
}

/** What the server said of each sent entry: taken, or why not. */
export type Told = { key: string; refused: string | undefined };

/** The outbox after an answer: what was taken is gone, what was refused stays with the reason, what came since stays. */
export function afterAnswer(entries: readonly OutgoingEntry[], told: readonly Told[]): OutgoingEntry[] {
  const said = new Map(told.map(({ key, refused }) => [key, refused]));
  return entries.flatMap((entry) => {
    if (!said.has(entry.key)) return [entry];
    const refused = said.get(entry.key);
    return refused === undefined ? [] : [{ ...entry, refused }];
  });
}

/** Lines of what was typed, each an entry. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
