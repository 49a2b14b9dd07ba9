import { type ASTVisitor, type ValidationContext, type ValidationRule, Kind, type SelectionSetNode } from "graphql";
import { codedError } from "./errors.ts";

/** Limits of a document: far above what the panel asks, far below what hurts. */
export const documentLimits = {
  /** Bytes of a request's body. */
  bytes: 256_000,
  /** Words and signs of a document. */
  tokens: 6_000,
  /** Levels of fields. */
  depth: 16,
  /** Rows that nested lists may multiply to. */
  rows: 20_000,
  /** Rows of one page. */
  first: 1_000,
} as const;

/** Refuses documents that nest too deeply or whose nested lists would multiply to too many rows: QUERY_TOO_LARGE. */
export const documentLimitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    let reported = false;
    const report = (detail: string): void => {
      if (!reported) context.reportError(codedError("QUERY_TOO_LARGE", { detail }));
      reported = true;
    };
    const walk = (set: SelectionSetNode | undefined, depth: number, rows: number, seen: readonly string[]): void => {
      if (set === undefined || reported) return;
      if (depth > documentLimits.depth) return report(`> ${documentLimits.depth} levels`);
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          const first = selection.arguments?.find((argument) => argument.name.value === "first")?.value;
          const asked = first?.kind === Kind.INT ? Number(first.value) : first === undefined ? 1 : 25;
          const total = rows * Math.max(1, asked);
          if (total > documentLimits.rows) return report(`> ${documentLimits.rows} rows`);
          walk(selection.selectionSet, depth + 1, total, seen);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          walk(selection.selectionSet, depth, rows, seen);
        } else if (!seen.includes(selection.name.value)) {
          const fragment = context.getFragment(selection.name.value);
          walk(fragment?.selectionSet, depth, rows, [...seen, selection.name.value]);
        }
      }
    };
    walk(operation.selectionSet, 0, 1, []);
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
  const first = args.first ?? 25;
  if (first < 1 || first > most) throw codedError("BAD_USER_INPUT", { path: ["first"], detail: `first: 1-${most}` });
  return { first, after: args.after ?? null };
}
