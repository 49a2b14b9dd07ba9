import { BatchGetCommand } from "@aws-sdk/lib-dynamodb";
import { CustomAttributeType, Entity } from "electrodb";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { changeRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { contractKey } from "../contracts/contract.store.ts";
import { summaryPart } from "../contracts/summaryPart.store.ts";
import {
  AcknowledgementValues,
  EvaluationKindValues,
  EvaluationStatusValues,
  PredicateValues,
  RatingValues,
} from "../generated/enums.ts";
import type { EvaluationStatus } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { put, type WritePart } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryPage, type Page, type PageRequest } from "../table/paging.ts";
import { inIndex } from "../table/query.ts";
import { contractAndPeriod, type Evaluation } from "./evaluation.rules.ts";
import { bodyOfEvaluation, composed, headerOfEvaluation, type EvaluationHeader } from "./evaluationParts.rules.ts";
import { evaluationBodyItem, evaluationBodyKey, evaluationBodyOf } from "./evaluationBody.store.ts";
import { summaryOf, type OpenObjection } from "./summary.rules.ts";

type Item = Record<string, unknown>;

/*
 * An evaluation is two items in the partition of its contract, written together: the header is what lists show,
 * indexes carry and reports count; the body holds self-report, judgement and explanation.
 */
const partition = ["TEN#${organizationId}#CONTRACT#${contractId}", ["organizationId", "contractId"]] as const;
const inTreeOrder = ["${unitPath}#${employeeName}#${id}", ["unitPath", "employeeName", "id"]] as const;

