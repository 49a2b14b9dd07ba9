import { IdentityKind, LineCorrectionStatus, NotificationKind, Party } from "../generated/enums.ts";
import type {
  LineCorrectionAskInput,
  LineCorrectionDecideInput,
  LineCorrectionWithdrawInput,
  QueryLineCorrectionsArgs,
} from "../generated/schema.ts";
import type { Changed } from "../audit/change.ts";
import { partiesOf } from "../access/actor.rules.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn, oversees, requireUse } from "../graphql/gate.ts";
import { idempotencyOf } from "../graphql/idempotency.ts";
import { pageOf } from "../graphql/limits.ts";
import { payload } from "../graphql/payload.ts";
import { scopePath } from "../graphql/scopePath.ts";
import { isRefused, refuse, type Refused } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import { notice } from "../notifications/notification.rules.ts";
import { sendNotices } from "../notifications/notification.store.ts";
import type { Employee as Person } from "./employee.rules.ts";
import { employeeKey, employeeOf } from "./employee.store.ts";
import {
  askCorrection,
  decideCorrection,
  isConcerned,
  lineCorrectionAskModel,
  lineCorrectionDecideModel,
  withdrawCorrection,
  type LineCorrection,
} from "./lineCorrection.rules.ts";
import { putRaterInPlace } from "./putRaterInPlace.ts";
import { readReportingLine } from "./readReportingLine.ts";

const refused = (why: Refused) => payload<"lineCorrection", LineCorrection>("lineCorrection", { refused: why });

/** The employee says it of themself, the rater of somebody they are given wrongly. */
async function lineCorrectionAsk(_: unknown, { input }: { input: LineCorrectionAskInput }, context: Context) {
  const { actor, session, stores } = context;
  const read = validated(lineCorrectionAskModel, input);
  if (isRefused(read)) return refused(read);
  const employeeId = read.employee ?? actor.employeeId;
  if (employeeId === undefined || actor.employeeId === undefined) return refused(refuse("REQUIRED", "employee"));
  const [employee, proposed, known] = await Promise.all([
    stores.employees.load(employeeId),
    stores.employees.load(read.rater),
    stores.lineCorrections.ofEmployee(employeeId, { first: 1 }),
  ]);
  if (employee === undefined) return refused(refuse("UNKNOWN_ID", "employee"));
  if (proposed === undefined) return refused(refuse("UNKNOWN_ID", "rater"));
  const load = (key: { pk: string; sk: string }) => context.items.load(key);
  const line = await readReportingLine(load, actor.organizationId, employee.id, actor.today);
  requireUse(context, "lineCorrectionAsk", { employeeId: employee.id, raterId: line?.raterId });
  const present = line?.raterId && (await load(employeeKey(actor.organizationId, line.raterId)));
  const pending = known.edges.some(({ node }) => node.status === LineCorrectionStatus.PENDING);
  const changed = await stores.lineCorrections.create(
    { action: "lineCorrectionAsk", idempotency: idempotencyOf("lineCorrectionAsk", input) },
    () =>
      askCorrection(
        {
          ...{ id: session.newId("lineCorrection"), organizationId: actor.organizationId },
          ...{ employeeId: employee.id, employeeName: employee.name, positionTitle: employee.positionTitle ?? "–" },
          ...{ unitName: employee.unitName ?? "–", unitPath: employee.unitPath ?? "" },
          ...{ presentRaterId: line?.raterId, presentRaterName: present ? employeeOf(present).name : undefined },
          ...{ proposedRaterId: proposed.id, proposedRaterName: proposed.name, reason: read.reason },
          ...{ askedById: actor.employeeId as Person["id"], askedByName: actor.name, askedAt: session.at },
        },
        pending,
      ),
  );
  return payload("lineCorrection", changed);
}

/** Accepting puts the rater into the line from the day on, and into a contract that is not set yet. */
async function lineCorrectionDecide(_: unknown, { input }: { input: LineCorrectionDecideInput }, context: Context) {
  const { actor, session, stores } = context;
  const read = validated(lineCorrectionDecideModel, input);
  if (isRefused(read)) return refused(read);
  const found = await stores.lineCorrections.load(input.id);
  if (found === undefined || !mayUseOn(context, "lineCorrectionDecide", found))
    return refused(refuse("UNKNOWN_ID", "id"));
  const by = { employeeId: actor.employeeId, name: actor.name, at: session.at, today: actor.today };
  const decided = decideCorrection(found, read, by);
  if (isRefused(decided)) return refused(decided);
  if (found.version !== input.version)
    return payload("lineCorrection", { refused: refuse("STALE_VERSION", "version"), fresh: found });
  const { record } = decided;
  if (record.from !== undefined) {
    // First the line, then the word that it was corrected: a stop in between is mended by deciding again.
    const stopped = await putRaterInPlace(context, record, record.from);
    if (stopped !== undefined) return refused(stopped);
  }
  const changed: Changed<LineCorrection> = await stores.lineCorrections.change(
    ...[input.id, input.version, { action: "lineCorrectionDecide" }],
    (seen) => decideCorrection(seen, read, by),
  );
  if ("record" in changed) await tellDecision(context, changed.record);
  return payload("lineCorrection", changed);
}

