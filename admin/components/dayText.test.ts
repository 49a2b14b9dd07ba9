import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayAsTyped, dayAsWritten } from "./dayText.ts";

describe("days in fields", () => {
  it("stand day first, whatever the browser's language", () => {
    assert.equal(dayAsWritten("2026-12-31"), "31-12-2026");
    assert.deepEqual(["", "31-1", "2026-13-01"].map(dayAsWritten), ["", "31-1", "2026-13-01"]);
  });

  it("are read from the usual ways to write them, and kept as text while they are none", () => {
    for (const text of ["31-12-2026", "31/12/2026", "31.12.2026", "31 Desember 2026", "2026-12-31"])
      assert.equal(dayAsTyped(text), "2026-12-31");
    assert.deepEqual(["31-02-2026", "12-31-2026", " 3"].map(dayAsTyped), ["31-02-2026", "12-31-2026", "3"]);
  });
});
