import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ContractStatusValues, EvaluationStatusValues } from "../../generated/enums.ts";
import type { Item } from "./chronicle.ts";
import { demoTenants, type DemoTenant } from "./structure.ts";
import { tenantWorld } from "./tenantWorld.ts";

function made(tenant: DemoTenant, today: string, employees = 45): Item[] {
  return [...tenantWorld({ tenant, today, seed: 1, employees, clientSecret: "unused" })].flat();
}

const statesIn = (items: readonly Item[], entity: string): Set<unknown> =>
  new Set(items.filter((item) => item["__edb_e__"] === entity).map((item) => item["status"]));

/** REVIEWED exists only where the policy asks for the review (R-WF-02), which no preset does. */
/** States that leave no item: not begun. */
const untold: readonly string[] = ["OPEN"];
const reachable = ContractStatusValues.filter((status) => status !== "REVIEWED");

describe("the world of a region", () => {
  const days = ["2026-01-02", "2026-01-20", "2026-04-01", "2026-08-17", "2026-11-22", "2026-12-31", "2028-02-29"];
  for (const today of days) {
    it(`is made by the rules as of ${today}, with every state and nothing of the days to come`, () => {
      const pauh = demoTenants.find(({ key }) => key === "pauh");
      assert.ok(pauh);
      const items = made(pauh, today);
      assert.deepEqual([...statesIn(items, "contract")].sort(), reachable.sort());
      const begun = EvaluationStatusValues.filter((status) => !untold.includes(status));
      assert.deepEqual([...statesIn(items, "evaluation")].sort(), begun.sort());
      const latest = items
        .flatMap((item) => (item["__edb_e__"] === "auditEvent" ? [String(item["at"])] : []))
        .sort()
        .at(-1);
      assert.ok(latest !== undefined && latest < `${today}T17:00`, latest);
    });
  }

  it("is made on the first days of a year and before its quarters are over, for every region", () => {
    for (const today of ["2026-01-02", "2026-06-10"])
      for (const tenant of demoTenants) assert.ok(made(tenant, today).length > 1_000, `${tenant.key} ${today}`);
  });

  it("is the same for the same seed, item by item", () => {
    const [tenant] = demoTenants;
    assert.ok(tenant);
    assert.deepEqual(made(tenant, "2026-11-22"), made(tenant, "2026-11-22"));
  });

  it("writes no item twice", () => {
    for (const tenant of demoTenants) {
      const keys = made(tenant, "2026-11-22").map((item) => `${String(item["pk"])} ${String(item["sk"])}`);
      assert.equal(new Set(keys).size, keys.length, tenant.key);
    }
  });

  it("SWL-02: has a satisfaction index with a trend for each unit that serves, where citizens are asked and nowhere else (R-MIX-01)", () => {
    const asked = (key: string) => {
      const tenant = demoTenants.find((each) => each.key === key);
      assert.ok(tenant);
      return made(tenant, "2026-11-22").filter((item) => item["__edb_e__"] === "satisfaction");
    };
    const health = asked("sawahlunto").find(({ unitName }) => unitName === "Dinas Kesehatan");
    assert.equal((health?.["indexes"] as unknown[] | undefined)?.length, 4);
    assert.deepEqual(asked("pauh"), []);
  });

  it("offers the teacher whose lesson is to be watched today and the headmaster who watches it; Mamuju observes teachers only (MMJ-05)", () => {
    const tenant = demoTenants.find(({ key }) => key === "mamuju");
    assert.ok(tenant);
    const world = tenantWorld({ tenant, today: "2026-11-23", seed: 1, employees: 110, clientSecret: "unused" });
    const items: Item[] = [];
    let next = world.next();
    for (; next.done !== true; next = world.next()) items.push(...next.value);
    const observed = items.filter((item) => item["__edb_e__"] === "observation");
    for (const { positionTitle } of observed) assert.match(String(positionTitle), /^Guru/);
    const offered = (role: RegExp) => next.value.people.find(({ roleLabel }) => role.test(roleLabel))?.name;
    const [teacher, headmaster] = [offered(/^Guru/), offered(/^Kepala sekolah/)];
    assert.ok(teacher && headmaster);
    const waiting = observed.filter((item) => item["employeeName"] === teacher);
    const shown = waiting.map(({ status, day, observerName }) => ({ status, day, observerName }));
    assert.deepEqual(shown, [{ status: "PREPARED", day: "2026-11-23", observerName: headmaster }]);
  });
});
