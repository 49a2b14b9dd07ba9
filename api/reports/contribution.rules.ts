import type { ContractHeader } from "../contracts/contract.rules.ts";
import type { Employee } from "../employees/employee.rules.ts";
import type { EvaluationHeader } from "../evaluations/evaluationParts.rules.ts";

/** A record that reports count, as it is after a change. */
export type Counted =
  | { readonly entity: "employee"; readonly record: Pick<Employee, "unitPath" | "status"> }
  | {
      readonly entity: "contract";
      readonly record: Pick<ContractHeader, "cycleId" | "unitPath" | "status" | "evaluations">;
    }
  | {
      readonly entity: "evaluation";
      readonly record: Pick<EvaluationHeader, "cycleId" | "period" | "unitPath" | "status" | "predicate">;
    };

/** What one record adds to one row of a report. */
export type Contribution = {
  /** The report, e.g. `contractCoverage#cyc_…`. */
  readonly reportKey: string;
  /** The row: the unit where it is counted. Wider reports add up the units below. */
  readonly unitPath: string;
  /** Name of a count → how many. */
  readonly measures: Readonly<Record<string, number>>;
};

/**
 * What a change does to the reports: what is counted after it less what was counted before. Rows and counts that
 * stay the same are left out.
 */
export function difference(before: readonly Contribution[], after: readonly Contribution[]): Contribution[] {
  return sumOf([
    ...after,
    ...before.map((each) => ({
      ...each,
      measures: Object.fromEntries(Object.entries(each.measures).map(([name, count]) => [name, -count])),
    })),
  ]);
}

/** Adds up contributions to the same row, so that each row is written once. Counts that cancel out vanish. */
export function sumOf(contributions: readonly Contribution[]): Contribution[] {
  const rows = new Map<string, { reportKey: string; unitPath: string; measures: Record<string, number> }>();
  for (const { reportKey, unitPath, measures } of contributions) {
    const key = `${reportKey}\n${unitPath}`;
    const row = rows.get(key) ?? { reportKey, unitPath, measures: {} };
    for (const [name, count] of Object.entries(measures)) row.measures[name] = (row.measures[name] ?? 0) + count;
    rows.set(key, row);
  }
  return [...rows.values()].flatMap((row) => {
    const measures = Object.fromEntries(Object.entries(row.measures).filter(([, count]) => count !== 0));
    return Object.keys(measures).length === 0 ? [] : [{ ...row, measures }];
  });
}
