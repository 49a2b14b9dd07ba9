import { useSyncExternalStore } from "react";
import { defaultAccent } from "./surfaces.ts";

const place = "capaian.accent";
const listeners = new Set<() => void>();
let current = readStored();

function readStored(): string {
  try {
    const stored = globalThis.localStorage?.getItem(place) ?? "";
    return isColor(stored) ? stored : defaultAccent;
  } catch {
    return defaultAccent;
  }
}

/** True for `#rrggbb`. */
export function isColor(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value);
}

/** Takes over the tenant's accent; kept, so that the next visit begins in the right color. */
export function keepAccent(accent: string): void {
  if (!isColor(accent) || accent === current) return;
  current = accent;
  try {
    globalThis.localStorage?.setItem(place, accent);
  } catch {
    // Without storage the accent comes with the next answer of the server.
  }
  for (const listener of listeners) listener();
}

/** The accent in use; a component that reads it follows its changes. */
export function useTenantAccent(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
