import {
  getNamedType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type GraphQLField,
  type GraphQLType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import { codedError } from "./errors.ts";

/** Limits of a document: far above what the panel asks, far below what hurts. */
export const documentLimits = {
  /** Bytes of a request's body. */
  bytes: 256_000,
  /** Words and signs of a document. */
  tokens: 6_000,
  /** Levels of fields. */
  depth: 16,
  /** Root fields of an operation, whatever they are called in the answer: each costs a request to the table or more. */
  roots: 50,
  /** Rows that all lists of a document may give together, nested ones multiplied. */
  rows: 20_000,
  /** Rows of one page. */
  first: 1_000,
} as const;

const usualPage = 25;

type Reach = { readonly depth: number; readonly rows: number; readonly seen: readonly string[] };

/** Rows a field asks for: as written, the schema's own where nothing is; of a variable, a usual page. */
function rowsAsked({ arguments: given }: FieldNode, field: GraphQLField<unknown, unknown> | undefined): number {
  const list = field?.args.find(({ name }) => name === "first");
  if (list === undefined) return 1;
  const first = given?.find(({ name }) => name.value === "first")?.value;
  if (first?.kind === Kind.INT) return Math.max(1, Number(first.value));
  return typeof list.defaultValue === "number" ? list.defaultValue : usualPage;
}

/**
 * Refuses documents that nest too deeply, ask for too many root fields, or whose lists would give too many rows, nested
 * or beside each other under other names: QUERY_TOO_LARGE.
 */
export const documentLimitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    const schema = context.getSchema();
    let reported = false;
    let [roots, all] = [0, 0];
    const report = (detail: string): void => {
      if (!reported) context.reportError(codedError("QUERY_TOO_LARGE", { detail }));
      reported = true;
    };
    const walk = (set: SelectionSetNode | undefined, type: GraphQLType | null | undefined, reach: Reach): void => {
      if (set === undefined || reported) return;
      const { depth, rows, seen } = reach;
      if (depth > documentLimits.depth) return report(`> ${documentLimits.depth} levels`);
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          if (depth === 0 && (roots += 1) > documentLimits.roots) return report(`> ${documentLimits.roots} fields`);
          const named = type && getNamedType(type);
          const field = named && "getFields" in named ? named.getFields()[selection.name.value] : undefined;
          const known = field !== undefined && "args" in field ? field : undefined;
          const asked = rowsAsked(selection, known);
          const total = rows * asked;
          all += asked > 1 ? total : 0;
          if (all > documentLimits.rows) return report(`> ${documentLimits.rows} rows`);
          walk(selection.selectionSet, known?.type, { depth: depth + 1, rows: total, seen });
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const on = selection.typeCondition;
          walk(selection.selectionSet, on ? schema.getType(on.name.value) : type, reach);
        } else if (!seen.includes(selection.name.value)) {
          const fragment = context.getFragment(selection.name.value);
          const on = fragment && schema.getType(fragment.typeCondition.name.value);
          walk(fragment?.selectionSet, on, { ...reach, seen: [...seen, selection.name.value] });
        }
      }
    };
    walk(operation.selectionSet, schema.getRootType(operation.operation), { depth: 0, rows: 1, seen: [] });
  },
});

/**
 * A page's size and start, checked against the field's own largest page.
 *
 * @throws BAD_USER_INPUT when `first` is below 1 or above `most`.
 */
export function pageOf(
  args: { first?: number | null; after?: string | null },
  most = 100,
): { first: number; after: string | null } {
  const first = args.first ?? usualPage;
  if (first < 1 || first > most) throw codedError("BAD_USER_INPUT", { path: ["first"], detail: `first: 1-${most}` });
  return { first, after: args.after ?? null };
}
