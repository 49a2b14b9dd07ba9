import type { TestEvent } from "node:test/reporters";
import { inspect } from "node:util";

/** How one run of node's test runner ended: numbers of tests, suites not counted. */
export interface Tally {
  passed: number;
  failed: number;
  /** Skipped or marked as todo: neither is allowed to pass silently. */
  skipped: number;
  /** Files that hold no test; node counts each as a test that passed. */
  empty: string[];
  /** What each failed test says, with its file and line: told again at the end, where it is found. */
  failures: string[];
}

/** What a failed test says; nothing for a suite, which fails with its tests. */
function failureOf({ data }: Extract<TestEvent, { type: "test:fail" }>): string[] {
  const { error } = data.details;
  const reason = error as Error & { failureType?: string; cause?: unknown };
  if (reason.failureType === "subtestsFailed") return [];
  const { cause } = reason;
  const said = cause === undefined ? reason.message : inspect(cause);
  return [`${data.name} (${data.file ?? ""}:${data.line ?? ""})\n${said}`];
}

/** Reporter for `node --test --test-reporter`: yields the {@link Tally} of the whole run as one line of JSON. */
export default async function* tally(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const empty: string[] = [];
  const failures: string[] = [];
  for await (const event of events) {
    if (event.type === "test:pass" && event.data.nesting === 0 && /\.test\.tsx?$/.test(event.data.name)) {
      empty.push(event.data.name);
    }
    if (event.type === "test:fail") failures.push(...failureOf(event));
    // Each file has a summary of its own; the one without a file is the run's.
    if (event.type !== "test:summary" || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    const failed = tests - passed - skipped - todo;
    const result: Tally = { passed: passed - empty.length, failed, skipped: skipped + todo, empty, failures };
    yield `${JSON.stringify(result)}\n`;
  }
}
