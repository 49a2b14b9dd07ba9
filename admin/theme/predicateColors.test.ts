import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PredicateValues } from "../../api/generated/enums.ts";
import { type Vision, distance } from "./colorVision.ts";
import { contrast, readableOn } from "./contrast.ts";
import { noticeColors, noticeKinds } from "./noticeColors.ts";
import { predicateColors } from "./predicateColors.ts";
import { type Mode, surfaces } from "./surfaces.ts";

const modes: Mode[] = ["light", "dark"];
const visions: Vision[] = ["normal", "protan", "deutan", "tritan", "none"];

describe("predicate colors", () => {
  for (const mode of modes) {
    const colors = predicateColors(mode);
    it(`stand out from every surface by 3:1 in ${mode} mode`, () => {
      for (const predicate of PredicateValues)
        for (const surface of [surfaces[mode].page, surfaces[mode].paper]) {
          const ratio = contrast(colors[predicate].main, surface);
          assert.ok(ratio >= 3, `${predicate} on ${surface}: ${ratio.toFixed(2)}`);
        }
    });

    it(`let text on chips and marks be read at 4.5:1 in ${mode} mode`, () => {
      for (const predicate of PredicateValues) {
        const { soft, onSoft, main, onMain } = colors[predicate];
        assert.ok(contrast(onSoft, soft) >= 4.5, `${predicate} chip: ${contrast(onSoft, soft).toFixed(2)}`);
        assert.ok(contrast(onMain, main) >= 4.5, `${predicate} mark: ${contrast(onMain, main).toFixed(2)}`);
      }
    });

    for (const vision of visions)
      it(`stay apart with ${vision} color vision in ${mode} mode`, () => {
        const least = vision === "none" ? 4 : 12;
        for (const a of PredicateValues)
          for (const b of PredicateValues)
            if (a < b) {
              const apart = distance(colors[a].main, colors[b].main, vision);
              assert.ok(apart >= least, `${a} and ${b}: ${apart.toFixed(1)}`);
            }
      });
  }
});

describe("notices", () => {
  for (const mode of modes)
    it(`are read at 4.5:1, with their icons and quiet words, on paper tinted a little in ${mode} mode`, () => {
      for (const kind of noticeKinds) {
        const { main, soft, icon, onSoft } = noticeColors(mode)[kind];
        for (const words of [icon, onSoft, surfaces[mode].text, surfaces[mode].textQuiet])
          assert.ok(contrast(words, soft) >= 4.5, `${kind}, ${words}: ${contrast(words, soft).toFixed(2)}`);
        assert.ok(contrast(main, surfaces[mode].paper) >= 4.5, kind);
        // By night as by day the tint stays near the paper it lies on.
        assert.ok(contrast(soft, surfaces[mode].paper) < 1.5, `${kind}: ${contrast(soft, surfaces[mode].paper)}`);
      }
    });
});

describe("a tenant's accent", () => {
  it("is made readable on every surface, whatever was chosen", () => {
    for (const accent of ["#ffff00", "#ffffff", "#000000", "#7fbf7f", "#123456", "#e11d48"])
      for (const mode of modes) {
        const readable = readableOn(accent, surfaces[mode].paper, 4.5);
        assert.ok(contrast(readable, surfaces[mode].paper) >= 4.5, `${accent} in ${mode} mode`);
      }
  });

  it("keeps the chosen color when it is readable already", () => {
    assert.equal(readableOn("#0f6b5c", surfaces.light.paper, 4.5), "#0f6b5c");
  });
});
