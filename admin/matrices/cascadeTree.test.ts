import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { closedBelow, levelThatFits, openLines, treeLines } from "./cascadeTree.ts";
import { afterSaving, gridDeed } from "./gridKeys.ts";

const node = (id: string, ...serves: string[]) => ({ id, serves });

describe("the cascade as a tree (2.1)", () => {
  it("stands below what it serves, in the order given", () => {
    const lines = treeLines([
      node("rpjmd"),
      node("renstra", "rpjmd"),
      node("pk", "renstra"),
      node("b"),
      node("a", "pk", "renstra"),
    ]);
    assert.deepEqual(
      lines.map((line) => `${line.depth} ${line.node.id} ${line.children}`),
      ["0 rpjmd 1", "1 renstra 1", "2 pk 1", "3 a 0", "0 b 0"],
    );
  });

  it("opens down to the level that fits a screen, level by level, and keeps in sight what the page is about", () => {
    const many = Array.from({ length: 50 }, (_, at) => node(`n${at}`, "goal"));
    const lines = treeLines([node("goal"), ...many, node("deep", "n7"), node("deeper", "deep")]);
    assert.equal(levelThatFits(lines, 40), 0);
    assert.equal(levelThatFits(lines, 60), 3);
    const shown = (level: number, kept?: number) =>
      openLines(lines, closedBelow(lines, level, kept)).filter(Boolean).length;
    assert.deepEqual([shown(0), shown(1), shown(2), shown(3)], [1, 51, 52, 53]);
    const kept = lines.findIndex((line) => line.node.id === "deeper");
    assert.equal(openLines(lines, closedBelow(lines, 0, kept))[kept], true);
  });

  it("draws each node of a ring once", () => {
    assert.deepEqual(
      treeLines([node("a", "b"), node("b", "a")])
        .map((line) => line.node.id)
        .sort(),
      ["a", "b"],
    );
  });

  it("hides everything below a closed line", () => {
    const lines = treeLines([node("a"), node("b", "a"), node("c", "b"), node("d")]);
    assert.deepEqual(openLines(lines, new Set(["a"])), [true, false, false, true]);
  });
});

describe("keys of the matrix (ARIA grid pattern)", () => {
  const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
  const size = { rows: 3, columns: 2 };

  it("move inside the edges", () => {
    assert.deepEqual(gridDeed(press("ArrowLeft"), { row: 0, column: 0 }, size), {
      kind: "MOVE",
      to: { row: 0, column: 0 },
    });
    assert.deepEqual(gridDeed(press("End", { ctrlKey: true }), { row: 0, column: 0 }, size), {
      kind: "MOVE",
      to: { row: 2, column: 1 },
    });
  });

  it("edit, replace and clear; Tab and shortcuts are left to the browser", () => {
    const at = { row: 1, column: 1 };
    assert.deepEqual(gridDeed(press("F2"), at, size), { kind: "EDIT" });
    assert.deepEqual(gridDeed(press("L"), at, size), { kind: "EDIT", text: "L" });
    assert.deepEqual(gridDeed(press("Delete"), at, size), { kind: "CLEAR" });
    assert.equal(gridDeed(press("c", { ctrlKey: true }), at, size), undefined);
    assert.equal(gridDeed(press("Tab"), at, size), undefined);
  });

  it("go on after saving: Enter down, Tab in reading order", () => {
    assert.deepEqual(afterSaving({ key: "Enter", shiftKey: false }, { row: 0, column: 1 }, size), {
      row: 1,
      column: 1,
    });
    assert.deepEqual(afterSaving({ key: "Tab", shiftKey: false }, { row: 0, column: 1 }, size), { row: 1, column: 0 });
    assert.deepEqual(afterSaving({ key: "Tab", shiftKey: true }, { row: 1, column: 0 }, size), { row: 0, column: 1 });
  });
});
