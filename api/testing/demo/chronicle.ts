import { ulid } from "ulidx";
import { auditItem, type Session } from "../../audit/auditedWrite.ts";
import type { AuditActor } from "../../audit/auditEvent.rules.ts";
import { nextEvent } from "../../audit/auditEvent.rules.ts";
import type { Audited, Decided } from "../../audit/change.ts";
import type { Party } from "../../generated/enums.ts";
import type { Instant } from "../../kernel/calendar.ts";
import { idPrefixes, type Id, type NewId } from "../../kernel/ids.ts";
import { isRefused, type Decision } from "../../kernel/refusal.ts";
import type { Random } from "./random.ts";

/** An item of the table. */
export type Item = Record<string, unknown>;

/** Ids in the order of time that are the same for the same seed: a millisecond passes with each. */
export function seededIds(random: Random, from: Instant): NewId {
  let time = Date.parse(from);
  return <Kind extends keyof typeof idPrefixes>(kind: Kind): Id<Kind> => {
    time += 1;
    return `${idPrefixes[kind]}_${ulid(time, () => random.next())}` as Id<Kind>;
  };
}

/** Who did something when. */
export type Deed = {
  readonly action: string;
  readonly by: AuditActor;
  /** As whom, where the rule does not say so itself. */
  readonly party?: Party;
  readonly at: Instant;
};

/**
 * Takes decided changes in memory as `changeRecord` takes them in the table: the version counts up, the audit event
 * is chained to the history. Only the last state of a record becomes an item; every event does.
 */
export type Chronicle = {
  readonly newId: NewId;
  /** Items of the events so far; taking them empties the list. */
  takeEvents(): Item[];
  /** The record after a decided change. Throws when the rules refuse: a demo that breaks them is broken itself. */
  change<T extends Audited>(before: T | undefined, decided: Decision<Decided<T>>, deed: Deed): T;
};

/** Opens a chronicle of one organization. */
export function openChronicle(organizationId: Session["organizationId"], newId: NewId): Chronicle {
  let events: Item[] = [];
  return {
    newId,
    takeEvents() {
      const taken = events;
      events = [];
      return taken;
    },
    change(before, decided, { action, by, party, at }) {
      if (isRefused(decided)) throw new Error(`${action} was refused: ${JSON.stringify(decided.refusals)}`);
      const { record, note } = decided;
      const { event, head } = nextEvent(before?.history ?? record.history, record.id, { party, ...note, action }, by, {
        id: newId("auditEvent"),
        at,
        requestId: newId("auditEvent").replace(/^aud_/, "seed-"),
      });
      events.push(auditItem(organizationId, event));
      return { ...record, version: (before?.version ?? 0) + 1, history: head };
    },
  };
}
