import { definitiveOn } from "../employees/assignment.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { positionKey } from "../employees/position.store.ts";
import { readReportingLine } from "../employees/readReportingLine.ts";
import type { Context, ItemKey } from "../graphql/context.ts";
import type { EvaluationHeader } from "./evaluationParts.rules.ts";
import type { SuperiorAtRating } from "./evaluation.rules.ts";

type Line = Pick<EvaluationHeader, "employeeId" | "raterId" | "raterSuperiorId">;

/**
 * Asks for the posts of those whom the evaluation names at one time: they are the line as long as nobody moved, and
 * following it from post to post finds them read. Where somebody did move, the line goes on reading what it needs.
 */
async function askLikelyPosts(context: Context, { employeeId, raterId, raterSuperiorId }: Line): Promise<void> {
  const { organizationId, today } = context.actor;
  const named = [employeeId, raterId, ...(raterSuperiorId === undefined ? [] : [raterSuperiorId])];
  const people = await Promise.all(named.map((id) => context.items.load(employeeKey(organizationId, id))));
  for (const person of people) {
    const post = person && definitiveOn(employeeOf(person).assignments, today);
    if (post) context.items.load(positionKey(organizationId, post.positionId)).catch(() => undefined);
  }
}

/**
 * Who stands above the rater by the reporting line of today, the day of the rating: they decide an objection to it
 * (features 3.10, R-OBJ-01). The line of the person rated answers when it leads to this rater, else the rater's own,
 * as where a rater of before finishes what fell due in their time.
 *
 * @returns undefined where no line can be told, as for a rater who holds no post any more: then whoever the contract
 *   names stays.
 */
export async function superiorAtRating(context: Context, line: Line): Promise<SuperiorAtRating | undefined> {
  const { organizationId, today } = context.actor;
  const { employeeId, raterId } = line;
  const read = (key: ItemKey) => context.items.load(key);
  await askLikelyPosts(context, line);
  const own = await readReportingLine(read, organizationId, employeeId, today);
  if (own?.raterId === raterId) return { on: today, id: own.raterSuperiorId };
  const above = await readReportingLine(read, organizationId, raterId, today);
  if (above?.raterId === undefined) return undefined;
  // Nobody decides their own case; an administrator names somebody then.
  return { on: today, id: above.raterId === employeeId ? undefined : above.raterId };
}
