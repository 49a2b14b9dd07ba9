import type { Realization } from "../../progress/realization.rules.ts";
import { suggestionFor } from "../../evaluations/evaluationGround.ts";
import type { AuditActor } from "../../audit/auditEvent.rules.ts";
import type { Decided } from "../../audit/change.ts";
import type { Decision } from "../../kernel/refusal.ts";
import type { Contract } from "../../contracts/contract.rules.ts";
import type { Cycle, Period } from "../../cycles/cycle.rules.ts";
import { acknowledge, deliver, markNotAssessable, reopen, returnToEmployee } from "../../evaluations/closing.rules.ts";
import { notBegun, type CitedEvidence } from "../../evaluations/evaluation.rules.ts";
import type { EvaluationPolicy, Step } from "../../evaluations/evaluationLifeCycle.rules.ts";
import { rate, review } from "../../evaluations/judgement.rules.ts";
import { report } from "../../evaluations/reporting.rules.ts";
import { saveSelfReport, submitSelfReport } from "../../evaluations/selfReport.rules.ts";
import { decide as decideObjection } from "../../objections/deciding.rules.ts";
import { explainSide, file } from "../../objections/objecting.rules.ts";
import type { Disputed } from "../../objections/objection.rules.ts";
import type { Party, TimeZone } from "../../generated/enums.ts";
import type { Day } from "../../kernel/calendar.ts";
import type { Chronicle } from "./chronicle.ts";
import type { Cast } from "./contractStory.ts";
import type { EvaluationFate } from "./fates.ts";
import { judgementOf, selfReportOf, type Verdict } from "./judgementWords.ts";
import { daysWithin, momentsIn } from "./moments.ts";
import { phrase } from "./phrases.ts";
import type { Random } from "./random.ts";

/** Who acts in an evaluation; nobody stands above some raters. */
export type EvaluationCast = Cast & { readonly superior?: AuditActor | undefined };

/** An evaluation to be made, and how far it gets. */
export type EvaluationOrder = {
  readonly contract: Contract;
  readonly cycle: Cycle;
  readonly period: Period;
  readonly policy: EvaluationPolicy;
  /** Everything recorded on the contract so far. */
  readonly realizations: readonly Realization[];
  readonly until: EvaluationFate;
  readonly verdict: Verdict;
  readonly from: Day;
  readonly to: Day;
  readonly zone: TimeZone;
  readonly cast: EvaluationCast;
  readonly random: Random;
};

type Act =
  | ("SAVE" | "SUBMIT" | "RETURN" | "REVIEW" | "RATE" | "DELIVER" | "ACKNOWLEDGE" | "EXCUSE" | "REOPEN" | "REPORT")
  | ("OBJECT" | "EXPLAIN" | "ANSWER" | "DECIDE");

const through: readonly Act[] = ["SUBMIT", "RATE", "DELIVER", "ACKNOWLEDGE"];
const disputed: readonly Act[] = ["SUBMIT", "RATE", "DELIVER", "OBJECT", "EXPLAIN"];

/** Acts that lead to a state; a few evaluations go back once on the way. */
function actsTo(until: EvaluationFate, random: Random): readonly Act[] {
  const returned = random.chance(0.06);
  const saved: readonly Act[] = random.chance(0.25) ? ["SAVE"] : [];
  switch (until) {
    case "OPEN":
      return [];
    case "SELF_REPORTING":
      return ["SAVE"];
    case "SUBMITTED":
      return [...saved, "SUBMIT"];
    case "RETURNED":
      return ["SUBMIT", "RETURN"];
    case "UNDER_REVIEW":
      return ["SUBMIT", "REVIEW"];
    case "RATED":
      return ["SUBMIT", "REVIEW", "RATE"];
    case "DELIVERED":
      return ["SUBMIT", "RATE", "DELIVER"];
    case "NOT_ASSESSABLE":
      return ["EXCUSE"];
    case "REOPENED":
      return [...through, "REOPEN"];
    case "OBJECTED":
      return disputed;
    case "DECIDED":
      return [...disputed, "ANSWER", "DECIDE"];
    case "REPORTED":
      return [...through, "REPORT"];
    case "FINAL":
      return returned ? ["SUBMIT", "RETURN", ...through] : [...saved, ...through];
  }
}

