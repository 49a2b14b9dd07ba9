import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { employeeFilter } from "./employeeFilter.ts";

describe("the search for employees", () => {
  it("takes digits as a number and other text as a name", () => {
    assert.deepEqual(employeeFilter({ q: "1996 08" }), { numberPrefix: "199608" });
    assert.deepEqual(employeeFilter({ q: " siti " }), { namePrefix: "siti" });
  });

  it("sends one filter only, since each has an index of its own", () => {
    assert.deepEqual(employeeFilter({ q: "siti", within: "unt_1" }), { namePrefix: "siti" });
    assert.deepEqual(employeeFilter({ within: "unt_1" }), { within: "unt_1" });
  });

  it("waits for enough to search by: 2 letters or 4 digits", () => {
    assert.equal(employeeFilter({ q: "s" }), null);
    assert.equal(employeeFilter({ q: "199" }), null);
    assert.equal(employeeFilter({}), null);
  });
});
