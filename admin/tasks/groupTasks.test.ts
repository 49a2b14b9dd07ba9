import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { groupTasks } from "./groupTasks.ts";

const behind = (employeeName: string) => ({ kind: "PERIOD_OFF_TRACK" as const, employeeName });
const rate = { kind: "EVALUATION_RATE" as const, employeeName: "Sari" };

describe("what is due, gathered (MMJ-04, features 3.27)", () => {
  it("shows warnings about many people as one line where the first stood, one's own apart", () => {
    const [own, a, b, c] = ["Budi", "Ani", "Beni", "Citra"].map(behind);
    assert.ok(own && a && b && c);
    assert.deepEqual(groupTasks([a, own, rate, b, c], "Budi"), [[a, b, c], own, rate]);
  });

  it("leaves two warnings and everything else as they are", () => {
    const two = [behind("Ani"), rate, rate, rate, behind("Beni")];
    assert.deepEqual(groupTasks(two, "Budi"), two);
  });
});
