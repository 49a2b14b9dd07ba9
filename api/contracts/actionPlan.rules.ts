import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { periodOf, type Cycle } from "../cycles/cycle.rules.ts";
import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { requiredText, validated } from "../kernel/validate.ts";
import type { Contract } from "./contract.rules.ts";
import { closedBecause, type Step } from "./contractOpen.rules.ts";

/** A step somebody plans for a period, its target in their words, and whether it is done. */
export type ActionStep = { readonly action: string; readonly target: string; readonly done: boolean };

/** Steps planned for one result in one period (rencana aksi, 2.4). Not signed: the employee's own way to the result. */
export type ActionPlan = {
  readonly id: string;
  readonly organizationId: string;
  /** Counts changes; 0 = nothing planned yet. */
  readonly version: number;
  readonly history: HistoryHead;
  readonly contractId: string;
  readonly resultId: string;
  readonly period: string;
  readonly steps: readonly ActionStep[];
};

/** Where a plan stands. */
export type ActionPlanPlace = Pick<ActionPlan, "contractId" | "resultId" | "period">;

/** Id of a plan: follows from its place, so that it can be found by it. */
export const actionPlanId = ({ contractId, resultId, period }: ActionPlanPlace): string =>
  `acp_${contractId.slice(4)}.${resultId.slice(4)}_${period}`;

/** Place of a plan by its id; undefined when it is none. */
export function placeOfPlan(id: string): ActionPlanPlace | undefined {
  const match = /^acp_([0-9A-Za-z]+)\.([0-9A-Za-z]+)_(\d{4}(?:-[A-Z]\d{1,2})?)$/.exec(id);
  return match ? { contractId: `ctr_${match[1]}`, resultId: `res_${match[2]}`, period: match[3] ?? "" } : undefined;
}

/** A plan nobody has written yet. */
export const notPlanned = (place: ActionPlanPlace, organizationId: string): ActionPlan => ({
  ...place,
  ...{ id: actionPlanId(place), organizationId, version: 0, history: noHistory, steps: [] },
});

/** Steps as people enter them; the panel's form uses the same model. */
export const actionPlanModel = z.object({
  steps: z
    .array(z.object({ action: requiredText(500), target: requiredText(200), done: z.boolean() }))
    .max(30, "LIST_SIZE"),
});

/**
 * Writes the steps of a result in a period.
 *
 * Refused like `closedBecause` for PLAN_ACTIONS, and with UNKNOWN_ID (result, period), REQUIRED, TEXT_TOO_LONG,
 * LIST_SIZE.
 */
export function saveActionPlan(
  before: ActionPlan,
  input: unknown,
  contract: Contract,
  cycle: Cycle,
  step: Step,
): Decision<{ readonly record: ActionPlan; readonly note: Omit<AuditNote, "action"> }> {
  const closed = closedBecause(contract, "PLAN_ACTIONS", step);
  if (closed !== undefined) return { refusals: [closed] };
  if (!contract.results.some(({ id }) => id === before.resultId)) return refuse("UNKNOWN_ID", "result");
  if (periodOf(cycle, before.period) === undefined) return refuse("UNKNOWN_ID", "period");
  const read = validated(actionPlanModel, input);
  if (isRefused(read)) return read;
  return { record: { ...before, steps: read.steps }, note: { party: "EMPLOYEE", changedFields: ["steps"] } };
}
