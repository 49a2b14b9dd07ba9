import type { ConflictListener } from "./dataProvider.ts";

type Conflict = Parameters<ConflictListener>[0];

let listeners: ConflictListener[] = [];

/** Tells everybody who listens that a change met a newer version. */
export function announceConflict(conflict: Conflict): void {
  for (const listener of listeners) listener(conflict);
}

/** Listens for conflicts; returns the function that stops listening. */
export function onConflict(listener: ConflictListener): () => void {
  listeners = [...listeners, listener];
  return () => {
    listeners = listeners.filter((other) => other !== listener);
  };
}
