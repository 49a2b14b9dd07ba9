import { ContractAction } from "../generated/enums.ts";
import type { ContractUpdateInput, MutationResolvers } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { withQuality } from "../indicators/qualityGate.rules.ts";
import { copyLibrarySheets } from "../indicators/sheetsFromLibrary.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import type { Contract, ContractContent, ContractHeader } from "./contract.rules.ts";
import { readContent } from "./contractContent.rules.ts";
import { replaceContent, takeStep, type MovingStep } from "./contractLifeCycle.rules.ts";
import { mayReadContract } from "./mayReadContract.ts";
import { raterAtSubmission } from "./presentRater.ts";
import { replaceRater } from "./presentRater.rules.ts";
import { stepOn } from "./stepOn.ts";

type StepInput = {
  id: string;
  version: number;
  reason?: string | null;
  /** Of a submission: why what warnings are about stays as it is (SWL-04). */
  qualityReasons?: unknown;
  idempotencyKey?: string | null | undefined;
};

/** One step of the life cycle. Unknown and foreign contracts are answered alike; everything else is the rule's word. */
function step(action: MovingStep, mutation: keyof MutationResolvers) {
  return async (_: unknown, { input }: { input: StepInput }, context: Context) => {
    const header = await context.stores.contracts.header(input.id);
    if (header === undefined || !mayReadContract(context, header)) return unknown();
    const how = await stepOn(context, header);
    const rater = action === ContractAction.SUBMIT ? await raterAtSubmission(context, header) : undefined;
    return payload(
      "contract",
      await context.stores.contracts.change(
        input.id,
        input.version,
        { action: mutation, idempotency: idempotencyOf(mutation, input) },
        (contract) => {
          const addressed = rater === undefined ? contract : replaceRater(contract, rater);
          const taken = takeStep(addressed, action, how, input.reason);
          if (action !== ContractAction.SUBMIT) return taken;
          return withQuality(taken, contract.proposed ?? contract, contract.form, input.qualityReasons);
        },
      ),
    );
  };
}

const unknown = () => payload<"contract", ContractHeader>("contract", { refused: refuse("UNKNOWN_ID", "id") });

/** Reads new content against what it replaces: the proposal of an open amendment, else the draft. */
function contentIn(contract: Contract, input: unknown, { session }: Context): Decision<ContractContent> {
  const { amendment, proposed } = contract;
  return amendment === undefined || proposed === undefined
    ? readContent(input, contract, session.newId)
    : readContent(input, proposed, session.newId, ["content"], contract);
}

/** Replaces the content of a draft; see `readContent` for what is refused. */
async function contractUpdate(_: unknown, { input }: { input: ContractUpdateInput }, context: Context) {
  const header = await context.stores.contracts.header(input.id);
  if (header === undefined || !mayReadContract(context, header)) return unknown();
  const how = await stepOn(context, header);
  const changed = await context.stores.contracts.change(
    input.id,
    input.version,
    { action: "contractUpdate" },
    (contract) => replaceContent(contract, contentIn(contract, input.content, context), how),
  );
  if ("record" in changed) await copyLibrarySheets(context, input.content, changed.record);
  return payload("contract", changed);
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
    contractConfirm: step(ContractAction.CONFIRM, "contractConfirm"),
    contractAmend: step(ContractAction.AMEND, "contractAmend"),
    contractClose: step(ContractAction.CLOSE, "contractClose"),
  },
};