async function tellDecision({ session }: Context, correction: LineCorrection): Promise<void> {
  const { id, employeeId, employeeName, askedById, organizationId, decidedByName: actorName } = correction;
  const recipients = [...new Set([employeeId, askedById])];
  const content = { organizationId, subjectId: employeeId, employeeName, actorName, at: session.at };
  const kind = NotificationKind.LINE_CORRECTION_DECIDED;
  const reason = correction.decisionReason;
  await sendNotices(
    session.table,
    recipients.map((recipientId) => notice(id, { ...content, kind, reason, recipientId })),
  );
}

async function lineCorrectionWithdraw(
  _: unknown,
  { input }: { input: LineCorrectionWithdrawInput },
  { actor, stores }: Context,
) {
  const changed = await stores.lineCorrections.change(
    input.id,
    input.version,
    { action: "lineCorrectionWithdraw" },
    (seen) => withdrawCorrection(seen, actor.employeeId),
  );
  // Whoever did not ask learns nothing of it by naming a version that is behind.
  if ("fresh" in changed && changed.fresh !== undefined && changed.fresh.askedById !== actor.employeeId)
    return refused(refuse("UNKNOWN_ID", "id"));
  return payload("lineCorrection", changed);
}

async function lineCorrections(_: unknown, { status, within, ...args }: QueryLineCorrectionsArgs, context: Context) {
  const path = await scopePath(within, context);
  return context.stores.lineCorrections.ofStatus(status ?? LineCorrectionStatus.PENDING, path, pageOf(args));
}

const person = async (id: string | undefined, context: Context): Promise<Person | null> => {
  const item = id ? await context.items.load(employeeKey(context.actor.organizationId, id)) : undefined;
  return item === undefined ? null : employeeOf(item);
};

const LineCorrection = {
  employee: ({ employeeId }: LineCorrection, _: unknown, context: Context) => person(employeeId, context),
  proposedRater: ({ proposedRaterId }: LineCorrection, _: unknown, context: Context) =>
    person(proposedRaterId, context),
  mayDecide: (correction: LineCorrection, _: unknown, context: Context) =>
    correction.status === LineCorrectionStatus.PENDING &&
    mayUseOn(context, "lineCorrectionDecide", correction) &&
    !isConcerned(correction, context.actor.employeeId),
  mayWithdraw: ({ status, askedById }: LineCorrection, _: unknown, { actor }: Context) =>
    status === LineCorrectionStatus.PENDING && askedById === actor.employeeId,
};

const Employee = {
  /** For the person, for who asked, and for those who oversee the unit. */
  async lineCorrection({ id, unitPath }: Person, _: unknown, context: Context): Promise<LineCorrection | null> {
    const page = await context.stores.lineCorrections.ofEmployee(id, { first: 1 });
    const [newest] = page.edges.map(({ node }) => node);
    if (newest === undefined) return null;
    const { actor } = context;
    // Why somebody asks is between people: applications oversee, but do not read it (R-PDP).
    const mayRead = actor.kind === IdentityKind.PERSON && oversees(actor, unitPath ?? "");
    const concerned = isConcerned(newest, actor.employeeId) || mayRead;
    return concerned ? newest : null;
  },
  async mayAskCorrection({ id }: Person, _: unknown, context: Context): Promise<boolean> {
    const { actor, items } = context;
    if (actor.employeeId === undefined) return false;
    if (actor.employeeId === id) return true;
    const line = await readReportingLine((key) => items.load(key), actor.organizationId, id, actor.today);
    return partiesOf(actor, { employeeId: id, raterId: line?.raterId }).has(Party.RATER);
  },
};

/** Requests to correct who rates somebody (R-UX-02). */
export const lineCorrectionResolvers = {
  Query: { lineCorrections },
  Mutation: { lineCorrectionAsk, lineCorrectionDecide, lineCorrectionWithdraw },
  LineCorrection,
  Employee,
};
