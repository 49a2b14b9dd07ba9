import { noHistory } from "../audit/auditEvent.rules.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { raterFor } from "../evaluations/evaluation.rules.ts";
import type { EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import { published } from "../evaluations/visibility.rules.ts";
import { EvaluationKind, EvaluationStatus, SpanState } from "../generated/enums.ts";
import { daysBetween, type Day } from "../kernel/calendar.ts";
import { spanId, type EvaluationSpan } from "./span.rules.ts";
import { counts, partsOf } from "./spanParts.rules.ts";

/** A contract of the year with what its evaluations gave, by key of the period. */
export type EvaluatedContract = {
  readonly contract: ContractHeader;
  readonly evaluations: ReadonlyMap<string, EvaluationHeader>;
};

type Period = Cycle["periods"][number];
type Place = { readonly period: Period; readonly from: Day; readonly to: Day };

const isSettled = (evaluation: EvaluationHeader | undefined): evaluation is EvaluationHeader =>
  evaluation !== undefined &&
  (published.includes(evaluation.status) || evaluation.status === EvaluationStatus.NOT_ASSESSABLE);

/** Days that a contract ran in a period; undefined when none. */
function daysIn({ startsOn, endsOn }: ContractHeader, period: Period): Place | undefined {
  const from = startsOn !== undefined && startsOn > period.from ? startsOn : period.from;
  const to = endsOn !== undefined && endsOn < period.to ? endsOn : period.to;
  return from > to ? undefined : { period, from, to };
}

/** Days with an evaluation of their own. What the person concerned cannot read yet is not shown to others either. */
function evaluatedDays(
  contract: ContractHeader,
  evaluation: EvaluationHeader | undefined,
  place: Place,
): EvaluationSpan {
  const { period, from, to } = place;
  const { organizationId, employeeId, employeeName, positionTitle, unitName, unitPath, cycleId } = contract;
  const settled = isSettled(evaluation) ? evaluation : undefined;
  const { raterId, raterName, raterSuperiorId } = evaluation ?? raterFor(contract, period.dueOn);
  const assessed = settled?.status === EvaluationStatus.NOT_ASSESSABLE ? SpanState.NOT_ASSESSABLE : SpanState.GIVEN;
  return {
    ...{ organizationId, employeeId, employeeName, positionTitle, unitName, unitPath, cycleId },
    ...{ raterId, raterName, raterSuperiorId, from, to, days: daysBetween(from, to) + 1, deciding: false },
    ...{ id: spanId(contract.id, period.key, from), version: 0, history: noHistory, contractId: contract.id },
    ...{ period: period.key, dueOn: period.dueOn, state: settled === undefined ? SpanState.ASKED : assessed },
    ...{ resultRating: settled?.resultRating, behaviorRating: settled?.behaviorRating },
    ...{ resultEvidence: [], behaviorEvidence: [], evaluated: true },
  };
}

/** One row for each period: what its evaluation gave, or its parts while there is none. */
function byPeriod(
  { contract, evaluations }: EvaluatedContract,
  cycle: Cycle,
  partsIn: (period: Period) => readonly EvaluationSpan[],
): EvaluationSpan[] {
  return cycle.periods.flatMap((period) => {
    const place = period.kind === EvaluationKind.ANNUAL ? undefined : daysIn(contract, period);
    if (place === undefined) return [];
    const evaluation = evaluations.get(period.key);
    const parts = isSettled(evaluation) ? [] : partsIn(period);
    return parts.length > 0 ? parts : [evaluatedDays(contract, evaluation, place)];
  });
}

/** A closed segment: its annual evaluation when there is one, else its periods (domain 2.10, features 3.21). */
function segmentDays(segment: EvaluatedContract, cycle: Cycle): EvaluationSpan[] {
  const { contract, evaluations } = segment;
  const annual = cycle.periods.find(({ kind }) => kind === EvaluationKind.ANNUAL);
  const evaluation = annual && evaluations.get(annual.key);
  const place = annual && daysIn(contract, annual);
  return place !== undefined && isSettled(evaluation)
    ? [evaluatedDays(contract, evaluation, place)]
    : byPeriod(segment, cycle, () => []);
}

/**
 * The days of a year under each rater: closed segments of the same person first, then the contract itself, period by
 * period. Nobody is asked twice: the parts of a year are what its periods and segments were rated. Empty where one
 * rater saw the whole year.
 */
export function yearSpans(
  own: EvaluatedContract & { readonly partsIn: (period: Period) => readonly EvaluationSpan[] },
  earlier: readonly EvaluatedContract[],
  cycle: Cycle,
): EvaluationSpan[] {
  const segments = earlier.filter(({ contract }) => counts(contract));
  const annual = cycle.periods.find(({ kind }) => kind === EvaluationKind.ANNUAL);
  if (annual === undefined) return [];
  if (segments.length === 0 && partsOf(own.contract, annual).length === 0) return [];
  const decider = raterFor(own.contract, annual.dueOn).raterId;
  const theirs = byPeriod(own, cycle, own.partsIn).map((row) => ({ ...row, deciding: row.raterId === decider }));
  return [...segments.flatMap((segment) => segmentDays(segment, cycle)), ...theirs].sort((a, b) =>
    a.from.localeCompare(b.from),
  );
}
