import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { print } from "graphql";
import { documentOf } from "./documentOf.ts";

const unit = documentOf("fragment Unit on OrgUnit{id name}");
const person = documentOf("fragment Person on Employee{id unit{...Unit}}", [unit]);

describe("documents from their texts", () => {
  it("carry every fragment once, also those that only another fragment names", () => {
    const document = documentOf("query Both{a{...Person}b{...Unit}}", [person, unit]);
    assert.deepEqual(
      document.definitions.map((definition) => ("name" in definition ? definition.name?.value : undefined)),
      ["Both", "Person", "Unit"],
    );
    assert.equal(print(document).match(/fragment Unit/g)?.length, 1);
  });

  it("are read once, and can be copied and changed as any other", () => {
    const document = documentOf("query One{a}");
    assert.equal(document.definitions, document.definitions);
    assert.equal(print({ ...document }), print(document));
  });
});
