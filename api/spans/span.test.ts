import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Contract, ContractHeader } from "../contracts/contract.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { closedBecause } from "../evaluations/evaluationLifeCycle.rules.ts";
import type { EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import { Party, type Rating } from "../generated/enums.ts";
import { addDays, daysBetween } from "../kernel/calendar.ts";
import { isRefused } from "../kernel/refusal.ts";
import { changeRater } from "../transfers/transfer.rules.ts";
import { dayWeighted } from "./combination.rules.ts";
import { openSpans, placeOfSpan, spanUntil, type EvaluationSpan } from "./span.rules.ts";
import { declineSpan, rateSpan, spanHash, type SpanStep } from "./spanSteps.rules.ts";
import { partsOf } from "./spanParts.rules.ts";
import { yearSpans } from "./yearSpans.rules.ts";

const quarter = (key: string, from: string, to: string) => ({
  ...{ key, from, to, kind: "PERIODIC" as const, opensOn: from, dueOn: addDays(to, 14) },
});
const quarters = [
  quarter("2026-Q1", "2026-01-01", "2026-03-31"),
  quarter("2026-Q2", "2026-04-01", "2026-06-30"),
  quarter("2026-Q3", "2026-07-01", "2026-09-30"),
  quarter("2026-Q4", "2026-10-01", "2026-12-31"),
];
const annual = {
  ...{ key: "2026", from: "2026-01-01", to: "2026-12-31", kind: "ANNUAL" as const },
  ...{ opensOn: "2026-12-01", dueOn: "2027-01-31" },
};
const cycle = { from: annual.from, to: annual.to, periods: [...quarters, annual] } as unknown as Cycle;
const terms = {
  minDays: 0,
  answerDays: 14,
  holidays: new Set<string>(),
  mode: "LAST_RATER_DECIDES" as const,
  citation: "",
};
const contract = {
  ...{ id: "ctr_A", organizationId: "org_1", cycleId: "cyc_1", year: 2026, status: "ACTIVE", evaluations: {} },
  ...{ employeeId: "emp_s", employeeName: "Sari", raterId: "emp_1", raterName: "Rudi", signatures: [] },
  ...{ results: [], behaviors: [], approach: "QUANTITATIVE", annexes: {}, removedSignatures: [] },
} as unknown as Contract;
const handed = (seen: Contract, id: string, from: string): Contract => {
  const changed = changeRater(seen, { id: id as Contract["raterId"], name: id }, from, "SK");
  assert.ok(!isRefused(changed));
  return changed.record;
};
const days = (seen: ContractHeader, at: number) => partsOf(seen, quarters[at]!).map((part) => part.days);

describe("days of a period under each rater (domain 2.10, features 3.26)", () => {
  it("a quarter of 92 days with a change on 1 August is 31 and 61 days, and both ends are counted once", () => {
    const changed = handed(contract, "emp_2", "2026-08-01");
    assert.deepEqual(days(changed, 2), [31, 61]);
    const parts = partsOf(changed, quarters[2]!);
    assert.deepEqual(
      parts.map(({ raterName, from, to, deciding }) => [raterName, from, to, deciding]),
      [
        ["Rudi", "2026-07-01", "2026-07-31", false],
        ["emp_2", "2026-08-01", "2026-09-30", true],
      ],
    );
    assert.deepEqual([days(changed, 0), days(changed, 1), days(changed, 3)], [[], [], []]);
  });

  it("every day of 2,000 random histories of raters belongs to exactly one part", () => {
    let seed = 7;
    const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
    for (let round = 0; round < 2000; round += 1) {
      const starts = Array.from({ length: 1 + next(4) }, () => addDays("2026-01-01", next(365))).sort();
      const changed = starts.reduce((seen, from, at) => handed(seen, `emp_${at + 2}`, from), {
        ...contract,
        startsOn: addDays("2026-01-01", next(90)),
      } as Contract);
      for (const period of quarters) {
        const parts = partsOf(changed, period);
        if (parts.length === 0) continue;
        const first = changed.startsOn! > period.from ? changed.startsOn! : period.from;
        assert.equal(parts[0]!.from, first);
        assert.equal(parts.at(-1)!.to, period.to);
        for (const [at, part] of parts.slice(1).entries()) assert.equal(part.from, addDays(parts[at]!.to, 1));
        const sum = parts.reduce((all, part) => all + part.days, 0);
        assert.equal(sum, daysBetween(first, period.to) + 1);
      }
    }
  });

  it("a late joiner's days begin with their contract, and a closed segment's end with it (R-WF-03)", () => {
    const late = handed({ ...contract, startsOn: "2026-07-20" }, "emp_2", "2026-08-01");
    assert.deepEqual(days(late, 2), [12, 61]);
    assert.deepEqual(days({ ...late, status: "CLOSED", endsOn: "2026-08-10" }, 2), [12, 10]);
  });

  it("who takes over after the quarter but before its due day decides on days that only the other one saw", () => {
    const parts = partsOf(handed(contract, "emp_2", "2026-10-03"), quarters[2]!);
    assert.deepEqual(
      parts.map(({ raterId, days: length, deciding }) => [raterId, length, deciding]),
      [["emp_1", 92, false]],
    );
    assert.deepEqual(days(handed(contract, "emp_2", "2026-10-20"), 2), [], "due while the first one rated");
  });

  it("a part shorter than evaluation.minAssessableDays is not asked; a draft that changed hands has none", () => {
    const changed = handed(contract, "emp_2", "2026-07-11");
    const states = (minDays: number) =>
      openSpans(changed, quarters[2]!, { ...terms, minDays }).map((span) => span.state);
    assert.deepEqual(
      [states(10), states(11)],
      [
        ["ASKED", "ASKED"],
        ["TOO_SHORT", "ASKED"],
      ],
    );
    assert.deepEqual(days({ ...changed, status: "DRAFT" }, 2), []);
  });

  it("names the part before the change is made, and reads its id again", () => {
    const id = spanUntil(contract, "2026-07-31", cycle, terms);
    assert.equal(id, openSpans(handed(contract, "emp_2", "2026-08-01"), quarters[2]!, terms)[0]?.id);
    assert.deepEqual(placeOfSpan(id ?? ""), { contractId: "ctr_A", period: "2026-Q3", from: "2026-07-01" });
    assert.equal(spanUntil(contract, "2026-07-31", cycle, { ...terms, minDays: 32 }), undefined);
    assert.equal(placeOfSpan("evl_A_2026-Q3"), undefined);
  });
});

const [former] = openSpans(handed(contract, "emp_2", "2026-08-01"), quarters[2]!, terms) as [EvaluationSpan];
const step = (more: Partial<SpanStep> = {}): SpanStep => ({
  ...{ parties: new Set([Party.RATER]), name: "Rudi", at: "2026-08-05T02:00:00.000Z", today: "2026-08-05" },
  ...{ cycleOpen: true, evaluation: "OPEN" as const, ...more },
});
const evidence = new Map([["evd_1", { id: "evd_1", title: "Laporan", url: "https://contoh.go.id", addedAt: "x" }]]);
const meets = { resultRating: "MEETS" as const, behaviorRating: "MEETS" as const };
const codeOf = (decision: unknown): string | undefined =>
  (decision as { refusals?: readonly { code: string }[] }).refusals?.[0]?.code;

describe("each rater rates and signs only their part (domain 2.10)", () => {
  it("R-RT-02: a departure from expectation asks for a reason and evidence", () => {
    const above = { ...meets, resultRating: "ABOVE" as const };
    assert.equal(codeOf(rateSpan(former, above, evidence, step())), "RATING_REASON_REQUIRED");
    const reasoned = { ...above, resultReason: "Selesai sebelum waktunya" };
    assert.equal(codeOf(rateSpan(former, reasoned, evidence, step())), "RATING_EVIDENCE_REQUIRED");
    assert.equal(codeOf(rateSpan(former, { ...reasoned, resultEvidence: ["evd_9"] }, evidence, step())), "UNKNOWN_ID");
    const given = rateSpan(former, { ...reasoned, resultEvidence: ["evd_1"] }, evidence, step());
    assert.ok(!isRefused(given));
    const { state, signature } = given.record;
    assert.deepEqual([state, signature?.name, signature?.contentHash], ["GIVEN", "Rudi", spanHash(given.record)]);
    assert.notEqual(spanHash({ ...given.record, days: 30 }), signature?.contentHash);
    assert.notEqual(spanHash({ ...given.record, behaviorRating: "BELOW" }), signature?.contentHash);
  });

  it("is refused to others, to the person rated, before the part is over, and once the evaluation is rated", () => {
    const refusedWith = (more: Partial<SpanStep>) => codeOf(rateSpan(former, meets, evidence, step(more)));
    assert.equal(refusedWith({ parties: new Set([Party.TENANT_ADMIN]) }), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(refusedWith({ parties: new Set([Party.RATER, Party.EMPLOYEE]) }), "SELF_RATING");
    assert.equal(refusedWith({ today: "2026-07-31" }), "PERIOD_NOT_OPEN");
    assert.equal(refusedWith({ evaluation: "RATED" }), "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(refusedWith({ cycleOpen: false }), "CYCLE_NOT_OPEN");
    const short = { ...former, state: "TOO_SHORT" as const };
    assert.equal(codeOf(rateSpan(short, meets, evidence, step())), "STEP_NOT_ALLOWED_IN_STATE");
  });

  it("can be declined with a reason, and rated after all", () => {
    assert.equal(codeOf(declineSpan(former, " ", step())), "REASON_REQUIRED");
    assert.equal(codeOf(declineSpan(former, "x".repeat(2001), step())), "TEXT_TOO_LONG");
    const given = rateSpan(former, meets, evidence, step());
    assert.ok(!isRefused(given));
    const declined = declineSpan(given.record, "Cuti sepanjang masa itu", step());
    assert.ok(!isRefused(declined));
    const { state, resultRating, signature } = declined.record;
    assert.deepEqual([state, resultRating, signature], ["DECLINED", undefined, undefined]);
    assert.equal(codeOf(declineSpan(declined.record, "Lagi", step())), "STEP_NOT_ALLOWED_IN_STATE");
    assert.ok(!isRefused(rateSpan(declined.record, meets, evidence, step())));
  });
});

describe("duties on parts (features 3.22, R-DEL-01)", () => {
  it("who rated a part decides no objection to the whole, as whom they may stand there by now", () => {
    const objected = { status: "OBJECTED" as const, raterId: "emp_2", unitPath: "", period: "2026-Q3" };
    const superior = { parties: new Set([Party.RATER_SUPERIOR]), by: "emp_1", cycleOpen: true, periodOpen: true };
    const decides = (ratesPart: boolean) =>
      closedBecause(objected as never, "DECIDE_OBJECTION", { ...superior, ratesPart } as never)?.code;
    assert.deepEqual([decides(true), decides(false)], ["DUTY_CONFLICT", undefined]);
  });
});

describe("ratings weighed by days (domain 2.10)", () => {
  const of = (...parts: [number, Rating][]) => dayWeighted(parts.map(([length, rating]) => ({ days: length, rating })));
  it("takes the nearest rating, half-way the better one, and nothing from nothing", () => {
    assert.equal(of([31, "ABOVE"], [61, "MEETS"]), "MEETS");
    assert.equal(of([61, "ABOVE"], [31, "MEETS"]), "ABOVE");
    assert.equal(of([46, "ABOVE"], [46, "MEETS"]), "ABOVE");
    assert.equal(of([46, "MEETS"], [46, "BELOW"]), "MEETS");
    assert.equal(of([1, "BELOW"]), "BELOW");
    assert.equal(of(), null);
  });
});

describe("the year of somebody who moved (domain 2.10, features 3.21)", () => {
  const closed = { ...contract, id: "ctr_OLD", status: "CLOSED", endsOn: "2026-05-15" } as unknown as ContractHeader;
  const now = { ...contract, startsOn: "2026-05-16", raterId: "emp_9", raterName: "Nina" } as unknown as ContractHeader;
  const rated = (status: string, resultRating?: Rating) =>
    ({ status, raterId: "emp_1", raterName: "Rudi", resultRating, behaviorRating: resultRating }) as EvaluationHeader;
  const own = { contract: now, evaluations: new Map<string, EvaluationHeader>(), partsIn: () => [] };

  it("sees the closed segment's periods by their days, and each day once", () => {
    const evaluations = new Map([["2026-Q1", rated("FINAL", "ABOVE")]]);
    const rows = yearSpans(own, [{ contract: closed, evaluations }], cycle);
    assert.deepEqual(
      rows.map((row) => [row.raterName, row.days, row.state, row.resultRating, row.deciding]),
      [
        ["Rudi", 90, "GIVEN", "ABOVE", false],
        ["Rudi", 45, "ASKED", undefined, false],
        ["Nina", 46, "ASKED", undefined, true],
        ["Nina", 92, "ASKED", undefined, true],
        ["Nina", 92, "ASKED", undefined, true],
      ],
    );
    assert.equal(
      rows.reduce((sum, row) => sum + row.days, 0),
      365,
    );
  });

  it("takes the segment's annual evaluation for all its days, and nothing that its owner cannot read yet", () => {
    const rows = (status: string) =>
      yearSpans(own, [{ contract: closed, evaluations: new Map([["2026", rated(status, "MEETS")]]) }], cycle);
    assert.deepEqual(
      rows("FINAL")
        .slice(0, 1)
        .map((row) => [row.days, row.resultRating]),
      [[135, "MEETS"]],
    );
    assert.deepEqual([rows("RATED").length, rows("RATED")[0]?.resultRating], [5, undefined]);
    assert.equal(rows("NOT_ASSESSABLE")[0]?.state, "NOT_ASSESSABLE");
  });

  it("is no matter of parts where one rater saw the whole year", () => {
    assert.deepEqual(yearSpans({ ...own, contract }, [], cycle), []);
  });
});
