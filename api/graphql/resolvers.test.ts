import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { buildSchema, isObjectType } from "graphql";
import { resolvers } from "./resolvers.ts";

const schema = buildSchema(readFileSync("schema.graphql", "utf8"));
const all = resolvers as unknown as Record<string, Record<string, unknown>>;

describe("resolvers", () => {
  it("answer every root field of the schema", () => {
    for (const type of [schema.getQueryType(), schema.getMutationType()]) {
      const fields = Object.keys(type?.getFields() ?? {});
      const missing = fields.filter((field) => all[type?.name ?? ""]?.[field] === undefined);
      assert.deepEqual(missing, [], `${type?.name} lacks resolvers`);
    }
  });

  it("name only types and fields of the schema", () => {
    for (const [name, fields] of Object.entries(all)) {
      const type = schema.getType(name);
      assert.ok(type, `${name} is no type of the schema`);
      if (!isObjectType(type)) continue;
      const known = type.getFields();
      assert.deepEqual(
        Object.keys(fields).filter((field) => !(field in known)),
        [],
        name,
      );
    }
  });
});
