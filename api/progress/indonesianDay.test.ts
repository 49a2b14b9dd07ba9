import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays } from "../kernel/calendar.ts";
import { indonesianDay, readIndonesianDay } from "./indonesianDay.rules.ts";

describe("days as people in Indonesia write them", () => {
  it("are read in the usual ways, day before month", () => {
    for (const text of [
      "2026-08-07",
      "7-8-2026",
      "07/08/2026",
      "7.8.2026",
      "7 Agustus 2026",
      "07 agt 2026",
      " 7 Agu 2026 ",
    ])
      assert.equal(readIndonesianDay(text), "2026-08-07", text);
  });

  it("are none where the calendar has no such day or nobody can tell", () => {
    for (const text of [
      "30-02-2026",
      "31 Juni 2026",
      "13/13/2026",
      "7 Augustus 2026",
      "7-8-26",
      "besok",
      "",
      "0-1-2026",
    ])
      assert.equal(readIndonesianDay(text), undefined, text);
  });

  it("are read back as they were written, every day of a century", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
        const day = addDays("1970-01-01", days);
        assert.equal(readIndonesianDay(indonesianDay(day)), day);
      }),
    );
  });
});
