import { delegationFor, partiesOf } from "../access/actor.rules.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { isOpenFor, type Cycle } from "../cycles/cycle.rules.ts";
import { ContractAction, DelegatedAct } from "../generated/enums.ts";
import type { ContractUpdateInput, MutationResolvers } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { refuse } from "../kernel/refusal.ts";
import type { ContractHeader } from "./contract.rules.ts";
import { readContent } from "./contractContent.rules.ts";
import { replaceContent, takeStep, type Step } from "./contractLifeCycle.rules.ts";

/** The cycle of a contract, through the request's batch. */
export async function cycleOfContract(context: Context, contract: Pick<ContractHeader, "cycleId">): Promise<Cycle> {
  const item = await context.items.load(cycleKey(context.actor.organizationId, contract.cycleId));
  if (item === undefined) throw codedError("NOT_FOUND");
  return cycleOf(item);
}

/** As whom and when the caller would take a step on the contract. */
export async function stepOn(context: Context, contract: ContractHeader): Promise<Step> {
  const cycle = await cycleOfContract(context, contract);
  const delegation = delegationFor(context.actor, contract, DelegatedAct.CONTRACT);
  return {
    parties: partiesOf(context.actor, contract, DelegatedAct.CONTRACT),
    name: context.actor.name,
    ...(delegation ? { onBehalfOf: delegation.delegatorName } : {}),
    at: context.session.at,
    cycleOpen: isOpenFor(cycle, "CONTRACT", context.actor.today),
  };
}

type StepInput = { id: string; version: number; reason?: string | null; idempotencyKey?: string | null | undefined };

/** One step of the life cycle. Unknown and foreign contracts are answered alike; everything else is the rule's word. */
function step(action: Exclude<ContractAction, "UPDATE" | "RECORD_REALIZATION">, mutation: keyof MutationResolvers) {
  return async (_: unknown, { input }: { input: StepInput }, context: Context) => {
    const header = await context.stores.contracts.header(input.id);
    if (header === undefined || !mayUseOn(context, "contract", header)) return unknown();
    const how = await stepOn(context, header);
    return payload(
      "contract",
      await context.stores.contracts.change(
        input.id,
        input.version,
        { action: mutation, idempotency: idempotencyOf(mutation, input) },
        (contract) => takeStep(contract, action, how, input.reason),
      ),
    );
  };
}

const unknown = () => payload<"contract", ContractHeader>("contract", { refused: refuse("UNKNOWN_ID", "id") });

/** Replaces the content of a draft; see `readContent` for what is refused. */
async function contractUpdate(_: unknown, { input }: { input: ContractUpdateInput }, context: Context) {
  const header = await context.stores.contracts.header(input.id);
  if (header === undefined || !mayUseOn(context, "contract", header)) return unknown();
  const how = await stepOn(context, header);
  return payload(
    "contract",
    await context.stores.contracts.change(input.id, input.version, { action: "contractUpdate" }, (contract) =>
      replaceContent(contract, readContent(input.content, contract, context.session.newId), how),
    ),
  );
}

/** Mutations that move a contract along. */
export const contractStepResolvers = {
  Mutation: {
    contractUpdate,
    contractSubmit: step(ContractAction.SUBMIT, "contractSubmit"),
    contractWithdraw: step(ContractAction.WITHDRAW, "contractWithdraw"),
    contractOpenDialogue: step(ContractAction.OPEN_DIALOGUE, "contractOpenDialogue"),
    contractReturn: step(ContractAction.RETURN, "contractReturn"),
    contractAgree: step(ContractAction.AGREE, "contractAgree"),
    contractReview: step(ContractAction.REVIEW, "contractReview"),
    contractApprove: step(ContractAction.APPROVE, "contractApprove"),
    contractSign: step(ContractAction.SIGN, "contractSign"),
    contractClose: step(ContractAction.CLOSE, "contractClose"),
  },
};