const by: Record<Act, readonly ["employee" | "rater" | "superior" | "admin", Party, string]> = {
  SAVE: ["employee", "EMPLOYEE", "selfReportSave"],
  SUBMIT: ["employee", "EMPLOYEE", "selfReportSubmit"],
  RETURN: ["rater", "RATER", "evaluationReturn"],
  REVIEW: ["rater", "RATER", "evaluationReview"],
  RATE: ["rater", "RATER", "evaluationRate"],
  DELIVER: ["rater", "RATER", "evaluationDeliver"],
  ACKNOWLEDGE: ["employee", "EMPLOYEE", "evaluationAcknowledge"],
  EXCUSE: ["admin", "TENANT_ADMIN", "evaluationMarkNotAssessable"],
  REOPEN: ["admin", "TENANT_ADMIN", "evaluationReopen"],
  REPORT: ["admin", "TENANT_ADMIN", "evaluationsReport"],
  OBJECT: ["employee", "EMPLOYEE", "objectionFile"],
  EXPLAIN: ["employee", "EMPLOYEE", "objectionExplain"],
  ANSWER: ["rater", "RATER", "objectionExplain"],
  DECIDE: ["superior", "RATER_SUPERIOR", "objectionDecide"],
};

/** What a rater judges from: evidence, results, and the rating that suggests (R-RT-01). */
function groundFor({ contract, realizations, period, cycle, policy }: EvaluationOrder) {
  const evidence = new Map<string, CitedEvidence>(
    realizations.flatMap((realization) => realization.evidence.map((each) => [each.id, each] as const)),
  );
  const suggestion = suggestionFor(contract, realizations, period.key, cycle, policy);
  return { evidence, resultIds: new Set<string>(contract.results.map(({ id }) => id)), suggestion };
}

/** Makes an evaluation by the rules, act by act, up to the state asked for (3.8); undefined when it is not begun. */
export function evaluationStory(order: EvaluationOrder, chronicle: Chronicle): Disputed | undefined {
  const { random, cast, contract, period } = order;
  // Where nobody stands above the rater nobody can decide: then the objection stays open.
  const alone = order.until === "DECIDED" && cast.superior === undefined;
  const acts = actsTo(alone ? "OBJECTED" : order.until, random);
  if (acts.length === 0) return undefined;
  const days = daysWithin(order.from, order.to, acts.length, random);
  const moments = momentsIn(order.zone, random);
  const selfReport = selfReportOf(order);
  let evaluation: Disputed = notBegun(contract, period);
  acts.forEach((act, index) => {
    const [who, party, action] = by[act];
    const at = moments.on(days[index] ?? order.to);
    const actor = cast[who] ?? cast.admin;
    const speaker = { newId: chronicle.newId, byName: actor.name };
    const words = (kind: string) => ({ text: phrase(kind, random, { period: period.key }) });
    const step: Step = {
      parties: new Set([party]),
      at,
      zone: order.zone,
      contractActive: true,
      periodOpen: true,
      cycleOpen: true,
      policy: order.policy,
    };
    const decide: Record<Act, () => Decision<Decided<Disputed>>> = {
      SAVE: () => saveSelfReport(evaluation, selfReport, step),
      SUBMIT: () => submitSelfReport(evaluation, selfReport, step),
      RETURN: () => returnToEmployee(evaluation, phrase("returnReport", random), step),
      REVIEW: () => review(evaluation, judgementOf(order), groundFor(order), step),
      RATE: () => rate(evaluation, judgementOf(order), groundFor(order), step),
      DELIVER: () => deliver(evaluation, step),
      ACKNOWLEDGE: () => acknowledge(evaluation, step),
      EXCUSE: () => markNotAssessable(evaluation, phrase("notAssessable", random), step),
      REOPEN: () => reopen(evaluation, phrase("reopen", random), step),
      REPORT: () => report(evaluation, step),
      OBJECT: () => file(evaluation, words("objection"), chronicle.newId, step),
      EXPLAIN: () => explainSide(evaluation, words("objectionEmployee"), speaker, step),
      ANSWER: () => explainSide(evaluation, words("objectionRater"), speaker, step),
      DECIDE: () => {
        const upheld = { outcome: "UPHELD", reason: phrase("objectionUpheld", random) } as const;
        return decideObjection(evaluation, upheld, { ground: groundFor(order), byName: actor.name }, step);
      },
    };
    evaluation = chronicle.change(evaluation, decide[act](), { action, by: actor, party, at });
  });
  return evaluation;
}
