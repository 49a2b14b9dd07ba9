import { PositionType } from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";
import type { PositionId } from "../kernel/ids.ts";
import { holdersOn, isClosedOn, type Position } from "../employees/position.rules.ts";
import type { Finding } from "./finding.rules.ts";

/** Longest line of posts that is followed. */
const mostLevels = 20;

/** Ids of posts above that must be read before `postFindings` can tell. */
export function postsToRead(position: Position, known: ReadonlyMap<PositionId, Position>): PositionId[] {
  let next = position.superiorId;
  const seen = new Set<PositionId>([position.id]);
  while (next !== undefined && !seen.has(next) && seen.size < mostLevels) {
    const post = known.get(next);
    if (post === undefined) return [next];
    seen.add(next);
    next = post.superiorId;
  }
  return [];
}

const leads = (position: Position): boolean =>
  position.headsUnit || position.type === PositionType.SENIOR_LEADER || position.type === PositionType.ADMINISTRATOR;

/** Titles along the line above a post, when it comes back to the post itself. */
function ringOf(position: Position, known: ReadonlyMap<PositionId, Position>): string[] | undefined {
  const titles = [position.title];
  let next = position.superiorId;
  while (next !== undefined && titles.length < mostLevels) {
    if (next === position.id) return [...titles, position.title];
    const post = known.get(next);
    if (post === undefined) return undefined;
    titles.push(post.title);
    next = post.superiorId;
  }
  return undefined;
}

/** What is wrong with a post on a day (features 3.32): empty, under a closed post, or in a ring. Closed posts are skipped. */
export function postFindings(position: Position, on: Day, known: ReadonlyMap<PositionId, Position>): Finding[] {
  if (isClosedOn(position, on)) return [];
  const about = { subjectId: position.id, subjectName: position.title };
  const found: Finding[] = [];
  const ring = ringOf(position, known);
  if (ring !== undefined) found.push({ code: "POST_RING", ...about, params: { line: ring.join(" → ") } });
  const superior = position.superiorId === undefined ? undefined : known.get(position.superiorId);
  if (superior !== undefined && isClosedOn(superior, on))
    found.push({ code: "SUPERIOR_POST_CLOSED", ...about, params: { superior: superior.title } });
  if (holdersOn(position, on).length === 0) {
    const code = leads(position) ? "LEADING_POST_EMPTY" : "POST_EMPTY";
    found.push({ code, ...about, params: { on } });
  }
  return found;
}
