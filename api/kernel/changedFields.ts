import { canonical } from "./hash.ts";

/** Names of the fields whose values differ: what history notes about a change, without the values. */
export function changedFields<T extends object>(before: T, after: T, fields: readonly (keyof T & string)[]): string[] {
  return fields.filter((field) => canonical(before[field]) !== canonical(after[field]));
}
