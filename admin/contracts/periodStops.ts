import type { PeriodLineStopFragment } from "../generated/operations.ts";
import type { EvaluationStatus, Predicate } from "../../api/generated/enums.ts";
import type { PeriodStop } from "../pictures/periodStop.ts";

/** A contract as far as its year's line needs it. */
type WithPeriods = {
  readonly cycle: { readonly periods: readonly PeriodLineStopFragment[] };
  readonly evaluations: readonly {
    readonly id: string;
    readonly status: EvaluationStatus;
    readonly predicate?: Predicate | null;
    readonly provisional?: boolean;
    readonly period: { readonly key: string };
  }[];
};

/** A year's periods with the state of each evaluation and the address where it is read or done. */
export function periodStops(contract: WithPeriods): PeriodStop[] {
  return contract.cycle.periods.map((period) => {
    const evaluation = contract.evaluations.find((row) => row.period.key === period.key);
    return {
      key: period.key,
      kind: period.kind,
      from: period.from,
      to: period.to,
      dueOn: period.dueOn,
      open: period.open,
      ...(evaluation === undefined
        ? {}
        : {
            status: evaluation.status,
            predicate: evaluation.predicate ?? null,
            provisional: evaluation.provisional ?? false,
            href: `/evaluations/${encodeURIComponent(evaluation.id)}/show`,
          }),
    };
  });
}

/** A contract as lists have it: what is begun, by the key of its period. */
type WithSummaries = Pick<WithPeriods, "cycle"> & {
  readonly id: string;
  readonly evaluationSummaries: readonly (Omit<WithPeriods["evaluations"][number], "period"> & {
    readonly period: string;
  })[];
};

/** The same contract with an evaluation for each period: those that nobody has begun are open, at the address at which they begin. */
export const withOpenPeriods = ({ id, cycle, evaluationSummaries }: WithSummaries): WithPeriods => ({
  cycle,
  evaluations: cycle.periods.map(({ key }) => {
    const begun = evaluationSummaries.find(({ period }) => period === key);
    return { id: `${id.replace(/^ctr_/, "evl_")}_${key}`, status: "OPEN", ...begun, period: { key } };
  }),
});
