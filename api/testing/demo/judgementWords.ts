import type { Contract } from "../../contracts/contract.rules.ts";
import { findIndicator } from "../../contracts/findIndicator.rules.ts";
import type { Period } from "../../cycles/cycle.rules.ts";
import type { EvaluationPolicy } from "../../evaluations/evaluationLifeCycle.rules.ts";
import type { JudgementInput } from "../../evaluations/judgement.rules.ts";
import type { SelfReportInput } from "../../evaluations/selfReport.rules.ts";
import { BehaviorValues } from "../../generated/enums.ts";
import type { Rating } from "../../generated/enums.ts";
import { isRefused } from "../../kernel/refusal.ts";
import type { Realization } from "../../progress/realization.rules.ts";
import { displayTarget, displayValue, parseRealization } from "../../progress/target.rules.ts";
import { inSentence, narrative, phrase, type Slots } from "./phrases.ts";
import type { Random } from "./random.ts";

/** The two ratings a person gets in a period. */
export type Verdict = { readonly result: Rating; readonly behavior: Rating };

/** What words are made from. */
export type WordsOrder = {
  readonly contract: Contract;
  readonly period: Period;
  readonly policy: EvaluationPolicy;
  readonly realizations: readonly Realization[];
  readonly verdict: Verdict;
  readonly random: Random;
};

const months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

/** A period for people: `Triwulan III 2026`, `April 2026`, `tahun 2026`. */
export function periodName(key: string): string {
  const [year = "", part = ""] = key.split("-");
  if (part === "") return `tahun ${year}`;
  const number = Number(part.slice(1));
  return part.startsWith("Q")
    ? `Triwulan ${["I", "II", "III", "IV"][number - 1]} ${year}`
    : `${months[number - 1]} ${year}`;
}

/** What was recorded in the period, as the words name it. */
function factsOf({ contract, realizations, period }: WordsOrder): (Slots & { readonly resultId: string })[] {
  return realizations
    .filter((realization) => realization.period === period.key)
    .flatMap((realization) => {
      const found = findIndicator(contract, realization.indicatorId);
      if (found === undefined) return [];
      const { indicator, result } = found;
      const value = parseRealization(realization.value, indicator.target);
      if (isRefused(value)) return [];
      return [
        {
          resultId: result.id,
          result: inSentence(result.title),
          indicator: indicator.title.charAt(0).toLowerCase() + indicator.title.slice(1),
          value: displayValue(value, indicator.target.unit),
          // What is counted grows over the year: a period's value is not to be read against the whole of it.
          target: displayTarget(indicator.target) + (indicator.accumulation === "SUM" ? " setahun" : ""),
        },
      ];
    });
}

function generalSlots(order: WordsOrder, first: Slots | undefined): Slots {
  const { contract } = order;
  const result = first?.result ?? inSentence(contract.results[0]?.title ?? "");
  return { period: periodName(order.period.key), unit: contract.unitName, result, ...first };
}

/** A self-report of the period; with own ratings where the policy has them (PAU-01). */
export function selfReportOf(order: WordsOrder): SelfReportInput {
  const { random, verdict } = order;
  const facts = factsOf(order);
  const told = random.sample(facts, Math.min(facts.length, random.between(1, 2)));
  const general = generalSlots(order, told[0]);
  const kinder = (rating: Rating): Rating => (rating === "BELOW" && random.chance(0.6) ? "MEETS" : rating);
  const own = order.policy.methods.includes("SELF_ASSESSMENT");
  return {
    narrative: narrative(random, told, general),
    obstacles: random.chance(0.55) ? phrase("obstacle", random) : null,
    resultRating: own ? kinder(verdict.result) : null,
    behaviorRating: own ? kinder(verdict.behavior) : null,
  };
}

/** The rater's judgement: reasons and evidence for what departs from expectation, feedback that praises and asks. */
export function judgementOf(order: WordsOrder): JudgementInput {
  const { random, verdict, contract, realizations } = order;
  const facts = factsOf(order);
  const general = generalSlots(order, facts[0]);
  // Evidence of the period; of earlier ones when it has none of its own.
  const evidence = realizations
    .toSorted((a, b) => Number(b.period === order.period.key) - Number(a.period === order.period.key))
    .flatMap((realization) => realization.evidence.map(({ id }) => id));
  const reason = (rating: Rating, kind: string): string | null =>
    rating === "MEETS" ? null : phrase(`${kind}${rating === "ABOVE" ? "Above" : "Below"}`, random, general);
  const cited = (rating: Rating): string[] => (rating === "MEETS" ? [] : evidence.slice(0, random.between(1, 2)));
  const praised = random.sample(contract.results, random.between(1, 2));
  const slotsOf = (resultId: string): Slots => ({
    ...general,
    ...(facts.find((fact) => fact.resultId === resultId) ?? {
      result: inSentence(contract.results.find(({ id }) => id === resultId)?.title ?? ""),
    }),
  });
  return {
    resultRating: verdict.result,
    behaviorRating: verdict.behavior,
    resultReason: reason(verdict.result, "result"),
    behaviorReason: reason(verdict.behavior, "behavior"),
    resultEvidence: cited(verdict.result),
    behaviorEvidence: cited(verdict.behavior),
    resultFeedback: praised.map(({ id }, index) => ({
      resultId: id,
      text: phrase(index === 0 && verdict.result !== "BELOW" ? "strength" : "improve", random, slotsOf(id)),
    })),
    behaviorFeedback: random
      .sample(BehaviorValues, random.between(1, 2))
      .map((behavior) => ({ behavior, text: phrase("behavior", random, general, behavior) })),
    note: random.chance(0.5) ? phrase("ratingNote", random) : null,
  };
}
