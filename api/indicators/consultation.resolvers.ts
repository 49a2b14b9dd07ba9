import { partiesOf } from "../access/actor.rules.ts";
import { contractBodyKey, contractBodyOf } from "../contracts/contract.store.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { DelegatedAct, Party } from "../generated/enums.ts";
import type {
  ConsultationCloseInput,
  ConsultationCommentInput,
  ConsultationOpenInput,
  QueryConsultationArgs,
  QueryConsultationsArgs,
} from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { mapPage } from "../table/paging.ts";
import {
  closeRound,
  comment,
  openRound,
  type Consultation as Round,
  type ConsultedParty,
} from "./consultation.rules.ts";
import { snapshotOf, type IndicatorSnapshot } from "./consultationDiff.rules.ts";
import { consultationKey, consultationOf } from "./consultation.store.ts";
import { consultationFields, subjectOf } from "./consultationFields.resolvers.ts";

const refused = (reason: Refused) => payload<"consultation", Round>("consultation", { refused: reason });

async function roundBy(id: string, context: Context): Promise<Round | undefined> {
  const item = await context.items.load(consultationKey(context.actor.organizationId, id));
  return item === undefined ? undefined : consultationOf(item);
}

/** The indicators of a round's contract as they are now. */
async function indicatorsNow(round: Pick<Round, "contractId">, context: Context): Promise<IndicatorSnapshot[]> {
  const item = await context.items.load(contractBodyKey(context.actor.organizationId, round.contractId));
  return item === undefined ? [] : snapshotOf(contractBodyOf(item));
}

async function partyBy(id: string, context: Context): Promise<ConsultedParty | undefined> {
  const item = await context.items.load(employeeKey(context.actor.organizationId, id));
  if (item === undefined) return undefined;
  const { name, positionTitle } = employeeOf(item);
  return { employeeId: id, name, positionTitle: positionTitle ?? null };
}

async function consultationOpen(_: unknown, { input }: { input: ConsultationOpenInput }, context: Context) {
  const { actor, session, stores } = context;
  const contract = await stores.contracts.load(input.contract);
  if (contract === undefined || !mayUseOn(context, "contract", contract))
    return refused(refuse("UNKNOWN_ID", "contract"));
  const people = await Promise.all(input.parties.slice(0, 20).map((id) => partyBy(id, context)));
  const { id, status, year, employeeId, employeeName, positionTitle, unitName, unitPath, raterId } = contract;
  const about = { id, status, year, employeeId, employeeName, positionTitle, unitName, unitPath, raterId };
  const parties = partiesOf(actor, contract, DelegatedAct.CONTRACT);
  const changed = await stores.consultations.open(
    { action: "consultationOpen", idempotency: idempotencyOf("consultationOpen", input) },
    () =>
      openRound(
        { ...about, raterSuperiorId: contract.raterSuperiorId },
        snapshotOf(contract),
        input,
        people,
        { parties, name: actor.name, at: session.at, today: actor.today },
        { id: session.newId("consultation"), organizationId: actor.organizationId },
      ),
  );
  return payload("consultation", changed);
}

async function consultationComment(_: unknown, { input }: { input: ConsultationCommentInput }, context: Context) {
  const { actor, session, stores } = context;
  const round = await roundBy(input.id, context);
  if (round === undefined || !mayUseOn(context, "consultation", subjectOf(round)))
    return refused(refuse("UNKNOWN_ID", "id"));
  const indicators = await indicatorsNow(round, context);
  const changed = await stores.consultations.comment(input.id, (now) =>
    comment(now, input, { employeeId: actor.employeeId, at: session.at, indicators }),
  );
  return payload("consultation", changed);
}

async function consultationClose(_: unknown, { input }: { input: ConsultationCloseInput }, context: Context) {
  const round = await roundBy(input.id, context);
  if (round === undefined || !mayUseOn(context, "consultation", subjectOf(round)))
    return refused(refuse("UNKNOWN_ID", "id"));
  const indicators = await indicatorsNow(round, context);
  const parties = partiesOf(context.actor, round, DelegatedAct.CONTRACT);
  const changed = await context.stores.consultations.close(input.id, input.version, (now) =>
    closeRound(now, indicators, { parties, at: context.session.at }),
  );
  return payload("consultation", changed);
}

async function consultation(_: unknown, { id }: QueryConsultationArgs, context: Context): Promise<Round | null> {
  const round = await roundBy(id, context);
  return round !== undefined && mayUseOn(context, "consultation", subjectOf(round)) ? round : null;
}

/** Of a contract: one query. In which the caller is asked: a page of ids and one batch. */
async function consultations(_: unknown, { contract, ...args }: QueryConsultationsArgs, context: Context) {
  const request = pageOf(args);
  const { stores, actor } = context;
  if (contract) {
    const header = await stores.contracts.header(contract);
    if (header === undefined || !mayUseOn(context, "contract", header)) throw codedError("NOT_FOUND");
    return stores.consultations.ofContract(contract, request);
  }
  if (actor.employeeId === undefined) throw codedError("FORBIDDEN", { whoCan: [Party.CONSULTED] });
  const page = await stores.consultations.idsAsked(actor.employeeId, request);
  const rounds = await Promise.all(page.edges.map(({ node }) => roundBy(node, context)));
  const known = new Map(rounds.flatMap((round) => (round === undefined ? [] : [[round.id as string, round] as const])));
  const rows = mapPage(page, (id) => known.get(id));
  return { ...rows, edges: rows.edges.filter((edge) => edge.node !== undefined) };
}

/** Consultation rounds on the indicators of contracts (SWL-09). */
export const consultationResolvers = {
  Query: { consultation, consultations },
  Mutation: { consultationOpen, consultationComment, consultationClose },
  Consultation: consultationFields(indicatorsNow),
};
