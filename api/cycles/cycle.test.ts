import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { PolicyPreset } from "../generated/enums.ts";
import { daysBetween } from "../kernel/calendar.ts";
import { newId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { adoptPolicy, createPolicy, type AdoptedPolicy } from "../policies/policy.rules.ts";
import {
  closeCycle,
  closedBecause,
  createCycle,
  currentCycle,
  cycleActions,
  isOpenFor,
  openCycle,
  periodsOf,
  updateCycle,
  type Cycle,
} from "./cycle.rules.ts";

function decided<T>(decision: Decision<T>): T {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision;
}

const refusals = (decision: Decision<unknown>) =>
  isRefused(decision) ? decision.refusals.map((r) => `${r.code} ${r.field.join(".")}`) : [];

const context = { id: newId("cycle"), organizationId: "org_x" };

function policy(preset: PolicyPreset = PolicyPreset.NATIONAL_CORE): AdoptedPolicy {
  const draft = createPolicy(
    { title: "Kebijakan", preset, validFrom: "2026-01-01" },
    { id: newId("policy"), organizationId: "org_x" },
    undefined,
  );
  return decided(adoptPolicy(draft, "2026-01-02T00:00:00.000Z")).record;
}

const planned = (year = 2026): Cycle => decided(createCycle({ year, policy: "pol_x" }, policy(), context)).record;
const opened = (year = 2026): Cycle => decided(openCycle(planned(year), policy())).record;
const admin = new Set(["TENANT_ADMIN"] as const);

describe("The periods of a cycle", () => {
  it("R-EV-02, BGO-02: are four quarters and the year, without gap or overlap", () => {
    const periods = periodsOf(2026, policy());
    assert.deepEqual(
      periods.map((p) => `${p.key} ${p.kind} ${p.from} ${p.to}`),
      [
        "2026-Q1 PERIODIC 2026-01-01 2026-03-31",
        "2026-Q2 PERIODIC 2026-04-01 2026-06-30",
        "2026-Q3 PERIODIC 2026-07-01 2026-09-30",
        "2026-Q4 PERIODIC 2026-10-01 2026-12-31",
        "2026 ANNUAL 2026-01-01 2026-12-31",
      ],
    );
  });

  it("MMJ-04, SWL-10, R-EV-05: are twelve months and the year where the policy says so, leap years included", () => {
    const periods = periodsOf(2028, policy("MAMUJU"));
    assert.equal(periods.length, 13);
    assert.deepEqual(
      periods
        .slice(0, 12)
        .map((p) => p.key)
        .slice(0, 2),
      ["2028-M01", "2028-M02"],
    );
    assert.equal(periods[1]?.to, "2028-02-29");
    for (let i = 1; i < 12; i += 1) assert.equal(daysBetween(periods[i - 1]?.to ?? "", periods[i]?.from ?? ""), 1);
  });

  it("R-EW-01, R-EW-03, R-CMP-06: are due 14 working days after their end and the year in January, holidays and joint leave left out", () => {
    const [q1, q2, , q4, annual] = periodsOf(2026, policy());
    // April 2026: Good Friday on the 3rd is no working day.
    assert.equal(q1?.dueOn, "2026-04-21");
    assert.equal(q2?.dueOn, "2026-07-20");
    assert.equal(q4?.dueOn, "2027-01-22");
    assert.equal(annual?.dueOn, "2027-01-31");
  });
});

describe("A cycle", () => {
  it("R-WF-05: spans the calendar year, with contracts due by 31 January (R-WF-04)", () => {
    const { from, to, contractDueOn, status } = planned();
    assert.deepEqual([from, to, contractDueOn, status], ["2026-01-01", "2026-12-31", "2026-01-31", "PLANNED"]);
  });

  it("is refused under a draft policy, one not valid yet, or with contracts due in another year", () => {
    const draft = createPolicy(
      { title: "X", preset: "PAUH", validFrom: "2026-01-01" },
      { id: newId("policy"), organizationId: "org_x" },
      undefined,
    );
    assert.deepEqual(refusals(createCycle({ year: 2026, policy: "x" }, draft, context)), [
      "STEP_NOT_ALLOWED_IN_STATE policy",
    ]);
    assert.deepEqual(refusals(createCycle({ year: 2025, policy: "x" }, policy(), context)), [
      "DATE_OUT_OF_RANGE policy",
    ]);
    assert.deepEqual(
      refusals(createCycle({ year: 2026, policy: "x", contractDueOn: "2027-01-01" }, policy(), context)),
      ["DATE_OUT_OF_RANGE contractDueOn"],
    );
  });

  it("features 3.2: pins the content of its policy when it opens", () => {
    const pinned = policy();
    assert.equal(decided(openCycle(planned(), pinned)).record.policyHash, pinned.contentHash);
  });

  it("can be closed only when its year is over, and by an administrator only", () => {
    assert.deepEqual(cycleActions(planned(), admin, "2026-01-05"), ["UPDATE", "OPEN"]);
    assert.deepEqual(cycleActions(opened(), admin, "2026-12-31"), ["UPDATE"]);
    assert.deepEqual(cycleActions(opened(), admin, "2027-01-01"), ["UPDATE", "CLOSE"]);
    assert.deepEqual(cycleActions(closeCycle(opened()).record, admin, "2027-02-01"), []);
    const refused = closedBecause(planned(), "OPEN", new Set(["EMPLOYEE"] as const), "2026-01-05");
    assert.equal(refused?.code, "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.deepEqual(refused?.whoCan, ["TENANT_ADMIN"]);
  });

  it("changes the named dates only, and refuses impossible ones at their place", () => {
    const change = (periods: { key: string; opensOn: string; dueOn: string }[], contractDueOn = "2026-02-15") =>
      updateCycle(planned(), { contractDueOn, periods });
    const { record, note } = decided(change([{ key: "2026-Q1", opensOn: "2026-02-01", dueOn: "2026-04-30" }]));
    assert.deepEqual(note.changedFields, ["contractDueOn", "periods"]);
    assert.equal(record.periods[0]?.dueOn, "2026-04-30");
    assert.deepEqual(record.periods.slice(1), planned().periods.slice(1));
    assert.deepEqual(
      refusals(
        change(
          [
            { key: "2026-Q9", opensOn: "2026-02-01", dueOn: "2026-04-30" },
            { key: "2026-Q1", opensOn: "2025-12-31", dueOn: "2026-04-30" },
            { key: "2026-Q2", opensOn: "2026-04-01", dueOn: "2026-06-29" },
          ],
          "2025-12-31",
        ),
      ),
      [
        "UNKNOWN_ID periods.0.key",
        "DATE_OUT_OF_RANGE periods.1.opensOn",
        "DATE_OUT_OF_RANGE periods.2.dueOn",
        "DATE_OUT_OF_RANGE contractDueOn",
      ],
    );
  });

  it("is open for contracts in its year, and for a period from the day it opens until the cycle closes", () => {
    const cycle = opened();
    assert.ok(!isOpenFor(planned(), "CONTRACT", "2026-01-05"));
    assert.ok(isOpenFor(cycle, "CONTRACT", "2025-12-15"));
    assert.ok(isOpenFor(cycle, "CONTRACT", "2026-12-31"));
    assert.ok(!isOpenFor(cycle, "CONTRACT", "2027-01-01"));
    assert.ok(!isOpenFor(cycle, "2026-Q3", "2026-06-30"));
    assert.ok(isOpenFor(cycle, "2026-Q3", "2026-07-01"));
    assert.ok(isOpenFor(cycle, "2026-Q3", "2027-02-10"));
    assert.ok(!isOpenFor(cycle, "2026", "2026-11-30"));
    assert.ok(isOpenFor(cycle, "2026", "2026-12-01"));
    assert.ok(!isOpenFor(cycle, "2026-M01", "2026-07-01"));
    assert.ok(!isOpenFor(closeCycle(cycle).record, "2026-Q3", "2027-02-10"));
  });

  it("is the current one in its own year, though next year's may be open already", () => {
    const cycles = [opened(2026), opened(2027)];
    assert.equal(currentCycle(cycles, "2026-12-20")?.year, 2026);
    assert.equal(currentCycle(cycles, "2027-01-10")?.year, 2027);
    assert.equal(currentCycle([opened(2026)], "2027-01-10")?.year, 2026);
    assert.equal(currentCycle([planned(2026)], "2026-12-20"), undefined);
  });
});
