import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { enumLabels, labelOf } from "./enumLabels.ts";
import { englishMessages } from "./messages.en.ts";
import { indonesianMessages } from "./messages.id.ts";

function leaves(tree: object, path = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? leaves(value as object, `${path}${key}.`) : [`${path}${key}`],
  );
}

describe("words of the panel", () => {
  it("exist in Indonesian wherever they exist in English", () => {
    assert.deepEqual(leaves(indonesianMessages).sort(), leaves(englishMessages).sort());
  });

  it("are never an enum's name in capitals", () => {
    for (const [name, table] of Object.entries(enumLabels))
      for (const [value, label] of Object.entries(table as Record<string, { id: string; en: string }>))
        for (const text of [label.id, label.en])
          assert.ok(text !== "" && !text.includes("_"), `${name}.${value}: ${text}`);
  });

  it("show a value the panel does not know yet as it is", () => {
    assert.equal(labelOf("ContractStatus", "SOMETHING_NEW", "id"), "SOMETHING_NEW");
  });
});
