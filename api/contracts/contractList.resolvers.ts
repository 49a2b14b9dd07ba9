import { ContractStatus, Party } from "../generated/enums.ts";
import type { ContractFilter, QueryContractArgs, QueryContractsArgs } from "../generated/schema.ts";
import { orgUnitKey, orgUnitOf } from "../organizations/orgUnit.store.ts";
import { codedError } from "../graphql/errors.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn, oversees } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import type { Page, PageRequest } from "../table/paging.ts";
import { contractBodyOf, contractHeaderOf } from "./contract.store.ts";
import type { Contract, ContractHeader } from "./contract.rules.ts";

/** A contract with everything in its partition, one query; null when there is none or it is not the caller's to read. */
async function contract(_: unknown, { id }: QueryContractArgs, context: Context): Promise<Contract | null> {
  const items = await context.contractPartitions.load(id);
  const header = items.find((item) => item["sk"] === "CONTRACT");
  const body = items.find((item) => item["sk"] === "CONTRACT#BODY");
  if (header === undefined || body === undefined) return null;
  const found = { ...contractHeaderOf(header), ...contractBodyOf(body) };
  return mayUseOn(context, "contract", found) ? found : null;
}

async function contracts(
  _: unknown,
  { filter, ...args }: QueryContractsArgs,
  context: Context,
): Promise<Page<ContractHeader>> {
  return list(filter, pageOf(args), context);
}

/** Each combination is one index; combinations without one are refused, never filtered after reading. */
async function list(filter: ContractFilter, request: PageRequest, context: Context): Promise<Page<ContractHeader>> {
  const { contracts: store } = context.stores;
  const self = context.actor.employeeId;
  const { cycle, within, status, rater, employee } = filter;
  const unsupported = codedError("BAD_USER_INPUT", { path: ["filter"], detail: "filter" });
  if (employee) {
    if (cycle || within || status || rater) throw unsupported;
    if (employee !== self && !(await mayReadEmployee(employee, context)))
      throw codedError("FORBIDDEN", { whoCan: [Party.EMPLOYEE] });
    return store.ofEmployee(employee, request);
  }
  if (!cycle) throw unsupported;
  if (rater) {
    if (within) throw unsupported;
    if (
      rater !== self &&
      !context.actor.delegations.some((held) => held.delegatorId === rater) &&
      !oversees(context.actor, "")
    ) {
      throw codedError("FORBIDDEN", { whoCan: [Party.RATER, Party.TENANT_ADMIN] });
    }
    return store.ofRater(rater, cycle, status ?? undefined, request);
  }
  const unitPath = await scopePath(within, context);
  return status
    ? store.ofStatus(cycle, status as ContractStatus, unitPath, request)
    : store.ofCycle(cycle, unitPath, request);
}

/**
 * Path of the subtree a list is asked for, once the caller was found to oversee it. Without a unit, the whole
 * organization, or the unit to which the caller's role is limited.
 *
 * @throws FORBIDDEN when the caller does not oversee it, NOT_FOUND when there is no such unit.
 */
export async function scopePath(within: string | null | undefined, context: Context): Promise<string> {
  const { actor } = context;
  const limited = actor.roles.find((held) => held.unitId !== null && held.role === "PERFORMANCE_OFFICER");
  const unitId = within ?? (oversees(actor, "") ? undefined : limited?.unitId);
  if (!unitId && oversees(actor, "")) return "";
  if (!unitId)
    throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER, Party.AUDITOR] });
  const item = await context.items.load(orgUnitKey(actor.organizationId, unitId));
  if (item === undefined) throw codedError("NOT_FOUND", { path: ["within"] });
  const { unitPath } = orgUnitOf(item);
  if (!oversees(actor, unitPath)) {
    throw codedError("FORBIDDEN", { whoCan: [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER, Party.AUDITOR] });
  }
  return unitPath;
}

/** Whether the caller may list an employee's contracts: whoever oversees the employee's unit. */
async function mayReadEmployee(employeeId: string, context: Context): Promise<boolean> {
  if (oversees(context.actor, "")) return true;
  const employee = await context.stores.employees.load(employeeId);
  return employee !== undefined && oversees(context.actor, employee.unitPath ?? "");
}

/** Queries of contracts. */
export const contractListResolvers = { Query: { contract, contracts } };
