import { readFileSync } from "node:fs";
import {
  buildSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
} from "graphql";

/** Pages are not things: their levels do not count. */
const isPage = (name: string): boolean => /(Connection|Edge)$/.test(name);

type AnyField = GraphQLField<unknown, unknown>;

const schema = () => buildSchema(readFileSync("schema.graphql", "utf8"));

/** Root fields of the schema that read. */
export const readingFields = (): AnyField[] => Object.values(schema().getQueryType()?.getFields() ?? {});

/** Root fields of the schema that write. */
export const writingFields = (): AnyField[] => Object.values(schema().getMutationType()?.getFields() ?? {});

/** Root fields of what exists without people and their work: rules, plans, units, the library. Posts have holders. */
export const readsThings = ({ name }: AnyField): boolean =>
  /^(polic|cycle|plan|indicator|jobDuties|orgUnit|unitAgreement|organization|satisfaction|unitOutcomes|dueDayMoves|rubrics)/.test(
    name,
  );

const isRequired = ({ type, defaultValue }: AnyField["args"][number]): boolean =>
  String(type).endsWith("!") && defaultValue === undefined;

/** How far a walk goes. */
export type Walk = {
  /** Things one behind the other, behind a root field. */
  readonly depth: (field: string) => number;
  /** Fields that are left out, as `Type.field`. */
  readonly without?: ReadonlySet<string>;
};

/**
 * Everything that can be selected of a type: all its leaves, and of the things it leads to the same, so many things
 * deep. No type is entered twice on one path; lists are cut to two rows. What needs arguments of its own is left out.
 */
function wholeSelection(
  type: GraphQLOutputType,
  depth: number,
  without: Walk["without"],
  path: readonly string[],
): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return isLeafType(named) ? "" : "{ __typename }";
  const inner = Object.values(named.getFields()).map((field): string => {
    const of = getNamedType(field.type);
    if (field.args.some(isRequired) || of.name === "PageInfo" || without?.has(`${named.name}.${field.name}`)) return "";
    if (isLeafType(of)) return field.name;
    if (path.includes(of.name) || (depth === 0 && !isPage(of.name))) return "";
    const rows = field.args.some(({ name }) => name === "first") ? "(first: 2)" : "";
    const deeper = isPage(of.name) ? depth : depth - 1;
    return `${field.name}${rows} ${wholeSelection(of, deeper, without, [...path, of.name])}`;
  });
  return `{ __typename ${inner.filter(Boolean).join(" ")} }`;
}

/** A document that asks a root field for everything it leads to; arguments are variables of the same names. */
export function wholeDocument(field: AnyField, walk: Walk, kind: "query" | "mutation" = "query"): string {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const args = field.args.map(({ name }) => `${name}: $${name}`).join(", ");
  const type = getNamedType(field.type);
  const selection = wholeSelection(type, walk.depth(field.name), walk.without, [type.name]);
  return `${kind} ${variables && `(${variables})`} { ${field.name}${args && `(${args})`} ${selection} }`;
}

/**
 * Asks root fields for everything they lead to, as one reader.
 *
 * @param values of arguments: by `field.argument`, else by the argument's name; a list has each asked once. Fields whose
 * required arguments have no value are not asked.
 * @returns answers by field and arguments
 */
export async function walkedAs<Answer>(
  ask: (document: string, variables: object) => Promise<Answer>,
  fields: readonly AnyField[],
  values: Readonly<Record<string, readonly unknown[]>>,
  walk: Walk,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const field of fields) {
    let asked: Record<string, unknown>[] = [{}];
    for (const arg of field.args) {
      const given = values[`${field.name}.${arg.name}`] ?? values[arg.name] ?? (isRequired(arg) ? [] : [undefined]);
      asked = asked.flatMap((others) => given.map((value) => ({ ...others, [arg.name]: value })));
    }
    const document = wholeDocument(field, walk);
    for (const variables of asked)
      answers.set(`${field.name} ${JSON.stringify(variables)}`, await ask(document, variables));
  }
  return answers;
}
