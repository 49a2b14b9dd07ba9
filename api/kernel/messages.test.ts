import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { RefusalCodeValues } from "../generated/enums.ts";
import { refusalMessage } from "./messages.ts";
import { refusal } from "./refusal.ts";

describe("the sentence of a refusal", () => {
  it("writes a day as people write it, in both languages (R-OBJ-03)", () => {
    const unheard = refusal("STATEMENT_MISSING", [], { params: { day: "2026-11-30" }, whoCan: ["RATER"] });
    assert.match(refusalMessage(unheard, "ID"), /30 November 2026/);
    assert.match(refusalMessage(unheard, "EN"), /30 November 2026/);
  });

  it("exists for every code, in two languages that differ", () => {
    for (const code of RefusalCodeValues)
      assert.notEqual(refusalMessage(refusal(code), "ID"), refusalMessage(refusal(code), "EN"), code);
  });
});
