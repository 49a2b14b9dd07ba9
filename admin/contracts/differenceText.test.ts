import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { labelOf } from "../i18n/enumLabels.ts";
import { amendmentWords } from "./amendment.words.ts";
import { differenceText } from "./differenceText.ts";

const words = amendmentWords.id.values;
const told = (text: string): string => differenceText(text, (name, value) => labelOf(name, value, "id"), words);

describe("what changed in a contract, in words (features 3.11)", () => {
  it("says how an indicator is measured without a code", () => {
    const plain = told("HIGHER · RATIO · SUM ·  ·  · ");
    assert.doesNotMatch(plain, /[A-Z]{3}|· *$/);
    const full = told("LOWER · FROM_BASELINE · LAST · 40 · 120 · 50");
    assert.match(full, /nilai awal 40 · paling tinggi 120 % · paling rendah 50 %$/);
  });

  it("names values of lists, levels and links; what people wrote stays", () => {
    assert.equal(told('["C","B","A"]'), "C < B < A");
    assert.equal(told("uin_01GNQZWDJWVFNE6ABCT2475Y19"), "Terhubung ke rencana unit");
    for (const code of ["QUALITATIVE", "MAIN", "INDIVIDUAL", "QUALITY", "BUDGET"]) assert.notEqual(told(code), code);
    for (const text of ["80 berkas", "Loket A · Loket B", "BIAYA"]) assert.equal(told(text), text);
  });
});
