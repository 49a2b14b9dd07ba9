import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { IndicatorDraft } from "./contractDraft.ts";
import { retarget } from "./retarget.ts";

const counted = {
  ...{ target: "80", unit: "berkas", levels: "" },
  ...{ direction: "HIGHER", formula: "RATIO", accumulation: "SUM" },
} as IndicatorDraft;
const chosenAnew = { direction: "", formula: "", accumulation: "" };

/** The draft after each of the texts was typed. */
const typed = (start: IndicatorDraft, ...texts: string[]): IndicatorDraft =>
  texts.reduce((draft, text) => ({ ...draft, ...retarget(draft, text) }), start);

describe("a target written anew in a contract that is changed (R-SKP-03)", () => {
  it("keeps how it is measured while the number alone changes, also letter by letter", () => {
    assert.deepEqual(retarget(counted, "70"), { target: "70" });
    const { target, ...kept } = typed(counted, "8", "", "7", "70");
    assert.deepEqual([target, kept.direction, kept.formula, kept.accumulation], ["70", "HIGHER", "RATIO", "SUM"]);
    const lower = { ...counted, direction: "LOWER", formula: "MIRRORED" } as const;
    assert.deepEqual(retarget(lower, "75"), { target: "75" });
  });

  it("chooses again what fits where the target is of another shape", () => {
    assert.deepEqual(retarget(counted, "<= 30"), { target: "<= 30", ...chosenAnew });
    assert.deepEqual(retarget(counted, "31-12-2026"), { target: "31-12-2026", ...chosenAnew });
    const limit = { ...counted, target: "<= 30", direction: "LOWER", formula: "MET_OR_NOT" } as const;
    assert.deepEqual(retarget(limit, "<= 25"), { target: "<= 25" });
    assert.deepEqual(retarget(limit, "30"), { target: "30", ...chosenAnew });
    assert.equal(typed(limit, "", "3").direction, "");
  });
});
