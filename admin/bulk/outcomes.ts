import type { BulkOutcome } from "../../api/generated/enums.ts";

/** What needs care first, then what is to do, what was done, and what was there already. */
const rank: Record<BulkOutcome, number> = { REFUSED: 0, READY: 1, DONE: 2, ALREADY_THERE: 3 };

/** Rows with what needs care first; within a kind, the order of the server. */
export function inOrderOfCare<Row extends { outcome: BulkOutcome }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => rank[a.outcome] - rank[b.outcome]);
}

/** How many rows stand how. */
export function countOutcomes(rows: readonly { outcome: BulkOutcome }[]): Record<BulkOutcome, number> {
  const counts: Record<BulkOutcome, number> = { READY: 0, DONE: 0, ALREADY_THERE: 0, REFUSED: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** Why people are left out, each reason once with how many it concerns, most people first. */
export function countReasons(rows: readonly { reasons: readonly { message: string }[] }[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { reasons } of rows)
    for (const message of new Set(reasons.map((reason) => reason.message)))
      counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
