import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { endedOnce, words } from "./words.ts";

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

  it("keep what was written as it is, and three points", () => {
    assert.equal(table.id.plain, "Selesai..");
    assert.equal(endedOnce("Menunggu..."), "Menunggu...");
  });
});
