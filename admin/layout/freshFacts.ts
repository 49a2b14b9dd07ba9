/** Kinds of facts that can be shown of any record, in the order people look for them. */
export const factKinds = [
  "name",
  "title",
  "employeeName",
  "status",
  "year",
  "contractDueOn",
  "validFrom",
  "from",
  "to",
] as const;
export type FactKind = (typeof factKinds)[number];

/** The facts of a record that people can recognize it by; ids, versions and nested parts are left out. */
export function freshFacts(record: Record<string, unknown>): { kind: FactKind; value: string }[] {
  return factKinds.flatMap((kind) => {
    const value = record[kind];
    return typeof value === "string" || typeof value === "number" ? [{ kind, value: String(value) }] : [];
  });
}
