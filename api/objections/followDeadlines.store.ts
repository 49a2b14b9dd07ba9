import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { deadline, deemedAfter, type LimitPlace } from "../evaluations/deadlines.rules.ts";
import { deem } from "../evaluations/deeming.rules.ts";
import { dueDayMovesKey, dueDayMovesOf } from "../evaluations/dueDayMove.store.ts";
import type { EvaluationPolicy } from "../evaluations/evaluationLifeCycle.rules.ts";
import type { EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import { evaluationPolicy } from "../evaluations/evaluationPolicy.rules.ts";
import { dueEvaluations, evaluationHeaderOf, openEvaluationStore } from "../evaluations/evaluation.store.ts";
import { NotificationKind } from "../generated/enums.ts";
import { dayIn, type Instant } from "../kernel/calendar.ts";
import { notice } from "../notifications/notification.rules.ts";
import { organizationKey, organizationOf } from "../organizations/organization.store.ts";
import { policyKey, policyOf } from "../policies/policy.store.ts";
import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import { clockSession } from "./clockSession.store.ts";
import { passedDays, placeEvaluation, placeRow } from "./dueRows.store.ts";
import { releaseOf } from "./followDeciders.store.ts";
import { objectionDue, reachedSomewhere } from "./objectionClock.rules.ts";
import { dueObjections, objectionKey, objectionOf } from "./objection.store.ts";

type Item = Record<string, unknown>;
type Key = { pk: string; sk: string };

/** What one run did. */
export type DeadlineRun = { deemed: number; lateDeliveries: number; objectionsTold: number };

/** What a page of evaluations needs to know of tenants, cycles and policies: two batches whatever the page holds. */
async function terms(table: Table, headers: readonly EvaluationHeader[]) {
  const text = ({ pk, sk }: Key) => `${pk}\n${sk}`;
  const known = new Map<string, Item>();
  const read = async (keys: Key[]) => {
    const items = await getItems(table, keys);
    items.forEach((item, at) => item !== undefined && known.set(text(keys[at] as Key), item));
  };
  await read(
    headers.flatMap(({ organizationId, cycleId }) => [
      organizationKey(organizationId),
      cycleKey(organizationId, cycleId),
      dueDayMovesKey(organizationId, cycleId),
    ]),
  );
  const cycle = ({ organizationId, cycleId }: EvaluationHeader) => known.get(text(cycleKey(organizationId, cycleId)));
  await read(
    headers.flatMap((header) => {
      const item = cycle(header);
      return item === undefined ? [] : [policyKey(header.organizationId, cycleOf(item).policyId)];
    }),
  );
  return (header: EvaluationHeader): { policy: EvaluationPolicy; place: LimitPlace } | undefined => {
    const { organizationId, cycleId, unitPath, period } = header;
    const organization = known.get(text(organizationKey(organizationId)));
    const cycleItem = cycle(header);
    const policy = cycleItem && known.get(text(policyKey(organizationId, cycleOf(cycleItem).policyId)));
    if (organization === undefined || policy === undefined) return undefined;
    const moves = known.get(text(dueDayMovesKey(organizationId, cycleId)));
    const zone = organizationOf(organization).timeZone;
    return {
      policy: evaluationPolicy(policyOf(policy)),
      place: { zone, unitPath, period, moves: moves && dueDayMovesOf(moves).moves },
    };
  };
}

const keyOf = (item: Item): Key => ({ pk: String(item["pk"]), sk: String(item["sk"]) });

type Known = { readonly policy: EvaluationPolicy; readonly place: LimitPlace };

async function followEvaluation(table: Table, at: Instant, run: DeadlineRun, item: Item, known: Known): Promise<void> {
  const header = evaluationHeaderOf(item);
  const { policy, place } = known;
  const { status, deliveredAt, ratedAt, id, version, organizationId } = header;
  const guard = { version, clockOn: header.clockOn };
  const limit =
    status === "DELIVERED" && deliveredAt !== undefined
      ? deemedAfter(deliveredAt, policy.terms, place)
      : status === "RATED" && ratedAt !== undefined
        ? deadline("DELIVERY", ratedAt, policy.terms, place).day
        : undefined;
  if (limit !== undefined && dayIn(place.zone, at) <= limit) {
    // Moved for the unit since: it waits for its new day.
    if (limit !== header.clockOn) await placeEvaluation(table, header, limit);
  } else if (status === "DELIVERED") {
    const store = openEvaluationStore(clockSession(table, organizationId, at));
    const changed = await store.changeBegun(id, version, { action: "evaluationDeem" }, (evaluation) =>
      deem(evaluation, at, policy.terms, place),
    );
    if ("record" in changed) run.deemed += 1;
  } else {
    const done = { clockStage: 1, clockOn: undefined, gsi4pk: undefined, gsi4sk: undefined };
    const late = status === "RATED" ? lateDelivery(header, at) : [];
    if ((await placeRow(table, keyOf(item), guard, done, late)) && late.length > 0) run.lateDeliveries += 1;
  }
}

async function followEvaluations(table: Table, at: Instant, run: DeadlineRun): Promise<unknown[]> {
  const failures: unknown[] = [];
  for await (const items of passedDays(table, dueEvaluations, reachedSomewhere(at))) {
    const headers = items.map(evaluationHeaderOf);
    const termsOf = await terms(table, headers);
    for (const [index, item] of items.entries()) {
      const known = termsOf(headers[index] as EvaluationHeader);
      if (known === undefined) continue;
      // The list is that of all organizations: a row that fails keeps nobody behind it waiting.
      await followEvaluation(table, at, run, item, known).catch((error: unknown) => failures.push(error));
    }
  }
  return failures;
}

/** The rater is told, and the superior of the rater, that handing over is late (R-EW-01). */
const lateDelivery = (header: EvaluationHeader, at: Instant) =>
  [...new Set([header.raterId, header.raterSuperiorId])].flatMap((recipientId) =>
    recipientId === undefined
      ? []
      : notice(`${header.id}#${header.version}`, {
          ...{ organizationId: header.organizationId, subjectId: header.id, employeeName: header.employeeName },
          ...{ kind: NotificationKind.DELIVERY_LATE, recipientId, at },
        }),
  );

async function followObjections(table: Table, at: Instant, run: DeadlineRun): Promise<void> {
  for await (const items of passedDays(table, dueObjections, reachedSomewhere(at))) {
    for (const item of items) {
      const objection = objectionOf(item);
      const due = objectionDue(objection, at);
      if (due === undefined) continue;
      const { organizationId, contractId, period, clockOn, revision, id, deciderId } = objection;
      const list = due.clockOn === undefined ? undefined : dueObjections;
      const place = due.clockOn === undefined ? undefined : `${due.clockOn}#${id}`;
      const values = { clockOn: due.clockOn, clockStage: due.clockStage, gsi4pk: list, gsi4sk: place };
      const key = objectionKey(organizationId, contractId, period);
      // The revision keeps a step that read the row before from taking this back.
      const seen = { clockOn, revision };
      const took = await placeRow(table, key, seen, { ...values, revision: revision + 1 }, due.notices);
      if (took) run.objectionsTold += 1;
      // Filed at the moment at which who decides left: the stream had nothing to give back yet.
      if (took && deciderId !== undefined) await releaseOf(table, organizationId, deciderId, at);
    }
  }
}

/**
 * Does what days do to evaluations and objections: takes results as read after the limit, tells of late deliveries,
 * reminds of objections (R-EW-01, R-EW-02, R-OBJ-04). Bounded reads of a sparse index; each row is handled by itself,
 * guarded by what was seen, so a run that is doubled, cut short or raced by a person does no harm.
 *
 * @throws AggregateError after everything else was done, with what failed.
 */
export async function followDeadlines(table: Table, at: Instant): Promise<DeadlineRun> {
  const run: DeadlineRun = { deemed: 0, lateDeliveries: 0, objectionsTold: 0 };
  const failures = await followEvaluations(table, at, run);
  await followObjections(table, at, run);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} evaluations could not be followed`);
  return run;
}
