import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { afterAnswer, keepOutbox, linesOf, readOutbox, type OutgoingEntry } from "./logOutbox.ts";

const entry = (key: string): OutgoingEntry => ({
  ...{ key, day: "2026-10-05", description: "Memeriksa berkas", result: null },
  ...{ output: null, quantity: null, unit: null, lateReason: null },
});

function browserPlace() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    size: () => kept.size,
  };
}

describe("entries written without a network (R-UX-01)", () => {
  it("stay in the browser until the server has them, and then leave nothing behind", () => {
    const place = browserPlace();
    keepOutbox(place, "ctr_1", [entry("a"), entry("b")], "2026-10-05T02:00:00Z");
    assert.deepEqual(
      readOutbox(place, "ctr_1").map(({ key }) => key),
      ["a", "b"],
    );
    keepOutbox(place, "ctr_1", [], "2026-10-05T02:01:00Z");
    assert.equal(place.size(), 0);
  });

  it("keep what was refused with its reason, and what was written while sending", () => {
    const left = afterAnswer(
      [entry("a"), entry("b"), entry("c")],
      [
        { key: "a", refused: undefined },
        { key: "b", refused: "Tanggal di luar batas." },
      ],
    );
    assert.deepEqual(
      left.map(({ key, refused }) => [key, refused]),
      [
        ["b", "Tanggal di luar batas."],
        ["c", undefined],
      ],
    );
  });

  it("are made of lines, blank ones left out", () => {
    assert.deepEqual(linesOf(" Satu \n\n Dua\n"), ["Satu", "Dua"]);
  });
});
