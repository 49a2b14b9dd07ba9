import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from "graphql";

/** What a leaf of an input gets instead of a good value. */
export type Hostile = {
  /** Says what is wrong, for the test's message. */
  readonly what: string;
  /** The JSON text of the value: `1e999` is a number that no language reads. */
  readonly json: string;
  /** Whether nothing may be written. Other values may be taken or refused, but never fail. */
  readonly wrong: boolean;
};

/** Where a leaf stands in an input: names of fields and places in lists. */
export type Leaf = { readonly path: readonly (string | number)[]; readonly type: GraphQLInputType };

const long = "x".repeat(10_000);
const texts: readonly Hostile[] = [
  { what: "an empty text", json: '""', wrong: false },
  { what: "blanks", json: '" \\t\\n "', wrong: false },
  { what: "10,000 characters", json: JSON.stringify(long), wrong: true },
  { what: "emoji, right-to-left and control characters", json: '"👩🏽‍⚖️ \\u202Eابن\\u0000\\u0007"', wrong: false },
  { what: "half a character", json: '"\\ud83d"', wrong: false },
  { what: "a key's signs", json: '"TEN#x#y|z/../$${a}"', wrong: false },
  { what: "a property of every object", json: '"__proto__"', wrong: false },
];

/** Ids that lead to nothing: unknown, of another kind, of another organization, and no ids at all. */
export const hostileIds = (elsewhere: Readonly<Record<string, string>>, kind: string | undefined): Hostile[] => [
  {
    what: "an unknown id",
    json: JSON.stringify(`${(elsewhere[kind ?? ""] ?? "zzz_").slice(0, 4)}TIDAKADA`),
    wrong: true,
  },
  { what: "an id of another kind", json: '"aud_01ARZ3NDEKTSV4RRFFQ69G5FAV"', wrong: true },
  { what: "an id with a key's signs", json: '"ctr_#|/\\u0000👩"', wrong: true },
  { what: "an empty id", json: '""', wrong: false },
  { what: "10,000 characters as an id", json: JSON.stringify(long), wrong: true },
  ...(kind !== undefined && elsewhere[kind] !== undefined
    ? [{ what: "an id of another organization", json: JSON.stringify(elsewhere[kind]), wrong: true }]
    : []),
];

const byScalar: Readonly<Record<string, readonly Hostile[]>> = {
  String: texts,
  Int: [
    { what: "minus one", json: "-1", wrong: false },
    { what: "the largest whole number", json: "2147483647", wrong: false },
    { what: "1e999", json: "1e999", wrong: true },
    { what: "a fraction", json: "1.5", wrong: true },
    { what: "a text", json: '"1"', wrong: true },
  ],
  Decimal: [
    { what: "NaN", json: '"NaN"', wrong: true },
    { what: "1e999", json: '"1e999"', wrong: true },
    { what: "a comma", json: '"1,5"', wrong: true },
    { what: "a floating number", json: "0.1", wrong: true },
    { what: "a negative number", json: '"-1"', wrong: false },
    { what: "30 digits", json: `"${"9".repeat(30)}.${"9".repeat(20)}"`, wrong: false },
  ],
  Date: [
    { what: "30 February", json: '"2026-02-30"', wrong: true },
    { what: "a date with a clock", json: '"2026-01-01T00:00:00Z"', wrong: true },
    { what: "a day of the first year", json: '"0001-01-01"', wrong: false },
    { what: "the last day there is", json: '"9999-12-31"', wrong: false },
    { what: "an empty date", json: '""', wrong: true },
  ],
  Boolean: [{ what: "a text", json: '"true"', wrong: true }],
};

/** Hostile values of a leaf. Ids get `ids`, for those only the test knows what exists. */
export function hostileValues({ type }: Leaf, ids: readonly Hostile[]): readonly Hostile[] {
  const named = getNamedType(type);
  const absent = { what: "null", json: "null", wrong: isNonNullType(type) };
  if (isEnumType(named)) return [{ what: "no such value", json: '"TIDAK_ADA"', wrong: true }, absent];
  return [...(named.name === "ID" ? ids : (byScalar[named.name] ?? [])), absent];
}

/** Lists of the input with what is done to them: none, the same entry twice, far too many. */
export const hostileLists: readonly { readonly what: string; readonly of: (one: unknown) => unknown[] }[] = [
  { what: "an empty list", of: () => [] },
  { what: "the same entry twice", of: (one) => [one, one] },
  { what: "500 entries", of: (one) => Array.from({ length: 500 }, () => one) },
];

/** Builds a value of a type: every field, lists with one entry, leaves by `leaf`. Collects where leaves and lists stand. */
export function wholeValue(
  type: GraphQLInputType,
  leaf: (place: Leaf) => unknown,
  seen: { leaves: Leaf[]; lists: Leaf[] },
  path: readonly (string | number)[] = [],
): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) {
    seen.lists.push({ path, type });
    return [wholeValue(inner.ofType, leaf, seen, [...path, 0])];
  }
  if (isInputObjectType(inner)) {
    if (path.filter((name) => typeof name === "string").length > 6) return null;
    return Object.fromEntries(
      Object.values(inner.getFields()).map((field) => [
        field.name,
        wholeValue(field.type, leaf, seen, [...path, field.name]),
      ]),
    );
  }
  seen.leaves.push({ path, type });
  return leaf({ path, type });
}

const marker = "@@hostile@@";

/** The value as JSON text with the text of another value at a place. */
export function withJsonAt(value: unknown, path: readonly (string | number)[], json: string): string {
  const copy = structuredClone(value);
  let at = copy as Record<string | number, unknown>;
  for (const name of path.slice(0, -1)) at = at[name] as typeof at;
  at[path.at(-1) as string | number] = marker;
  return JSON.stringify(copy).replace(JSON.stringify(marker), () => json);
}
