import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { archiveNames, itemDone, itemFailed, newJob, progressOf, retried } from "./bulkJob.ts";

const job = newJob({ owner: "sari", form: "CONTRACT", unitName: "Dinas", year: 2026 }, [
  { id: "ctr_1", name: "Ayu" },
  { id: "ctr_2", name: "Budi" },
  { id: "ctr_3", name: "Citra" },
]);

describe("bulk print", () => {
  it("begins with everything waiting, in order", () => {
    assert.deepEqual(progressOf(job), {
      done: 0,
      failed: 0,
      all: 3,
      next: { id: "ctr_1", name: "Ayu", state: "WAITING" },
    });
  });

  it("goes on behind what is printed or refused", () => {
    const going = itemFailed(itemDone(job, "ctr_1"), "ctr_2", "Terputus");
    const { done, failed, next } = progressOf(going);
    assert.deepEqual([done, failed, next?.id], [1, 1, "ctr_3"]);
    assert.equal(going.items[1]?.reason, "Terputus");
  });

  it("tries only failures again", () => {
    const over = itemDone(itemFailed(itemDone(job, "ctr_1"), "ctr_2", "Terputus"), "ctr_3");
    const again = retried(over);
    assert.deepEqual(
      again.items.map(({ state, reason }) => [state, reason]),
      [
        ["DONE", undefined],
        ["WAITING", undefined],
        ["DONE", undefined],
      ],
    );
    assert.equal(progressOf(itemDone(again, "ctr_2")).next, undefined);
  });

  it("gives people with one name files of their own", () => {
    assert.deepEqual(archiveNames(["SKP-Ayu.pdf", "SKP-Budi.pdf", "SKP-Ayu.pdf"]), [
      "SKP-Ayu.pdf",
      "SKP-Budi.pdf",
      "SKP-Ayu-2.pdf",
    ]);
  });
});
