import type { ContractStatus, EvaluationStatus } from "../../api/generated/enums.ts";
import type { CoverageNumbersFragment } from "../generated/operations.ts";

/** Steps of the heat map from left to right, as words under `pictures.coverage.step`. */
export type CoverageStep = "DRAFTED" | "SUBMITTED" | "ACTIVE" | "REPORTED" | "RATED" | "DELIVERED" | "FINAL";

/** People who reached a step, and their share of all people of the unit in percent (null when the unit has none). */
export type HeatCell = { readonly step: CoverageStep; readonly count: number; readonly percent: number | null };

// A withdrawn or closed contract no longer covers its person.
const contractReached: Record<ContractStatus, readonly CoverageStep[]> = {
  DRAFT: ["DRAFTED"],
  RETURNED: ["DRAFTED"],
  SUBMITTED: ["DRAFTED", "SUBMITTED"],
  IN_DIALOGUE: ["DRAFTED", "SUBMITTED"],
  AGREED: ["DRAFTED", "SUBMITTED"],
  REVIEWED: ["DRAFTED", "SUBMITTED"],
  APPROVED: ["DRAFTED", "SUBMITTED"],
  ACTIVE: ["DRAFTED", "SUBMITTED", "ACTIVE"],
  CLOSED: [],
  WITHDRAWN: [],
};

// Not assessable is a settled end (domain 2.10): nothing is awaited from anyone any more.
const evaluationReached: Record<EvaluationStatus, readonly CoverageStep[]> = {
  OPEN: [],
  SELF_REPORTING: [],
  RETURNED: [],
  SUBMITTED: ["REPORTED"],
  UNDER_REVIEW: ["REPORTED"],
  RATED: ["REPORTED", "RATED"],
  CALIBRATION: ["REPORTED", "RATED"],
  DELIVERED: ["REPORTED", "RATED", "DELIVERED"],
  OBJECTED: ["REPORTED", "RATED", "DELIVERED"],
  FINAL: ["REPORTED", "RATED", "DELIVERED", "FINAL"],
  REPORTED: ["REPORTED", "RATED", "DELIVERED", "FINAL"],
  NOT_ASSESSABLE: ["REPORTED", "RATED", "DELIVERED", "FINAL"],
};

/** All steps in order. */
export const coverageSteps: readonly CoverageStep[] = [
  "DRAFTED",
  "SUBMITTED",
  "ACTIVE",
  "REPORTED",
  "RATED",
  "DELIVERED",
  "FINAL",
];

/** One row of the heat map: how many people of a unit reached each step, evaluations of one period. */
export function heatCells(counts: CoverageNumbersFragment, period: string): HeatCell[] {
  return coverageSteps.map((step) => {
    const contracts = counts.contracts
      .filter((row) => contractReached[row.status].includes(step))
      .reduce((sum, row) => sum + row.count, 0);
    const evaluations = counts.evaluations
      .filter((row) => row.period === period && evaluationReached[row.status].includes(step))
      .reduce((sum, row) => sum + row.count, 0);
    const count = contracts + evaluations;
    return { step, count, percent: counts.employees === 0 ? null : Math.min(100, (count / counts.employees) * 100) };
  });
}

const provisional: ReadonlySet<EvaluationStatus> = new Set(["OBJECTED"]);

/** People of a period whose predicate is provisional, an objection being open (R-OBJ-05). */
export function provisionalIn(counts: CoverageNumbersFragment, period: string): number {
  return counts.evaluations
    .filter((row) => row.period === period && provisional.has(row.status))
    .reduce((sum, row) => sum + row.count, 0);
}

/** Depth of color from 0 (nobody) to 5 (everybody), so that a cell can be told from its neighbor at a glance. */
export function heatLevel(percent: number | null): 0 | 1 | 2 | 3 | 4 | 5 {
  if (percent === null || percent <= 0) return 0;
  if (percent >= 100) return 5;
  if (percent < 25) return 1;
  if (percent < 50) return 2;
  return percent < 75 ? 3 : 4;
}
