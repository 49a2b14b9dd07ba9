import { contractHash, type Contract } from "../contracts/contract.rules.ts";
import { contractIn } from "../contracts/contract.store.ts";
import { isOthersPractice } from "../contracts/mayReadContract.ts";
import { periodOf } from "../cycles/cycle.rules.ts";
import { contractAndPeriod, isProvisional, notBegun, type Evaluation } from "../evaluations/evaluation.rules.ts";
import { cycleOfEvaluation, policyOfCycle, seenBy } from "../evaluations/evaluationContext.ts";
import { headerOfEvaluation, type EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";
import { evaluationIn } from "../evaluations/evaluation.store.ts";
import { feedbackIn } from "../feedback/continuousFeedback.store.ts";
import { ContractStatus, EvaluationStatus, PrintedForm } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import type { Instant } from "../kernel/calendar.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { objectionIn } from "../objections/objection.store.ts";
import { observationsIn } from "../observations/observation.store.ts";
import { kindOfPeriod } from "../progress/realization.rules.ts";
import { realizationsIn } from "../progress/realization.store.ts";
import { evaluationDocument } from "./evaluationDocument.document.ts";
import { evaluationForm, feedbackForm } from "./evaluationForm.document.ts";
import { evaluationHash } from "./evaluationHash.rules.ts";
import { periodSubstance, printedObjections } from "./evaluationSubstance.rules.ts";
import type { EvaluationFrame } from "./evaluationValues.rules.ts";
import { formPerson, nearestAbove } from "./formPeople.ts";
import type { Printable } from "./issuedDocument.rules.ts";
import { frameOf, governmentOf, momentIn } from "./printFrame.ts";
import type { PrintedPage } from "./printedPage.rules.ts";
import { nearestPredicate, unitStanding } from "./unitStanding.ts";

type Item = Record<string, unknown>;

/** Forms of an evaluation for this reader: F7 to F9 only with a result they may see; none of a practice contract. */
export function formsOfEvaluation(
  context: Context,
  evaluation: EvaluationHeader,
  contract: Pick<Contract, "status" | "practice">,
): PrintedForm[] {
  const runs = contract.status === ContractStatus.ACTIVE || contract.status === ContractStatus.CLOSED;
  if (!runs || contract.practice) return [];
  const rated = evaluation.predicate !== undefined && seenBy(context, evaluation).outcome;
  return [
    PrintedForm.CONTINUOUS_FEEDBACK,
    ...(rated ? [PrintedForm.EVALUATION_FORM, PrintedForm.EVALUATION_DOCUMENT] : []),
  ];
}

const fileNames: Partial<Record<PrintedForm, string>> = {
  CONTINUOUS_FEEDBACK: "Umpan-Balik",
  EVALUATION_FORM: "Evaluasi-Kinerja",
  EVALUATION_DOCUMENT: "Dokumen-Evaluasi",
};

/**
 * Lays out a form of an evaluation (F6 to F9). Everything about the contract comes from its partition in one query.
 * Refuses UNKNOWN_ID (none, or not the caller's to see) and FORM_NOT_APPLICABLE.
 */
export async function evaluationPrint(context: Context, id: string, form: PrintedForm): Promise<Decision<Printable>> {
  const place = contractAndPeriod(id);
  const items = place === undefined ? [] : await context.contractPartitions.load(place.contractId);
  const contract = contractIn(items);
  if (place === undefined || contract === undefined || isOthersPractice(context, contract))
    return refuse("UNKNOWN_ID", "subject");
  const [cycle, government] = await Promise.all([cycleOfEvaluation(context, contract), governmentOf(context)]);
  const period = periodOf(cycle, place.period);
  if (period === undefined) return refuse("UNKNOWN_ID", "subject");
  const evaluation = evaluationIn(items, period.key) ?? notBegun(contract, period);
  if (!mayUseOn(context, "evaluation", evaluation)) return refuse("UNKNOWN_ID", "subject");
  if (!formsOfEvaluation(context, headerOfEvaluation(evaluation), contract).includes(form))
    return refuse("FORM_NOT_APPLICABLE", "form");
  const objection = objectionIn(items, period.key);
  return {
    ...{ form, government: government.name, unitName: evaluation.unitName, year: contract.year },
    ...{ subjectId: evaluation.id, status: evaluation.status },
    contentHash: evaluationHash(contractHash(contract), evaluation, objection),
    page: await pageOf(context, form, { contract, evaluation, items }),
    baseName: `${fileNames[form] ?? form}-${period.key}-${contract.employeeName}`,
  };
}

type Ground = { readonly contract: Contract; readonly evaluation: Evaluation; readonly items: readonly Item[] };

async function pageOf(
  context: Context,
  form: PrintedForm,
  { contract, evaluation, items }: Ground,
): Promise<PrintedPage> {
  const government = await governmentOf(context);
  const { cycleId, startsOn, endsOn } = contract;
  const frame = await frameOf(context, government, { cycleId, startsOn, endsOn });
  const moment = (at: string | undefined) => (at === undefined ? undefined : momentIn(government.timeZone, at));
  const ratedAt = moment(evaluation.outcome?.ratedAt);
  const on = ratedAt?.day ?? (context.actor.today < frame.to ? context.actor.today : frame.to);
  const cycle = await cycleOfEvaluation(context, contract);
  const policy = await policyOfCycle(context, cycle);
  const actsIn = (posts: readonly string[]) => nearestAbove(context, contract.employeeId, on, posts);
  const [unit, employee, rater, superior] = await Promise.all([
    nearestPredicate(context, contract, evaluation.period),
    formPerson(context, contract.employeeId, on),
    formPerson(context, evaluation.raterId, on, actsIn),
    evaluation.raterSuperiorId === undefined ? undefined : formPerson(context, evaluation.raterSuperiorId, on, actsIn),
  ]);
  const shared: EvaluationFrame = {
    ...frame,
    period: { kind: kindOfPeriod(evaluation.period), key: evaluation.period },
    employee: { ...employee, name: contract.employeeName, position: contract.positionTitle, unit: contract.unitName },
    rater: { ...rater, name: evaluation.raterName },
    provisional: isProvisional(evaluation),
    final: evaluation.status === EvaluationStatus.FINAL || evaluation.status === EvaluationStatus.REPORTED,
    ratedAt,
    decided:
      objectionIn(items, evaluation.period)?.ruling?.ratings !== undefined && evaluation.acknowledgement === "DECIDED",
  };
  const seen = seenBy(context, headerOfEvaluation(evaluation));
  const substance = (settledAt?: Instant) =>
    periodSubstance({
      settledAt,
      ...{ contract, evaluation, zone: government.timeZone, judgementSeen: seen.judgement },
      ...{ realizations: realizationsIn(items), feedback: feedbackIn(items) },
      ...{ observations: observationsIn(items), span: periodOf(cycle, evaluation.period) ?? frame },
    });
  const { resultRating, behaviorRating, note } = evaluation.judgement;
  if (evaluation.outcome === undefined || form === PrintedForm.CONTINUOUS_FEEDBACK)
    return feedbackForm({ ...shared, ...substance() });
  const { predicate } = evaluation.outcome;
  if (form === PrintedForm.EVALUATION_DOCUMENT) {
    const { acknowledgement: kind, finalAt } = evaluation;
    const at = moment(evaluation.acknowledgedAt ?? finalAt);
    return evaluationDocument({
      ...{ ...shared, superior, predicate, note },
      organizationPredicate: unit?.predicate,
      objections: printedObjections(objectionIn(items, evaluation.period)),
      deliveredAt: moment(evaluation.deliveredAt),
      ...(kind === undefined || at === undefined ? {} : { acknowledgement: { kind, at } }),
    });
  }
  if (resultRating === undefined || behaviorRating === undefined)
    throw new Error(`Evaluation ${evaluation.id} has a predicate without ratings`);
  const own = evaluation.selfReport;
  return evaluationForm({
    ...{ ...shared, ...substance(evaluation.finalAt), resultRating, behaviorRating, predicate },
    standing: await unitStanding(context, unit, contract, evaluation.period, policy),
    ...(policy.methods.includes("SELF_ASSESSMENT") && seen.selfReport && own !== undefined
      ? { selfAssessment: { resultRating: own.resultRating, behaviorRating: own.behaviorRating } }
      : {}),
  });
}
