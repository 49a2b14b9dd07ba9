import type { Idempotency, Session } from "../audit/auditedWrite.ts";
import { changeRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { Decision } from "../kernel/refusal.ts";
import { getRecord } from "../table/getItem.ts";
import { tenantPrefix } from "../table/keys.ts";
import type { DueDayMove } from "./dueDayMove.rules.ts";

type Item = Record<string, unknown>;

/** Every legal day of a cycle that was moved: one item, as there are a few a year. Its id is the cycle's with a prefix. */
export type DueDayMoves = {
  readonly id: string;
  readonly organizationId: string;
  readonly cycleId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly moves: readonly DueDayMove[];
};

/** Key of the moved days of a cycle. */
export const dueDayMovesKey = (organizationId: string, cycleId: string) => ({
  pk: `${tenantPrefix(organizationId)}CYCLE#${cycleId}`,
  sk: "DUE-DAY-MOVES",
});

/** Reads the item. */
export const dueDayMovesOf = (item: Item): DueDayMoves => {
  const { id, organizationId, cycleId, version, history, moves } = item as unknown as DueDayMoves;
  return { id, organizationId, cycleId, version, history, moves };
};

/** The item: also used where a world is written in bulk. */
export const dueDayMovesItem = (record: DueDayMoves): Item => ({
  ...dueDayMovesKey(record.organizationId, record.cycleId),
  ...{ __edb_e__: "dueDayMoves", __edb_v__: "1" },
  ...record,
});

const mostTries = 5;

/** Moved legal days of the session's organization. */
export function openDueDayMoveStore(session: Session) {
  const { table, organizationId } = session;
  const idOf = (cycleId: string) => cycleId.replace(/^cyc_/, "mov_");
  async function load(cycleId: string): Promise<DueDayMoves> {
    const none = {
      id: idOf(cycleId),
      organizationId,
      cycleId,
      version: 0,
      history: { sequence: 0, hash: "" },
      moves: [],
    };
    return (await getRecord(table, dueDayMovesKey(organizationId, cycleId), dueDayMovesOf)) ?? none;
  }
  return {
    load,
    /** Adds what the rule decides, guarded by the version before: two at once both count. */
    async add(
      cycleId: string,
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: (record: DueDayMoves) => Decision<Decided<DueDayMoves>>,
    ): Promise<Changed<DueDayMoves>> {
      const keeping: Keeping<DueDayMoves, never> = {
        load: () => load(cycleId),
        parts: (after, before) => [recordPart(dueDayMovesItem(after), before)],
        conflicts: {},
      };
      for (let tries = 1; ; tries += 1) {
        const { version } = await load(cycleId);
        const changed = await changeRecord(session, keeping, idOf(cycleId), version, { ...order, decide });
        // Another move came between: it stays, and this one is added to it.
        const moved = "refused" in changed && changed.refused.refusals[0].code === "STALE_VERSION";
        if (!moved || tries >= mostTries) return changed;
      }
    },
  };
}
