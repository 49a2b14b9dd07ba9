/**
 * Writes everything that follows from `schema.graphql`: `npm run generate`. Never committed.
 *
 * - `api/generated/enums.ts`: every enum as a const object plus union type; the one list of values for api and panel.
 * - `api/generated/schema.ts`: argument types and resolver types for the api.
 * - `admin/generated/operations.ts`: typed documents for the panel's `*.graphql` operations.
 *
 * The generator's plugins are called directly: its command-line wrapper would bring 150 packages for three files.
 */
import { mkdirSync, readFileSync, writeFileSync, existsSync, globSync } from "node:fs";
import { dirname } from "node:path";
import { codegen } from "@graphql-codegen/core";
import type { Types } from "@graphql-codegen/plugin-helpers";
import * as typescript from "@graphql-codegen/typescript";
import * as resolvers from "@graphql-codegen/typescript-resolvers";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildSchema, isEnumType, Kind, parse, print, stripIgnoredCharacters, validate, visit } from "graphql";
import type { FragmentDefinitionNode, OperationDefinitionNode } from "graphql";

const sdl = readFileSync("schema.graphql", "utf8");
const schema = buildSchema(sdl);

/** Writes only on change, so that watchers and incremental builds stay quiet. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}

function enums(): string {
  const types = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith("__"));
  const blocks = types.map((type) => {
    if (!isEnumType(type)) return "";
    const values = type.getValues();
    const lines = values.map((v) => `  /** ${v.description ?? ""} */\n  ${v.name}: "${v.name}",`).join("\n");
    return [
      `/** ${type.description ?? ""} */`,
      `export const ${type.name} = {\n${lines}\n} as const;`,
      `export type ${type.name} = (typeof ${type.name})[keyof typeof ${type.name}];`,
      `/** All values in the order of the schema. */`,
      `export const ${type.name}Values = Object.values(${type.name}) as [${type.name}, ...${type.name}[]];`,
    ].join("\n");
  });
  return `// Generated from schema.graphql. Do not edit.\n${blocks.join("\n\n")}\n`;
}

const scalars = {
  ID: { input: "string", output: "string" },
  Date: { input: "string", output: "string" },
  Instant: { input: "string", output: "string" },
  Decimal: { input: "string", output: "string" },
};

/** Domain types behind GraphQL types: resolvers receive these as parents. Paths are relative to api/generated. */
const mappers = (await import("./api/graphql/mappers.ts")).mappers;

async function apiTypes(): Promise<string> {
  return codegen({
    filename: "api/generated/schema.ts",
    schema: parse(sdl),
    documents: [],
    config: {},
    pluginMap: { typescript, resolvers, add: { plugin: () => `/* eslint-disable */\n` } },
    plugins: [
      { add: {} },
      {
        typescript: {
          scalars,
          strictScalars: true,
          useTypeImports: true,
          enumsAsTypes: true,
          maybeValue: "T | null | undefined",
          inputMaybeValue: "T | null | undefined",
        },
      },
      {
        resolvers: {
          contextType: "../graphql/context.ts#Context",
          useTypeImports: true,
          mappers,
          scalars,
          strictScalars: true,
          defaultMapper: "unknown",
          enumValues: undefined,
          maybeValue: "T | null | undefined",
          makeResolverTypeCallable: true,
        },
      },
    ],
  });
}

type Definition = FragmentDefinitionNode | OperationDefinitionNode;

/** Constants of the panel's documents as texts (see `admin/dataProvider/documentOf.ts`), fragments before who names them. */
function panelDocuments(definitions: readonly Definition[]): string {
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  const written = new Set<string>();
  const lines: string[] = [];
  const add = (definition: Definition): void => {
    const name = definition.name?.value ?? "";
    const isFragment = definition.kind === Kind.FRAGMENT_DEFINITION;
    if (written.has(`${definition.kind} ${name}`)) return;
    written.add(`${definition.kind} ${name}`);
    const named = new Set<string>();
    visit(definition, { FragmentSpread: (spread) => void named.add(spread.name.value) });
    for (const each of named) {
      const fragment = fragments.get(each);
      if (fragment !== undefined) add(fragment);
    }
    const kind = isFragment ? "" : definition.operation.charAt(0).toUpperCase() + definition.operation.slice(1);
    const types = isFragment ? `${name}Fragment, unknown` : `${name}${kind}, ${name}${kind}Variables`;
    const text = JSON.stringify(stripIgnoredCharacters(print(definition)));
    const needs = named.size === 0 ? "" : `, [${[...named].map((each) => `${each}FragmentDoc`).join(", ")}]`;
    lines.push(
      `export const ${name}${isFragment ? "FragmentDoc" : "Document"} = /*#__PURE__*/ documentOf(${text}${needs}) as DocumentNode<${types}>;`,
    );
  };
  for (const definition of [...fragments.values(), ...definitions]) add(definition);
  return `${lines.join("\n")}\n`;
}

async function panelTypes(): Promise<string | undefined> {
  const documents: Types.DocumentFile[] = globSync("admin/**/*.graphql")
    .sort()
    .map((location) => ({ location, document: parse(readFileSync(location, "utf8")) }));
  if (documents.length === 0) return undefined;
  const merged = {
    kind: "Document" as const,
    definitions: documents.flatMap((d) => d.document?.definitions ?? []),
  };
  const errors = validate(schema, merged as never).filter((e) => !e.message.includes("is never used"));
  if (errors.length > 0) throw new Error(errors.map((e) => e.toString()).join("\n\n"));
  const imports = [
    `/* eslint-disable */`,
    `import type { TypedDocumentNode as DocumentNode } from "@graphql-typed-document-node/core";`,
    `import { documentOf } from "../dataProvider/documentOf.ts";`,
  ];
  const types = await codegen({
    filename: "admin/generated/operations.ts",
    schema: parse(sdl),
    documents,
    config: {},
    pluginMap: { operations, add: { plugin: () => `${imports.join("\n")}\n` } },
    plugins: [{ add: {} }, { operations: { scalars, strictScalars: true, useTypeImports: true, enumsAsTypes: true } }],
  });
  return `${types}\n${panelDocuments(merged.definitions as Definition[])}`;
}

write("api/generated/enums.ts", enums());
write("api/generated/schema.ts", await apiTypes());
const panel = await panelTypes();
if (panel !== undefined) write("admin/generated/operations.ts", panel);
