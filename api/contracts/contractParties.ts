import { isOpenFor, type Cycle } from "../cycles/cycle.rules.ts";
import { definitiveOn } from "../employees/assignment.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { positionKey, positionOf } from "../employees/position.store.ts";
import { readReportingLine } from "../employees/readReportingLine.ts";
import type { Context } from "../graphql/context.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { shownState } from "../organizations/orgUnit.rules.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { segmentsBefore } from "../transfers/segment.rules.ts";
import { formFor, type ContractParties } from "./contract.rules.ts";

/** Most contracts of a person that one year can have closed. */
const mostBefore = 5;

/** Segments of the same year that closed before, so that their parts of the year are seen with it (domain 2.10). */
async function segmentsOfYear(context: Context, employeeId: string, cycle: Cycle) {
  const page = await context.stores.contracts.ofEmployee(employeeId, { first: mostBefore });
  return segmentsBefore(
    page.edges.map(({ node }) => node),
    cycle,
  );
}

/**
 * Between whom a contract is made today: the employee in their definitive post, and the rater their reporting line
 * gives (R-ORGT-02).
 *
 * Refuses UNKNOWN_ID, CYCLE_NOT_OPEN, NOT_CIVIL_SERVANT (3.7), and NO_RATER when the person holds no definitive post or nobody is above it.
 */
export async function contractParties(
  context: Context,
  employeeId: string,
  cycle: Cycle,
): Promise<Decision<ContractParties>> {
  const { organizationId, today } = context.actor;
  const read = (key: { pk: string; sk: string }) => context.items.load(key);
  const item = await read(employeeKey(organizationId, employeeId));
  if (item === undefined) return refuse("UNKNOWN_ID", "employee");
  if (!isOpenFor(cycle, "CONTRACT", today)) return refuse("CYCLE_NOT_OPEN", "cycle");
  const employee = employeeOf(item);
  if (employee.status === "NOT_CIVIL_SERVANT") return refuse("NOT_CIVIL_SERVANT", "employee");
  const post = definitiveOn(employee.assignments, today);
  const line = await readReportingLine(read, organizationId, employee.id, today);
  if (post === undefined || line?.raterId === undefined)
    return refuse("NO_RATER", "employee", { whoCan: ["TENANT_ADMIN"] });
  const [raterItem, positionItem, unitItem] = await Promise.all([
    read(employeeKey(organizationId, line.raterId)),
    read(positionKey(organizationId, post.positionId)),
    read(orgUnitKey(organizationId, post.unitId)),
  ]);
  if (raterItem === undefined || positionItem === undefined || unitItem === undefined)
    return refuse("NO_RATER", "employee");
  const position = positionOf(positionItem);
  const unit = orgUnitOf(unitItem);
  const state = shownState(unit, today);
  const startsOn = [cycle.from, post.from].sort().at(-1);
  return {
    employeeId: employee.id,
    employeeName: employee.name,
    positionTitle: position.title,
    unitId: unit.id,
    unitName: state.name,
    unitPath: unit.unitPath,
    raterId: line.raterId,
    raterName: employeeOf(raterItem).name,
    raterSuperiorId: line.raterSuperiorId,
    employmentStatus: employee.status,
    startsOn,
    // Only a post taken up during the year can have a contract of that year before it: one query then.
    earlierSegments: startsOn === cycle.from ? undefined : await segmentsOfYear(context, employeeId, cycle),
    form: formFor(position, state.kind),
  };
}
