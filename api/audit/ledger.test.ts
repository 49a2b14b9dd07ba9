import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  canonicalEvent,
  firstBroken,
  nextEvent,
  noHistory,
  type AuditEvent,
  type HistoryHead,
} from "./auditEvent.rules.ts";
import { firstFault, ledgerHash, type LedgerLine } from "./ledger.rules.ts";
import { verdict } from "./verifyLedger.ts";

/** Histories of `records` records with `events` events altogether, in the order in which they happened. */
function histories(records: number, events: number): AuditEvent[] {
  const heads = new Map<string, HistoryHead>();
  return Array.from({ length: events }, (_, at) => {
    const subject = `ctr_${at % records}`;
    const { event, head } = nextEvent(
      heads.get(subject) ?? noHistory,
      subject,
      { action: "contractUpdate", changedFields: ["results"], reason: `alasan ${at}` },
      { subject: "demo|sari", name: "Sari" },
      { id: `aud_${String(at).padStart(5, "0")}`, at: "2026-01-12T02:00:00.000Z", requestId: `req-${at}` },
    );
    heads.set(subject, head);
    return event;
  });
}

function ledgerOf(events: readonly AuditEvent[]): LedgerLine[] {
  let hash = "";
  return events.map((event, at) => {
    hash = ledgerHash(hash, event.hash);
    const { id: eventId, subject, sequence } = event;
    return {
      position: at + 1,
      eventId,
      subject,
      sequence,
      canonical: canonicalEvent(event),
      eventHash: event.hash,
      hash,
    };
  });
}

const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

describe("history of one record (features 3.13)", () => {
  it("fits from the first event to the last", () => {
    assert.equal(firstBroken(histories(1, 20)), null);
  });

  it("names the event that was changed, and the one that is missing", () => {
    const events = histories(1, 20);
    const changed = events.map((event, at) => (at === 6 ? { ...event, reason: "lain" } : event));
    assert.equal(firstBroken(changed), 7);
    assert.equal(firstBroken(without(events, 11)), 12);
  });
});

describe("ledger of an organization (features 3.13)", () => {
  const lines = ledgerOf(histories(40, 1000));

  it("fits as a whole", () => {
    assert.equal(firstFault(lines), null);
  });

  it("names the place of each one of 1,000 entries when it is removed", () => {
    for (let at = 0; at < lines.length - 1; at += 1) {
      assert.deepEqual(firstFault(without(lines, at)), { position: at + 1, problem: "MISSING" });
    }
  });

  it("names an entry whose event was edited, even when its line was left alone", () => {
    const edited = lines.map((line, at) =>
      at === 499 ? { ...line, canonical: line.canonical.replace("Sari", "Rina") } : line,
    );
    assert.deepEqual(firstFault(edited), { position: 500, problem: "EVENT_CHANGED" });
  });

  it("names an entry whose event and hash were edited together", () => {
    const edited = lines.map((line, at) => (at === 499 ? { ...line, eventHash: "0".repeat(64) } : line));
    assert.deepEqual(firstFault(edited), { position: 500, problem: "LINE_CHANGED" });
  });

  it("misses the history of a record that begins in the middle", () => {
    const events = histories(1, 10);
    assert.deepEqual(firstFault(ledgerOf(without(events, 0))), { position: 1, problem: "HISTORY_BROKEN" });
  });

  it("bears events of one record that reached the ledger out of order", () => {
    const [first, second, ...rest] = histories(1, 10);
    assert.ok(first && second);
    assert.equal(firstFault(ledgerOf([second, first, ...rest])), null);
  });

  it("is verified offline from an exported file", () => {
    const exported = lines.map((line) => JSON.stringify(line));
    assert.equal(verdict(exported.join("\n")).intact, true);
    const broken = verdict(without(exported, 123).join("\n"));
    assert.equal(broken.intact, false);
    assert.match(broken.sentence, /posisi 124/);
  });
});
