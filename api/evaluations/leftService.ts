import type { ContractHeader } from "../contracts/contract.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { ContractStatus } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { Day } from "../kernel/calendar.ts";
import { lastDayServed } from "./leftService.rules.ts";

/** Last day in service of a contract's employee who left; the person is read, in the request's batch, only where the contract is closed. */
export async function leftServiceOn(context: Context, contract: ContractHeader | undefined): Promise<Day | undefined> {
  if (contract?.status !== ContractStatus.CLOSED) return undefined;
  const { organizationId, today } = context.actor;
  const item = await context.items.load(employeeKey(organizationId, contract.employeeId));
  return item === undefined ? undefined : lastDayServed(contract, employeeOf(item).assignments, today);
}
