import { useGetList } from "ra-core";
import { useViewer } from "../access/useViewer.ts";
import type { ContractRowFragment } from "../generated/operations.ts";
import { type Whose, whoseChoices } from "./whose.ts";

/**
 * The lists a viewer can have, undefined until it is known whether they rate anybody: every employee may try a rater's
 * step, but only those with people to rate are shown that list.
 */
export function useWhose(ratingField: string): readonly Whose[] | undefined {
  const viewer = useViewer();
  const self = viewer?.employee?.id;
  const cycle = viewer?.organization.currentCycle?.id;
  const enabled = self !== undefined && cycle !== undefined;
  const { data, isPending } = useGetList<ContractRowFragment>(
    "contracts",
    { filter: { cycle, rater: self }, pagination: { page: 1, perPage: 1 } },
    { enabled, staleTime: 60_000 },
  );
  if (viewer === null || (enabled && isPending)) return undefined;
  const rates = enabled && (data?.length ?? 0) > 0;
  const choices = whoseChoices(viewer, ratingField);
  const known = choices.filter((choice) => choice !== "RATED" || rates);
  // Who has nothing else still has a list, though it is empty until the first of their people has a contract.
  return known.length > 0 ? known : choices;
}
