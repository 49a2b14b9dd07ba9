import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cursorMemory, listKey } from "./cursorMemory.ts";

describe("the memory of cursors", () => {
  it("knows pages of one list and not those of another filter", () => {
    const memory = cursorMemory();
    const all = listKey("employees", {}, 25);
    const some = listKey("employees", { within: "unt_1" }, 25);
    memory.remember(all, 1, "end-1");
    assert.equal(memory.before(all, 2), "end-1");
    assert.equal(memory.before(all, 1), null);
    assert.equal(memory.before(some, 2), undefined);
  });

  it("finds the nearest page to walk on from", () => {
    const memory = cursorMemory();
    const key = listKey("employees", {}, 25);
    memory.remember(key, 1, "end-1");
    memory.remember(key, 2, "end-2");
    assert.equal(memory.nearest(key, 6), 3);
    assert.equal(memory.nearest("employees|50|[]", 6), 1);
  });

  it("forgets a resource's lists when its rows may have moved", () => {
    const memory = cursorMemory();
    const units = listKey("orgUnits", {}, 25);
    const people = listKey("employees", {}, 25);
    memory.remember(units, 1, "a");
    memory.remember(people, 1, "b");
    memory.forget("orgUnits");
    assert.equal(memory.before(units, 2), undefined);
    assert.equal(memory.before(people, 2), "b");
  });

  it("takes filters as equal whatever their order, and empty ones as none", () => {
    assert.equal(listKey("x", { a: 1, b: 2 }, 25), listKey("x", { b: 2, a: 1 }, 25));
    assert.equal(listKey("x", { q: "" }, 25), listKey("x", {}, 25));
  });
});
