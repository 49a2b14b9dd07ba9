import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inBatches, legacyRows } from "./legacyRows.ts";

describe("rows of past years pasted from a spreadsheet (domain 3.5)", () => {
  it("passes the heading over, reads tabs and semicolons, and throws no value away", () => {
    const text =
      "NIP\tTahun\tPeraturan\n19900101 201503 2 004\t2020\tPP 30/2019\t101,5\t88\t\tya\ttidak\tPPK 2020\n199001012015032005;2016;PP 46;90;baik";
    assert.deepEqual(legacyRows(text), [
      {
        ...{ number: "19900101 201503 2 004", year: 2020, regime: "PP 30/2019", skp: "101,5", behavior: "88" },
        ...{ score: null, innovation: "ya", withOpinions: "tidak", source: "PPK 2020" },
      },
      {
        ...{ number: "199001012015032005", year: 2016, regime: "PP 46", skp: "90", behavior: "baik" },
        ...{ score: null, innovation: null, withOpinions: null, source: null },
      },
    ]);
  });

  it("guesses nothing: what is unknown goes to the server as it was written, and no row but the heading is dropped", () => {
    const rows = legacyRows("NIP;Tahun\n;2020;PP 53;;;;mungkin\n  \n;;;\n1,99E+17;20a9;skp;90;80");
    assert.deepEqual(
      rows.map(({ number, year, regime, innovation }) => [number, year, regime, innovation]),
      [
        ["", 2020, "PP 53", "mungkin"],
        ["1,99E+17", 0, "skp", null],
      ],
    );
  });

  it("goes in batches of 100", () => {
    assert.deepEqual(
      inBatches(Array.from({ length: 230 }, (_, at) => at)).map(({ length }) => length),
      [100, 100, 30],
    );
  });
});
