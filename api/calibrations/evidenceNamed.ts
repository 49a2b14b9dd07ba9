import type { CitedEvidence } from "../evaluations/evaluation.rules.ts";
import type { Context } from "../graphql/context.ts";
import { refuse, type Refused } from "../kernel/refusal.ts";
import { realizationsIn } from "../progress/realization.store.ts";
import type { AddedEvidence, Calibration } from "./calibration.rules.ts";

type Named = {
  readonly card: string;
  readonly resultEvidence?: readonly string[] | null | undefined;
  readonly behaviorEvidence?: readonly string[] | null | undefined;
};

const nothing: AddedEvidence = { result: [], behavior: [] };

/**
 * Evidence a proposal names, from the contract of its card (R-RT-02). Nothing is read when nothing is named.
 * Refuses UNKNOWN_ID.
 */
export async function evidenceNamed(
  context: Context,
  calibration: Calibration,
  { card, resultEvidence, behaviorEvidence }: Named,
): Promise<AddedEvidence | { refused: Refused }> {
  const ids = { result: resultEvidence ?? [], behavior: behaviorEvidence ?? [] };
  if (ids.result.length + ids.behavior.length === 0) return nothing;
  const board = await context.stores.calibrations.board(calibration.id);
  const found = board?.cards.find(({ id }) => id === card);
  if (found === undefined) return { refused: refuse("UNKNOWN_ID", "card") };
  const realizations = realizationsIn(await context.contractPartitions.load(found.contractId));
  const known = new Map<string, CitedEvidence>(
    realizations.flatMap(({ evidence }) => evidence.map((each) => [each.id, each] as const)),
  );
  const unknown = (["result", "behavior"] as const).find((each) => ids[each].some((id) => !known.has(id)));
  if (unknown !== undefined) return { refused: refuse("UNKNOWN_ID", `${unknown}Evidence`) };
  const cited = (wanted: readonly string[]) => wanted.flatMap((id) => known.get(id) ?? []);
  return { result: cited(ids.result), behavior: cited(ids.behavior) };
}
