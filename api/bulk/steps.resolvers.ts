import type { ContractHeader } from "../contracts/contract.rules.ts";
import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import { mayReadContract } from "../contracts/mayReadContract.ts";
import { takeStep } from "../contracts/contractLifeCycle.rules.ts";
import { stepOn } from "../contracts/stepOn.ts";
import { BulkOutcome } from "../generated/enums.ts";
import type { ContractsStepInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { userErrors } from "../graphql/payload.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { mostPerBatch } from "./goals.rules.ts";
import { inTurn } from "./inTurn.ts";
import { stepMutations } from "./steps.rules.ts";

/** How a step went on one contract. */
type Row = {
  readonly contractId: string;
  readonly contract?: ContractHeader | undefined;
  readonly outcome: BulkOutcome;
  readonly refused?: Refused | undefined;
};

/**
 * One step on many contracts. Each is decided by itself, by the same rule and with the same words in its history as
 * if it were taken alone; one refusal stops no other. Three requests a contract: read, write, and one batch for all.
 */
async function contractsStep(_: unknown, { input }: { input: ContractsStepInput }, context: Context) {
  const { action, contracts, reason } = input;
  const wrong =
    contracts.length < 1 || contracts.length > mostPerBatch
      ? refuse("LIST_SIZE", "contracts", { params: { min: 1, max: mostPerBatch } })
      : new Set(contracts.map(({ id }) => id)).size < contracts.length
        ? refuse("DUPLICATE_ENTRY", "contracts")
        : undefined;
  if (wrong !== undefined) return { rows: [], userErrors: userErrors(wrong) };
  const { organizationId } = context.actor;
  const items = await Promise.all(contracts.map(({ id }) => context.items.load(contractKey(organizationId, id))));
  const asked = contracts.map((contract, at) => ({ ...contract, item: items[at] }));
  const rows = await inTurn(asked, 8, async ({ id, version, item }): Promise<Row> => {
    const header = item === undefined ? undefined : contractHeaderOf(item);
    // What one may not see is answered like what does not exist, so that ids cannot be probed.
    if (header === undefined || !mayReadContract(context, header))
      return { contractId: id, outcome: BulkOutcome.REFUSED, refused: refuse("UNKNOWN_ID", "id") };
    const how = await stepOn(context, header);
    const changed = await context.stores.contracts.change(id, version, { action: stepMutations[action] }, (contract) =>
      takeStep(contract, action, how, reason),
    );
    if ("record" in changed) return { contractId: id, contract: changed.record, outcome: BulkOutcome.DONE };
    const contract = changed.fresh ?? header;
    return { contractId: id, contract, outcome: BulkOutcome.REFUSED, refused: changed.refused };
  });
  return { rows, userErrors: [] };
}

const ContractStepRow = {
  employeeName: ({ contract }: Row) => contract?.employeeName ?? null,
  contract: ({ contract }: Row) => contract ?? null,
  reasons: ({ refused }: Row) => (refused === undefined ? [] : userErrors(refused)),
};

/** Steps on many contracts at once. */
export const stepsResolvers = { Mutation: { contractsStep }, ContractStepRow };
