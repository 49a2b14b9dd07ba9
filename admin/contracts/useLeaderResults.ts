import { useMemo } from "react";
import { useOperation } from "../dataProvider/useOperation.ts";
import { type ContractRecordFragment, LeaderResultsDocument } from "../generated/operations.ts";
import type { LeaderResult } from "./simpleDraft.ts";

/** Results of the rater's contract in the same year, which the person's own support; none while they are not known. */
export function useLeaderResults({ rater, cycle }: Pick<ContractRecordFragment, "rater" | "cycle">): LeaderResult[] {
  const { data } = useOperation(LeaderResultsDocument, { rater: rater.id }, { staleTime: 300_000 });
  return useMemo(
    () => (data?.employee?.contracts ?? []).filter((row) => row.cycle.id === cycle.id).flatMap((row) => row.results),
    [data, cycle.id],
  );
}
