import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { ContractStatus } from "../generated/enums.ts";
import type { ContractPracticeInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { payload } from "../graphql/payload.ts";
import { refuse } from "../kernel/refusal.ts";
import type { Contract as ContractRecord } from "./contract.rules.ts";
import type { ContractParent } from "./contractParent.ts";
import { newPractice, restarted } from "./practice.rules.ts";

/** Opens the caller's practice contract, begins it, or begins it anew (SWL-13). */
async function contractPractice(_: unknown, { input }: { input: ContractPracticeInput }, context: Context) {
  const { actor, stores } = context;
  const refused = (why: ReturnType<typeof refuse>) => payload<"contract", ContractRecord>("contract", { refused: why });
  if (actor.employeeId === undefined) return refused(refuse("REQUIRED", "employee"));
  const [cycle, item] = await Promise.all([
    stores.cycles.load(input.cycle),
    context.items.load(employeeKey(actor.organizationId, actor.employeeId)),
  ]);
  if (cycle === undefined) return refused(refuse("UNKNOWN_ID", "cycle"));
  if (item === undefined) return refused(refuse("UNKNOWN_ID", "employee"));
  const { id, name, unitId, unitName } = employeeOf(item);
  if (unitId === undefined) return refused(refuse("REQUIRED", "position"));
  const fresh = newPractice(
    { id, name, positionTitle: "Latihan", unitId, unitName: unitName ?? "Latihan" },
    cycle,
    actor.organizationId,
  );
  const before = await stores.contracts.load(fresh.id);
  const note = { toState: ContractStatus.DRAFT };
  const order = { action: "contractPractice" };
  if (before === undefined)
    return payload("contract", await stores.contracts.create(order, () => ({ record: fresh, note })));
  if (!input.restart) return payload("contract", { record: before });
  return payload(
    "contract",
    await stores.contracts.change(before.id, before.version, order, (now) => ({ record: restarted(now, fresh), note })),
  );
}

const Contract = { practice: (contract: ContractParent) => contract.practice === true };

/** Practice contracts. */
export const practiceResolvers = { Mutation: { contractPractice }, Contract };
