import { auditEventOf, ledgerItems } from "../../audit/audit.store.ts";
import type { AuditEvent } from "../../audit/auditEvent.rules.ts";
import type { Instant } from "../../kernel/calendar.ts";
import { firstCounts, type Subject } from "../../reports/report.store.ts";
import { subjectOf } from "../../reports/subjectOf.ts";
import type { Item } from "./chronicle.ts";

/** What the table's stream would make of items: the counts of the reports, and the organization's ledger. */
export type StreamOutcome = {
  /** Takes items in that are written. */
  see(items: readonly Item[]): void;
  /** Items of the reports and ledgers over everything that was seen; events stand in the order of time. */
  items(at: Instant): Item[];
};

/**
 * Follows items as they are written in bulk, with the folds the stream uses. For a table whose stream does not tell
 * of them: counting tens of thousands of records one batch after another takes longer than writing them.
 */
export function openStreamOutcome(): StreamOutcome {
  const subjects = new Map<string, Subject>();
  const events = new Map<string, AuditEvent[]>();
  return {
    see(items) {
      for (const item of items) {
        const entity = item["__edb_e__"] as string | undefined;
        const subject = subjectOf(entity, item);
        if (subject !== undefined) subjects.set(subject.id, subject);
        if (entity !== "auditEvent") continue;
        const organizationId = String(item["organizationId"]);
        const known = events.get(organizationId);
        if (known === undefined) events.set(organizationId, [auditEventOf(item)]);
        else known.push(auditEventOf(item));
      }
    },
    items: (at) => [
      ...firstCounts([...subjects.values()], at),
      ...[...events].flatMap(([organizationId, told]) =>
        ledgerItems(
          organizationId,
          told.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
        ),
      ),
    ],
  };
}
