import type { ContractHeader } from "../contracts/contract.rules.ts";
import { cycleKey } from "../cycles/cycle.store.ts";
import { employeeKey } from "../employees/employee.store.ts";
import type { Context, ItemKey } from "../graphql/context.ts";
import { organizationKey } from "../organizations/organization.store.ts";
import { satisfactionKey } from "../surveys/satisfaction.store.ts";
import { dueDayMovesKey } from "./dueDayMove.store.ts";

/** What every step on an evaluation is decided by, beside its contract's partition. */
export const keysOfStep = ({ organizationId, cycleId }: ContractHeader): ItemKey[] => [
  cycleKey(organizationId, cycleId),
  organizationKey(organizationId),
  dueDayMovesKey(organizationId, cycleId),
];

/** Whom a contract names: the employee, the rater, and who stands above the rater. */
export const keysOfPeople = ({ organizationId, employeeId, raterId, raterSuperiorId }: ContractHeader): ItemKey[] =>
  [employeeId, raterId, raterSuperiorId].flatMap((id) => (id === undefined ? [] : employeeKey(organizationId, id)));

/** All this with what citizens said of the unit: what a page of the evaluation shows anyway. */
export const keysBeside = (contract: ContractHeader): ItemKey[] => [
  ...keysOfStep(contract),
  ...keysOfPeople(contract),
  satisfactionKey(contract.organizationId, contract.unitId),
];

/** Takes the items of a contract's partition as read or written a moment ago, in place of what the request knew. */
export function keepPartition(context: Context, contractId: string, items: Record<string, unknown>[]): void {
  context.contractPartitions.clear(contractId).prime(contractId, items);
  for (const item of items) context.items.clear(item as ItemKey).prime(item as ItemKey, item);
}
