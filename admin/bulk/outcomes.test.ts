import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countOutcomes, countReasons, inOrderOfCare } from "./outcomes.ts";

describe("outcomes of work on many (features 3.33)", () => {
  it("count every person once, and put what needs care first", () => {
    const rows = (["DONE", "REFUSED", "ALREADY_THERE", "READY", "REFUSED"] as const).map((outcome) => ({ outcome }));
    assert.deepEqual(countOutcomes(rows), { READY: 1, DONE: 1, ALREADY_THERE: 1, REFUSED: 2 });
    assert.deepEqual(
      inOrderOfCare(rows).map(({ outcome }) => outcome),
      ["REFUSED", "REFUSED", "READY", "DONE", "ALREADY_THERE"],
    );
  });

  it("say each reason once with how many it concerns, most people first", () => {
    const row = (...messages: string[]) => ({ reasons: messages.map((message) => ({ message })) });
    assert.deepEqual(countReasons([row("b"), row("a"), row(), row("a", "a"), row("a", "b"), row("a")]), [
      ["a", 4],
      ["b", 2],
    ]);
    assert.deepEqual(countReasons([]), []);
  });
});
