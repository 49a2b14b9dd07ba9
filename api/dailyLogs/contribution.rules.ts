import { DailyLogStatus } from "../generated/enums.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { DailyLog } from "./dailyLog.rules.ts";

/** A member's part in what the team did for a leader's result. */
export type ContributionPart = {
  readonly employeeName: string;
  readonly resultTitle: string;
  readonly entries: number;
  readonly quantities: readonly string[];
  /** Percent of the team's approved entries for the result, one decimal. */
  readonly share: string;
};

/** What a team did for one result of the leader. */
export type Contribution = { readonly leaderResult: string | null; readonly parts: readonly ContributionPart[] };

type Logged = Pick<
  DailyLog,
  "employeeId" | "employeeName" | "resultId" | "resultTitle" | "leaderResult" | "quantity" | "unit" | "status"
>;

function grouped<T>(list: readonly T[], key: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return [...groups.values()];
}

function quantitiesOf(entries: readonly Logged[]): string[] {
  const sums = new Map<string, Decimal>();
  for (const { quantity, unit } of entries) {
    if (quantity === undefined) continue;
    const key = (unit ?? "").toLowerCase();
    sums.set(key, (sums.get(key) ?? new Decimal(0)).plus(quantity));
  }
  return [...sums].map(([unit, sum]) => `${sum.toString().replace(".", ",")} ${unit}`.trim());
}

/**
 * Each member's part in the team's results, from approved entries (BGO-03): the leader's result is the one the
 * member's contract says it supports. A count, not a judgement: it says what was logged, not what it was worth.
 */
export function contributionsOf(entries: readonly Logged[]): Contribution[] {
  const approved = entries.filter(
    ({ status, resultId }) => status === DailyLogStatus.APPROVED && resultId !== undefined,
  );
  return grouped(approved, ({ leaderResult }) => leaderResult ?? "").map((team) => ({
    leaderResult: team[0]?.leaderResult ?? null,
    parts: grouped(team, ({ employeeId, resultId }) => `${employeeId} ${resultId ?? ""}`)
      .map((own) => ({
        employeeName: own[0]?.employeeName ?? "",
        resultTitle: own[0]?.resultTitle ?? "",
        entries: own.length,
        quantities: quantitiesOf(own),
        share: new Decimal(own.length).times(100).div(team.length).toDecimalPlaces(1).toString(),
      }))
      .sort((a, b) => b.entries - a.entries || (a.employeeName < b.employeeName ? -1 : 1)),
  }));
}
