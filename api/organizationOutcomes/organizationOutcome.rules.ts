import * as z from "zod";
import { noHistory, type Decided, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { OrganizationPredicateValues, Party, RecommendingBodyValues } from "../generated/enums.ts";
import type { EvaluationKind, OrganizationPredicate, RecommendingBody } from "../generated/enums.ts";
import { isDay, type Day, type Instant } from "../kernel/calendar.ts";
import type { CycleId, EmployeeId, OrganizationOutcomeId, OrgUnitId } from "../kernel/ids.ts";
import { isRefused, refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";

/** What planning, personnel or oversight recommend (R-ORG-04). */
export type OutcomeRecommendation = {
  readonly body: RecommendingBody;
  readonly authorName: string;
  readonly text: string;
  readonly at: Instant;
};

/** The paper a decision was taken on. */
export type DecisionDocument = { readonly number: string; readonly date: Day; readonly signedBy: string };

/** A unit's predicate as it was set. */
export type OutcomeDecision = {
  readonly predicate: OrganizationPredicate;
  readonly rationale: string;
  /** The two components of an annual predicate (R-ORG-03); no source gives a table for them, so they are words. */
  readonly agreementFinding?: string | undefined;
  readonly expectationFinding?: string | undefined;
  readonly decidedById?: EmployeeId | undefined;
  readonly decidedByName: string;
  readonly onBehalfOf?: string | undefined;
  readonly document?: DecisionDocument | undefined;
  readonly decidedAt: Instant;
};

/** The predicate of a unit in a period (capaian kinerja organisasi). */
export type OrganizationOutcome = {
  readonly id: OrganizationOutcomeId;
  readonly organizationId: string;
  /** 0 as long as nothing is written. */
  readonly version: number;
  readonly history: HistoryHead;
  readonly cycleId: CycleId;
  readonly period: string;
  readonly kind: EvaluationKind;
  readonly unitId: OrgUnitId;
  readonly unitName: string;
  readonly unitPath: string;
  readonly recommendations: readonly OutcomeRecommendation[];
  readonly decision?: OutcomeDecision | undefined;
};

/** One predicate a unit and period: its id follows from both, so that a second one cannot be made. */
export const organizationOutcomeId = (unitId: string, period: string): OrganizationOutcomeId =>
  `oco_${unitId.slice(4)}_${period}` as OrganizationOutcomeId;

/** Unit and period of such an id; undefined when it is none. */
export function unitAndPeriod(id: string): { unitId: OrgUnitId; period: string } | undefined {
  const match = /^oco_([0-9A-Za-z]+)_(\d{4}(?:-[A-Z]\d{1,2})?)$/.exec(id);
  return match ? { unitId: `unt_${match[1]}` as OrgUnitId, period: match[2] ?? "" } : undefined;
}

/** A predicate nobody has written anything about. */
export function unsetOutcome(
  unit: { readonly id: OrgUnitId; readonly name: string; readonly unitPath: string; readonly organizationId: string },
  period: { readonly cycleId: CycleId; readonly key: string; readonly kind: EvaluationKind },
): OrganizationOutcome {
  return {
    ...{ id: organizationOutcomeId(unit.id, period.key), organizationId: unit.organizationId, version: 0 },
    ...{ history: noHistory, cycleId: period.cycleId, period: period.key, kind: period.kind },
    ...{ unitId: unit.id, unitName: unit.name, unitPath: unit.unitPath, recommendations: [] },
  };
}

/** By what somebody sets a unit's predicate: as the head above, for them, or as recorder of a paper (R-ORG-04). */
export type OutcomeAuthority = "HEAD_ABOVE" | "DELEGATE" | "RECORDER";

/** Who acts, and what the world around allows. */
export type OutcomeStep = {
  readonly authority: OutcomeAuthority | undefined;
  /** Whether the actor works in the unit or below it. */
  readonly ownUnit: boolean;
  /** Whether the unit is the topmost: what stands above it is not in the organization. */
  readonly topmost: boolean;
  readonly employeeId?: EmployeeId | undefined;
  readonly name: string;
  readonly onBehalfOf?: string | undefined;
  readonly at: Instant;
  /** The day in the organization's time zone. */
  readonly today: Day;
  readonly cycleOpen: boolean;
  /** Whether the period has begun. */
  readonly periodBegun: boolean;
};

/** Setting a predicate, as entered. */
export const outcomeSetModel = z.object({
  predicate: z.enum(OrganizationPredicateValues),
  rationale: requiredText(3000),
  agreementFinding: optionalText(3000),
  expectationFinding: optionalText(3000),
  reason: optionalText(2000),
  decisionDocument: z
    .object({
      number: requiredText(120),
      date: z.string().refine(isDay, "DATE_OUT_OF_RANGE"),
      signedBy: requiredText(200),
    })
    .nullish(),
});

/** A recommendation, as entered. */
export const outcomeRecommendModel = z.object({ body: z.enum(RecommendingBodyValues), text: requiredText(3000) });

/**
 * Why somebody cannot set a unit's predicate now: STEP_NOT_ALLOWED_FOR_PERSON (not the head above, R-ORG-04),
 * OWN_UNIT (a person is never judge of the unit they work in; the topmost unit's predicate comes from outside, and
 * recording its paper is no judgement), CYCLE_NOT_OPEN, PERIOD_NOT_OPEN.
 */
export function mayNotSet(step: OutcomeStep): Refusal | undefined {
  if (step.authority === undefined)
    return refusal("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.UNIT_HEAD, Party.TENANT_ADMIN] });
  const recordsFromOutside = step.topmost && step.authority === "RECORDER";
  if (step.ownUnit && !recordsFromOutside) return refusal("OWN_UNIT", [], { whoCan: [Party.UNIT_HEAD] });
  if (!step.cycleOpen) return refusal("CYCLE_NOT_OPEN");
  return step.periodBegun ? undefined : refusal("PERIOD_NOT_OPEN");
}

/**
 * Sets a unit's predicate, or corrects it with a reason (R-ORG-01..05).
 *
 * Refuses like `mayNotSet`, and REQUIRED (rationale; both findings of a year, R-ORG-03; the paper of whoever only
 * records), TEXT_TOO_LONG, METHOD_NOT_APPLICABLE (findings of a year given for a shorter period), DATE_OUT_OF_RANGE
 * (a paper of the future), REASON_REQUIRED (a correction), NOTHING_CHANGED.
 */
export function setOutcome(
  outcome: OrganizationOutcome,
  input: unknown,
  step: OutcomeStep,
): Decision<Decided<OrganizationOutcome>> {
  const closed = mayNotSet(step);
  if (closed !== undefined) return { refusals: [closed] };
  const read = validated(outcomeSetModel, input);
  if (isRefused(read)) return read;
  const { predicate, rationale, decisionDocument } = read;
  const findings = [
    ["agreementFinding", read.agreementFinding],
    ["expectationFinding", read.expectationFinding],
  ] as const;
  const annual = outcome.kind === "ANNUAL";
  const reasons = findings.flatMap(([field, text]) => {
    if (annual) return text === null ? [refusal("REQUIRED", field)] : [];
    return text === null ? [] : [refusal("METHOD_NOT_APPLICABLE", field)];
  });
  if (step.authority === "RECORDER" && !decisionDocument) reasons.push(refusal("REQUIRED", "decisionDocument.number"));
  if (decisionDocument && decisionDocument.date > step.today)
    reasons.push(refusal("DATE_OUT_OF_RANGE", "decisionDocument.date"));
  if (outcome.decision !== undefined && read.reason === null) reasons.push(refusal("REASON_REQUIRED", "reason"));
  const refused = refuseAll(reasons);
  if (refused !== undefined) return refused;
  const decision: OutcomeDecision = {
    ...{ predicate, rationale, decidedById: step.employeeId, decidedByName: step.name, onBehalfOf: step.onBehalfOf },
    ...{ agreementFinding: read.agreementFinding ?? undefined, decidedAt: step.at },
    ...{ expectationFinding: read.expectationFinding ?? undefined, document: decisionDocument ?? undefined },
  };
  const changed = changedOf(outcome.decision, decision);
  if (changed.length === 0) return refuse("NOTHING_CHANGED");
  return {
    record: { ...outcome, decision },
    note: {
      fromState: outcome.decision?.predicate ?? null,
      toState: predicate,
      reason: read.reason ?? rationale,
      party: step.authority === "RECORDER" ? Party.TENANT_ADMIN : Party.UNIT_HEAD,
      onBehalfOf: step.onBehalfOf,
      changedFields: changed,
    },
  };
}

const compared = ["predicate", "rationale", "agreementFinding", "expectationFinding", "document"] as const;

function changedOf(before: OutcomeDecision | undefined, after: OutcomeDecision): string[] {
  return compared.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]));
}

/** Most recommendations of one predicate. */
export const mostRecommendations = 20;

/** Adds a recommendation (R-ORG-04). Refuses REQUIRED, TEXT_TOO_LONG, LIST_SIZE, CYCLE_NOT_OPEN. */
export function recommendOutcome(
  outcome: OrganizationOutcome,
  input: unknown,
  step: Pick<OutcomeStep, "name" | "at" | "cycleOpen">,
): Decision<Decided<OrganizationOutcome>> {
  if (!step.cycleOpen) return refuse("CYCLE_NOT_OPEN");
  const read = validated(outcomeRecommendModel, input);
  if (isRefused(read)) return read;
  if (outcome.recommendations.length >= mostRecommendations)
    return refuse("LIST_SIZE", "text", { params: { max: mostRecommendations } });
  const recommendation = { ...read, authorName: step.name, at: step.at };
  return {
    record: { ...outcome, recommendations: [...outcome.recommendations, recommendation] },
    note: { changedFields: ["recommendations"], reason: read.text },
  };
}
