import type { DocumentNode } from "graphql";
import { parse } from "graphql";
import { fragmentOf } from "./operation.ts";

/**
 * One query for several records: `n0: node(id: $id0) { ...Row } n1: …`. The schema has no batch field, and
 * one request of 25 aliases costs the reader one round trip instead of 25.
 */
export function manyDocument(fragment: DocumentNode, count: number): DocumentNode {
  const { name } = fragmentOf(fragment);
  const places = Array.from({ length: count }, (_, index) => index);
  const parameters = places.map((index) => `$id${index}: ID!`).join(", ");
  const fields = places.map((index) => `n${index}: node(id: $id${index}) { ...${name} }`).join("\n");
  const query = parse(`query Many(${parameters}) {\n${fields}\n}`, { noLocation: true });
  return { kind: query.kind, definitions: [...query.definitions, ...fragment.definitions] };
}

/** Variables for `manyDocument`. */
export function manyVariables(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id, index) => [`id${index}`, id]));
}

/** Cuts a list into pieces of at most `size`. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
