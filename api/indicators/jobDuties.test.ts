import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { changeDuties, describeDuties, dutiesActions } from "./jobDuties.rules.ts";

const indicator = { title: "Jumlah laporan", unit: "laporan" };
const duty = { title: "Menyusun laporan", results: [{ title: "Laporan tersusun", indicators: [indicator] }] };
const context = { id: "jdu_1" as never, organizationId: "org_a", newId };
const described = (more: object = {}) =>
  describeDuties({ positionTitle: "Perawat Terampil", duties: [duty], ...more }, context);
const code = (decided: Decision<unknown>): string =>
  isRefused(decided)
    ? decided.refusals.map(({ code: of, field }) => `${of} ${field.join(".")}`.trim()).join(", ")
    : "done";

describe("main tasks of a post (BGO-01)", () => {
  it("take the family from the post's title unless one is given, and an id for each task", () => {
    const made = described();
    assert.ok(!isRefused(made));
    assert.equal(made.record.family, "HEALTH");
    assert.match(made.record.duties[0]?.id ?? "", /^[a-z]{3}_/);
    const given = described({ family: "EDUCATION" });
    assert.ok(!isRefused(given) && given.record.family === "EDUCATION");
  });

  it("keep the id of a task that stays, and know no foreign one", () => {
    const made = described();
    assert.ok(!isRefused(made));
    const [known] = made.record.duties;
    const changed = changeDuties(
      made.record,
      { duties: [{ ...duty, title: "Menelaah laporan", id: known?.id }, duty] },
      newId,
    );
    assert.ok(!isRefused(changed));
    assert.equal(changed.record.duties[0]?.id, known?.id);
    assert.notEqual(changed.record.duties[1]?.id, known?.id);
    assert.deepEqual(changed.note.changedFields, ["duties"]);
    assert.equal(
      code(changeDuties(made.record, { duties: [{ ...duty, id: "dty_lain" }] }, newId)),
      "UNKNOWN_ID duties.0.id",
    );
    assert.equal(code(described({ duties: [{ ...duty, id: "dty_lain" }] })), "UNKNOWN_ID duties.0.id");
  });

  it("are one to thirty, each result with one to six indicators", () => {
    assert.equal(code(described({ duties: [] })), "LIST_SIZE duties");
    assert.equal(code(described({ duties: Array.from({ length: 31 }, () => duty) })), "LIST_SIZE duties");
    const bare = { ...duty, results: [{ title: "Laporan", indicators: [] }] };
    assert.equal(code(described({ duties: [bare] })), "LIST_SIZE duties.0.results.0.indicators");
  });

  it("are changed by administrators alone", () => {
    assert.deepEqual(dutiesActions(new Set(["PERFORMANCE_OFFICER"])), []);
    assert.equal(dutiesActions(new Set(["TENANT_ADMIN"])).length, 2);
  });
});
