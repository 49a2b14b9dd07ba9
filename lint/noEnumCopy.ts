import { readFileSync } from "node:fs";
import { AST_NODE_TYPES, type TSESTree } from "@typescript-eslint/utils";
import type { Rule } from "eslint";
import { buildSchema, isEnumType } from "graphql";

/** Values of an enum, sorted and joined: equal keys are equal sets. */
const keyOf = (values: Iterable<string>): string => [...values].sort().join("\n");

/** Every enum of the schema with at least two values, by its set of values. */
function enumsBySet(sdl: string): Map<string, string> {
  const types = Object.values(buildSchema(sdl).getTypeMap()).filter((type) => isEnumType(type));
  const own = types.filter((type) => !type.name.startsWith("__") && type.getValues().length > 1);
  return new Map(own.map((type) => [keyOf(type.getValues().map((value) => value.name)), type.name]));
}

/** The string an expression spells: `"DRAFT"` or `ContractStatus.DRAFT`; undefined when it is neither. */
function spelled(node: TSESTree.Node | null): string | undefined {
  if (node === null) return undefined;
  if (node.type === AST_NODE_TYPES.Literal && typeof node.value === "string") return node.value;
  const isMember = node.type === AST_NODE_TYPES.MemberExpression && !node.computed;
  if (isMember && node.property.type === AST_NODE_TYPES.Identifier && /^[A-Z]/.test(node.property.name)) {
    return node.property.name;
  }
  return undefined;
}

const propertyName = (node: TSESTree.Property): string | undefined =>
  node.key.type === AST_NODE_TYPES.Identifier ? node.key.name : spelled(node.key);

/** For `[{ id: "DRAFT", … }, { id: "SENT", … }]`: the values of each naming property, when each element has its own. */
function columns(elements: readonly (TSESTree.Node | null)[]): string[][] {
  const rows = elements.map((element) => {
    if (element?.type !== AST_NODE_TYPES.ObjectExpression) return new Map<string, string>();
    const cells = element.properties.flatMap((property) => {
      if (property.type !== AST_NODE_TYPES.Property) return [];
      const name = propertyName(property);
      const value = spelled(property.value);
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    });
    return new Map(cells);
  });
  const lists = ["id", "value", "key", "code"].map((name) => rows.flatMap((row) => row.get(name) ?? []));
  return lists.filter((list) => list.length === rows.length && new Set(list).size === rows.length);
}

/**
 * Whether an array is a decision rather than a list to choose from: what a function answers in one case, or a line of a
 * table keyed by an enum. `DRAFT: ["UPDATE", "ADOPT", "COPY"]` must not grow when the enum does.
 */
function isDecision(node: TSESTree.ArrayExpression): boolean {
  let parent: TSESTree.Node = node.parent;
  while (parent.type === AST_NODE_TYPES.TSAsExpression || parent.type === AST_NODE_TYPES.TSSatisfiesExpression) {
    parent = parent.parent;
  }
  if (parent.type === AST_NODE_TYPES.Property) return /^[A-Z][A-Z_]*$/.test(propertyName(parent) ?? "");
  return [
    AST_NODE_TYPES.ReturnStatement,
    AST_NODE_TYPES.ConditionalExpression,
    AST_NODE_TYPES.LogicalExpression,
    AST_NODE_TYPES.ArrowFunctionExpression,
    AST_NODE_TYPES.ArrayExpression,
  ].includes(parent.type);
}

/**
 * No hand-written list of an enum's values: `schema.graphql` is their one home, `api/generated/enums.ts` hands them on.
 *
 * Caught are an array (also in `z.enum([…])`), an array of choices, a union of literals, and an object that maps each
 * value to itself. Free stay a `Record<SomeEnum, …>`, whose type already checks that it is complete, and decisions
 * (see `isDecision`).
 * Option: `{ schema }`, the path of the schema.
 */
export const noEnumCopy: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [{ type: "object", properties: { schema: { type: "string" } }, required: ["schema"] }],
    messages: {
      copy: "This spells all values of {{name}}, which schema.graphql owns: use {{name}}Values or the type {{name}} of api/generated/enums.ts.",
    },
  },
  create(context) {
    const { schema } = context.options[0] as { schema: string };
    const enums = readEnums(schema);
    const check = (node: TSESTree.Node, values: readonly (string | undefined)[]): void => {
      if (values.length < 2 || values.some((value) => value === undefined)) return;
      const name = enums.get(keyOf(new Set(values as string[])));
      if (name !== undefined) context.report({ node: node, messageId: "copy", data: { name } });
    };
    return {
      ArrayExpression(estree) {
        const node = estree as unknown as TSESTree.ArrayExpression;
        if (!isDecision(node)) check(node, node.elements.map(spelled));
        for (const column of columns(node.elements)) check(node, column);
      },
      ObjectExpression(estree) {
        const node = estree as unknown as TSESTree.ObjectExpression;
        const toItself = node.properties.map((property) => {
          if (property.type !== AST_NODE_TYPES.Property) return undefined;
          const name = propertyName(property);
          return name !== undefined && spelled(property.value) === name ? name : undefined;
        });
        check(node, toItself);
      },
      TSUnionType(estree: unknown) {
        const node = estree as TSESTree.TSUnionType;
        const literals = node.types.map((type) =>
          type.type === AST_NODE_TYPES.TSLiteralType ? spelled(type.literal) : undefined,
        );
        check(node, literals);
      },
    };
  },
};

const read = new Map<string, Map<string, string>>();

/** Once per path: a lint run asks for every file. */
function readEnums(path: string): Map<string, string> {
  const known = read.get(path) ?? enumsBySet(readFileSync(path, "utf8"));
  read.set(path, known);
  return known;
}
