import { dayInWords } from "../dryRun/dayInWords.rules.ts";
import { ratingNames } from "../evaluations/ratingNames.rules.ts";
import { Party, SourceKind, SpanState } from "../generated/enums.ts";
import type { EvaluationSpan } from "../spans/span.rules.ts";
import { fact } from "./ownSources.rules.ts";
import type { Source } from "./source.rules.ts";

/** What raters of parts of the period said: ratings with reasons, or why they gave none (domain 2.10, R-RT-02). */
export const spanRatingSources = (spans: readonly EvaluationSpan[]): Source[] =>
  spans
    .filter(({ state }) => state === SpanState.GIVEN || state === SpanState.DECLINED)
    .map((span) => ({
      ...{ id: span.id, kind: SourceKind.SPAN_RATING, at: span.signature?.at ?? span.to },
      ...{ authorRole: Party.RATER, authorName: span.raterName, text: span.reason },
      title: {
        id: `Masa ${dayInWords(span.from).id} sampai ${dayInWords(span.to).id} (${span.days} hari)`,
        en: `Part ${dayInWords(span.from).en} to ${dayInWords(span.to).en} (${span.days} days)`,
      },
      facts: [
        ...fact("Hasil kerja", "Results", span.resultRating && ratingNames[span.resultRating]),
        ...fact("Alasan (hasil kerja)", "Reason (results)", span.resultReason),
        ...fact("Perilaku kerja", "Behavior", span.behaviorRating && ratingNames[span.behaviorRating]),
        ...fact("Alasan (perilaku)", "Reason (behavior)", span.behaviorReason),
      ],
      evidence: [...span.resultEvidence, ...span.behaviorEvidence],
    }));
