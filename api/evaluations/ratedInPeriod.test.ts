import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { pageOfRows } from "../table/paging.ts";
import { notBegun } from "./evaluation.rules.ts";
import { headerOfEvaluation, type EvaluationHeader } from "./evaluationParts.rules.ts";
import { ratedInPeriod, workKey } from "./ratedInPeriod.rules.ts";
import { askedNotice } from "./selfReportsAsk.rules.ts";

const period = { key: "2026-Q3", kind: "PERIODIC", from: "2026-07-01", dueOn: "2026-10-20" } as const;
const contractOf = (name: string, more: Partial<ContractHeader> = {}) =>
  ({
    ...{ id: `ctr_${name}`, organizationId: "org_1", employeeId: `emp_${name}`, employeeName: name, status: "ACTIVE" },
    ...{ raterId: "emp_r", raterName: "Rudi", evaluations: {}, ...more },
  }) as unknown as ContractHeader;
const begun = (name: string, status: EvaluationHeader["status"]): EvaluationHeader => ({
  ...headerOfEvaluation(notBegun(contractOf(name), period)),
  ...{ version: 1, status },
});
const states = (rows: readonly EvaluationHeader[]) => rows.map((row) => `${row.employeeName} ${row.status}`);

describe("everybody a person rates in a period (features 3.27, 3.26)", () => {
  it("stands in the order of work: what waits for the rater, then what waits for others, then what is done", () => {
    const known = [begun("Ani", "FINAL"), begun("Budi", "SUBMITTED"), begun("Cici", "UNDER_REVIEW")];
    const summary = { status: "SUBMITTED" } as const;
    const contracts = [contractOf("Dedi"), contractOf("Budi", { evaluations: { "2026-Q3": summary } })];
    const rows = ratedInPeriod(known, contracts, "emp_r", period);
    assert.deepEqual(states(rows), ["Cici UNDER_REVIEW", "Budi SUBMITTED", "Dedi OPEN", "Ani FINAL"]);
    assert.equal(rows[2]?.version, 0, "nothing is written for who was only listed");
  });

  it("leaves out contracts that are not evaluated then, and people of another rater on the day it falls due", () => {
    const former = [{ raterId: "emp_r", raterName: "Rudi", to: "2026-10-31" }];
    const contracts = [
      contractOf("Draf", { status: "DRAFT" }),
      contractOf("Latihan", { practice: true }),
      contractOf("Tutup", { status: "CLOSED", endsOn: "2026-06-30" }),
      contractOf("Sebagian", { status: "CLOSED", endsOn: "2026-08-31" }),
      contractOf("Dahulu", { raterId: "emp_new" as never, formerRaters: former as never }),
      contractOf("Kemudian", {
        raterId: "emp_r" as never,
        formerRaters: [{ ...former[0], raterId: "emp_old" }] as never,
      }),
    ];
    assert.deepEqual(states(ratedInPeriod([], contracts, "emp_r", period)), ["Dahulu OPEN", "Sebagian OPEN"]);
  });

  it("is paged by keys, so that nobody is shown twice when one of them moved on meanwhile", () => {
    const rows = ratedInPeriod(
      [],
      ["Ani", "Budi", "Cici"].map((name) => contractOf(name)),
      "emp_r",
      period,
    );
    const first = pageOfRows(rows, workKey, { first: 2 });
    assert.deepEqual(
      [states(first.edges.map(({ node }) => node)), first.pageInfo.hasNextPage],
      [["Ani OPEN", "Budi OPEN"], true],
    );
    const left = rows.filter(({ employeeName }) => employeeName !== "Budi");
    const next = pageOfRows(left, workKey, { first: 2, after: first.pageInfo.endCursor });
    assert.deepEqual([states(next.edges.map(({ node }) => node)), next.pageInfo.hasNextPage], [["Cici OPEN"], false]);
    assert.throws(() => pageOfRows(rows, workKey, { first: 2, after: "%%" }), { name: "CursorError" });
  });

  it("is asked for the self-report once a day, however often", () => {
    const [row] = ratedInPeriod([], [contractOf("Ani")], "emp_r", period);
    assert.ok(row);
    const asked = (today: string, at: string) => askedNotice(row, { name: "Rudi", today, zone: "WIB", at });
    const morning = asked("2026-10-05", "2026-10-05T01:00:00.000Z");
    assert.equal(asked("2026-10-05", "2026-10-05T09:00:00.000Z").id, morning.id);
    assert.notEqual(asked("2026-10-06", "2026-10-06T01:00:00.000Z").id, morning.id);
    assert.deepEqual(
      [morning.recipientId, morning.actorName, morning.at],
      ["emp_Ani", "Rudi", "2026-10-05T01:00:00.000Z"],
    );
  });
});