/** What lists show of an evaluation. */
export const evaluationEntity = new Entity({
  model: { entity: "evaluation", version: "1", service: "capaian" },
  attributes: {
    id: { type: "string", required: true },
    organizationId: { type: "string", required: true },
    version: { type: "number", required: true },
    history: { type: CustomAttributeType<Evaluation["history"]>("any"), required: true },
    contractId: { type: "string", required: true },
    cycleId: { type: "string", required: true },
    period: { type: "string", required: true },
    kind: { type: EvaluationKindValues, required: true },
    status: { type: EvaluationStatusValues, required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    positionTitle: { type: "string", required: true },
    unitId: { type: "string", required: true },
    unitName: { type: "string", required: true },
    unitPath: { type: "string", required: true },
    raterId: { type: "string", required: true },
    raterName: { type: "string", required: true },
    raterSuperiorId: { type: "string" },
    superiorAsOf: { type: "string" },
    dueOn: { type: "string", required: true },
    resultRating: { type: RatingValues },
    behaviorRating: { type: RatingValues },
    predicate: { type: PredicateValues },
    policyId: { type: "string" },
    submittedAt: { type: "string" },
    ratedAt: { type: "string" },
    ratedById: { type: "string" },
    calibratedAt: { type: "string" },
    deliveredAt: { type: "string" },
    acknowledgement: { type: AcknowledgementValues },
    acknowledgedAt: { type: "string" },
    finalAt: { type: "string" },
    reportedAt: { type: "string" },
    clockOn: { type: "string" },
    clockStage: { type: "number" },
  },
  indexes: {
    byPeriod: primaryKey(partition, ["EVALUATION#${period}", ["period"]]),
    ofPeriod: indexKey(
      "gsi1",
      ["TEN#${organizationId}#EVALUATIONS#${cycleId}#${period}", ["organizationId", "cycleId", "period"]],
      inTreeOrder,
    ),
    ofPeriodStatus: indexKey(
      "gsi2",
      [
        "TEN#${organizationId}#EVALUATIONS#${cycleId}#${period}#${status}",
        ["organizationId", "cycleId", "period", "status"],
      ],
      inTreeOrder,
    ),
    ofRater: indexKey(
      "gsi3",
      [
        "TEN#${organizationId}#RATER#${raterId}#EVALUATIONS#${cycleId}#${period}",
        ["organizationId", "raterId", "cycleId", "period"],
      ],
      ["${status}#${employeeName}#${id}", ["status", "employeeName", "id"]],
    ),
  },
});

/** Reads a header item. */
export const evaluationHeaderOf = (item: Item): EvaluationHeader => recordOf(evaluationEntity, item);
/** Key of an evaluation's header item. */
export const evaluationKey = (organizationId: string, contractId: string, period: string) => ({
  pk: contractKey(organizationId, contractId).pk,
  sk: `EVALUATION#${period}`,
});

/** Partition of the sparse index that holds every evaluation of the installation that waits for a day. */
export const dueEvaluations = "DUE-EVALUATIONS";

/** Keys by which the clock finds an evaluation on its day; none when days do nothing to it. */
export const dueKeys = ({ clockOn, id }: Pick<EvaluationHeader, "clockOn" | "id">): Item =>
  clockOn === undefined ? {} : { gsi4pk: dueEvaluations, gsi4sk: `${clockOn}#${id}` };

/** The header and body items of an evaluation: also used where a world is written in bulk. */
export function evaluationItems(evaluation: Evaluation): readonly [header: Item, body: Item] {
  const { organizationId, contractId, period } = evaluation;
  const header = headerOfEvaluation(evaluation);
  return [
    { ...itemOf(evaluationEntity, header), ...dueKeys(header) },
    evaluationBodyItem({ organizationId, contractId, period }, bodyOfEvaluation(evaluation)),
  ];
}

/** The evaluation of a period among the items of its contract's partition; undefined when it is not begun. */
export function evaluationIn(items: readonly Item[], period: string): Evaluation | undefined {
  const header = items.find((item) => item["sk"] === `EVALUATION#${period}`);
  const body = items.find((item) => item["sk"] === `EVALUATION#${period}#BODY`);
  return header && body ? composed(evaluationHeaderOf(header), evaluationBodyOf(body)) : undefined;
}

/**
 * Parts of a transaction that writes an evaluation with its summary on the contract, guarded by the version before.
 *
 * @param open what the open objection adds to the summary.
 */
export function evaluationWrite(
  after: Evaluation,
  before: Evaluation | undefined,
  open?: OpenObjection,
): LabeledPart<"record" | "contract">[] {
  const [header, body] = evaluationItems(after);
  const { organizationId, contractId, period } = after;
  const summary = summaryOf(after, open);
  return [
    recordPart(header, before),
    { label: "record", part: put(body) },
    { label: "contract", part: summaryPart(organizationId, contractId, period, summary) },
  ];
}

/** Evaluations of the session's organization. */
export function openEvaluationStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const page = (
    input: Parameters<typeof queryPage>[1],
    request: PageRequest,
    isFor?: (row: EvaluationHeader) => boolean,
  ): Promise<Page<EvaluationHeader>> => queryPage(table, input, request, tenant, evaluationHeaderOf, isFor);

  /** Header and body as they are now; undefined when not begun. */
  async function load(id: string): Promise<Evaluation | undefined> {
    const place = contractAndPeriod(id);
    if (place === undefined) return undefined;
    const Keys = [
      evaluationKey(organizationId, place.contractId, place.period),
      evaluationBodyKey(organizationId, place.contractId, place.period),
    ];
    const answer = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
    );
    return evaluationIn(answer.Responses?.[table.name] ?? [], place.period);
  }

  const keeping: Keeping<Evaluation, "contract"> = {
    load,
    parts: evaluationWrite,
    conflicts: { contract: refuse("UNKNOWN_ID", "id") },
  };

  return {
    load,
    /** Evaluations of a period in tree order, within a subtree of units when a path is given. */
    ofPeriod: (cycleId: string, period: string, unitPath: string, request: PageRequest) =>
      page(inIndex("gsi1", `${tenant}EVALUATIONS#${cycleId}#${period}`, unitPath), request),
    /** Evaluations of a period in one state, in tree order, within a subtree when a path is given. */
    ofPeriodStatus: (
      cycleId: string,
      period: string,
      status: EvaluationStatus,
      unitPath: string,
      request: PageRequest,
    ) => page(inIndex("gsi2", `${tenant}EVALUATIONS#${cycleId}#${period}#${status}`, unitPath), request),
    /** Evaluations a person rates in a period, by state, in one state when given; those alone that are for the reader. */
    ofRater: (
      raterId: string,
      cycleId: string,
      period: string,
      status: EvaluationStatus | undefined,
      request: PageRequest,
      isFor?: (row: EvaluationHeader) => boolean,
    ) =>
      page(
        inIndex("gsi3", `${tenant}RATER#${raterId}#EVALUATIONS#${cycleId}#${period}`, status ? `${status}#` : ""),
        request,
        isFor,
      ),
    /**
     * Loads, lets the rule decide, writes with the summary on the contract: see `changeRecord`.
     *
     * @param open what the evaluation is while nobody has begun it.
     * @param read as it was read consistently a moment ago; asked again only when it moved on since.
     * @param unmoved what must still be as it was read, besides: refused STALE_VERSION on `spans` where it is not.
     */
    change(
      open: Evaluation,
      seenVersion: number,
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: (evaluation: Evaluation) => Decision<Decided<Evaluation>>,
      read?: Evaluation,
      unmoved: readonly WritePart[] = [],
    ): Promise<Changed<Evaluation>> {
      let known = read;
      const orOpen = async (id: string) => {
        const found = known ?? (await load(id)) ?? (id === open.id ? open : undefined);
        known = undefined;
        return found;
      };
      const guarded: Keeping<Evaluation, "contract" | "spans"> = {
        load: orOpen,
        parts: (after, before) => [
          ...evaluationWrite(after, before),
          ...unmoved.map((part) => ({ label: "spans" as const, part })),
        ],
        conflicts: { ...keeping.conflicts, spans: refuse("STALE_VERSION", "spans") },
      };
      return changeRecord(session, guarded, open.id, seenVersion, { ...order, decide });
    },
    /** The same for an evaluation that was begun; UNKNOWN_ID for others. */
    changeBegun: (
      id: string,
      seenVersion: number,
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: (evaluation: Evaluation) => Decision<Decided<Evaluation>>,
    ): Promise<Changed<Evaluation>> => changeRecord(session, keeping, id, seenVersion, { ...order, decide }),
    /** Changes a begun evaluation together with what belongs to it elsewhere (a calibration's card), in one transaction. */
    changeWith(
      id: string,
      seenVersion: number,
      action: string,
      also: (after: Evaluation) => readonly LabeledPart<"record">[],
      decide: (evaluation: Evaluation) => Decision<Decided<Evaluation>>,
    ): Promise<Changed<Evaluation>> {
      const keeping: Keeping<Evaluation, "contract"> = {
        load,
        parts: (after, before) => [...evaluationWrite(after, before), ...also(after)],
        conflicts: { contract: refuse("UNKNOWN_ID", "id") },
      };
      return changeRecord(session, keeping, id, seenVersion, { action, decide });
    },
  };
}

/** What `openEvaluationStore` gives. */
export type EvaluationStore = ReturnType<typeof openEvaluationStore>;
