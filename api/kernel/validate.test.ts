import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as z from "zod";
import { isRefused } from "./refusal.ts";
import { optionalText, requiredText, validated } from "./validate.ts";

const model = z.object({ name: requiredText(5), note: optionalText(5) });

describe("texts from outside", () => {
  it("lose control characters, direction marks and half characters, and keep emoji and foreign scripts", () => {
    const read = validated(model, { name: "\u202EA\u0000\u0007b\u2066 ", note: "\ud83d👩ا" });
    assert.deepEqual(read, { name: "Ab", note: "\uFFFD👩ا" });
  });

  it("are composed, so that equal names are equal", () => {
    assert.deepEqual(validated(model, { name: "e\u0301", note: null }), { name: "é", note: null });
  });

  it("keep their lines", () => {
    assert.deepEqual(validated(model, { name: "a\n\tb", note: "" }), { name: "a\n\tb", note: null });
  });

  it("are REQUIRED when nothing readable is left, and TEXT_TOO_LONG beyond the field's length", () => {
    const read = validated(model, { name: " \u0000 ", note: "123456" });
    assert.ok(isRefused(read));
    assert.deepEqual(
      read.refusals.map(({ code, field }) => `${code} ${field.join(".")}`),
      ["REQUIRED name", "TEXT_TOO_LONG note"],
    );
  });
});
