import type { ActionPlan } from "../contracts/actionPlan.rules.ts";
import type { Contract } from "../contracts/contract.rules.ts";
import { findIndicator } from "../contracts/findIndicator.rules.ts";
import type { Evaluation } from "../evaluations/evaluation.rules.ts";
import { ratingNames } from "../evaluations/ratingNames.rules.ts";
import { Party, SourceKind } from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";
import { isRefused } from "../kernel/refusal.ts";
import type { Bilingual } from "../kernel/working.ts";
import type { Realization } from "../progress/realization.rules.ts";
import { measuredInEnglish } from "../progress/measuredInEnglish.rules.ts";
import { displayValue, displayTarget, parseRealization } from "../progress/target.rules.ts";
import { asWritten, type Source, type SourceFact } from "./source.rules.ts";

/** A figure with its name in both languages; none without a value. */
export const fact = (id: string, en: string, value: Bilingual | string | undefined): SourceFact[] =>
  value === undefined ? [] : [{ label: { id, en }, value: typeof value === "string" ? asWritten(value) : value }];

/** The employee's own report (PAU-01): what they say of the period, with own ratings where the policy asks for them. */
export function selfReportSource({ id, selfReport, submittedAt, employeeName }: Evaluation): Source[] {
  if (selfReport === undefined || submittedAt === undefined) return [];
  const { narrative, obstacles, resultRating, behaviorRating } = selfReport;
  return [
    {
      ...{ id: `${id}.self`, kind: SourceKind.SELF_REPORT, at: submittedAt },
      ...{ authorRole: Party.EMPLOYEE, authorName: employeeName, text: narrative, evidence: [] },
      title: { id: "Laporan diri", en: "Self-report" },
      facts: [
        ...fact("Hasil kerja menurut pegawai", "Results by own account", resultRating && ratingNames[resultRating]),
        ...fact(
          "Perilaku kerja menurut pegawai",
          "Behavior by own account",
          behaviorRating && ratingNames[behaviorRating],
        ),
        ...fact("Hambatan dan dukungan yang diperlukan", "Obstacles and support needed", obstacles),
      ],
    },
  ];
}

/** What was recorded on each indicator, with its evidence and where the value comes from (R-EV-04). */
export const realizationSources = (contract: Contract, realizations: readonly Realization[]): Source[] =>
  realizations.flatMap((realization) => {
    const found = findIndicator(contract, realization.indicatorId);
    if (found === undefined) return [];
    const { result, indicator } = found;
    const read = parseRealization(realization.value, indicator.target);
    const reached = isRefused(read) ? realization.value : displayValue(read, indicator.target.unit);
    const planned = displayTarget(indicator.target);
    return [
      {
        ...{ id: realization.id, kind: SourceKind.REALIZATION, at: realization.recordedAt, resultId: result.id },
        ...{ authorRole: Party.EMPLOYEE, authorName: contract.employeeName },
        ...{ title: asWritten(indicator.title), text: realization.note, evidence: realization.evidence },
        facts: [
          ...fact("Realisasi", "Reached", { id: reached, en: measuredInEnglish(reached) }),
          ...fact("Target", "Target", { id: planned, en: measuredInEnglish(planned) }),
          ...fact("Sumber data", "Data source", realization.dataSource),
        ],
      },
    ];
  });

/** What was planned step by step for a result, and how much of it is done (2.4, BGO-03). */
export const actionPlanSources = (contract: Contract, plans: readonly ActionPlan[], endOf: (period: string) => Day) =>
  plans.flatMap((plan): Source[] => {
    const result = contract.results.find(({ id }) => id === plan.resultId);
    if (result === undefined || plan.steps.length === 0) return [];
    const done = plan.steps.filter((step) => step.done).length;
    const of = plan.steps.length;
    return [
      {
        ...{ id: plan.id, kind: SourceKind.ACTION_PLAN, at: endOf(plan.period), resultId: result.id },
        ...{ authorRole: Party.EMPLOYEE, authorName: contract.employeeName, title: asWritten(result.title) },
        text: plan.steps.map(({ action, done: isDone }) => `${isDone ? "✓" : "○"} ${action}`).join("\n"),
        facts: fact("Langkah selesai", "Steps done", { id: `${done} dari ${of}`, en: `${done} of ${of}` }),
        evidence: [],
      },
    ];
  });
