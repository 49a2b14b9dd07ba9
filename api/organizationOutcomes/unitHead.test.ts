import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Position } from "../employees/position.rules.ts";
import { headAmong } from "./unitHead.rules.ts";

const holder = (employeeId: string, kind: string, from = "2026-01-01", to?: string) => ({ employeeId, kind, from, to });
const post = (holders: object[], more: object = {}) =>
  ({ unitId: "unt_1", headsUnit: true, holders, ...more }) as unknown as Position;
const headOn = (posts: Position[], on = "2026-06-01") => headAmong(posts, "unt_1", on)?.employeeId;

describe("who heads a unit (R-ORG-04, R-DEL-01)", () => {
  it("is who holds the heading post that day, definitive before acting", () => {
    assert.equal(headOn([post([holder("emp_plt", "ACTING"), holder("emp_def", "DEFINITIVE")])]), "emp_def");
    assert.equal(
      headOn([post([holder("emp_def", "DEFINITIVE", "2026-01-01", "2026-05-31"), holder("emp_plt", "ACTING")])]),
      "emp_plt",
    );
    assert.equal(headOn([post([holder("emp_def", "DEFINITIVE", "2026-06-02")])]), undefined);
  });

  it("is nobody by an additional duty, in another unit's post, in a post that does not head, or in a closed one", () => {
    const def = [holder("emp_def", "DEFINITIVE")];
    assert.equal(headOn([post([holder("emp_add", "ADDITIONAL")])]), undefined);
    assert.equal(headOn([post(def, { unitId: "unt_2" })]), undefined);
    assert.equal(headOn([post(def, { headsUnit: false })]), undefined);
    assert.equal(headOn([post(def, { closedFrom: "2026-06-01" })]), undefined);
    assert.equal(headOn([post(def, { closedFrom: "2026-06-02" })]), "emp_def");
  });
});
