import { ContractStatus } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { readReportingLine } from "../employees/readReportingLine.ts";
import type { ContractHeader } from "./contract.rules.ts";
import type { PresentRater } from "./presentRater.rules.ts";

const notSubmitted: readonly ContractStatus[] = [ContractStatus.DRAFT, ContractStatus.RETURNED];

/**
 * Who is to look at a contract that is being submitted: whom the reporting line gives today, when that is somebody
 * else than on the day it was drafted (R-UX-02). Undefined when it stays as it is: the same rater, no line, practice,
 * or a change of a contract in force.
 */
export async function raterAtSubmission(context: Context, contract: ContractHeader): Promise<PresentRater | undefined> {
  if (contract.practice || contract.amendment || !notSubmitted.includes(contract.status)) return undefined;
  const { organizationId, today } = context.actor;
  const load = (key: { pk: string; sk: string }) => context.items.load(key);
  const line = await readReportingLine(load, organizationId, contract.employeeId, today);
  if (line?.raterId === undefined || line.raterId === contract.raterId) return undefined;
  const item = await load(employeeKey(organizationId, line.raterId));
  if (item === undefined) return undefined;
  return { id: line.raterId, name: employeeOf(item).name, superiorId: line.raterSuperiorId };
}
