import { Party } from "../generated/enums.ts";
import type {
  ContractFilter,
  EmployeeContractsArgs,
  QueryContractArgs,
  QueryContractsArgs,
  ViewerContractsArgs,
} from "../generated/schema.ts";
import { codedError } from "../graphql/errors.ts";
import type { Context } from "../graphql/context.ts";
import { oversees } from "../graphql/gate.ts";
import { pageOf } from "../graphql/limits.ts";
import { scopePath } from "../graphql/scopePath.ts";
import { decidesOn } from "../objections/decidesOn.ts";
import type { Page, PageRequest } from "../table/paging.ts";
import { mayReadContract } from "./mayReadContract.ts";
import { contractHeaderOf, contractIn, contractKey } from "./contract.store.ts";
import { overdueIds } from "./contractDue.store.ts";
import { ownContracts } from "./ownContracts.ts";
import type { Contract, ContractHeader } from "./contract.rules.ts";

/** A contract with everything in its partition, one query; null when there is none or it is not the caller's to read. */
async function contract(_: unknown, { id }: QueryContractArgs, context: Context): Promise<Contract | null> {
  const items = await context.contractPartitions.load(id);
  const found = contractIn(items);
  if (found === undefined) return null;
  return mayReadContract(context, found) || (await decidesOn(context, found.id)) ? found : null;
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
  const { cycle, within, status, rater, employee, overdue } = filter;
  const unsupported = codedError("BAD_USER_INPUT", { path: ["filter"], detail: "filter" });
  if (overdue && (!cycle || status || rater || employee)) throw unsupported;
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
    // A delegation may reach one unit alone (R-DEL-01), and what somebody else practices on is theirs.
    return store.ofRater(rater, cycle, status ?? undefined, request, (row) => mayReadContract(context, row));
  }
  const unitPath = await scopePath(within, context);
  if (overdue) return listOverdue({ cycleId: cycle, unitPath, today: context.actor.today }, request, context);
  return status ? store.ofStatus(cycle, status, unitPath, request) : store.ofCycle(cycle, unitPath, request);
}

/** Contracts due before today and not in force: one query, and one batch for the contracts themselves. */
async function listOverdue(
  asked: { readonly cycleId: string; readonly unitPath: string; readonly today: string },
  request: PageRequest,
  context: Context,
): Promise<Page<ContractHeader>> {
  const { organizationId } = context.actor;
  const page = await overdueIds(context.session.table, organizationId, asked, request);
  const items = await Promise.all(page.edges.map(({ node }) => context.items.load(contractKey(organizationId, node))));
  const edges = page.edges.flatMap(({ cursor }, at) => {
    const item = items[at];
    return item === undefined ? [] : [{ cursor, node: contractHeaderOf(item) }];
  });
  return { ...page, edges };
}

/** Whether the caller may list an employee's contracts: whoever oversees the employee's unit. */
async function mayReadEmployee(employeeId: string, context: Context): Promise<boolean> {
  if (oversees(context.actor, "")) return true;
  const employee = await context.stores.employees.load(employeeId);
  return employee !== undefined && oversees(context.actor, employee.unitPath ?? "");
}

/** Contracts of one employee, newest first; none for whoever may not list them, since the employee itself may be read. */
async function contractsOfEmployee(
  employee: { readonly id: string },
  { first }: EmployeeContractsArgs,
  context: Context,
): Promise<readonly ContractHeader[]> {
  const own = employee.id === context.actor.employeeId;
  if (!own && !(await mayReadEmployee(employee.id, context))) return [];
  const page = await context.stores.contracts.ofEmployee(employee.id, pageOf({ first }));
  return page.edges.map(({ node }) => node);
}

/** Queries of contracts, and the contracts of an employee and of the viewer. */
export const contractListResolvers = {
  Query: { contract, contracts },
  Employee: { contracts: contractsOfEmployee },
  Viewer: {
    contracts: (_: unknown, args: ViewerContractsArgs, context: Context) => ownContracts(context, pageOf(args).first),
  },
};
