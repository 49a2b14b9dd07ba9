import { readReportingLine } from "../employees/readReportingLine.ts";
import type { Context, ItemKey } from "../graphql/context.ts";
import type { EvaluationHeader } from "./evaluationParts.rules.ts";
import type { SuperiorAtRating } from "./evaluation.rules.ts";

/**
 * Who stands above the rater by the reporting line of today, the day of the rating: they decide an objection to it
 * (features 3.10, R-OBJ-01). The line of the person rated answers when it leads to this rater, else the rater's own,
 * as where a rater of before finishes what fell due in their time.
 *
 * @returns undefined where no line can be told, as for a rater who holds no post any more: then whoever the contract
 *   names stays.
 */
export async function superiorAtRating(
  context: Context,
  { employeeId, raterId }: Pick<EvaluationHeader, "employeeId" | "raterId">,
): Promise<SuperiorAtRating | undefined> {
  const { organizationId, today } = context.actor;
  const read = (key: ItemKey) => context.items.load(key);
  const line = await readReportingLine(read, organizationId, employeeId, today);
  if (line?.raterId === raterId) return { on: today, id: line.raterSuperiorId };
  const above = await readReportingLine(read, organizationId, raterId, today);
  if (above?.raterId === undefined) return undefined;
  // Nobody decides their own case; an administrator names somebody then.
  return { on: today, id: above.raterId === employeeId ? undefined : above.raterId };
}
