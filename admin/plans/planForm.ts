import type { Direction, PlanKind } from "../../api/generated/enums.ts";
import type { PlanContentInput, PlanRecordFragment } from "../generated/operations.ts";

/** A plan as its form holds it; targets are one text per indicator: `2026: 72,5; 2027: 73`. */
export type PlanForm = {
  kind: PlanKind;
  unit?: string | null;
  title: string;
  fromYear: number | string;
  toYear: number | string;
  source?: string | null;
  goals: {
    id?: string | null;
    title: string;
    servesGoal?: string | null;
    indicators?: {
      id?: string | null;
      title: string;
      unit?: string | null;
      direction?: Direction | null;
      baseline?: string | null;
      targets?: string | null;
    }[];
  }[];
};

/** Targets as written in the form: pairs of year and target, separated by semicolons. A lone number is no target of a year. */
export function readTargets(text: string): { year: number; target: string }[] {
  return text
    .split(/[;\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const [, year = "0", target = part] = /^(\d{4})\s*[:=]\s*(.+)$/.exec(part) ?? [];
      return { year: Number(year), target };
    });
}

/** The mutation's content made from the form. */
export function contentOf({ title, fromYear, toYear, source, goals }: PlanForm): PlanContentInput {
  return {
    ...{ title, fromYear: Number(fromYear), toYear: Number(toYear), source: source || null },
    goals: goals.map((goal) => ({
      id: goal.id || null,
      title: goal.title,
      servesGoal: goal.servesGoal || null,
      indicators: (goal.indicators ?? []).map((indicator) => ({
        ...{ id: indicator.id || null, title: indicator.title, unit: indicator.unit ?? "" },
        ...{ direction: indicator.direction || null, baseline: indicator.baseline || null },
        targets: readTargets(indicator.targets ?? ""),
      })),
    })),
  };
}

/** The form of a plan that exists. */
export function formOf(plan: PlanRecordFragment): PlanForm & { id: string; version: number } {
  const { id, version, kind, title, fromYear, toYear, source, unit } = plan;
  return {
    ...{ id, version, kind, title, fromYear, toYear, source: source ?? null, unit: unit.id },
    goals: plan.goals.map((goal) => ({
      ...{ id: goal.id, title: goal.title, servesGoal: goal.servesGoalId ?? null },
      indicators: goal.indicators.map((indicator) => ({
        ...{ id: indicator.id, title: indicator.title, unit: indicator.unit },
        ...{ direction: indicator.direction, baseline: indicator.baseline ?? null },
        targets: indicator.targets.map(({ year, target }) => `${year}: ${target.text}`).join("; "),
      })),
    })),
  };
}
