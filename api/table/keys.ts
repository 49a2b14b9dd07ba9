import { indexKeys, type IndexName } from "./definition.ts";

/**
 * A key part in ElectroDB's words. Keys keep their case: ids are case-sensitive and orders are made by us.
 *
 * @param template text with `${attribute}` places, e.g. `TEN#${organizationId}#UNIT#${id}`.
 */
function part<Field extends string, const Composite extends readonly string[]>(
  field: Field,
  composite: Composite,
  template: string,
) {
  return { field, composite, template, casing: "none" as const };
}

/** The item's own key. */
export function primaryKey<const P extends readonly string[], const S extends readonly string[]>(
  pk: readonly [template: string, composite: P],
  sk: readonly [template: string, composite: S],
) {
  return { pk: part("pk", pk[1], pk[0]), sk: part("sk", sk[1], sk[0]) };
}

/** A key in an index; entities name the index by the question it answers. */
export function indexKey<Name extends IndexName, const P extends readonly string[], const S extends readonly string[]>(
  name: Name,
  pk: readonly [template: string, composite: P],
  sk: readonly [template: string, composite: S],
) {
  const keys = indexKeys(name);
  return { index: name, pk: part(keys.partitionKey, pk[1], pk[0]), sk: part(keys.sortKey, sk[1], sk[0]) };
}

/** Prefix of every partition of an organization: tenant isolation is in the key. */
export const tenantPrefix = (organizationId: string): string => `TEN#${organizationId}#`;
