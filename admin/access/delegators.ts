import type { DelegatedAct } from "../../api/generated/enums.ts";
import type { Viewer } from "./viewer.ts";

/** Somebody in whose place the viewer may act. */
export type Delegator = { readonly id: string; readonly name: string };

/** People in whose place an act may be taken, each once, however many units they delegated (R-DEL-01). */
export function delegatorsOf(
  delegations: readonly Pick<Viewer["delegations"][number], "acts" | "delegator" | "delegatorName">[],
  act: DelegatedAct,
): readonly Delegator[] {
  const held = delegations.filter(({ acts }) => acts.includes(act));
  const names = new Map(held.map(({ delegator, delegatorName }) => [delegator.id, delegatorName]));
  return [...names].map(([id, name]) => ({ id, name }));
}
