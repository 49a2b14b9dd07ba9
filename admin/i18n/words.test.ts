import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { endedOnce, oneIsOne, words } from "./words.ts";

describe("texts made from names", () => {
  const table = words(
    { plain: "Selesai..", part: { verified: (name: string) => `Dibenarkan oleh ${name}.` } },
    { plain: "Done..", part: { verified: (name) => `Confirmed by ${name}.` } },
  );

  it("end once, though many a name ends in a title with a full stop", () => {
    assert.equal(table.id.part.verified("Azhari Siregar, S.Sos."), "Dibenarkan oleh Azhari Siregar, S.Sos.");
    assert.equal(table.en.part.verified("Azhari Siregar, S.Sos."), "Confirmed by Azhari Siregar, S.Sos.");
    assert.equal(table.id.part.verified("Nuraini"), "Dibenarkan oleh Nuraini.");
  });

  it("count one in the singular in English, and everything else in the plural", () => {
    const rows = words({ rows: (n: number) => `${n} baris` }, { rows: (n) => `${n} rows are read` });
    assert.deepEqual(
      [rows.en.rows(1), rows.en.rows(21), rows.id.rows(1)],
      ["1 row is read", "21 rows are read", "1 baris"],
    );
    assert.equal(oneIsOne("at least 1 people, 0.1 days, 1.1 days"), "at least 1 person, 0.1 days, 1.1 days");
    assert.equal(oneIsOne("1 entries wait for you; 1 notes still wait"), "1 entry waits for you; 1 note still waits");
    assert.equal(oneIsOne("Check 1 planned results of 11 people"), "Check 1 planned result of 11 people");
  });

  it("keep what was written as it is, and three points", () => {
    assert.equal(table.id.plain, "Selesai..");
    assert.equal(endedOnce("Menunggu..."), "Menunggu...");
  });
});
