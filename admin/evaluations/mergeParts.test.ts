import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mergeParts, settleParts } from "./mergeParts.ts";

const base = {
  narrative: "Awal",
  rating: null as string | null,
  evidence: ["a", "b"],
  feedback: { one: { strength: "", improve: "" } } as Record<string, { strength: string; improve: string }>,
};

describe("two versions of one form (features 3.28)", () => {
  it("takes from each side what only that side changed", () => {
    const mine = { ...base, narrative: "Ditulis di sini" };
    const theirs = { ...base, rating: "MEETS", feedback: { one: { strength: "Cepat", improve: "" } } };
    const { merged, clashes } = mergeParts(base, mine, theirs);
    assert.deepEqual(merged, { ...theirs, narrative: "Ditulis di sini" });
    assert.deepEqual(clashes, []);
  });

  it("names what both wrote, leaves it as it is here, and settles it as chosen", () => {
    const mine = { ...base, feedback: { one: { strength: "Rapi", improve: "" } } };
    const theirs = { ...base, feedback: { one: { strength: "Cepat", improve: "Catatan" } } };
    const { merged, clashes } = mergeParts(base, mine, theirs);
    assert.deepEqual(clashes, [{ path: ["feedback", "one", "strength"], mine: "Rapi", theirs: "Cepat" }]);
    assert.deepEqual(merged.feedback["one"], { strength: "Rapi", improve: "Catatan" });
    const together = settleParts(merged, clashes, (clash) => `${clash.theirs}\n${clash.mine}`);
    assert.deepEqual(together.feedback["one"], { strength: "Cepat\nRapi", improve: "Catatan" });
  });

  it("loses nothing that either side added to a list, and keeps out what either took away", () => {
    const mine = { ...base, evidence: ["b", "c"] };
    const theirs = { ...base, evidence: ["a", "b", "d"] };
    assert.deepEqual(mergeParts(base, mine, theirs).merged.evidence, ["b", "c", "d"]);
  });

  it("asks nothing where both wrote the same", () => {
    const both = { ...base, narrative: "Sama" };
    assert.deepEqual(mergeParts(base, both, { ...both }), { merged: both, clashes: [] });
  });

  it("takes in a part that one side alone has", () => {
    const mine = { ...base, feedback: {} };
    const theirs = { ...base, feedback: { ...base.feedback, two: { strength: "Baru", improve: "" } } };
    assert.deepEqual(mergeParts({ ...base, feedback: {} }, mine, theirs).merged.feedback, theirs.feedback);
  });
});
