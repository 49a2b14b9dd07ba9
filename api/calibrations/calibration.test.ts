import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { noHistory } from "../audit/auditEvent.rules.ts";
import { PredicateValues, RatingValues, type DistributionMode } from "../generated/enums.ts";
import type { CalibrationCardId, CalibrationId, ContractId, EmployeeId, EvaluationId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { closedBecause as closedEvaluation } from "../evaluations/evaluationLifeCycle.rules.ts";
import { rate } from "../evaluations/judgement.rules.ts";
import {
  calibrating,
  ground as evaluationGround,
  meets as asMeant,
  rated,
  stepOf,
} from "../testing/sampleEvaluation.ts";
import { noticesOfCard } from "../notifications/noticesOfEvents.rules.ts";
import { circularDistribution, type DistributionRule } from "../policies/distribution.rules.ts";
import { nationalQuadrant, quadrantCell } from "../policies/quadrant.rules.ts";
import {
  asRated,
  newCard,
  type Board,
  type Calibration,
  type CalibrationCard,
  type Standing,
} from "./calibration.rules.ts";
import { beginPublishing, departs } from "./close.rules.ts";
import { closedBecause, mayNotMove, type CalibrationStep } from "./duty.rules.ts";
import { answer, longestTrail, propose, undo } from "./move.rules.ts";
import { spreadOf } from "./spread.rules.ts";
import { writeBack } from "./writeBack.rules.ts";

const meets: Standing = { result: "MEETS", behavior: "MEETS", predicate: "GOOD" };
const person = {
  ...{ evaluationId: "evl_1_2026-Q3" as EvaluationId, contractId: "ctr_1" as ContractId },
  ...{ employeeId: "emp_sari" as EmployeeId, employeeName: "Sari", positionTitle: "Analis", unitName: "Dinas" },
  ...{ unitPath: "unt_0/unt_1/", raterId: "emp_rudi" as EmployeeId, raterName: "Rudi" },
};
const session = { id: "cal_1-1_2026-Q3" as CalibrationId, organizationId: "org_1" };
const card = newCard("cac_1" as CalibrationCardId, session, person, meets, { result: true, behavior: false });
const head: CalibrationStep = {
  ...{ duty: "HEAD", employeeId: "emp_hadi" as EmployeeId, ratersOfActor: new Set(["emp_sekda" as EmployeeId]) },
  ...{ name: "Hadi", at: "2026-10-10T02:00:00.000Z" },
};
const open = { status: "OPEN" } as const;
const ground = { calibration: open, quadrant: nationalQuadrant, authority: "RATER_AGREES" } as const;
const none = { result: [], behavior: [] };
const up = { result: "ABOVE", behavior: "MEETS", reason: "Target terlampaui." };
const codes = (decided: unknown): string[] =>
  isRefused(decided) ? decided.refusals.map(({ code, field }) => `${code} ${field.join(".")}`.trim()) : [];
const moved = (from: CalibrationCard, input: object = up, step = head, more: Partial<typeof ground> = {}) => {
  const decided = propose(from, input, none, { ...ground, ...more }, step, "mov_1");
  assert.ok(!isRefused(decided), JSON.stringify(decided));
  return decided;
};

describe("proposals in a calibration (R-DS-07)", () => {
  it("asks for a reason, and derives the predicate of all nine pairs by the quadrant (R-RT-05)", () => {
    assert.deepEqual(codes(propose(card, { ...up, reason: " " }, none, ground, head, "m")), ["REASON_REQUIRED reason"]);
    const all = { ...card, cited: { result: true, behavior: true } };
    for (const result of RatingValues)
      for (const behavior of RatingValues) {
        if (result === "MEETS" && behavior === "MEETS") continue;
        const { record } = moved(all, { ...up, result, behavior });
        assert.equal(record.now.standing.predicate, quadrantCell(nationalQuadrant, result, behavior).predicate);
      }
  });
  it("asks for evidence where a rating newly departs from what is expected (R-RT-02)", () => {
    const input = { ...up, result: "MEETS", behavior: "ABOVE" };
    assert.deepEqual(codes(propose(card, input, none, ground, head, "m")), [
      "RATING_EVIDENCE_REQUIRED behaviorEvidence",
    ]);
  });
  it("records each move with author, reason, before and after, and undoes step by step (features 3.25)", () => {
    const first = moved(card);
    assert.deepEqual(
      [first.move.from.predicate, first.move.to.result, first.move.byName, first.move.reason],
      ["GOOD", "ABOVE", "Hadi", "Target terlampaui."],
    );
    assert.equal(first.note.reason, "Target terlampaui.");
    const second = moved(first.record, { ...up, result: "BELOW" });
    const back = undo(second.record, "Keliru", open, head, "m");
    assert.ok(!isRefused(back));
    assert.deepEqual(back.record.now, first.record.now);
    const start = undo(back.record, null, open, head, "m");
    assert.ok(!isRefused(start));
    assert.deepEqual(start.record, card);
    assert.deepEqual(codes(undo(card, null, open, head, "m")), ["NOTHING_CHANGED"]);
    assert.deepEqual(codes(propose(card, { ...up, result: "MEETS" }, none, ground, head, "m")), ["NOTHING_CHANGED"]);
    const worn = { ...card, trail: Array.from({ length: longestTrail }, () => card.now) };
    assert.deepEqual(codes(propose(worn, up, none, ground, head, "m")), ["LIST_SIZE card"]);
  });
  it("asks the rater, unless the policy leaves it to the calibrator or the rater proposes it (R-EV-01)", () => {
    assert.equal(moved(card).record.now.consent, "PENDING");
    assert.equal(moved(card, up, head, { authority: "CALIBRATOR_DECIDES" as never }).record.now.consent, "NOT_NEEDED");
    const rater = { ...head, duty: "OFFICER" as const, employeeId: person.raterId };
    assert.equal(moved(card, up, rater).record.now.consent, "AGREED");
    assert.equal(moved(moved(card).record, { ...up, result: "MEETS" }).record.now.consent, "NONE");
  });
  it("lets only the rater answer; declining needs a reason and gives the ratings back", () => {
    const pending = moved(card).record;
    const rater = { employeeId: person.raterId, name: "Rudi", at: head.at, isRater: true };
    const say = (agree: boolean, note?: string, step: typeof rater = rater) =>
      answer(pending, { agree, note }, open, step, "m");
    assert.deepEqual(codes(say(true, undefined, { ...rater, isRater: false })), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    assert.deepEqual(codes(say(true, undefined, { ...rater, employeeId: person.employeeId })), ["SELF_RATING"]);
    assert.deepEqual(codes(say(false)), ["REASON_REQUIRED note"]);
    const agreed = say(true);
    assert.ok(
      !isRefused(agreed) && agreed.record.now.consent === "AGREED" && agreed.record.now.standing.result === "ABOVE",
    );
    const declined = say(false, "Bukti belum cukup.");
    assert.ok(!isRefused(declined));
    assert.deepEqual([declined.record.now.standing, declined.record.now.consent], [card.start, "DECLINED"]);
    assert.deepEqual(codes(answer(card, { agree: true }, open, rater, "m")), ["STEP_NOT_ALLOWED_IN_STATE"]);
  });
});

describe("who is told of a proposal (R-DS-07)", () => {
  it("tells the rater once, asked or not, and nobody when it is their own, undone or written back", () => {
    const { record } = moved(card);
    const [told] = noticesOfCard(card, record);
    assert.deepEqual(
      [told?.recipientId, told?.kind, told?.reason],
      [person.raterId, "CALIBRATION_PROPOSED", up.reason],
    );
    assert.deepEqual(noticesOfCard(record, { ...record, version: 9 }), []);
    assert.deepEqual(noticesOfCard(record, card), []);
    assert.deepEqual(noticesOfCard(card, { ...record, settled: true }), []);
    const rater = { ...head, employeeId: person.raterId };
    assert.deepEqual(noticesOfCard(card, moved(card, up, rater).record), []);
  });
});

describe("duties in a calibration (features 3.22)", () => {
  it("lets nobody calibrate themselves or those who rate them, whatever their duty", () => {
    for (const duty of ["HEAD", "DELEGATE", "OFFICER"] as const) {
      const step = { ...head, duty };
      assert.equal(
        mayNotMove(open, { employeeId: "emp_hadi" as EmployeeId, settled: false }, step)?.code,
        "SELF_RATING",
      );
      assert.equal(
        mayNotMove(open, { employeeId: "emp_sekda" as EmployeeId, settled: false }, step)?.code,
        "DUTY_CONFLICT",
      );
      assert.equal(mayNotMove(open, card, step), undefined);
    }
  });
  it("lets officers prepare and only heads end it (R-DS-02)", () => {
    const code = (action: "MOVE" | "PUBLISH" | "CANCEL", duty: CalibrationStep["duty"]) =>
      closedBecause(open, action, { duty })?.code;
    assert.equal(code("MOVE", "OFFICER"), undefined);
    assert.equal(code("PUBLISH", "OFFICER"), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(code("PUBLISH", "DELEGATE"), undefined);
    assert.equal(code("MOVE", undefined), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(closedBecause({ status: "PUBLISHED" }, "MOVE", head)?.code, "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(closedBecause({ status: "PUBLISHING" }, "CANCEL", head)?.code, "STEP_NOT_ALLOWED_IN_STATE");
  });
});

describe("publishing under three policies of one install (features 3.7, 3.8, R-DS-01)", () => {
  const calibration = { ...session, ...open, version: 1, history: noHistory, fixed: [] } as unknown as Calibration;
  const standing = (predicate: Standing["predicate"]): Standing => ({ ...meets, predicate });
  const cap: DistributionRule[] = [
    { organizationPredicate: "GOOD", predicates: ["VERY_GOOD", "GOOD"], maxPercent: "30" },
  ];
  const publish = (
    good: number,
    others: number,
    rules: readonly DistributionRule[],
    mode: DistributionMode,
    more: { words?: string; predicate?: "GOOD" | undefined; cards?: readonly CalibrationCard[] } = {},
  ) => {
    const people = [
      ...Array.from({ length: good }, () => standing("GOOD")),
      ...Array.from({ length: others }, () => standing("NEEDS_IMPROVEMENT")),
    ];
    const predicate = "predicate" in more ? more.predicate : "GOOD";
    const spread = spreadOf(people, { rules, minUnitSize: 10, predicate });
    const board: Board = { calibration, cards: more.cards ?? [], moves: [] };
    return codes(beginPublishing(board, more.words, { spread, mode, guided: rules.length > 0 }, head));
  };
  it("one forbids forced distribution: nothing is ever held against people", () => {
    assert.deepEqual(publish(20, 0, [], "BLOCKING"), []);
    assert.deepEqual(publish(20, 0, [], "BLOCKING", { predicate: undefined }), []);
  });
  it("one caps the two best levels at 30 % and blocks; the unit's predicate comes first (R-EV-03)", () => {
    assert.deepEqual(publish(6, 14, cap, "BLOCKING"), []);
    assert.deepEqual(publish(7, 13, cap, "BLOCKING", { words: "Alasan" }), ["DISTRIBUTION_BLOCKED"]);
    assert.deepEqual(publish(6, 14, cap, "BLOCKING", { predicate: undefined }), ["OUTCOME_REQUIRED"]);
  });
  it("one advises by the circular's patterns: a departure asks for a justification (9.2)", () => {
    assert.deepEqual(publish(14, 6, circularDistribution, "ADVISORY"), []);
    assert.deepEqual(publish(15, 5, circularDistribution, "ADVISORY"), ["JUSTIFICATION_REQUIRED justification"]);
    assert.deepEqual(publish(15, 5, circularDistribution, "ADVISORY", { words: "Unit unggul." }), []);
    assert.deepEqual(publish(9, 0, circularDistribution, "BLOCKING"), [], "small units are only shown the guide");
  });
  it("waits for raters who are asked (R-DS-07)", () =>
    assert.deepEqual(publish(14, 6, circularDistribution, "ADVISORY", { cards: [moved(card).record] }), [
      "CONSENT_PENDING",
    ]));
  it("holds units of 1 to 500 against the guide as bands: over the band is over by that many (R-DS-02, R-DS-03)", () => {
    for (let people = 1; people <= 500; people += 1) {
      const all = Array.from({ length: people }, () => standing("VERY_GOOD"));
      const { check, bands, counts } = spreadOf(all, {
        ...{ rules: circularDistribution, minUnitSize: 10, predicate: "EXCEPTIONAL" },
      });
      assert.deepEqual(bands, [{ predicates: ["VERY_GOOD"], min: 0, max: Math.floor((people * 7) / 10) }]);
      assert.equal(counts.length, PredicateValues.length);
      assert.equal(departs({ check }), people >= 10);
    }
  });
});

describe("handing over under a guide that blocks (R-DS-01)", () => {
  it("waits for a published calibration, and setting the ratings anew takes the calibration away", () => {
    const blocking = stepOf(["RATER"], { policy: { ...stepOf(["RATER"]).policy, calibrationFirst: true } });
    assert.equal(closedEvaluation(rated, "DELIVER", blocking)?.code, "CALIBRATION_REQUIRED");
    assert.equal(closedEvaluation(rated, "DELIVER", stepOf(["RATER"])), undefined);
    const back = writeBack(calibrating, { start: meets, now: asRated(meets) }, stepOf(["UNIT_HEAD"]));
    assert.ok(!isRefused(back));
    assert.equal(closedEvaluation(back.record, "DELIVER", blocking), undefined);
    const anew = rate(back.record, asMeant, evaluationGround, blocking);
    assert.ok(!isRefused(anew));
    assert.equal(closedEvaluation(anew.record, "DELIVER", blocking)?.code, "CALIBRATION_REQUIRED");
  });
});
