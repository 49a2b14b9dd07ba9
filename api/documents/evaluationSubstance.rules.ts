import type { Contract } from "../contracts/contract.rules.ts";
import type { Evaluation } from "../evaluations/evaluation.rules.ts";
import type { ContinuousFeedback } from "../feedback/continuousFeedback.rules.ts";
import { feedbackAsOf } from "../feedback/feedbackAsOf.rules.ts";
import type { TimeZone } from "../generated/enums.ts";
import { dayIn, isWithin, type Day, type Instant } from "../kernel/calendar.ts";
import type { Objection, Round, Statement } from "../objections/objection.rules.ts";
import type { Observation } from "../observations/observation.rules.ts";
import { indicatorAchievement } from "../progress/achievement.rules.ts";
import { kindOfPeriod, recordedValues, type Realization } from "../progress/realization.rules.ts";
import type { PeriodSubstance, PrintedFeedback, PrintedObjection, PrintedStatement } from "./evaluationValues.rules.ts";

/** What a period rests on, as it stands in the contract's partition. */
export type PeriodRecord = {
  readonly contract: Contract;
  readonly evaluation: Evaluation;
  /** Of all periods. */
  readonly realizations: readonly Realization[];
  readonly feedback: readonly ContinuousFeedback[];
  readonly observations: readonly Observation[];
  /** First and last day of the period. */
  readonly span: { readonly from: Day; readonly to: Day };
  readonly zone: TimeZone;
  /** Whether the reader may see the rater's words in the evaluation itself. */
  readonly judgementSeen: boolean;
  /** When the evaluation on the form became final: what is said later stands on no form of it. */
  readonly settledAt?: Instant | undefined;
};

const group = <Key, Row>(rows: readonly (readonly [Key, Row])[]): Map<Key, Row[]> => {
  const found = new Map<Key, Row[]>();
  for (const [key, row] of rows) found.set(key, [...(found.get(key) ?? []), row]);
  return found;
};

/** The feedback of an observation made in the period, with the step that was agreed (MMJ-05, PAU-03). */
function observed(
  { day, followUp, observerName, reply }: Observation,
  span: PeriodRecord["span"],
  zone: TimeZone,
): PrintedFeedback[] {
  if (followUp === undefined || !isWithin(day, span)) return [];
  const text = `Pengamatan langsung: ${followUp.feedback} Langkah berikut: ${followUp.nextStep}`;
  return [{ text, day: dayIn(zone, followUp.at), by: observerName, reply: reply?.text }];
}

/**
 * Results and behavior of a period with what was reached until its end and what was said in it (R-EV-04). The year's
 * forms hold the feedback of all its periods (R-EV-01).
 */
export function periodSubstance(record: PeriodRecord): PeriodSubstance {
  const { contract, evaluation, realizations, feedback, observations, span, zone, judgementSeen, settledAt } = record;
  const { form, approach, results, behaviors } = contract;
  const { period } = evaluation;
  const annual = kindOfPeriod(period) === "ANNUAL";
  const inTime = realizations.filter((each) => annual || each.period <= period);
  const values = recordedValues(inTime, period);
  const ofPeriod = feedback.filter((each) => annual || each.period === period);
  const said = settledAt === undefined ? ofPeriod : ofPeriod.flatMap((each) => feedbackAsOf(each, settledAt) ?? []);
  const printed = ({ text, kind, at, authorName, onBehalfOf, reply }: ContinuousFeedback): PrintedFeedback => ({
    ...{ text, kind, day: dayIn(zone, at), reply: reply?.text },
    by: onBehalfOf === undefined ? authorName : `${authorName} a.n. ${onBehalfOf}`,
  });
  const { resultFeedback, behaviorFeedback } = evaluation.judgement;
  return {
    ...{ form, approach, results, behaviors },
    realizations: new Map(
      results.flatMap(({ indicators }) =>
        indicators.map((indicator) => {
          const evidence = inTime.filter((each) => each.indicatorId === indicator.id).flatMap((each) => each.evidence);
          const { realized, soFar } = indicatorAchievement(indicator, values.get(indicator.id) ?? []);
          const shown = realized ?? (soFar === null ? null : `${soFar} (angka sementara)`);
          return [
            indicator.id,
            { realized: shown, evidence: [...new Set(evidence.map(({ title }) => title))] },
          ] as const;
        }),
      ),
    ),
    resultFeedback: group<string, PrintedFeedback>([
      ...said.flatMap((each) => (each.resultId === undefined ? [] : [[each.resultId, printed(each)] as const])),
      ...(judgementSeen ? resultFeedback.map(({ resultId, text }) => [resultId, { text }] as const) : []),
    ]),
    behaviorFeedback: group([
      ...said.flatMap((each) => (each.behavior === undefined ? [] : [[each.behavior, printed(each)] as const])),
      ...(judgementSeen ? behaviorFeedback.map(({ behavior, text }) => [behavior, { text }] as const) : []),
    ]),
    generalFeedback: [
      ...said.filter(({ resultId, behavior }) => !resultId && !behavior).map(printed),
      ...observations.flatMap((each) => observed(each, span, zone)),
    ],
  };
}

/** All rounds of an objection with every word of both sides and of the decision, oldest first (R-OBJ-06). */
export function printedObjections(objection: Objection | undefined): PrintedObjection[] {
  if (objection === undefined) return [];
  return [...objection.earlier, objection].map((round): PrintedObjection => {
    const { reasons, evidence, filedAt, zone, status, ruling } = round;
    return {
      ...{ text: reasons, filedOn: dayIn(zone, filedAt), evidence: evidence.map(({ title }) => title) },
      statements: statementsOf(round),
      ...(ruling === undefined || status === "FILED"
        ? {}
        : {
            decision: {
              ...{ outcome: status, reason: ruling.reason, day: dayIn(zone, ruling.at) },
              by: ruling.onBehalfOf === undefined ? ruling.byName : `${ruling.byName} a.n. ${ruling.onBehalfOf}`,
              ...{ resultRating: ruling.ratings?.result, behaviorRating: ruling.ratings?.behavior },
            },
          }),
    };
  });
}

function statementsOf({ zone, employeeStatement, raterStatement }: Round): PrintedStatement[] {
  const of = (statement: Statement | undefined): PrintedStatement[] =>
    statement === undefined
      ? []
      : [
          {
            name:
              statement.onBehalfOf === undefined
                ? statement.byName
                : `${statement.byName} a.n. ${statement.onBehalfOf}`,
            ...{ text: statement.text, day: dayIn(zone, statement.at) },
            evidence: statement.evidence.map(({ title }) => title),
          },
        ];
  return [...of(raterStatement), ...of(employeeStatement)];
}
