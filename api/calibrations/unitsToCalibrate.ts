import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { positionKey, positionOf } from "../employees/position.store.ts";
import { DelegatedAct, Role } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { isWithin } from "../kernel/calendar.ts";
import { readHead } from "../organizationOutcomes/readHeads.ts";
import { isClosed, type OrgUnit } from "../organizations/orgUnit.rules.ts";
import { keepUnits, unitBy } from "../organizations/unitScope.ts";

/** Units a person heads today, definitive or acting: their posts by key, then one query over the posts of such a unit. */
async function headedBy(context: Context, employeeId: string): Promise<OrgUnit[]> {
  const { actor, items } = context;
  const person = await items.load(employeeKey(actor.organizationId, employeeId));
  const today =
    person === undefined ? [] : employeeOf(person).assignments.filter((each) => isWithin(actor.today, each));
  const posts = await Promise.all(
    today
      .filter(({ kind }) => kind !== "ADDITIONAL")
      .map(({ positionId }) => items.load(positionKey(actor.organizationId, positionId))),
  );
  const heading = posts
    .flatMap((item) => (item === undefined ? [] : positionOf(item)))
    .filter((post) => post.headsUnit);
  const units = await Promise.all(
    heading.map(async ({ unitId }) => {
      const unit = await unitBy(context, unitId);
      const head = unit && (await readHead(context, unit.unitPath));
      return head?.employeeId === employeeId ? unit : undefined;
    }),
  );
  return units.filter((unit) => unit !== undefined);
}

/**
 * Units whose calibration the caller may begin today (R-DS-02), in tree order: those they head, those of whom they
 * stand in for, and as performance officer all in their scope. Others are not asked: they calibrate nothing.
 */
export async function unitsToCalibrate(context: Context): Promise<OrgUnit[]> {
  const { actor, stores } = context;
  const held = actor.delegations.filter(({ acts }) => acts.includes(DelegatedAct.EVALUATION));
  const heads = [
    ...(actor.employeeId === undefined ? [] : [actor.employeeId]),
    ...held.map((each) => each.delegatorId),
  ];
  const scopes = actor.roles.filter(({ role }) => role === Role.PERFORMANCE_OFFICER).map(({ unitId }) => unitId);
  const [headed, all] = await Promise.all([
    Promise.all(heads.map((id) => headedBy(context, id))).then((found) => found.flat()),
    scopes.length === 0 ? [] : stores.orgUnits.all(),
  ]);
  keepUnits(context, all);
  const covered = ({ unitPath }: OrgUnit) => scopes.some((id) => id === null || unitPath.split("/").includes(id));
  const within = all.filter((unit) => !isClosed(unit) && covered(unit));
  const units = new Map([...headed, ...within].map((unit) => [unit.id, unit]));
  return [...units.values()].sort((a, b) => (a.unitPath < b.unitPath ? -1 : 1));
}
