import { partiesOf } from "../access/actor.rules.ts";
import { withHeadedUnit } from "../access/unitHead.ts";
import type { Changed } from "../audit/change.ts";
import type { ContractParent } from "../contracts/contractParent.ts";
import { mayReadContract } from "../contracts/mayReadContract.ts";
import { methodsToday } from "../cycles/currentMethods.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { DelegatedAct, EvaluationMethod, type Party } from "../generated/enums.ts";
import type {
  InnovationDecideInput,
  InnovationLinkInput,
  InnovationSaveInput,
  QueryInnovationsArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { payload } from "../graphql/payload.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { pathOf } from "../organizations/unitScope.ts";
import { requireMethod } from "../policies/methods.rules.ts";
import {
  decideInnovation,
  effectOf,
  innovationActions,
  mayBeCited,
  writeInnovation,
  type ImpactMeasure,
  type Innovation as Record,
  type InnovationStep,
} from "./innovation.rules.ts";
import { linkInnovation } from "./innovationLink.rules.ts";
import { linkedInnovationsIn, type LinkedInnovation } from "./innovation.store.ts";

const answer = (changed: Changed<Record>) => payload("innovation", changed);

const stepAs = ({ actor, session }: Context, parties: ReadonlySet<Party>): InnovationStep => ({
  ...{ parties, employeeId: actor.employeeId, name: actor.name, today: actor.today, at: session.at },
});

/** As whom the caller stands to the unit of an innovation: its head counts. */
async function stepOn(context: Context, { unitPath }: Pick<Record, "unitPath">): Promise<InnovationStep> {
  return stepAs(context, partiesOf(await withHeadedUnit(context), { unitPath }));
}

/** METHOD_SWITCHED_OFF where the running cycle's policy has no innovations (R-MIX-01). */
async function switchedOff(context: Context): Promise<Refused | undefined> {
  const off = requireMethod({ methods: await methodsToday(context) }, EvaluationMethod.INNOVATION);
  return off === undefined ? undefined : { refusals: [off] };
}

/** Who is writing and in which unit they stand: a new innovation belongs there. */
async function authorsOf(context: Context, others: readonly string[]) {
  const { organizationId, employeeId } = context.actor;
  const ids = [...new Set([employeeId ?? "", ...others])];
  const items = await Promise.all(ids.map((id) => context.items.load(employeeKey(organizationId, id))));
  if (items.some((item) => item === undefined)) return undefined;
  const people = items.map((item) => employeeOf(item ?? {}));
  return { self: people[0], authors: people.map(({ id, name }) => ({ employeeId: id, name })) };
}

/** Proposes or changes an innovation; see `writeInnovation`. */
async function innovationSave(_: unknown, { input }: { input: InnovationSaveInput }, context: Context) {
  const off = await switchedOff(context);
  if (off !== undefined) return answer({ refused: off });
  const { session, stores, actor } = context;
  if (input.id) {
    const known = await stores.innovations.load(input.id);
    const step = known && (await stepOn(context, known));
    if (step === undefined) return answer({ refused: refuse("UNKNOWN_ID", "id") });
    return answer(
      await stores.innovations.change(input.id, input.version, "innovationSave", (record) =>
        writeInnovation(record, input, step),
      ),
    );
  }
  const found = await authorsOf(context, input.authors ?? []);
  const self = found?.self;
  if (found === undefined || self?.unitId === undefined) return answer({ refused: refuse("UNKNOWN_ID", "authors") });
  const place = { unitId: self.unitId, unitName: self.unitName ?? "", unitPath: self.unitPath ?? "" };
  const order = { action: "innovationSave", idempotency: idempotencyOf("innovationSave", input) };
  const fresh = { id: session.newId("innovation"), organizationId: actor.organizationId, authors: found.authors };
  return answer(
    await stores.innovations.create(order, () =>
      writeInnovation({ ...fresh, ...place }, input, stepAs(context, new Set())),
    ),
  );
}

/** Verifies, adopts or stops; see `decideInnovation`. */
async function innovationDecide(_: unknown, { input }: { input: InnovationDecideInput }, context: Context) {
  const off = await switchedOff(context);
  if (off !== undefined) return answer({ refused: off });
  const known = await context.stores.innovations.load(input.id);
  if (known === undefined) return answer({ refused: refuse("UNKNOWN_ID", "id") });
  const step = await stepOn(context, known);
  return answer(
    await context.stores.innovations.change(input.id, input.version, "innovationDecide", (record) =>
      decideInnovation(record, input.decision, input.reason, step),
    ),
  );
}

/** Links to a result as evidence; see `linkInnovation`. */
async function innovationLink(_: unknown, { input }: { input: InnovationLinkInput }, context: Context) {
  const off = await switchedOff(context);
  if (off !== undefined) return answer({ refused: off });
  const contract = await context.stores.contracts.load(input.contract);
  if (contract === undefined || !mayReadContract(context, contract))
    return answer({ refused: refuse("UNKNOWN_ID", "contract") });
  const step = stepAs(context, partiesOf(context.actor, contract, DelegatedAct.EVALUATION));
  return answer(
    await context.stores.innovations.change(input.id, input.version, "innovationLink", (record) =>
      linkInnovation(record, contract, input.result, step),
    ),
  );
}

async function innovations(_: unknown, { within, first, after }: QueryInnovationsArgs, context: Context) {
  return context.stores.innovations.inTree(await pathOf(context, within), { first: first ?? 25, after });
}

const innovation = async (_: unknown, { id }: { id: string }, context: Context): Promise<Record | null> =>
  (await context.stores.innovations.load(id)) ?? null;

const Innovation = {
  authors: ({ authors }: Record) => authors.map(({ name }) => name),
  mayBeCited,
  allowedActions: async (record: Record, _: unknown, context: Context) =>
    innovationActions(record, await stepOn(context, record)),
};
const ImpactMeasureFields = { effect: (measure: ImpactMeasure) => effectOf(measure) };

const Contract = {
  /** From the partition that is read for the contract anyway. */
  async innovations(contract: ContractParent, _: unknown, context: Context): Promise<LinkedInnovation[]> {
    return linkedInnovationsIn(await context.contractPartitions.load(contract.id));
  },
};
const LinkedInnovationFields = { mayBeCited };

/** Innovations as evidence (SWL-08, PAU-08, R-RT-04). */
export const innovationResolvers = {
  Query: { innovation, innovations },
  Mutation: { innovationSave, innovationDecide, innovationLink },
  Innovation,
  ImpactMeasure: ImpactMeasureFields,
  LinkedInnovation: LinkedInnovationFields,
  Contract,
};
