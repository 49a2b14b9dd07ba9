import { inTurn } from "../bulk/inTurn.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { handOverLog } from "../dailyLogs/dailyLogDecision.rules.ts";
import { periodOfDay } from "../dailyLogs/dailyLog.rules.ts";
import { raterOfDay } from "../evaluations/evaluation.rules.ts";
import type { Context } from "../graphql/context.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Refused } from "../kernel/refusal.ts";

/**
 * Entries of the daily log from the day on which the rater changed go to who rates them now: they wait in the new
 * rater's list (domain 2.10). Those of the days before stay with the rater of that time. One query, and one write for
 * each entry of those days; done again, it finds nothing left to do.
 */
export async function handOverLogs(
  context: Context,
  contractId: string,
  on: Day,
  cycle: Cycle,
  reason: string,
): Promise<Refused | undefined> {
  const { contracts, dailyLogs } = context.stores;
  const contract = await contracts.header(contractId);
  const first = periodOfDay(cycle, on);
  if (contract === undefined || first === undefined) return undefined;
  const entries = await dailyLogs.between(contractId, { period: first.key, day: on }, { period: "~", day: "~" });
  const theirs = entries.filter((entry) => entry.raterId !== raterOfDay(contract, entry.day).raterId);
  const changed = await inTurn(theirs, 8, (entry) =>
    dailyLogs.change(entry.id, entry.version, { action: "transferApply" }, (seen) =>
      handOverLog(seen, raterOfDay(contract, seen.day), reason),
    ),
  );
  return changed.flatMap((each) => ("refused" in each ? [each.refused] : []))[0];
}
