import { useOperation } from "../dataProvider/useOperation.ts";
import { CyclesWithPeriodsDocument, type CyclesWithPeriodsQuery } from "../generated/operations.ts";

/** A cycle with its periods, as lists and reports choose among them. */
export type CycleChoice = CyclesWithPeriodsQuery["cycles"]["edges"][number]["node"];

/** The cycles with their periods, newest first. */
export function useCycles(): { cycles: CycleChoice[]; isPending: boolean } {
  const { data, isPending } = useOperation(CyclesWithPeriodsDocument, {}, { staleTime: 300_000 });
  return { cycles: (data?.cycles.edges ?? []).map((edge) => edge.node), isPending };
}
