import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { addEntry, changeEntry, entryActions, retireEntry, searchPlaces, titleKey } from "./indicatorEntry.rules.ts";

const input = { title: "Persentase ibu hamil yang diperiksa", unit: "%", jobFamilies: ["HEALTH"] };
const context = { id: "ine_1" as never, organizationId: "org_a" };
const code = (decided: Decision<unknown>): string =>
  isRefused(decided)
    ? decided.refusals.map(({ code: of, field }) => `${of} ${field.join(".")}`.trim()).join(", ")
    : "done";
const added = (more: object = {}) => {
  const decided = addEntry({ ...input, ...more }, context);
  assert.ok(!isRefused(decided), JSON.stringify(decided));
  return decided.record;
};

describe("the library of indicators (SWL-04, BGO-01)", () => {
  it("fills in what is usual, and names each wrong field", () => {
    assert.deepEqual([added().direction, added().accumulation, added().formula], ["HIGHER", "LAST", null]);
    assert.equal(code(addEntry({ ...input, title: " " }, context)), "REQUIRED title");
    assert.equal(code(addEntry({ ...input, jobFamilies: [] }, context)), "LIST_SIZE jobFamilies");
    assert.equal(
      code(addEntry({ ...input, jobFamilies: ["HEALTH", "HEALTH"] }, context)),
      "DUPLICATE_ENTRY jobFamilies",
    );
    assert.equal(code(addEntry({ ...input, sourceAddress: "ftp://a" }, context)), "LINK_INVALID sourceAddress");
  });

  it("stays readable when it is no longer offered, and is then neither changed nor retired again", () => {
    const retired = retireEntry(added());
    assert.ok(!isRefused(retired) && retired.record.title === input.title);
    assert.equal(code(retireEntry(retired.record)), "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(code(changeEntry(retired.record, input)), "STEP_NOT_ALLOWED_IN_STATE");
    assert.deepEqual(entryActions(retired.record, new Set(["TENANT_ADMIN"])), []);
    assert.deepEqual(entryActions(added(), new Set(["EMPLOYEE"])), []);
  });

  it("notes which fields changed", () => {
    const changed = changeEntry(added(), { ...input, unit: "orang" });
    assert.ok(!isRefused(changed));
    assert.deepEqual(changed.note.changedFields, ["unit"]);
  });

  it("is found by the beginning of any word that means something", () => {
    const places = searchPlaces("Persentase ibu hamil yang diperiksa");
    assert.deepEqual(places, [
      "persentase ibu hamil yang diperiksa",
      "ibu hamil yang diperiksa",
      "hamil yang diperiksa",
      "diperiksa",
    ]);
    assert.ok(searchPlaces("kata ".repeat(30)).length <= 8);
    assert.equal(titleKey("  Waktu   LAYANAN "), titleKey("waktu layanan"));
  });
});
