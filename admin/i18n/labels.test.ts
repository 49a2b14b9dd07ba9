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

/** Texts of a table by their paths; those made from values are made from dots. */
function texts(table: unknown, path: string): [path: string, text: string][] {
  if (typeof table === "string") return [[path, table]];
  if (typeof table === "function") {
    const make = table as (...values: unknown[]) => string;
    // Nearly all tell of names or numbers; those that join a list are given one.
    try {
      return [[path, make("…", "…", "…", "…")]];
    } catch {
      return [[path, make(["…"], "…", "…", "…")]];
    }
  }
  if (typeof table !== "object" || table === null) return [];
  return Object.entries(table).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

/** Every text of every table of words, by path, in both languages. */
const both: { path: string; id: string; en: string }[] = [];
for (const file of globSync("**/*.words.ts", { cwd: panel })) {
  const module = (await import(join(panel, file))) as Record<string, { id?: object; en?: object }>;
  for (const [name, { id, en }] of Object.entries(module)) {
    if (typeof id !== "object" || typeof en !== "object") continue;
    const english = new Map(texts(en, name));
    for (const [path, text] of texts(id, name)) both.push({ path, id: text, en: english.get(path) ?? "" });
  }
}
for (const [name, table] of Object.entries(known))
  for (const [value, label] of Object.entries(table)) both.push({ path: `${name}.${value}`, ...label });

/** Words that are the same in both languages, and names. */
const alike =
  /^(Unit|Target|Program|Audit|Auditor|Administrator|Status|Final|Loyal|Capaian|PDF|Excel|NIP( \/ NI PPPK)?|PP \d+\/\d+|Sawahlunto|Bungo|Mamuju|Pauh)$/;

describe("words of the panel", () => {
  it("are in the language of their table", () => {
    assert.ok(both.length > 1500, `${both.length} texts`);
    // Examples are out of Indonesian documents, whoever reads them.
    const own = both.filter(({ path }) => !path.endsWith("Example"));
    const same = own.filter(({ id, en }) => id === en && /[a-z]{3}/i.test(id) && !alike.test(id));
    assert.deepEqual(same, []);
    const quoted = /“[^”]*”|"[^"]*"|\([^)]*\)/g;
    const mixed = own.filter(
      ({ id, en }) =>
        /\b(the|and|of|with|not|your|this)\b/i.test(id.replace(quoted, "")) ||
        /\b(dan|yang|belum|tidak|untuk|dengan|oleh|adalah|Anda)\b/.test(en.replace(quoted, "")),
    );
    assert.deepEqual(mixed, []);
  });

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
