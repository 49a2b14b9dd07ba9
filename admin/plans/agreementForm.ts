import type { AchievementFormula, Direction } from "../../api/generated/enums.ts";
import type { UnitAgreementRecordFragment, UnitAgreementSaveInput } from "../generated/operations.ts";

/** A unit agreement as its form holds it. */
export type AgreementForm = {
  cycle: string;
  unit: string;
  version?: number;
  indicators?: {
    id?: string | null;
    objective?: string | null;
    title: string;
    planIndicator?: string | null;
    target: string;
    measureUnit?: string | null;
    direction?: Direction | null;
    formula?: AchievementFormula | null;
    capPercent?: string | null;
    realized?: string | null;
    publishedPercent?: string | null;
    source?: string | null;
  }[];
  programs?: { name: string; budget: string }[];
};

/** The mutation's input made from the form. */
export function saveInputOf({ cycle, unit, version, indicators, programs }: AgreementForm): UnitAgreementSaveInput {
  return {
    ...{ cycle, unit, version: version ?? 0 },
    indicators: (indicators ?? []).map((each) => ({
      ...{ id: each.id || null, objective: each.objective || null, title: each.title },
      ...{ planIndicator: each.planIndicator || null, target: each.target, unit: each.measureUnit ?? "" },
      ...{ direction: each.direction || null, formula: each.formula || null, capPercent: each.capPercent || null },
      ...{ realized: each.realized || null, publishedPercent: each.publishedPercent || null },
      source: each.source || null,
    })),
    programs: (programs ?? []).map(({ name, budget }) => ({ name, budget })),
  };
}

/** The form of an agreement that exists. */
export function formOfAgreement(agreement: UnitAgreementRecordFragment): AgreementForm & { id: string } {
  const { id, version, cycle, unit, indicators, programs } = agreement;
  return {
    ...{ id, version, cycle: cycle.id, unit: unit.id },
    indicators: indicators.map(({ target, planIndicator, achievement: _, ...each }) => ({
      ...each,
      ...{ target: target.text, measureUnit: target.unit, planIndicator: planIndicator?.id ?? null },
    })),
    programs: programs.map(({ name, budget }) => ({ name, budget })),
  };
}
