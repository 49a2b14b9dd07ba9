import type { ConflictListener } from "./dataProvider.ts";

type Conflict = Parameters<ConflictListener>[0];

let listeners: ConflictListener[] = [];
const settlers = new Map<string, ConflictListener>();

/** Tells who settles conflicts of the record itself, else everybody who listens, that a change met a newer version. */
export function announceConflict(conflict: Conflict): void {
  const settler = settlers.get(`${conflict.resource} ${String(conflict.seen["id"])}`);
  if (settler !== undefined) return settler(conflict);
  for (const listener of listeners) listener(conflict);
}

/** Listens for conflicts; returns the function that stops listening. */
export function onConflict(listener: ConflictListener): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}

/**
 * Settles conflicts of one record in place of the dialog for all others: a form that can bring two versions together.
 * Returns the function that stops it.
 */
export function settleConflicts(resource: string, id: string, settler: ConflictListener): () => void {
  const key = `${resource} ${id}`;
  settlers.set(key, settler);
  return () => {
    if (settlers.get(key) === settler) settlers.delete(key);
  };
}
