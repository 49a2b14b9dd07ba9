import { buildSchema, parse, validate } from "graphql";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { samples } from "./samples.ts";

const schema = buildSchema(readFileSync(new URL("../../../../schema.graphql", import.meta.url), "utf8"));

describe("playground samples", () => {
  for (const sample of samples) {
    it(`asks only what the schema has: ${/query (\w+)/.exec(sample)?.[1]}`, () => {
      assert.deepEqual(validate(schema, parse(sample)), []);
    });
  }
});
