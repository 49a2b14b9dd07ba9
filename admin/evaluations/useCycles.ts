import { useOperation } from "../dataProvider/useOperation.ts";
import { CyclesWithPeriodsDocument, type CyclesWithPeriodsQuery } from "../generated/operations.ts";

/** A cycle with its periods, as lists and reports choose among them. */
export type CycleChoice = CyclesWithPeriodsQuery["cycles"]["edges"][number]["node"];

/** The cycles with their periods, newest first; `error` when they never came. */
export function useCycles() {
  const { data, error, refetch } = useOperation(CyclesWithPeriodsDocument, {}, { staleTime: 300_000 });
  return {
    cycles: (data?.cycles.edges ?? []).map((edge) => edge.node),
    isPending: data === undefined && error === null,
    // Kept for what has come before: a refresh that failed takes nothing off the screen.
    error: data === undefined ? error : null,
    retry: () => void refetch(),
  };
}
