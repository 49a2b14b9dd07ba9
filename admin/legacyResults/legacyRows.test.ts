import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inBatches, legacyRows } from "./legacyRows.ts";

describe("rows of past years pasted from a spreadsheet (domain 3.5)", () => {
  it("passes the heading over, reads tabs and semicolons, and throws no value away", () => {
    const text =
      "NIP\tTahun\tPeraturan\n19900101 201503 2 004\t2020\tPP 30/2019\t101,5\t88\t\tya\ttidak\tPPK 2020\n199001012015032005;2016;PP 46;90;baik";
    assert.deepEqual(legacyRows(text), [
      {
        ...{ number: "199001012015032004", year: 2020, regime: "PP_30_2019", skp: "101,5", behavior: "88" },
        ...{ score: null, innovation: true, withOpinions: false, source: "PPK 2020" },
      },
      {
        ...{ number: "199001012015032005", year: 2016, regime: "PP_46_2011", skp: "90", behavior: "baik" },
        ...{ score: null, innovation: false, withOpinions: false, source: null },
      },
    ]);
  });

  it("goes in batches of 100", () => {
    assert.deepEqual(
      inBatches(Array.from({ length: 230 }, (_, at) => at)).map(({ length }) => length),
      [100, 100, 30],
    );
  });
});
