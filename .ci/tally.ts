import type { TestEvent } from "node:test/reporters";

/** How one run of node's test runner ended: numbers of tests, suites not counted. */
export interface Tally {
  passed: number;
  failed: number;
  /** Skipped or marked as todo: neither is allowed to pass silently. */
  skipped: number;
  /** Files that hold no test; node counts each as a test that passed. */
  empty: string[];
}

/** Reporter for `node --test --test-reporter`: yields the {@link Tally} of the whole run as one line of JSON. */
export default async function* tally(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const empty: string[] = [];
  for await (const event of events) {
    if (event.type === "test:pass" && event.data.nesting === 0 && /\.test\.tsx?$/.test(event.data.name)) {
      empty.push(event.data.name);
    }
    // Each file has a summary of its own; the one without a file is the run's.
    if (event.type !== "test:summary" || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    const failed = tests - passed - skipped - todo;
    const result: Tally = { passed: passed - empty.length, failed, skipped: skipped + todo, empty };
    yield `${JSON.stringify(result)}\n`;
  }
}
