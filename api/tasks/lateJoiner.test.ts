import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { tasksOn } from "./task.rules.ts";

const periods = [
  { key: "2026-Q1", dueOn: "2026-04-20", open: true },
  { key: "2026-Q2", dueOn: "2026-07-20", open: true },
];
const contract = {
  ...{ id: "ctr_1", status: "ACTIVE", dueOn: "2026-01-31" },
  evaluations: { "2026-Q1": { status: "SUBMITTED" }, "2026-Q2": { status: "SUBMITTED" } },
} as unknown as ContractHeader;

describe("a new rater (features 3.26)", () => {
  it("is asked only for what falls due after they start", () => {
    const asked = (more: Partial<ContractHeader>) =>
      tasksOn([{ ...contract, ...more }], "RATER", periods, "2026-07-01").map((task) => task.period);
    assert.deepEqual(asked({}), ["2026-Q1", "2026-Q2"]);
    assert.deepEqual(asked({ raterSince: "2026-05-01" }), ["2026-Q2"]);
  });

  it("and whoever is awaited on an amendment is asked, without a legal due day (R-SKP-03)", () => {
    const amendment = { status: "SUBMITTED" } as unknown as NonNullable<ContractHeader["amendment"]>;
    const [first] = tasksOn([{ ...contract, amendment }], "RATER", [], "2026-07-01");
    assert.deepEqual([first?.kind, first?.dueOn, first?.overdue], ["CONTRACT_REVIEW", null, false]);
    assert.deepEqual(tasksOn([{ ...contract, amendment }], "EMPLOYEE", [], "2026-07-01"), []);
  });
});
