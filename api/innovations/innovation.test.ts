import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { InnovationStatusValues, type InnovationStatus, type Party } from "../generated/enums.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import {
  decideInnovation,
  effectOf,
  innovationActions,
  mayBeCited,
  writeInnovation,
  type ImpactMeasure,
  type Innovation,
  type InnovationStep,
} from "./innovation.rules.ts";
import { linkInnovation } from "./innovationLink.rules.ts";

const today = "2026-06-01";
const step = (parties: Party[], employeeId = "emp_rudi"): InnovationStep => ({
  ...{ parties: new Set(parties), employeeId, name: "Rudi", today, at: "2026-06-01T03:00:00.000Z" },
});
const author = step(["EMPLOYEE"], "emp_sari");
const place = {
  id: "inn_1",
  organizationId: "org_a",
  unitId: "unt_1",
  unitName: "Loket",
  unitPath: "unt_1/",
  authors: [{ employeeId: "emp_sari", name: "Sari" }],
};
const input = {
  title: "Antrean daring",
  whatIsNew: "Nomor antrean lewat ponsel",
  startedOn: "2026-01-05",
  adoptions: [],
  measures: [],
};
const code = (decided: Decision<unknown>): string =>
  isRefused(decided)
    ? decided.refusals.map(({ code: of, field }) => `${of} ${field.join(".")}`.trim()).join(", ")
    : "done";
const proposed = (status: InnovationStatus = "PROPOSED"): Innovation => {
  const made = writeInnovation(place, input, author);
  assert.ok(!isRefused(made), JSON.stringify(made));
  return { ...made.record, status };
};
const measure = (before: string, after: string | undefined, higherIsBetter = false): ImpactMeasure => ({
  ...{ name: "Waktu tunggu", kind: "SATISFACTION_INDEX", higherIsBetter },
  before: { value: before, day: "2026-01-04", source: "Buku" },
  after: after === undefined ? undefined : { value: after, day: "2026-05-01", source: "Buku" },
});

describe("innovations (SWL-08, PAU-08)", () => {
  it("are verified, adopted or stopped by who heads the unit, never by their author (features 3.22)", () => {
    assert.equal(code(decideInnovation(proposed(), "VERIFY", null, step(["UNIT_HEAD"]))), "done");
    assert.equal(code(decideInnovation(proposed(), "VERIFY", null, step(["UNIT_HEAD"], "emp_sari"))), "SELF_RATING");
    assert.equal(code(decideInnovation(proposed(), "VERIFY", null, step(["EMPLOYEE"]))), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(code(decideInnovation(proposed(), "ADOPT", null, step(["UNIT_HEAD"]))), "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal(code(decideInnovation(proposed(), "STOP", " ", step(["UNIT_HEAD"]))), "REASON_REQUIRED reason");
  });

  it("offer each the steps that are open to them", () => {
    assert.deepEqual(innovationActions(proposed(), author).sort(), ["LINK", "UPDATE"]);
    assert.deepEqual(innovationActions(proposed(), step(["UNIT_HEAD"])).sort(), ["LINK", "STOP", "VERIFY"]);
    assert.deepEqual(innovationActions(proposed("STOPPED"), author), []);
  });

  it("may be cited in a rating once somebody else verified them and while they are not stopped (R-RT-04)", () => {
    assert.deepEqual(
      InnovationStatusValues.filter((status) => mayBeCited({ status })),
      ["VERIFIED", "ADOPTED"],
    );
  });

  it("keep what they are once verified; who uses them and what changed goes on", () => {
    const verified = proposed("VERIFIED");
    assert.equal(
      code(writeInnovation(verified, { ...input, title: "Lain" }, author)),
      "STEP_NOT_ALLOWED_IN_STATE title",
    );
    const adoptions = [{ who: "Kecamatan", people: 12, since: "2026-05-01" }];
    assert.equal(code(writeInnovation(verified, { ...input, adoptions }, author)), "done");
    assert.equal(code(writeInnovation(verified, input, step(["EMPLOYEE"]))), "STEP_NOT_ALLOWED_FOR_PERSON");
  });

  it("are measured after they were measured before, and neither is to come", () => {
    const measured = (before: string, after: string) =>
      code(
        writeInnovation(
          place,
          {
            ...input,
            measures: [
              {
                ...measure("60", "20"),
                before: { value: "60", day: before, source: "Buku" },
                after: { value: "20", day: after, source: "Buku" },
              },
            ],
          },
          author,
        ),
      );
    assert.equal(measured("2026-01-04", "2026-05-01"), "done");
    assert.equal(measured("2026-05-01", "2026-05-01"), "DATE_OUT_OF_RANGE measures.0.after.day");
    assert.equal(measured("2026-01-04", "2026-06-02"), "DATE_OUT_OF_RANGE measures.0.after.day");
    assert.equal(
      code(writeInnovation(place, { ...input, startedOn: "2026-06-02" }, author)),
      "DATE_OUT_OF_RANGE startedOn",
    );
  });

  it("say what changed by difference and percent, and whether that is better; from zero there is no percent (PAU-08)", () => {
    assert.deepEqual(effectOf(measure("60", "20")), { difference: "-40", percent: "-66.7", better: true });
    assert.deepEqual(effectOf(measure("60", "20", true)), { difference: "-40", percent: "-66.7", better: false });
    assert.deepEqual(effectOf(measure("0", "5", true)), { difference: "5", percent: null, better: true });
    assert.deepEqual(effectOf(measure("5", "5")), { difference: "0", percent: "0", better: null });
    assert.equal(effectOf(measure("5", undefined)), null);
  });

  it("back a result of an author's contract, one a contract; another's contract is out of reach (SWL-08)", () => {
    const contract = {
      id: "ctr_1",
      employeeId: "emp_sari",
      employeeName: "Sari",
      results: [
        { id: "res_1", title: "Laporan" },
        { id: "res_2", title: "Layanan" },
      ],
    } as never;
    const first = linkInnovation(proposed(), contract, "res_1", author);
    assert.ok(!isRefused(first));
    const moved = linkInnovation(first.record, contract, "res_2", author);
    assert.ok(!isRefused(moved));
    assert.deepEqual(
      moved.record.links.map(({ resultTitle }) => resultTitle),
      ["Layanan"],
    );
    const cut = linkInnovation(moved.record, contract, null, author);
    assert.ok(!isRefused(cut) && cut.record.links.length === 0);
    assert.equal(code(linkInnovation(proposed(), contract, "res_9", author)), "UNKNOWN_ID result");
    const stranger = { ...(contract as object), employeeId: "emp_budi" } as never;
    assert.equal(code(linkInnovation(proposed(), stranger, "res_1", author)), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(
      code(linkInnovation(proposed(), contract, "res_1", step(["UNIT_HEAD"]))),
      "STEP_NOT_ALLOWED_FOR_PERSON",
    );
  });
});
