import { currentCycle } from "../cycles/cycle.rules.ts";
import type { Employee } from "../employees/employee.rules.ts";
import { ContractStatus } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { planTransfer, type TransferEvent, type TransferStep } from "./transfer.rules.ts";

/** States in which a contract no longer stands for its person. */
export const endedContracts: readonly ContractStatus[] = [ContractStatus.CLOSED, ContractStatus.WITHDRAWN];

/** A planned event: whom it concerns and its steps. */
export type PlannedEvent = { readonly employee: Employee; readonly steps: readonly TransferStep[] };

/** Reads what an event touches and plans it. Refuses UNKNOWN_ID, CYCLE_NOT_OPEN and what `planTransfer` refuses. */
export async function planEvent(event: TransferEvent, context: Context): Promise<Decision<PlannedEvent>> {
  const { actor, stores } = context;
  const [employee, cycles, contracts, position, rater] = await Promise.all([
    stores.employees.load(event.employee),
    stores.cycles.all(),
    stores.contracts.ofEmployee(event.employee, { first: 5 }),
    event.position ? stores.positions.load(event.position) : undefined,
    event.rater ? stores.employees.load(event.rater) : undefined,
  ]);
  if (employee === undefined) return refuse("UNKNOWN_ID", "employee");
  const cycle = currentCycle(cycles, actor.today);
  if (cycle === undefined) return refuse("CYCLE_NOT_OPEN");
  const contract = contracts.edges.find(
    ({ node }) => node.cycleId === cycle.id && !endedContracts.includes(node.status),
  )?.node;
  const steps = planTransfer(event, { cycle, assignments: employee.assignments, contract, position, rater });
  return isRefused(steps) ? steps : { employee, steps };
}
