import type { Contract } from "../contracts/contract.rules.ts";
import {
  contractBodyKey,
  contractBodyOf,
  contractHeaderOf,
  contractKey,
  contractMarkerKey,
} from "../contracts/contract.store.ts";
import type { Context } from "../graphql/context.ts";

/** A contract by id through the request's batch, so that a hundred cost two requests. */
export async function contractBy(context: Context, id: string): Promise<Contract | undefined> {
  const { organizationId } = context.actor;
  const [header, body] = await Promise.all([
    context.items.load(contractKey(organizationId, id)),
    context.items.load(contractBodyKey(organizationId, id)),
  ]);
  return header && body ? { ...contractHeaderOf(header), ...contractBodyOf(body) } : undefined;
}

/** Id of the contract a person has in a cycle, by its marker: one batch for a hundred people. */
export async function contractIdOf(context: Context, employeeId: string, cycleId: string): Promise<string | undefined> {
  const marker = await context.items.load(contractMarkerKey(context.actor.organizationId, employeeId, cycleId));
  return marker === undefined ? undefined : String(marker["contractId"]);
}

/** The contract a person has in a cycle, drafts included; none once it was withdrawn or closed. */
export async function contractOfPerson(
  context: Context,
  employeeId: string,
  cycleId: string,
): Promise<Contract | undefined> {
  const id = await contractIdOf(context, employeeId, cycleId);
  return id === undefined ? undefined : contractBy(context, id);
}
