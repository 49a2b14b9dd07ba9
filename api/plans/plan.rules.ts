import * as z from "zod";
import { AchievementFormulaValues, DirectionValues } from "../generated/enums.ts";
import type { AchievementFormula, Direction, PlanKind } from "../generated/enums.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { OrgUnitId, PlanGoalId, PlanId, PlanIndicatorId } from "../kernel/ids.ts";
import { isRefused, refusal, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { absent, optionalText, requiredText, validated } from "../kernel/validate.ts";
import { parseMeasure } from "../progress/method.rules.ts";
import type { Target } from "../progress/target.rules.ts";

/** An indicator of a goal with its targets, one a year (2.1). */
export type PlanIndicator = {
  readonly id: PlanIndicatorId;
  readonly title: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly formula: AchievementFormula;
  readonly baseline?: string | undefined;
  readonly targets: readonly { readonly year: number; readonly target: Target }[];
};

/** A goal of a plan; a goal of a unit's plan serves one of the region's. */
export type PlanGoal = {
  readonly id: PlanGoalId;
  readonly title: string;
  readonly servesGoalId?: PlanGoalId | undefined;
  readonly indicators: readonly PlanIndicator[];
};

/** What people write of a plan. */
export type PlanContent = {
  readonly title: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly source?: string | undefined;
  readonly goals: readonly PlanGoal[];
};

/** A multi-year plan: RPJMD (REGIONAL, `RegionalPlan`) or Renstra (UNIT, `StrategicPlan`). */
export type Plan = PlanContent & {
  readonly id: PlanId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly kind: PlanKind;
  readonly unitId: OrgUnitId;
  readonly unitName: string;
  readonly unitPath: string;
};

/** Ids of goals and indicators begin with their plan's, so that a link leads to the plan without a search. */
export const planOfPart = (id: string): PlanId => `pln_${id.slice(4, id.lastIndexOf("."))}` as PlanId;

const year = z.number().int().min(2000, "NUMBER_OUT_OF_RANGE").max(2100, "NUMBER_OUT_OF_RANGE");

const planIndicatorInput = z.object({
  id: absent(z.string()),
  title: requiredText(500),
  unit: z.string().trim().max(60, "TEXT_TOO_LONG"),
  direction: absent(z.enum(DirectionValues)),
  formula: absent(z.enum(AchievementFormulaValues)),
  levels: absent(z.array(requiredText(60)).min(2, "LIST_SIZE").max(20, "LIST_SIZE")),
  baseline: optionalText(100),
  targets: z.array(z.object({ year, target: requiredText(100) })).max(10, "LIST_SIZE"),
});

/** A plan as people enter it; the form of the panel uses the same model. */
export const planInput = z.object({
  title: requiredText(300),
  fromYear: year,
  toYear: year,
  source: optionalText(300),
  goals: z
    .array(
      z.object({
        id: absent(z.string()),
        title: requiredText(1000),
        servesGoal: absent(z.string()),
        indicators: z.array(planIndicatorInput).max(20, "LIST_SIZE"),
      }),
    )
    .min(1, "LIST_SIZE")
    .max(40, "LIST_SIZE"),
});

/**
 * Understands what a plan says.
 *
 * @param known goals of wider plans that may be served; a plan does not serve its own goals.
 * @returns the content, or every reason: REQUIRED, TEXT_TOO_LONG, LIST_SIZE, NUMBER_OUT_OF_RANGE, DATE_OUT_OF_RANGE
 * (years), VALUE_NOT_UNDERSTOOD, METHOD_NOT_APPLICABLE (targets and direction), UNKNOWN_ID, DUPLICATE_ENTRY.
 */
export function readPlan(
  input: unknown,
  plan: { readonly id: PlanId; readonly goals: readonly PlanGoal[] },
  known: ReadonlySet<string>,
  newSuffix: () => string,
): Decision<PlanContent> {
  const read = validated(planInput, input);
  if (isRefused(read)) return read;
  const reasons: Refusal[] = [];
  if (read.toYear < read.fromYear || read.toYear > read.fromYear + 9)
    reasons.push(refusal("DATE_OUT_OF_RANGE", "toYear"));
  const stem = plan.id.slice(4);
  const old = new Set<string>(plan.goals.flatMap((goal) => [goal.id, ...goal.indicators.map(({ id }) => id)]));
  const used = new Set<string>();
  const idOf = (prefix: string, entered: string | undefined, path: string[]): string => {
    if (entered === undefined) return `${prefix}_${stem}.${newSuffix()}`;
    if (!old.has(entered)) reasons.push(refusal("UNKNOWN_ID", path));
    if (used.has(entered)) reasons.push(refusal("DUPLICATE_ENTRY", path));
    used.add(entered);
    return entered;
  };
  const goals = read.goals.map((goal, g): PlanGoal => {
    const path = ["goals", String(g)];
    if (goal.servesGoal !== undefined && !known.has(goal.servesGoal))
      reasons.push(refusal("UNKNOWN_ID", [...path, "servesGoal"]));
    return {
      id: idOf("gol", goal.id, [...path, "id"]) as PlanGoalId,
      title: goal.title,
      servesGoalId: goal.servesGoal as PlanGoalId | undefined,
      indicators: goal.indicators.map((indicator, i): PlanIndicator => {
        const place = [...path, "indicators", String(i)];
        const { title, unit, direction, formula, levels } = indicator;
        const years = new Set<number>();
        const measures = indicator.targets.flatMap(({ year: of, target }, t) => {
          const spot = [...place, "targets", String(t)];
          if (of < read.fromYear || of > read.toYear) reasons.push(refusal("DATE_OUT_OF_RANGE", [...spot, "year"]));
          if (years.has(of)) reasons.push(refusal("DUPLICATE_ENTRY", [...spot, "year"]));
          years.add(of);
          const measure = parseMeasure({ target, unit, direction, formula, levels });
          if (!isRefused(measure)) return [{ year: of, measure }];
          reasons.push(
            ...measure.refusals.map((reason) => ({ ...reason, field: [...spot, ...reason.field.slice(-1)] })),
          );
          return [];
        });
        return {
          id: idOf("pli", indicator.id, [...place, "id"]) as PlanIndicatorId,
          ...{ title, unit },
          direction: direction ?? measures[0]?.measure.direction ?? "HIGHER",
          formula: formula ?? measures[0]?.measure.formula ?? "RATIO",
          baseline: indicator.baseline ?? undefined,
          targets: measures
            .map(({ year: of, measure }) => ({ year: of, target: measure.target }))
            .sort((a, b) => a.year - b.year),
        };
      }),
    };
  });
  const { title, fromYear, toYear } = read;
  return refuseAll(reasons) ?? { title, fromYear, toYear, source: read.source ?? undefined, goals };
}

/** Whether another plan's goals serve this one, so that it cannot be deleted. */
export function isServed(plan: Pick<Plan, "id" | "goals">, all: readonly Pick<Plan, "id" | "goals">[]): boolean {
  const own = new Set<string>(plan.goals.map(({ id }) => id));
  return all.some(
    (other) => other.id !== plan.id && other.goals.some(({ servesGoalId }) => servesGoalId && own.has(servesGoalId)),
  );
}
