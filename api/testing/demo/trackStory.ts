import type { Contract } from "../../contracts/contract.rules.ts";
import type { Cycle } from "../../cycles/cycle.rules.ts";
import type { TimeZone } from "../../generated/enums.ts";
import type { Day } from "../../kernel/calendar.ts";
import type { Policy } from "../../policies/policy.rules.ts";
import { recordedValues } from "../../progress/realization.rules.ts";
import { realizationsIn } from "../../progress/realization.store.ts";
import { trackItem } from "../../progress/track.store.ts";
import { checksOf, trackTerms } from "../../progress/trackCheck.rules.ts";
import type { Item } from "./chronicle.ts";

/** What the stream would have worked out of a contract for the early warning (MMJ-04); none where nothing is to tell. */
export function trackStory(
  contract: Contract,
  items: readonly Item[],
  place: { readonly cycle: Cycle; readonly policy: Policy; readonly zone: TimeZone; readonly today: Day },
): Item[] {
  const { cycle, policy, zone, today } = place;
  if (cycle.status !== "OPEN") return [];
  const checks = checksOf(contract, recordedValues(realizationsIn(items)), cycle, trackTerms(policy), today);
  if (checks.length === 0) return [];
  const { organizationId, id: contractId, employeeId, employeeName, raterId } = contract;
  return [trackItem({ organizationId, contractId, employeeId, employeeName, raterId, zone, checks, revision: 1 })];
}
