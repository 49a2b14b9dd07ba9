type Item = Record<string, unknown>;

type Putting = { put(record: never): { params<T>(options: { table: string }): T } };

/** ElectroDB insists on a table's name before it makes an item; the transaction names the real one. */
const anyTable = { table: "any" };

/**
 * The item an entity makes of a record: attributes, keys, index keys. Nulls and absences are left out, so that an
 * optional attribute has one form only.
 */
export function itemOf(entity: Putting, record: object): Item {
  const present = Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  );
  return entity.put(present as never).params<{ Item: Item }>(anyTable).Item;
}

/** Reads an item back into the entity's record. */
export function recordOf<T>(entity: { parse(answer: never): { data: unknown } }, item: Item): T {
  return entity.parse({ Item: item } as never).data as T;
}
