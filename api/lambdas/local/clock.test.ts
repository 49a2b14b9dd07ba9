import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { startClock } from "./clock.ts";

describe("local clock", () => {
  it("calls at once and again each interval, never two at a time, until stopped", async () => {
    let calls = 0;
    let inside = 0;
    let most = 0;
    const clock = startClock(
      async ({ time }) => {
        assert.ok(!Number.isNaN(Date.parse(time)));
        calls += 1;
        most = Math.max(most, (inside += 1));
        await pause(15);
        inside -= 1;
      },
      () => assert.fail("no failure was made"),
      5,
    );
    assert.equal(calls, 1);
    await pause(120);
    await clock.stop();
    const atStop = calls;
    await pause(30);

    assert.ok(atStop > 1);
    assert.equal(calls, atStop);
    assert.equal(most, 1);
    assert.equal(inside, 0);
  });

  it("goes on after a failure, and tells it", async () => {
    const failures: unknown[] = [];
    const clock = startClock(
      async () => {
        throw new Error("broken");
      },
      (failure) => failures.push(failure),
      5,
    );
    await pause(60);
    await clock.stop();
    assert.ok(failures.length > 1);
  });
});
