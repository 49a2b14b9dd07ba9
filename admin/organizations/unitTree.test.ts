import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { branches, shownUnits } from "./unitTree.ts";

const units = [
  { id: "a", name: "Pemerintah Kota", depth: 0 },
  { id: "b", name: "Dinas Kesehatan", depth: 1, parent: { id: "a" } },
  { id: "c", name: "Bidang Pelayanan", depth: 2, parent: { id: "b" } },
  { id: "d", name: "Dinas Pendidikan", depth: 1, parent: { id: "a" } },
];
const names = (list: typeof units) => list.map(({ id }) => id).join("");

describe("the tree of units", () => {
  it("knows which units have units below them", () => {
    assert.deepEqual([...branches(units)].sort(), ["a", "b"]);
  });

  it("hides everything below a closed unit, however deep", () => {
    assert.equal(names(shownUnits(units, new Set(["b"]), "")), "abd");
    assert.equal(names(shownUnits(units, new Set(["a"]), "")), "a");
  });

  it("finds by a part of the name and keeps the way to it open", () => {
    assert.equal(names(shownUnits(units, new Set(["a", "b"]), "pelayanan")), "abc");
    assert.equal(names(shownUnits(units, new Set(), "tidak ada")), "");
  });
});
