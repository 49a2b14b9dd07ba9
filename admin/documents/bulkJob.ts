import type { PrintedForm } from "../../api/generated/enums.ts";

/** One document of a bulk print. */
export type BulkItem = {
  readonly id: string;
  readonly name: string;
  readonly state: "WAITING" | "DONE" | "FAILED";
  /** Why it was not printed. */
  readonly reason?: string;
};

/** A bulk print: all it needs to go on after the browser was closed. */
export type BulkJob = {
  /** Whose job it is; another person at the same device never sees it. */
  readonly owner: string;
  readonly form: PrintedForm;
  readonly unitName: string;
  readonly year: number;
  /** Key of the period, of forms of evaluations. */
  readonly period?: string | undefined;
  readonly items: readonly BulkItem[];
};

/** How far a job is. */
export type BulkProgress = {
  readonly done: number;
  readonly failed: number;
  readonly all: number;
  readonly next: BulkItem | undefined;
};

/** A job over records, in their order. */
export const newJob = (
  job: Omit<BulkJob, "items">,
  records: readonly { readonly id: string; readonly name: string }[],
): BulkJob => ({ ...job, items: records.map(({ id, name }) => ({ id, name, state: "WAITING" })) });

/** Counts, and what is next. */
export function progressOf({ items }: BulkJob): BulkProgress {
  const count = (state: BulkItem["state"]): number => items.filter((item) => item.state === state).length;
  return {
    ...{ done: count("DONE"), failed: count("FAILED"), all: items.length },
    next: items.find(({ state }) => state === "WAITING"),
  };
}

const withItem = (job: BulkJob, id: string, change: (item: BulkItem) => BulkItem): BulkJob => ({
  ...job,
  items: job.items.map((item) => (item.id === id ? change(item) : item)),
});

/** The job after a document was printed. */
export const itemDone = (job: BulkJob, id: string): BulkJob =>
  withItem(job, id, ({ name }) => ({ id, name, state: "DONE" }));

/** The job after a document was refused; the others go on. */
export const itemFailed = (job: BulkJob, id: string, reason: string): BulkJob =>
  withItem(job, id, ({ name }) => ({ id, name, state: "FAILED", reason }));

/** The job with its failures waiting again. */
export const retried = (job: BulkJob): BulkJob => ({
  ...job,
  items: job.items.map(({ id, name, state }) => ({ id, name, state: state === "FAILED" ? "WAITING" : state })),
});

/** Names in the archive: people may have the same one, files may not. */
export function archiveNames(names: readonly string[]): string[] {
  const used = new Map<string, number>();
  return names.map((name) => {
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : name.replace(/(\.\w+)?$/, `-${times}$1`);
  });
}
