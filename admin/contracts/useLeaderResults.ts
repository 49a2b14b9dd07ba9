import { useOperation } from "../dataProvider/useOperation.ts";
import { LeaderResultsDocument } from "../generated/operations.ts";
import type { LeaderResult } from "./simpleDraft.ts";

const none: readonly LeaderResult[] = [];

/** Results of the leader's contract in the same year, which the person's own support; none while they are not known. */
export function useLeaderResults({ id }: { id: string }): readonly LeaderResult[] {
  const { data } = useOperation(LeaderResultsDocument, { contract: id }, { staleTime: 300_000 });
  return data?.contract?.leaderResults ?? none;
}
