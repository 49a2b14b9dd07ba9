import type { Label } from "./label.ts";

/** Words of enums by their names, as far as what is loaded brought them. */
export const known: Record<string, Readonly<Record<string, Label>>> = {};

/** Brings words: each feature's, with the first page that shows them, so that the first screen loads its own alone. */
export function bring(tables: Record<string, Readonly<Record<string, Label>>>): void {
  Object.assign(known, tables);
}
