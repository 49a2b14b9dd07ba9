import { delegationFor, partiesOf, standsTo } from "../access/actor.rules.ts";
import type { Changed } from "../audit/change.ts";
import { bodyOf, type ContractParent } from "../contracts/contractParent.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import { cycleOfContract } from "../contracts/stepOn.ts";
import { isPeriodKey } from "../cycles/cycle.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { DelegatedAct } from "../generated/enums.ts";
import type {
  FeedbackCorrectInput,
  FeedbackGiveInput,
  FeedbackReplyInput,
  QueryFeedbackCountsArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn, requireUse } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { isId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import {
  correctFeedback,
  giveFeedback,
  noCorrectionBecause,
  noReplyBecause,
  openPeriods,
  replyToFeedback,
  type ContinuousFeedback as Feedback,
  type Writer,
} from "./continuousFeedback.rules.ts";
import { feedbackIn } from "./continuousFeedback.store.ts";

function writerOn({ actor, session }: Context, contract: ContractHeader): Writer {
  return {
    parties: partiesOf(actor, contract, DelegatedAct.EVALUATION),
    name: actor.name,
    employeeId: actor.employeeId,
    onBehalfOf: delegationFor(actor, contract, DelegatedAct.EVALUATION)?.delegatorName,
    at: session.at,
    today: actor.today,
  };
}

async function contractOf(context: Context, id: string): Promise<ContractHeader> {
  const item = await context.items.load(contractKey(context.actor.organizationId, id));
  if (item === undefined) throw codedError("NOT_FOUND");
  return contractHeaderOf(item);
}

const Contract = {
  async feedback(contract: ContractParent, { period }: { period?: string | null }, context: Context) {
    const cycle = await cycleOfContract(context, contract);
    const writer = writerOn(context, contract);
    // Applications stand to nobody as a party: words between people are not for them.
    if (!standsTo(context.actor, contract)) return { items: [], openPeriods: [], actsFor: null };
    const items = feedbackIn(await context.contractPartitions.load(contract.id), period ?? undefined);
    return { items, openPeriods: openPeriods(contract, cycle, writer), actsFor: writer.onBehalfOf ?? null };
  },
};

const ContinuousFeedback = {
  contract: ({ contractId }: Feedback, _: unknown, context: Context) => contractOf(context, contractId),
  result: ({ resultId }: Feedback) => resultId ?? null,
  reply: ({ reply }: Feedback) => reply?.text ?? null,
  repliedAt: ({ reply }: Feedback) => reply?.at ?? null,
  mayCorrect: async (feedback: Feedback, _: unknown, context: Context) =>
    noCorrectionBecause(feedback, writerOn(context, await contractOf(context, feedback.contractId))) === undefined,
  mayReply: async (feedback: Feedback, _: unknown, context: Context) =>
    noReplyBecause(writerOn(context, await contractOf(context, feedback.contractId))) === undefined,
};

async function feedbackReceived(
  _: unknown,
  args: { first?: number | null; after?: string | null },
  { actor, stores }: Context,
) {
  if (actor.employeeId === undefined) throw codedError("FORBIDDEN");
  return stores.feedback.receivedBy(actor.employeeId, pageOf(args));
}

async function feedbackCounts(_: unknown, args: QueryFeedbackCountsArgs, context: Context) {
  const { actor, items, stores } = context;
  const raterId = args.rater ?? actor.employeeId;
  if (raterId === undefined) throw codedError("BAD_USER_INPUT", { path: ["rater"], detail: "rater" });
  if (raterId !== actor.employeeId) {
    const item = await items.load(employeeKey(actor.organizationId, raterId));
    if (item === undefined) return null;
    requireUse(context, "feedbackCounts", { unitPath: employeeOf(item).unitPath });
  }
  return stores.feedback.countsOf(raterId, args.cycle, args.period);
}

const answer = (changed: Changed<Feedback>) => payload("feedback", changed);
const unknown = () => answer({ refused: refuse("UNKNOWN_ID", "contract") });

/** The contract a mutation names, when the caller may read it; unknown and foreign ones are answered alike. */
async function readable(context: Context, id: string): Promise<ContractHeader | undefined> {
  const header = await context.stores.contracts.header(id);
  return header !== undefined && mayUseOn(context, "contract", header) ? header : undefined;
}

async function feedbackGive(_: unknown, { input }: { input: FeedbackGiveInput }, context: Context) {
  const { session, stores } = context;
  const contract = await readable(context, input.contract);
  if (contract === undefined) return unknown();
  const [cycle, { results }] = await Promise.all([cycleOfContract(context, contract), bodyOf(contract, context)]);
  const order = { action: "feedbackGive", idempotency: idempotencyOf("feedbackGive", input) };
  return answer(
    await stores.feedback.give({ contractId: contract.id, period: input.period }, order, () =>
      giveFeedback({ ...contract, results }, cycle, input, writerOn(context, contract), session.newId("feedback")),
    ),
  );
}

/** A change of feedback that stands. */
const change =
  (action: "feedbackCorrect" | "feedbackReply", decide: typeof correctFeedback) =>
  async (_: unknown, { input }: { input: FeedbackCorrectInput | FeedbackReplyInput }, context: Context) => {
    const contract = await readable(context, input.contract);
    // What is no period or id of feedback has no place in the table to look at.
    if (contract === undefined || !isPeriodKey(input.period) || !isId("feedback", input.id)) return unknown();
    const place = { contractId: contract.id, period: input.period };
    return answer(
      await context.stores.feedback.change(place, input.id, input.version, { action }, (feedback) =>
        decide(feedback, input, writerOn(context, contract)),
      ),
    );
  };

/** Feedback during the year (BGO-05, BGO-06, SWL-03). */
export const continuousFeedbackResolvers = {
  Query: { feedbackReceived, feedbackCounts },
  Mutation: {
    feedbackGive,
    feedbackCorrect: change("feedbackCorrect", correctFeedback),
    feedbackReply: change("feedbackReply", replyToFeedback),
  },
  Contract,
  ContinuousFeedback,
};
