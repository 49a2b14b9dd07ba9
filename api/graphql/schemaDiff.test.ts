import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findBaseline, isStable, schemaChanges, type Git } from "./schemaDiff.ts";

const before = `
  enum Step { DRAFT SENT }
  type Contract { id: ID! step: Step! note(language: String): String }
  type Query { contract(id: ID!): Contract }
`;

describe("the schema's difference", () => {
  it("is empty between a schema and itself", () => {
    assert.deepEqual(schemaChanges(before, before), { breaking: [], dangerous: [] });
  });

  it("does not count a new field or type", () => {
    const after = before.replace("id: ID! step", "id: ID! weight: Float step") + "type Unit { id: ID! }";
    assert.deepEqual(schemaChanges(before, after), { breaking: [], dangerous: [] });
  });

  it("calls a removed field breaking", () => {
    const after = before.replace("step: Step! ", "");
    assert.deepEqual(schemaChanges(before, after).breaking, ["Contract.step was removed."]);
  });

  it("calls a new required argument breaking, an optional one dangerous", () => {
    const required = schemaChanges(before, before.replace("(id: ID!)", "(id: ID!, at: String!)"));
    assert.deepEqual(required.breaking, ["A required arg at on Query.contract was added."]);
    const optional = schemaChanges(before, before.replace("(id: ID!)", "(id: ID!, at: String)"));
    assert.deepEqual(optional, { breaking: [], dangerous: ["An optional arg at on Query.contract was added."] });
  });

  it("calls a removed enum value breaking, a new one dangerous", () => {
    const removed = schemaChanges(before, before.replace("DRAFT SENT", "DRAFT"));
    assert.deepEqual(removed.breaking, ["SENT was removed from enum type Step."]);
    const added = schemaChanges(before, before.replace("DRAFT SENT", "DRAFT SENT AGREED"));
    assert.deepEqual(added, { breaking: [], dangerous: ["AGREED was added to enum type Step."] });
  });
});

describe("the stage of the package", () => {
  it("is stable from 1.0.0 on", () => {
    const versions = ["0.1.0", "0.99.0", "1.0.0-rc.1", "1.0.0", "12.3.4"];
    assert.deepEqual(versions.filter(isStable), ["1.0.0-rc.1", "1.0.0", "12.3.4"]);
  });
});

describe("the baseline", () => {
  /** A repository that answers what is in `answers`, by the beginning of the question. */
  const repository =
    (answers: Record<string, string>): Git =>
    (...args) =>
      Object.entries(answers).find(([question]) => args.join(" ").startsWith(question))?.[1];

  it("is the last release when there is one", () => {
    const git = repository({ describe: "v1.2.0", "rev-parse": "a", "merge-base": "b" });
    assert.deepEqual(findBaseline(git, "x"), { commit: "v1.2.0", name: "the release v1.2.0" });
  });

  it("is where the branch left origin/main when it is ahead of it", () => {
    assert.equal(findBaseline(repository({ "rev-parse": "a", "merge-base": "b", log: "c\nd" }), "x")?.commit, "b");
  });

  it("is the state before the last change when the branch is at origin/main, or there is none", () => {
    assert.equal(findBaseline(repository({ "rev-parse": "a", "merge-base": "a", log: "c\nd" }), "x")?.commit, "d");
    assert.equal(findBaseline(repository({ "rev-parse": "a", log: "c\nd" }), "x")?.commit, "d");
  });

  it("is the last commit when the schema has changes not yet committed", () => {
    assert.equal(findBaseline(repository({ "rev-parse": "a", status: "M x", log: "c\nd" }), "x")?.commit, "c");
  });

  it("is missing when git has no history of the file", () => {
    assert.equal(findBaseline(repository({ "rev-parse": "a", log: "c" }), "x"), undefined);
    assert.equal(findBaseline(repository({}), "x"), undefined);
  });
});
