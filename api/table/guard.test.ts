import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { absent, asSeen, guard, put } from "./guard.ts";

describe("the guard of a write", () => {
  it("lets a record be written anew only where nothing stands", () => {
    assert.deepEqual(guard(undefined), absent);
  });

  it("lets a blank, version 0, be written where nothing stands or the blank itself does", () => {
    assert.deepEqual(guard({ version: 0 }), {
      ConditionExpression: "attribute_not_exists(pk) OR (version = :version)",
      ExpressionAttributeValues: { ":version": 0 },
    });
  });

  it("lets a record be written over only while it has the version it was seen with", () => {
    assert.deepEqual(guard({ version: 3 }), {
      ConditionExpression: "version = :version",
      ExpressionAttributeValues: { ":version": 3 },
    });
  });

  it("watches what others write without a new version too", () => {
    assert.deepEqual(
      guard({ version: 3, revision: 7 }, "revision"),
      asSeen({ version: 3, revision: 7 }, "version", "revision"),
    );
    assert.deepEqual(asSeen({ version: 3, revision: 7 }, "version", "revision"), {
      ConditionExpression: "version = :version AND revision = :revision",
      ExpressionAttributeValues: { ":version": 3, ":revision": 7 },
    });
  });

  it("names no table: whoever sends a part does", () => {
    assert.deepEqual(put({ pk: "a" }, absent), { Put: { TableName: undefined, Item: { pk: "a" }, ...absent } });
  });
});
