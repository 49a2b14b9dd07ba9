import type { Rating } from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Working } from "../kernel/working.ts";
import { recomputeAchievement } from "../progress/achievementWorking.rules.ts";
import { recomputeSpan, recomputeSpans, type SpanWorkings } from "../spans/combination.rules.ts";
import type { Judgement } from "./evaluation.rules.ts";
import type { EvaluationPolicy } from "./evaluationLifeCycle.rules.ts";
import { leftInputs } from "./leftService.rules.ts";
import { derivePredicate, recomputePredicate, type PredicateDerivation } from "./quadrant.rules.ts";
import { recomputeSuggestion, type Suggestion } from "./suggestion.rules.ts";

const design = "Ketentuan aplikasi: rating selain sesuai ekspektasi wajib beralasan dan berbukti";

const judged = { id: "Rating yang ditetapkan penilai", en: "Rating set by the rater" };
const because = { id: "Alasan", en: "Reason" };
const cited = { id: "Bukti dukung", en: "Evidence" };

function ratingWorking(
  dimension: { id: string; en: string },
  rating: Rating,
  reason: string | undefined,
  evidence: Judgement["resultEvidence"],
  parts: readonly Working[],
): Working {
  return {
    rule: "R-RT-02",
    title: dimension,
    citation: design,
    inputs: [
      { name: judged, value: rating },
      ...(reason === undefined ? [] : [{ name: because, value: reason }]),
      ...evidence.map(({ title, url }) => ({ name: cited, value: `${title} (${url})` })),
    ],
    result: rating,
    parts,
  };
}

/**
 * Derives the predicate of a complete judgement and the whole tree behind it: quadrant, both ratings with reasons
 * and evidence, the suggestion and every achievement, and what each rater of a part of the period said (domain 2.10;
 * features 3.1), and since when whoever left without a self-report was not asked for it (PAU-01). It is stored with the rating, so that it says the same years later, whatever becomes of policy and contract.
 */
export function explain(
  judgement: Judgement & { readonly resultRating: Rating; readonly behaviorRating: Rating },
  suggestion: Suggestion,
  policy: Pick<EvaluationPolicy, "quadrant" | "quadrantCitation">,
  spans?: SpanWorkings,
  unreported?: Day,
): PredicateDerivation {
  const derived = derivePredicate(
    policy.quadrant,
    judgement.resultRating,
    judgement.behaviorRating,
    policy.quadrantCitation,
  );
  const parts = [
    ratingWorking(
      {
        id: "Rating hasil kerja adalah pertimbangan penilai",
        en: "The rating of the results is the rater's judgement",
      },
      judgement.resultRating,
      judgement.resultReason,
      judgement.resultEvidence,
      [suggestion.working, ...(spans ? [spans.result] : [])],
    ),
    ratingWorking(
      {
        id: "Rating perilaku kerja adalah pertimbangan penilai",
        en: "The rating of the behavior is the rater's judgement",
      },
      judgement.behaviorRating,
      judgement.behaviorReason,
      judgement.behaviorEvidence,
      spans ? [spans.behavior] : [],
    ),
  ];
  const inputs = [...derived.working.inputs, ...leftInputs(unreported)];
  return { predicate: derived.predicate, working: { ...derived.working, inputs, parts } };
}

/**
 * Computes the result of a working again from the working alone (features 3.1): its inputs and its parts' results.
 *
 * @throws Error for a rule nobody knows how to compute.
 */
export function recompute(working: Working): string | null {
  if (working.rule === "R-RT-05") return recomputePredicate(working);
  if (working.rule === "R-RT-02") return working.inputs.find((each) => each.name.en === judged.en)?.value ?? null;
  if (working.rule === "R-RT-01") return recomputeSuggestion(working);
  if (working.rule === "CAPAIAN-SPANS") return recomputeSpans(working);
  if (working.rule === "CAPAIAN-SPAN") return recomputeSpan(working);
  const achievement = recomputeAchievement(working);
  if (achievement === undefined) throw new Error(`No rule ${working.rule} is known`);
  return achievement;
}

/** Rules of the tree whose stored result differs from the recomputed one; empty when the whole tree holds. */
export function differences(working: Working): string[] {
  const here = recompute(working) === working.result ? [] : [working.rule];
  return [...here, ...working.parts.flatMap(differences)];
}
