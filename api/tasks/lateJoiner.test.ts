import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { raterFor } from "../evaluations/evaluation.rules.ts";
import { tasksOn, tasksOnFormer } from "./task.rules.ts";

const periods = [
  { key: "2026-Q1", from: "2026-01-01", dueOn: "2026-04-20", open: true },
  { key: "2026-Q2", from: "2026-04-01", dueOn: "2026-07-20", open: true },
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

  it("rates what falls due the day after the one before stopped; what falls due that very day stays with them", () => {
    const formerRaters = [{ raterId: "emp_old", raterName: "Rudi", to: "2026-04-20" }];
    const handed = { ...contract, raterId: "emp_new", formerRaters } as unknown as ContractHeader;
    assert.equal(raterFor(handed, "2026-04-20").raterId, "emp_old");
    assert.equal(raterFor(handed, "2026-04-21").raterId, "emp_new");
  });

  it("confirms the contract taken over, and the one before keeps what fell due in their time (domain 2.10)", () => {
    const formerRaters = [{ raterId: "emp_old", raterName: "Rudi", to: "2026-04-30" }];
    const handed = { ...contract, raterId: "emp_new", raterSince: "2026-05-01", awaitsRater: true, formerRaters };
    const [first] = tasksOn([handed as unknown as ContractHeader], "RATER", periods, "2026-07-01");
    assert.equal(first?.kind, "CONTRACT_CONFIRM");
    const kept = tasksOnFormer([handed as unknown as ContractHeader], "emp_old", periods, "2026-07-01");
    assert.deepEqual(
      kept.map(({ kind, period, overdue }) => [kind, period, overdue]),
      [["EVALUATION_RATE", "2026-Q1", true]],
    );
    assert.deepEqual(tasksOnFormer([handed as unknown as ContractHeader], "emp_new", periods, "2026-07-01"), []);
  });

  it("and a contract closed during the year is still asked about for its time, not for later (domain 2.10)", () => {
    const closed = { ...contract, status: "CLOSED", endsOn: "2026-03-31" } as unknown as ContractHeader;
    const asked = tasksOn([closed], "RATER", periods, "2026-07-01").map((task) => task.period);
    assert.deepEqual(asked, ["2026-Q1"]);
    assert.deepEqual(tasksOn([{ ...closed, endsOn: undefined }], "RATER", periods, "2026-07-01"), []);
  });

  it("and whoever is awaited on an amendment is asked, without a legal due day (R-SKP-03)", () => {
    const amendment = { status: "SUBMITTED" } as unknown as NonNullable<ContractHeader["amendment"]>;
    const [first] = tasksOn([{ ...contract, amendment }], "RATER", [], "2026-07-01");
    assert.deepEqual([first?.kind, first?.dueOn, first?.overdue], ["CONTRACT_REVIEW", null, false]);
    assert.deepEqual(tasksOn([{ ...contract, amendment }], "EMPLOYEE", [], "2026-07-01"), []);
  });
});
