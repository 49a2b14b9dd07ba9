import { EvaluationMethod, SourceKind, SourceKindValues } from "../generated/enums.ts";
import type { Behavior, Party } from "../generated/enums.ts";
import type { CitedEvidence } from "../evaluations/evaluation.rules.ts";
import type { Instant } from "../kernel/calendar.ts";
import type { Bilingual } from "../kernel/working.ts";

/** A figure of a source, with its name. */
export type SourceFact = { readonly label: Bilingual; readonly value: Bilingual };

/** One thing that is known about a person's work in a period, whoever it comes from (PAU-04). */
export type Source = {
  readonly id: string;
  readonly kind: SourceKind;
  /** Moment at which it was written; of what only carries a day, that day. */
  readonly at: Instant;
  /** As whom its author acted; absent for what several gave together without names. */
  readonly authorRole?: Party | undefined;
  readonly authorName?: string | undefined;
  readonly title: Bilingual;
  readonly text?: string | undefined;
  readonly resultId?: string | undefined;
  readonly behavior?: Behavior | undefined;
  readonly facts: readonly SourceFact[];
  /** What of it can be cited as evidence of a rating (R-RT-02). */
  readonly evidence: readonly CitedEvidence[];
};

/** A text that is the same in both languages: what people wrote themselves. */
export const asWritten = (text: string): Bilingual => ({ id: text, en: text });

/** Kinds that only a method brings; every other kind is part of the national core (8.5, R-MIX-01). */
const methodOfKind: { readonly [Kind in SourceKind]?: EvaluationMethod } = {
  [SourceKind.PEER_FEEDBACK]: EvaluationMethod.PEER_FEEDBACK,
  [SourceKind.OBSERVATION]: EvaluationMethod.OBSERVATION,
  [SourceKind.INNOVATION]: EvaluationMethod.INNOVATION,
  [SourceKind.PUBLIC_FEEDBACK]: EvaluationMethod.PUBLIC_FEEDBACK,
  [SourceKind.DAILY_LOG]: EvaluationMethod.PROCESS,
};

/** Kinds of sources of a policy with these methods, in the order in which people read them. */
export const kindsOf = (methods: readonly EvaluationMethod[]): SourceKind[] =>
  SourceKindValues.filter((kind) => {
    // Only a period in which the rater changed has parts (domain 2.10).
    if (kind === SourceKind.SPAN_RATING) return false;
    const method = methodOfKind[kind];
    return method === undefined || methods.includes(method);
  });

/** Everything that is known, and what is not. */
export type SourceOverview = {
  readonly rows: readonly Source[];
  /** Kinds of the policy of which there is nothing yet: said, not left out (PAU-04). */
  readonly missing: readonly SourceKind[];
  /** Kinds the reader may not see yet, though there may be something: said as well. */
  readonly withheld: readonly SourceKind[];
};

/**
 * Puts all sources on one page, newest first within the order of kinds. Kinds of methods that are switched off are
 * absent, with whatever was written while they were on (R-MIX-01); withheld kinds show that they are, never what.
 */
export function overview(
  sources: readonly Source[],
  methods: readonly EvaluationMethod[],
  withheld: readonly SourceKind[],
): SourceOverview {
  const parts = [...sources.map(({ kind }) => kind), ...withheld].filter((kind) => kind === SourceKind.SPAN_RATING);
  const all = [...kindsOf(methods), ...new Set(parts)];
  const kinds = all.filter((kind) => !withheld.includes(kind));
  const rows = kinds.flatMap((kind) =>
    sources.filter((source) => source.kind === kind).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
  );
  return {
    rows,
    missing: kinds.filter((kind) => !rows.some((row) => row.kind === kind)),
    withheld: all.filter((kind) => withheld.includes(kind)),
  };
}
