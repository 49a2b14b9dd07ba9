import { currentCycle } from "../cycles/cycle.rules.ts";
import { isUnderWay } from "../contracts/contract.rules.ts";
import { replaceRater } from "../contracts/presentRater.rules.ts";
import type { Context } from "../graphql/context.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { setRaterOverride } from "./employee.rules.ts";
import { employeeKey } from "./employee.store.ts";
import type { LineCorrection } from "./lineCorrection.rules.ts";
import { readReportingLine } from "./readReportingLine.ts";

/**
 * Sets the rater of a corrected line from a day on, and hands a contract that is under way to them at once: whatever
 * was submitted meanwhile is not lost and need not be submitted again (R-UX-02). A contract in force keeps its rater;
 * that is a change of rater, with its own event (domain 2.10). Doing it again changes nothing.
 */
export async function putRaterInPlace(
  context: Context,
  { employeeId, proposedRaterId, reason }: LineCorrection,
  from: string,
): Promise<Refused | undefined> {
  const { actor, stores } = context;
  const employee = await stores.employees.load(employeeId);
  const rater = await stores.employees.load(proposedRaterId);
  if (employee === undefined || rater === undefined) return refuse("UNKNOWN_ID", "rater");
  const order = { action: "lineCorrectionDecide", today: actor.today };
  const done = employee.raterOverrides.some((known) => known.raterId === rater.id && known.from === from);
  if (!done) {
    const changed = await stores.employees.change(employee.id, employee.version, order, (seen) =>
      setRaterOverride(seen, { raterId: rater.id, from, reason }),
    );
    if ("refused" in changed) return changed.refused;
    context.items.clear(employeeKey(actor.organizationId, employeeId));
  }
  if (from > actor.today) return undefined;
  const cycle = currentCycle(await stores.cycles.all(), actor.today);
  const page = await stores.contracts.ofEmployee(employeeId, { first: 5 });
  const waiting = page.edges.find(({ node }) => node.cycleId === cycle?.id && isUnderWay(node))?.node;
  if (waiting === undefined || waiting.raterId === rater.id) return undefined;
  const line = await readReportingLine((key) => context.items.load(key), actor.organizationId, employee.id, from);
  const next = { id: rater.id, name: rater.name, superiorId: line?.raterSuperiorId };
  const handed = await stores.contracts.change(waiting.id, waiting.version, order, (seen) => ({
    record: replaceRater(seen, next),
    note: { reason, changedFields: ["rater"] },
  }));
  return "refused" in handed ? handed.refused : undefined;
}
