import type { Changed } from "../audit/change.ts";
import { noHistory } from "../audit/auditEvent.rules.ts";
import { currentCycle, type Cycle } from "../cycles/cycle.rules.ts";
import type { Employee as Person } from "../employees/employee.rules.ts";
import { ContractStatus, type Language } from "../generated/enums.ts";
import type { TransferApplyInput, TransferInput, TransferResumeInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn, oversees } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload, userErrors } from "../graphql/payload.ts";
import { inLanguage } from "../kernel/messages.ts";
import { isRefused, refuse, type Decision, type Refused } from "../kernel/refusal.ts";
import { segmentsOf } from "./segment.rules.ts";
import { planHash, planTransfer, type Transfer as Event, type TransferStep as Step } from "./transfer.rules.ts";
import { transferSentence } from "./transferSentence.rules.ts";
import { doing } from "./transferSteps.ts";

type Planned = { readonly employee: Person; readonly cycle: Cycle; readonly steps: readonly Step[] };
type StepParent = Step & { readonly done: boolean };

/** Reads what an event touches and plans it. Refuses UNKNOWN_ID, CYCLE_NOT_OPEN and what `planTransfer` refuses. */
async function plan(event: TransferInput, context: Context): Promise<Decision<Planned>> {
  const { actor, stores } = context;
  const [employee, cycles, contracts, position, rater] = await Promise.all([
    stores.employees.load(event.employee),
    context.cycles(),
    stores.contracts.ofEmployee(event.employee, { first: 5 }),
    event.position ? stores.positions.load(event.position) : undefined,
    event.rater ? stores.employees.load(event.rater) : undefined,
  ]);
  if (employee === undefined) return refuse("UNKNOWN_ID", "employee");
  const cycle = currentCycle(cycles, actor.today);
  if (cycle === undefined) return refuse("CYCLE_NOT_OPEN");
  const ended: readonly ContractStatus[] = [ContractStatus.CLOSED, ContractStatus.WITHDRAWN];
  const contract = contracts.edges.find(({ node }) => node.cycleId === cycle.id && !ended.includes(node.status))?.node;
  const facts = { today: actor.today, cycle, assignments: employee.assignments, contract, position, rater };
  const steps = planTransfer(event, facts);
  return isRefused(steps) ? steps : { employee, cycle, steps };
}

async function transferPreview(_: unknown, { input }: { input: TransferInput }, context: Context) {
  const planned = await plan(input, context);
  if (isRefused(planned)) return { steps: [], planHash: null, userErrors: userErrors(planned) };
  const steps = planned.steps.map((step) => ({ ...step, done: false }));
  return { steps, planHash: planHash(input, planned.steps), userErrors: [] };
}

/** Does what is left of an event, noting each step; stops at the first that is refused. */
async function carryOut(transfer: Event, context: Context): Promise<{ transfer: Event; refused?: Refused }> {
  const cycle = currentCycle(await context.cycles(), context.actor.today);
  if (cycle === undefined) return { transfer, refused: refuse("CYCLE_NOT_OPEN") };
  let at = transfer;
  for (const step of transfer.steps.slice(transfer.done)) {
    const refused = await doing[step.kind](context, at, step, cycle);
    if (refused !== undefined) return { transfer: at, refused };
    const noted = await context.stores.transfers.change(at.id, at.version, { action: "transferApply" }, (seen) => ({
      record: { ...seen, done: seen.done + 1 },
      note: { changedFields: [step.kind] },
    }));
    if ("refused" in noted) return { transfer: noted.fresh ?? at, refused: noted.refused };
    at = noted.record;
  }
  return { transfer: at };
}

const answer = ({ transfer, refused }: { transfer: Event; refused?: Refused }) => ({
  transfer,
  userErrors: refused === undefined ? [] : userErrors(refused),
});

async function transferApply(_: unknown, { input }: { input: TransferApplyInput }, context: Context) {
  const { actor, session, stores } = context;
  const idempotency = idempotencyOf("transferApply", input);
  const { event } = input;
  const planned = await plan(event, context);
  const recorded: Changed<Event> = await stores.transfers.create({ action: "transferApply", idempotency }, () => {
    if (isRefused(planned)) return planned;
    if (planHash(event, planned.steps) !== input.planHash) return refuse("STALE_VERSION", "planHash");
    const record: Event = {
      ...{ id: session.newId("transfer"), organizationId: actor.organizationId, version: 0, history: noHistory },
      ...{ employeeId: planned.employee.id, event, steps: planned.steps, done: 0 },
    };
    return { record, note: { toState: event.kind, reason: event.reason } };
  });
  if ("refused" in recorded) return payload("transfer", recorded);
  return answer(await carryOut(recorded.record, context));
}

async function transferResume(_: unknown, { input }: { input: TransferResumeInput }, context: Context) {
  const found = await context.stores.transfers.load(input.id);
  if (found === undefined) return payload<"transfer", Event>("transfer", { refused: refuse("UNKNOWN_ID", "id") });
  return answer(await carryOut(found, context));
}

const Transfer = {
  kind: ({ event }: Event) => event.kind,
  from: ({ event }: Event) => event.from,
  to: ({ event }: Event) => event.to ?? null,
  reason: ({ event }: Event) => event.reason,
  documentNumber: ({ event }: Event) => event.documentNumber ?? null,
  done: ({ steps, done }: Event) => done >= steps.length,
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
  Mutation: { transferApply, transferResume },
  Transfer,
  TransferStep,
  Employee,
};
