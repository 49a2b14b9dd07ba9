import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { buildSchema, getNamedType, isInputObjectType } from "graphql";

const mutations = buildSchema(readFileSync("schema.graphql", "utf8")).getMutationType()?.getFields() ?? {};

describe("what an objection can be about", () => {
  it("is a result of an evaluation and nothing else: other decisions are objected to outside this system (R-OBJ-08)", () => {
    const steps = Object.values(mutations).filter(({ name }) => /objection|appeal/i.test(name));
    assert.deepEqual(
      steps.map(({ name }) => name),
      ["objectionFile", "objectionExplain", "objectionWithdraw", "objectionDecide", "objectionAssign"],
    );
    for (const { name, args } of steps) {
      const input = getNamedType(args[0]?.type);
      assert.ok(isInputObjectType(input), name);
      const ids = Object.values(input.getFields()).filter(({ type }) => String(type) === "ID!");
      assert.equal(ids[0]?.name, "evaluation", name);
    }
  });
});
