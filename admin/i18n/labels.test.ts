import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { labelOf } from "./enumLabels.ts";
import { known } from "./known.ts";
import { englishMessages } from "./messages.en.ts";
import { indonesianMessages } from "./messages.id.ts";

function leaves(tree: object, path = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? leaves(value as object, `${path}${key}.`) : [`${path}${key}`],
  );
}

const panel = join(import.meta.dirname, "..");
/** Which file has the words of an enum that the first screen does not bring. */
const broughtBy = new Map<string, string>();
const early = new Set(Object.keys(known));
for (const file of globSync("i18n/labels.*.ts", { cwd: panel }).filter((name) => !name.includes(".test."))) {
  const module = (await import(join(panel, file))) as Record<string, object>;
  for (const name of Object.values(module).flatMap((tables) => Object.keys(tables)))
    if (!early.has(name)) broughtBy.set(name, file);
}

describe("words of the panel", () => {
  it("come with who names their enum, where the first screen does not bring them", () => {
    const files = globSync("*/*.{ts,tsx}", { cwd: panel }).filter(
      (name) => !/^(generated|i18n|walks)|\.test\./.test(name),
    );
    const lacking = files.flatMap((file) => {
      const text = readFileSync(join(panel, file), "utf8");
      const named = new Set(text.replace(/^import[^;]*;/gm, "").match(/(?<=")[A-Z][a-z]\w+(?=")/g));
      const needed = new Set([...named].flatMap((name) => broughtBy.get(name) ?? []));
      return [...needed].filter((words) => !text.includes(`/${words}"`)).map((words) => `${file} lacks ${words}`);
    });
    assert.deepEqual(lacking, []);
    assert.ok(broughtBy.size > 30, `${broughtBy.size} enums`);
  });

  it("exist in Indonesian wherever they exist in English", () => {
    assert.deepEqual(leaves(indonesianMessages).sort(), leaves(englishMessages).sort());
  });

  it("are never an enum's name in capitals", () => {
    for (const [name, table] of Object.entries(known))
      for (const [value, label] of Object.entries(table))
        for (const text of [label.id, label.en])
          assert.ok(text !== "" && !text.includes("_"), `${name}.${value}: ${text}`);
  });

  it("show a value the panel does not know yet as it is", () => {
    assert.equal(labelOf("ContractStatus", "SOMETHING_NEW", "id"), "SOMETHING_NEW");
  });
});
