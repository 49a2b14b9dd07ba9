import type { ContractHeader } from "../contracts/contract.rules.ts";
import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import { periodOf, type Cycle } from "../cycles/cycle.rules.ts";
import { evaluationHeaderOf, evaluationKey } from "../evaluations/evaluation.store.ts";
import type { EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import { EvaluationKind } from "../generated/enums.ts";
import type { Context, ItemKey } from "../graphql/context.ts";
import type { Policy } from "../policies/policy.rules.ts";
import { spanWorkings, type SpanWorkings } from "./combination.rules.ts";
import { openSpans, type EvaluationSpan } from "./span.rules.ts";
import { absent, asSeen, type WritePart } from "../table/guard.ts";
import { spanKey, spansIn, withWritten } from "./span.store.ts";
import { spanTerms } from "./spanTerms.rules.ts";
import { yearSpans, type EvaluatedContract } from "./yearSpans.rules.ts";

type Item = Record<string, unknown>;

/** Keys of what closed segments before a contract gave: to be asked for together with the rest of a page. */
export const earlierKeys = ({ organizationId, earlierSegments = [] }: ContractHeader): ItemKey[] =>
  earlierSegments.flatMap(({ contractId, periods }) => [
    contractKey(organizationId, contractId),
    ...periods.map((period) => evaluationKey(organizationId, contractId, period)),
  ]);

async function earlierSegments(context: Context, contract: ContractHeader): Promise<EvaluatedContract[]> {
  const found = await Promise.all(earlierKeys(contract).map((key) => context.items.load(key)));
  const items = found.filter((item) => item !== undefined);
  return (contract.earlierSegments ?? []).flatMap(({ contractId, periods }) => {
    const { pk } = contractKey(contract.organizationId, contractId);
    const at = (sk: string) => items.find((item) => item["pk"] === pk && item["sk"] === sk);
    const header = at("CONTRACT");
    if (header === undefined) return [];
    const evaluations = periods.flatMap((period) => {
      const item = at(`EVALUATION#${period}`);
      return item === undefined ? [] : [[period, evaluationHeaderOf(item)] as const];
    });
    return [{ contract: contractHeaderOf(header), evaluations: new Map(evaluations) }];
  });
}

const evaluationsIn = (items: readonly Item[], cycle: Cycle): ReadonlyMap<string, EvaluationHeader> =>
  new Map(
    cycle.periods.flatMap(({ key }) => {
      const item = items.find(({ sk }) => sk === `EVALUATION#${key}`);
      return item === undefined ? [] : [[key, evaluationHeaderOf(item)] as const];
    }),
  );

/** Parts of one periodic period, as they stand in the items of the contract's partition. */
export function spansOfPeriod(
  contract: ContractHeader,
  items: readonly Item[],
  period: Cycle["periods"][number],
  policy: Policy,
): EvaluationSpan[] {
  return withWritten(openSpans(contract, period, spanTerms(policy)), spansIn(items));
}

/** Where parts are read from. */
export type SpanPlace = {
  readonly contract: ContractHeader;
  /** Items of the contract's partition. */
  readonly items: readonly Item[];
  readonly period: string;
  readonly cycle: Cycle;
  readonly policy: Policy;
};

/**
 * Parts of an evaluation's period, oldest first; none where one rater saw it all. Reads nothing more but for a year
 * with closed segments before it: then one batch.
 */
export async function readSpans(context: Context, place: SpanPlace): Promise<EvaluationSpan[]> {
  const { contract, items, cycle, policy } = place;
  const period = periodOf(cycle, place.period);
  if (period === undefined) return [];
  if (period.kind !== EvaluationKind.ANNUAL) return spansOfPeriod(contract, items, period, policy);
  const own = {
    ...{ contract, evaluations: evaluationsIn(items, cycle) },
    partsIn: (each: typeof period) => spansOfPeriod(contract, items, each, policy),
  };
  return yearSpans(own, await earlierSegments(context, contract), cycle);
}

/**
 * What the parts say of both dimensions, for the trace of a rating, with the conditions that they still are as read
 * when it is written: what a former rater says in that very moment is not left out. Undefined where there are none.
 */
export async function readSpanWorkings(
  context: Context,
  place: SpanPlace,
): Promise<{ readonly workings: SpanWorkings; readonly unmoved: readonly WritePart[] } | undefined> {
  const parts = await readSpans(context, place);
  const { mode, citation } = spanTerms(place.policy);
  if (parts.length === 0) return undefined;
  return { workings: spanWorkings({ mode, citation, parts }), unmoved: stillAsRead(parts, place) };
}

/** Conditions on the parts of the contract that somebody can still say something of. */
const stillAsRead = (parts: readonly EvaluationSpan[], { contract, items }: SpanPlace): WritePart[] =>
  parts
    .filter(({ deciding, evaluated, contractId }) => !deciding && !evaluated && contractId === contract.id)
    .map(({ organizationId, contractId, period, from }) => {
      const Key = spanKey(organizationId, contractId, period, from);
      const seen = items.find(({ sk }) => sk === Key.sk);
      const condition = seen === undefined ? absent : asSeen(seen, "version");
      return { ConditionCheck: { TableName: undefined, Key, ...condition } };
    });
