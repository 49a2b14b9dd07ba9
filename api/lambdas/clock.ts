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
 * was missed or doubled does no harm. A part that fails keeps no other from its work.
 *
 * @throws AggregateError after all parts ran, with what failed: the run counts as failed and is told of.
 */
export function createHandler({ table, clock, log }: ClockParts): Handler {
  return async () => {
    const failures: unknown[] = [];
    const part = async <T>(name: string, work: () => Promise<T>, nothing: T): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        failures.push(error);
        log({ level: "error", message: `Clock: ${name}`, stack: error instanceof Error ? error.stack : String(error) });
        return nothing;
      }
    };
    // WIB is the last of the three zones to reach a day: a post that begins then has begun everywhere.
    const placed = await part("placements", () => refreshPlacements(table, dayIn(TimeZone.WIB, clock())), 0);
    const told = await part("raters", () => remindRaters(table, clock()), { reminded: 0, escalated: 0 });
    const transfers = await part("transfers", () => applyDueTransfers(table, clock()), 0);
    const rounds = await part("rounds", () => followRounds(table, clock()), { peerReminders: 0, roundsClosed: 0 });
    const none = { deemed: 0, lateDeliveries: 0, objectionsTold: 0 };
    const deadlines = await part("deadlines", () => followDeadlines(table, clock()), none);
    const warnings = await part("warnings", () => warnBeforeEnd(table, clock()), { warned: 0 });
    const run = { placed, ...warnings, ...deadlines, ...told, transfers, ...rounds };
    log({ level: failures.length === 0 ? "info" : "warn", message: "Clock", ...run });
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} parts of the clock failed`);
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
