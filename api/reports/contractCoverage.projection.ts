import { ContractStatusValues, EvaluationStatusValues } from "../generated/enums.ts";
import type { ContractStatus, EvaluationStatus } from "../generated/enums.ts";
import type { Contribution, Counted } from "./contribution.rules.ts";

/** Row key of the people, which belong to no cycle. */
export const peopleKey = "people";
/** Row key of a cycle's contracts and evaluations. */
export const coverageKey = (cycleId: string): string => `contractCoverage#${cycleId}`;

const contractMeasure = (status: ContractStatus) => `contract ${status}`;
const evaluationMeasure = (period: string, status: EvaluationStatus) => `evaluation ${period} ${status}`;
const begunMeasure = (period: string) => `begun ${period}`;

/**
 * What a record adds to the coverage of its unit: a civil servant with a definitive post, a contract in its state, an
 * evaluation in its state. An active contract also counts the periods begun on it, so that those not begun are
 * known without counting anything that is not there.
 */
export function contractCoverage(counted: Counted): Contribution[] {
  switch (counted.entity) {
    case "employee": {
      const { unitPath, status } = counted.record;
      // Who is no civil servant has no contract, so that nobody waits for one (3.7).
      if (unitPath === undefined || status === "NOT_CIVIL_SERVANT") return [];
      return [{ reportKey: peopleKey, unitPath, measures: { employees: 1 } }];
    }
    case "contract": {
      const { cycleId, unitPath, status, evaluations } = counted.record;
      const periods = status === "ACTIVE" ? Object.keys(evaluations) : [];
      const begun = Object.fromEntries(periods.map((period) => [begunMeasure(period), 1]));
      return [{ reportKey: coverageKey(cycleId), unitPath, measures: { [contractMeasure(status)]: 1, ...begun } }];
    }
    case "evaluation": {
      const { cycleId, period, unitPath, status } = counted.record;
      return [{ reportKey: coverageKey(cycleId), unitPath, measures: { [evaluationMeasure(period, status)]: 1 } }];
    }
  }
}

/** Counts of people at each step, as the schema shows them; counts of 0 are left out. */
export type CoverageCounts = {
  readonly employees: number;
  readonly contracts: readonly { readonly status: ContractStatus; readonly count: number }[];
  readonly evaluations: readonly {
    readonly period: string;
    readonly status: EvaluationStatus;
    readonly count: number;
  }[];
};

/** Reads the counts of a row; OPEN evaluations are those of active contracts that nobody has begun. */
export function coverageCounts(measures: Readonly<Record<string, number>>, periods: readonly string[]): CoverageCounts {
  const active = measures[contractMeasure("ACTIVE")] ?? 0;
  const evaluations = periods.flatMap((period) =>
    EvaluationStatusValues.map((status) => {
      const counted = measures[evaluationMeasure(period, status)] ?? 0;
      const notBegun = status === "OPEN" ? active - (measures[begunMeasure(period)] ?? 0) : 0;
      return { period, status, count: counted + notBegun };
    }),
  );
  const contracts = ContractStatusValues.map((status) => ({ status, count: measures[contractMeasure(status)] ?? 0 }));
  return {
    employees: measures["employees"] ?? 0,
    contracts: contracts.filter(({ count }) => count > 0),
    evaluations: evaluations.filter(({ count }) => count > 0),
  };
}
