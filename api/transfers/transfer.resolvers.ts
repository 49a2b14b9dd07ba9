import type { Changed } from "../audit/change.ts";
import { noHistory } from "../audit/auditEvent.rules.ts";
import type { Employee as Person } from "../employees/employee.rules.ts";
import type { Language } from "../generated/enums.ts";
import type {
  TransferApplyInput,
  TransferCancelInput,
  TransferInput,
  TransferResumeInput,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn, oversees } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload, userErrors } from "../graphql/payload.ts";
import { inLanguage, refusalMessage } from "../kernel/messages.ts";
import { isRefused, refusal, refuse } from "../kernel/refusal.ts";
import { carryOut, type CarriedOut } from "./carryOut.ts";
import { planEvent } from "./planEvent.ts";
import { segmentsOf } from "./segment.rules.ts";
import {
  cancelTransfer,
  planHash,
  stateOf,
  transferActions,
  type Transfer as Event,
  type TransferStep as Step,
} from "./transfer.rules.ts";
import { transferSentence } from "./transferSentence.rules.ts";

type StepParent = Step & { readonly done: boolean };

async function transferPreview(_: unknown, { input }: { input: TransferInput }, context: Context) {
  const planned = await planEvent(input, context);
  if (isRefused(planned)) return { steps: [], planHash: null, userErrors: userErrors(planned) };
  const steps = planned.steps.map((step) => ({ ...step, done: false }));
  return { steps, planHash: planHash(input, planned.steps), userErrors: [] };
}

const answer = ({ transfer, refused }: CarriedOut) => ({
  transfer,
  userErrors: refused === undefined ? [] : userErrors(refused),
});

async function transferApply(_: unknown, { input }: { input: TransferApplyInput }, context: Context) {
  const { actor, session, stores } = context;
  const idempotency = idempotencyOf("transferApply", input);
  const { event } = input;
  const planned = await planEvent(event, context);
  const recorded: Changed<Event> = await stores.transfers.create({ action: "transferApply", idempotency }, () => {
    if (isRefused(planned)) return planned;
    if (planHash(event, planned.steps) !== input.planHash) return refuse("STALE_VERSION", "planHash");
    const record: Event = {
      ...{ id: session.newId("transfer"), organizationId: actor.organizationId, version: 0, history: noHistory },
      ...{ employeeId: planned.employee.id, event, steps: planned.steps, done: 0 },
      ...(event.from > actor.today ? { waiting: true as const } : {}),
    };
    return { record, note: { toState: event.kind, reason: event.reason } };
  });
  if ("refused" in recorded) return payload("transfer", recorded);
  if (recorded.record.event.from > actor.today) return answer({ transfer: recorded.record });
  return answer(await carryOut(recorded.record, context));
}

async function transferCancel(_: unknown, { input }: { input: TransferCancelInput }, context: Context) {
  const { session, stores } = context;
  return payload(
    "transfer",
    await stores.transfers.change(input.id, input.version, { action: "transferCancel" }, (seen) =>
      cancelTransfer(seen, input.reason, session.at),
    ),
  );
}

async function transferResume(_: unknown, { input }: { input: TransferResumeInput }, context: Context) {
  const found = await context.stores.transfers.load(input.id);
  if (found === undefined) return payload<"transfer", Event>("transfer", { refused: refuse("UNKNOWN_ID", "id") });
  const state = stateOf(found);
  // One that is done is answered as it is: going on twice is no mistake.
  if (state !== "DONE" && !transferActions[state].includes("RESUME"))
    return answer({ transfer: found, refused: refuse("STEP_NOT_ALLOWED_IN_STATE", [], { params: { state } }) });
  return answer(await carryOut(found, context));
}

const Transfer = {
  kind: ({ event }: Event) => event.kind,
  from: ({ event }: Event) => event.from,
  to: ({ event }: Event) => event.to ?? null,
  reason: ({ event }: Event) => event.reason,
  documentNumber: ({ event }: Event) => event.documentNumber ?? null,
  done: ({ steps, done }: Event) => done >= steps.length,
  state: (transfer: Event) => stateOf(transfer),
  allowedActions: (transfer: Event) => transferActions[stateOf(transfer)],
  trouble: ({ trouble }: Event, { language }: { language?: Language | null }, context: Context) =>
    trouble === undefined ? null : refusalMessage(refusal(trouble), language ?? context.language),
  steps: ({ steps, done }: Event): StepParent[] => steps.map((step, index) => ({ ...step, done: index < done })),
};

const TransferStep = {
  message: (step: StepParent, { language }: { language?: Language | null }, context: Context) =>
    inLanguage(transferSentence(step), language ?? context.language),
  contract: ({ contractId }: StepParent) => contractId ?? null,
};

const Employee = {
  async segments(person: Person, _: unknown, context: Context) {
    const own = person.id === context.actor.employeeId;
    if (!own && !oversees(context.actor, person.unitPath ?? "")) return [];
    const page = await context.stores.contracts.ofEmployee(person.id, { first: 12 });
    return segmentsOf(page.edges.map(({ node }) => node));
  },
  async transfers(person: Person, _: unknown, context: Context) {
    if (!mayUseOn(context, "transferApply", { unitPath: person.unitPath })) return [];
    return (await context.stores.transfers.ofEmployee(person.id, 20)).edges.map(({ node }) => node);
  },
};

/** Mid-year events (domain 2.10). */
export const transferResolvers = {
  Query: { transferPreview },
  Mutation: { transferApply, transferResume, transferCancel },
  Transfer,
  TransferStep,
  Employee,
};
