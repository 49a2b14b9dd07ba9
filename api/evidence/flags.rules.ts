import type { Day } from "../kernel/calendar.ts";

/** Evidence as cited by a realisation. */
export type Citation = {
  readonly indicatorId: string;
  readonly period: string;
  /** First day of the period. */
  readonly periodFrom: Day;
  /** What makes two the same: see `fingerprint`. */
  readonly mark: string;
  /** Last of the days it is about. */
  readonly to?: Day | undefined;
};

/** What tells evidence apart: of a file its content, of a link its address without what does not lead anywhere else. */
export function fingerprint(evidence: {
  readonly sha256?: string | undefined;
  readonly url?: string | undefined;
}): string {
  if (evidence.sha256 !== undefined) return `sha256:${evidence.sha256}`;
  const url = URL.parse(evidence.url ?? "");
  if (url === null) return `link:${evidence.url ?? ""}`;
  const kept = [...url.searchParams].filter(([name]) => !/^(utm_\w+|usp|fbclid|gclid)$/.test(name)).sort();
  const query = kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`;
  return `link:${url.host}${url.pathname.replace(/\/$/, "")}${query}`;
}

/**
 * What is worth a second look at evidence (features 3.17). It may back several goals, which is said, not forbidden.
 *
 * @returns reused: the same backs another indicator or period; stale: it is about days before the period, or backed an
 * earlier period already.
 */
export function flagsOf(
  cited: Citation,
  all: readonly Citation[],
): { readonly reused: boolean; readonly stale: boolean } {
  const same = all.filter(({ mark }) => mark === cited.mark);
  const elsewhere = ({ indicatorId, period }: Citation) => indicatorId !== cited.indicatorId || period !== cited.period;
  // The year's own period begins with the year: what backed a quarter of it is no older than it.
  const earlier = ({ period, periodFrom }: Citation) => period.includes("-") && periodFrom < cited.periodFrom;
  return {
    reused: same.some(elsewhere),
    stale: (cited.to !== undefined && cited.to < cited.periodFrom) || same.some(earlier),
  };
}
