import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import {
  buildSchema,
  concatAST,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
  type GraphQLNamedType,
} from "graphql";
import { documentLimitsRule } from "./limits.ts";

const schema = buildSchema(readFileSync("schema.graphql", "utf8"));
/** GraphQL's own scalars and introspection types are described by GraphQL. */
const builtIn = new Set(["String", "Int", "Float", "Boolean", "ID"]);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith("__") && !builtIn.has(type.name),
);

interface Described {
  name: string;
  description?: string | null | undefined;
}

/** The type and everything that is named in it, by path: `Contract`, `Contract.weight`, `UserError.message(language:)`. */
function parts(type: GraphQLNamedType): [path: string, part: Described][] {
  const own: [string, Described][] = [[type.name, type]];
  if (isEnumType(type))
    return [...own, ...type.getValues().map((v): [string, Described] => [`${type.name}.${v.name}`, v])];
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields()).flatMap((field): [string, Described][] => [
      [`${type.name}.${field.name}`, field],
      ...field.args.map((arg): [string, Described] => [`${type.name}.${field.name}(${arg.name}:)`, arg]),
    ]);
    return [...own, ...fields];
  }
  if (isInputObjectType(type)) {
    return [...own, ...Object.values(type.getFields()).map((f): [string, Described] => [`${type.name}.${f.name}`, f])];
  }
  return own;
}

describe("the schema", () => {
  it("describes every type, field, argument, input field and enum value", () => {
    const silent = types.flatMap(parts).filter(([, part]) => !part.description?.trim());
    assert.deepEqual(
      silent.map(([path]) => path),
      [],
    );
  });

  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  it("gives each mutation exactly one argument, a required input object named input", () => {
    const wrong = mutations.filter(({ args: [input, ...others] }) => {
      const ok = input?.name === "input" && isNonNullType(input.type) && isInputObjectType(input.type.ofType);
      return !ok || others.length > 0;
    });
    assert.ok(mutations.length > 0);
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });

  it("answers each mutation with a payload that has userErrors", () => {
    const wrong = mutations.filter(({ type }) => {
      const payload = getNamedType(type);
      const errors = isObjectType(payload) ? payload.getFields()["userErrors"] : undefined;
      return !payload.name.endsWith("Payload") || String(errors?.type) !== "[UserError!]!";
    });
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });
});

describe("limits of documents", () => {
  it("leave every document of the panel room", () => {
    const documents = globSync("admin/**/*.graphql").map((file) => parse(readFileSync(file, "utf8")));
    const panel = concatAST(documents);
    assert.ok(panel.definitions.length > 200);
    assert.deepEqual(validate(schema, panel, [documentLimitsRule]), []);
  });
});
