import type { ContractContentInput } from "../../contracts/contractContent.rules.ts";
import type { ContractPlan, ResultPlan } from "./contractPlan.ts";

/** A leader's result that a result supports. */
export type Supported = { readonly id: string | null; readonly title: string };

/**
 * A planned contract as its employee would enter it.
 *
 * @param supports the leader's result that a main result supports, undefined when there is none to name.
 * @param unitIndicator id of the agreement's indicator behind a published record.
 */
export function contentInput(
  plan: ContractPlan,
  supports: (result: ResultPlan) => Supported | undefined,
  unitIndicator: (record: string) => string | undefined,
): ContractContentInput {
  return {
    results: plan.results.map((result) => {
      // Topmost contracts support the region's own plan, which is no contract.
      const supported = supports(result) ?? { id: null, title: "Sasaran pembangunan daerah tahun berjalan" };
      return {
        kind: result.main ? "MAIN" : "ADDITIONAL",
        title: result.title,
        supportedLeaderResult: result.main ? supported.title : null,
        supportedResultId: result.main ? supported.id : null,
        assignedBy: result.assignedBy,
        weight: result.weight,
        indicators: result.indicators.map((indicator) => ({
          title: indicator.title,
          aspect: indicator.aspect,
          perspective: indicator.perspective,
          target: indicator.target,
          unit: indicator.unit,
          direction: indicator.direction,
          formula: indicator.formula,
          accumulation: indicator.accumulation,
          baseline: indicator.baseline,
          capPercent: indicator.cap,
          levels: indicator.levels.length === 0 ? null : [...indicator.levels],
          dataSource: indicator.dataSource,
          unitIndicator: indicator.unitRecord === null ? null : (unitIndicator(indicator.unitRecord) ?? null),
        })),
      };
    }),
    behaviors: [...plan.behaviors],
  };
}
