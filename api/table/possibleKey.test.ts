import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { getItems } from "./batch.ts";
import type { Table } from "./client.ts";
import { getItem } from "./getItem.ts";
import { isPossibleKey } from "./possibleKey.ts";

describe("keys that the table can hold", () => {
  it("have up to 2048 and 1024 bytes, none of them empty; letters may take several", () => {
    assert.ok(isPossibleKey({ pk: "p".repeat(2048), sk: "s".repeat(1024) }));
    assert.ok(!isPossibleKey({ pk: "p".repeat(2049), sk: "s" }));
    assert.ok(!isPossibleKey({ pk: "p", sk: "s".repeat(1025) }));
    assert.ok(!isPossibleKey({ pk: "p", sk: "é".repeat(513) }));
    assert.ok(!isPossibleKey({ pk: "p", sk: "" }));
  });

  it("are the only ones it is asked for: any other leads to nothing", async () => {
    // A table without a client: whatever is asked of it fails.
    const table = { name: "t" } as unknown as Table;
    const key = { pk: "TEN#1", sk: "x".repeat(2000) };
    assert.deepEqual(await getItems(table, [key, key]), [undefined, undefined]);
    assert.equal(await getItem(table, key), undefined);
  });
});
