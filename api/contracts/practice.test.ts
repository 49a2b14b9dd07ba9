import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { contractItems, contractMarkers } from "./contract.store.ts";
import { newPractice, practiceId, restarted } from "./practice.rules.ts";

const cycle = { id: "cyc_1", year: 2026, contractDueOn: "2026-01-31" } as unknown as Cycle;
const person = {
  id: "emp_01",
  name: "Sari",
  positionTitle: "Perawat",
  unitId: "unt_1" as never,
  unitName: "Puskesmas",
};
const fresh = newPractice(person, cycle, "org_a");

describe("a practice contract (SWL-13)", () => {
  it("is one a person, who is employee and rater at once, outside of every subtree", () => {
    assert.equal(practiceId("emp_01"), "ctr_01");
    const { id, employeeId, raterId, unitPath, practice, status } = fresh;
    assert.deepEqual(
      [id, employeeId, raterId, unitPath, practice, status],
      ["ctr_01", "emp_01", "emp_01", "", true, "DRAFT"],
    );
  });

  it("stands in no index and takes no marker, so that no list, report or reminder finds it", () => {
    const [header] = contractItems(fresh);
    assert.deepEqual(
      Object.keys(header).filter((name) => name.startsWith("gsi")),
      [],
    );
    assert.notEqual(header["__edb_e__"], "contract");
    assert.deepEqual(contractMarkers(fresh), []);
  });

  it("begins anew empty, with the history of what was tried", () => {
    const tried = { ...fresh, version: 7, status: "SUBMITTED" as const, history: { sequence: 7, hash: "abc" } };
    const again = restarted(tried, fresh);
    assert.deepEqual([again.version, again.history, again.status], [7, tried.history, "DRAFT"]);
    assert.deepEqual(again.results, fresh.results);
  });
});
