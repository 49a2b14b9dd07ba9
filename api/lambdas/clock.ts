import { refreshPlacements } from "../employees/placement.store.ts";
import { followDeadlines } from "../objections/followDeadlines.store.ts";
import { followRounds } from "../feedback/followRounds.ts";
import { TimeZone } from "../generated/enums.ts";
import { dayIn } from "../kernel/calendar.ts";
import { systemClock, type Clock } from "../kernel/clock.ts";
import { remindRaters } from "../notifications/waiting.store.ts";
import { warnBeforeEnd } from "../progress/followTracks.store.ts";
import { openTable, type Table } from "../table/client.ts";
import { applyDueTransfers } from "../transfers/dueTransfers.ts";
import { clockVariables, readEnvironment } from "./environment.ts";

/** What the handler needs from outside; the function takes it from its environment, tests hand it in. */
export type ClockParts = {
  readonly table: Table;
  readonly clock: Clock;
  readonly log: (line: Record<string, unknown>) => void;
};

/** What one run did. */
export type ClockRun = {
  readonly placed: number;
  readonly reminded: number;
  readonly escalated: number;
  /** Mid-year events that came to their end. */
  readonly transfers: number;
  /** People reminded of peer feedback, and rounds of it that were closed or finished. */
  readonly peerReminders: number;
  readonly roundsClosed: number;
  /** Results taken as read, late deliveries told, and objections reminded of or told late. */
  readonly deemed: number;
  readonly lateDeliveries: number;
  readonly objectionsTold: number;
  /** Contracts whose people were warned before a period ends. */
  readonly warned: number;
};

type Handler = () => Promise<ClockRun>;

/**
 * The handler over given parts: what days do by themselves. Runs every hour; each part is idempotent, so a run that
 * was missed or doubled does no harm.
 */
export function createHandler({ table, clock, log }: ClockParts): Handler {
  return async () => {
    // WIB is the last of the three zones to reach a day: a post that begins then has begun everywhere.
    const placed = await refreshPlacements(table, dayIn(TimeZone.WIB, clock()));
    const told = await remindRaters(table, clock());
    const transfers = await applyDueTransfers(table, clock());
    const rounds = await followRounds(table, clock());
    const deadlines = await followDeadlines(table, clock());
    const warnings = await warnBeforeEnd(table, clock());
    const run = { placed, ...warnings, ...deadlines, ...told, transfers, ...rounds };
    log({ level: "info", message: "Clock", ...run });
    return run;
  };
}

let opened: Handler | undefined;

/** Lambda's entry. Opens the table at the first run and keeps it. */
export const handler: Handler = () => {
  opened ??= createHandler({
    table: openTable(readEnvironment(clockVariables).TABLE_NAME),
    clock: systemClock(),
    log: (line) => process.stdout.write(`${JSON.stringify(line)}\n`),
  });
  return opened();
};
