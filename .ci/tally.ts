import type { TestEvent } from "node:test/reporters";

/** How one run of node's test runner ended: numbers of tests, suites not counted. */
export interface Tally {
  passed: number;
  failed: number;
  /** Skipped or marked as todo: neither is allowed to pass silently. */
  skipped: number;
}

/** Reporter for `node --test --test-reporter`: yields the {@link Tally} of the whole run as one line of JSON. */
export default async function* tally(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    // Each file has a summary of its own; the one without a file is the run's.
    if (event.type !== "test:summary" || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    const result: Tally = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
    yield `${JSON.stringify(result)}\n`;
  }
}
