import type { DelegatedAct } from "../../api/generated/enums.ts";
import { delegatorsOf, type Delegator } from "./delegators.ts";
import { useViewer } from "./useViewer.ts";

/** People in whose place the viewer may take an act today; the server says for which records (R-DEL-01). */
export const useDelegators = (act: DelegatedAct): readonly Delegator[] =>
  delegatorsOf(useViewer()?.delegations ?? [], act);
