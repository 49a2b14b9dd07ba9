import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { FindingFragment } from "../generated/operations.ts";
import { countWeights, groupFindings, placeOf } from "./findings.ts";

const finding = (code: string, weight: string, subjectId = "emp_1") =>
  ({ id: `${code}#${subjectId}`, code, weight, subjectId }) as FindingFragment;
const findings = [
  finding("POST_EMPTY", "NOTE"),
  finding("DEADLINE_ON_DAY_OFF", "WARNING"),
  finding("RATERS_RING", "BLOCKING"),
  finding("PERSON_WITHOUT_RATER", "BLOCKING"),
  finding("PERSON_WITHOUT_RATER", "BLOCKING", "emp_2"),
];

describe("findings of a dry run (features 3.32)", () => {
  it("stand by kind, what blocks first, the most frequent before the rare", () => {
    assert.deepEqual(
      groupFindings(findings).map(({ code, findings: { length } }) => `${code} ${length}`),
      ["PERSON_WITHOUT_RATER 2", "RATERS_RING 1", "DEADLINE_ON_DAY_OFF 1", "POST_EMPTY 1"],
    );
    assert.deepEqual(countWeights(findings), { BLOCKING: 3, WARNING: 1, NOTE: 1 });
  });

  it("R-UX-03: lead to where they are mended", () => {
    assert.equal(placeOf("emp_01"), "/employees/emp_01/show");
    assert.equal(placeOf("pol_01"), "/policies/pol_01/show");
    assert.equal(placeOf("aud_01"), undefined);
  });
});
