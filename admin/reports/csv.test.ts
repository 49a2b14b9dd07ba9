import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { csvOf } from "./csv.ts";

describe("a table as CSV (PAU-07)", () => {
  it("opens in a spreadsheet here: UTF-8 mark, semicolons, decimal commas", () => {
    assert.equal(
      csvOf([
        ["Unit", "Bagian"],
        ["Dinas A", 12.5],
      ]),
      "\uFEFFUnit;Bagian\r\nDinas A;12,5\r\n",
    );
  });

  it("quotes what would break a line", () => {
    assert.equal(csvOf([['Bagian "Umum"; Sekretariat']]), '\uFEFF"Bagian ""Umum""; Sekretariat"\r\n');
  });

  it("does not let a name become a formula", () => {
    assert.equal(csvOf([["=1+1"], ["@SUM(A1)"]]), "\uFEFF'=1+1\r\n'@SUM(A1)\r\n");
  });
});
