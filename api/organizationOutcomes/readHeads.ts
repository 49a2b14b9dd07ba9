import { positionOf } from "../employees/position.store.ts";
import type { Context } from "../graphql/context.ts";
import { idsOfPath } from "../organizations/orgUnitTree.rules.ts";
import { tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import { headAmong, type UnitHead } from "./unitHead.rules.ts";

const known = new WeakMap<Context, Map<string, Promise<UnitHead | undefined>>>();

/** The head of one unit today, by one query over its posts a request; undefined when nobody heads it. */
export function readHead(context: Context, unitPath: string): Promise<UnitHead | undefined> {
  const heads = known.get(context) ?? new Map<string, Promise<UnitHead | undefined>>();
  known.set(context, heads);
  const head = heads.get(unitPath) ?? lookUp(context, unitPath);
  heads.set(unitPath, head);
  return head;
}

async function lookUp(context: Context, unitPath: string): Promise<UnitHead | undefined> {
  const { actor, session } = context;
  const unitId = idsOfPath(unitPath).at(-1) ?? "";
  const posts = inIndex("gsi1", `${tenantPrefix(actor.organizationId)}POSITIONS`, `${unitPath}#`);
  return headAmong((await queryAll(session.table, posts)).map(positionOf), unitId, actor.today);
}

/**
 * The head of the organization above a unit (R-ORG-04): of the next unit up that has one. Whoever heads the unit
 * itself is passed over, so that nobody decides about their own unit by acting for the post above it.
 * One query a level, usually one.
 */
export async function readHeadAbove(context: Context, unitPath: string): Promise<UnitHead | undefined> {
  const above = idsOfPath(unitPath).slice(0, -1);
  const own = await readHead(context, unitPath);
  for (let depth = above.length; depth > 0; depth -= 1) {
    const path = above
      .slice(0, depth)
      .map((id) => `${id}/`)
      .join("");
    const head = await readHead(context, path);
    if (head !== undefined && head.employeeId !== own?.employeeId) return head;
  }
  return undefined;
}
