import { partiesOf } from "../access/actor.rules.ts";
import type {
  JobDutiesCreateInput,
  JobDutiesDeleteInput,
  JobDutiesUpdateInput,
  QueryJobDutiesArgs,
  QueryJobDutiesCatalogueArgs,
  QueryJobDutiesOfArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { changeDuties, describeDuties, dutiesActions, type JobDuties as Duties } from "./jobDuties.rules.ts";

const Query = {
  jobDuties: async (_: unknown, { id }: QueryJobDutiesArgs, { stores }: Context) =>
    (await stores.jobDuties.load(id)) ?? null,
  jobDutiesOf: async (_: unknown, { positionTitle }: QueryJobDutiesOfArgs, { stores }: Context) =>
    (await stores.jobDuties.ofTitle(positionTitle)) ?? null,
  jobDutiesCatalogue: (_: unknown, { beginning, ...args }: QueryJobDutiesCatalogueArgs, { stores }: Context) =>
    stores.jobDuties.byTitle(beginning ?? "", pageOf(args)),
};

const Mutation = {
  async jobDutiesCreate(_: unknown, { input }: { input: JobDutiesCreateInput }, { actor, session, stores }: Context) {
    const { organizationId } = actor;
    const order = { action: "jobDutiesCreate", idempotency: idempotencyOf("jobDutiesCreate", input) };
    const changed = await stores.jobDuties.create(order, () =>
      describeDuties(input, { id: session.newId("jobDuties"), organizationId, newId: session.newId }),
    );
    return payload("jobDuties", changed);
  },
  async jobDutiesUpdate(_: unknown, { input }: { input: JobDutiesUpdateInput }, { session, stores }: Context) {
    const { id, version, ...content } = input;
    const decide = (before: Duties) => changeDuties(before, content, session.newId);
    return payload("jobDuties", await stores.jobDuties.change(id, version, "jobDutiesUpdate", decide));
  },
  async jobDutiesDelete(_: unknown, { input }: { input: JobDutiesDeleteInput }, { stores }: Context) {
    const decide = (before: Duties) => ({ record: { ...before, deleted: true }, note: {} });
    return payload("jobDuties", await stores.jobDuties.change(input.id, input.version, "jobDutiesDelete", decide));
  },
};

const JobDuties = {
  allowedActions: (duties: Duties, _: unknown, { actor }: Context) =>
    duties.deleted === true ? [] : dutiesActions(partiesOf(actor, { unitPath: "" })),
};

/** The task catalogue (BGO-01). */
export const jobDutiesResolvers = { Query, Mutation, JobDuties };
