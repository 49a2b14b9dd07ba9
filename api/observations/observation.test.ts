import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { JobFamilyValues } from "../generated/enums.ts";
import { dayIn } from "../kernel/calendar.ts";
import { isRefused } from "../kernel/refusal.ts";
import * as rules from "./observation.rules.ts";
import type { Observation, ObservationStep } from "./observation.rules.ts";
import { rubricModel, rubricId, familyOfRubric, unchangedRubric } from "./rubric.rules.ts";

const rubric = { id: "rub_EDUCATION", version: 0, title: "R", levels: ["1", "2"], items: [{ id: "1", title: "A" }] };
const assigned: Observation = {
  ...{ id: "obs_1.2", organizationId: "org_1", version: 1, history: { sequence: 0, hash: "" }, contractId: "ctr_1" },
  ...{ employeeId: "emp_guru" as never, employeeName: "Guru", positionTitle: "Guru", unitPath: "" },
  ...{ raterId: "emp_kepsek" as never, observerId: "emp_pengawas", observerName: "Pengawas" },
  ...{ status: "ASSIGNED", day: "2026-10-05" },
};
const step = (more: Partial<ObservationStep> = {}): ObservationStep => ({
  ...{ parties: new Set(), employeeId: "emp_pengawas", name: "Pengawas" },
  ...{ today: "2026-10-05", at: "2026-10-05T02:00:00.000Z" },
  ...more,
});
const code = (decided: unknown) => (isRefused(decided) ? decided.refusals[0].code : "done");
function after(decided: ReturnType<typeof rules.prepare>): Observation {
  assert.ok(!isRefused(decided), JSON.stringify(decided));
  return decided.record;
}
const talk = { talkOn: "2026-10-05", focus: "Diskusi murid", day: "2026-10-05", place: "Kelas 5A" };
const seen = { day: "2026-10-05", seen: "Murid bertanya", levels: [{ item: "1", level: 2, note: "7 pertanyaan" }] };
const said = { feedback: "Pertanyaan terbuka sudah baik", nextStep: "Beri waktu berpikir" };

describe("direct observation (MMJ-05, PAU-03)", () => {
  it("MMJ-05: goes through three phases in order; none can be skipped", () => {
    assert.equal(code(rules.record(assigned, seen, step())), "OBSERVATION_PHASE_SKIPPED");
    assert.equal(code(rules.followUp(assigned, said, step())), "OBSERVATION_PHASE_SKIPPED");
    const prepared = after(rules.prepare(assigned, talk, rubric, step()));
    assert.equal(code(rules.followUp(prepared, said, step())), "OBSERVATION_PHASE_SKIPPED");
    const observed = after(rules.record(prepared, seen, step()));
    assert.equal(code(rules.prepare(observed, talk, rubric, step())), "STEP_NOT_ALLOWED_IN_STATE");
    const done = after(rules.followUp(observed, said, step()));
    assert.equal(done.status, "COMPLETED");
    assert.equal(code(rules.followUp(done, said, step())), "STEP_NOT_ALLOWED_IN_STATE");
  });

  it("MMJ-05: feedback is late on a later day of the organization's time zone, and never refused", () => {
    const observed = after(rules.record(after(rules.prepare(assigned, talk, rubric, step())), seen, step()));
    // 5 October 15:30 UTC is 22:30 in WIB and already 6 October 00:30 in WIT.
    const at = "2026-10-05T15:30:00.000Z";
    const given = (zone: "WIB" | "WIT") => after(rules.followUp(observed, said, step({ at, today: dayIn(zone, at) })));
    assert.equal(given("WIB").followUp?.late, false);
    assert.equal(given("WIT").followUp?.late, true);
  });

  it("lets the observer, the rater or their delegate observe, nobody themself, and no stranger", () => {
    const rater = step({ employeeId: "emp_kepsek", parties: new Set(["RATER"]) });
    assert.equal(code(rules.prepare(assigned, talk, rubric, rater)), "done");
    assert.equal(code(rules.prepare(assigned, talk, rubric, step({ employeeId: "emp_guru" }))), "SELF_RATING");
    const stranger = step({ employeeId: "emp_x", parties: new Set(["TENANT_ADMIN"]) });
    assert.equal(code(rules.prepare(assigned, talk, rubric, stranger)), "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(code(rules.cancel(assigned, "Sakit", stranger)), "done");
  });

  it("asks a level for each item of the pinned rubric, and dates in order", () => {
    const prepared = after(rules.prepare(assigned, talk, rubric, step()));
    const levels = (list: object[]) => code(rules.record(prepared, { ...seen, levels: list }, step()));
    assert.equal(levels([]), "REQUIRED");
    assert.equal(levels([{ item: "9", level: 1 }]), "UNKNOWN_ID");
    assert.equal(levels([{ item: "1", level: 3 }]), "NUMBER_OUT_OF_RANGE");
    assert.equal(
      levels([
        { item: "1", level: 1 },
        { item: "1", level: 1 },
      ]),
      "DUPLICATE_ENTRY",
    );
    assert.equal(code(rules.record(prepared, { ...seen, day: "2026-10-06" }, step())), "DATE_OUT_OF_RANGE");
    assert.equal(code(rules.prepare(assigned, { ...talk, day: "2026-10-04" }, rubric, step())), "DATE_OUT_OF_RANGE");
  });

  it("PAU-06: has a proposed rubric for every job family, which a form would accept", () => {
    for (const family of JobFamilyValues) {
      const proposed = unchangedRubric(family, "org_1");
      assert.ok(rubricModel.safeParse(proposed).success, family);
      assert.equal(familyOfRubric(rubricId(family)), family);
    }
    assert.match(JSON.stringify(unchangedRubric("EDUCATION", "org_1")), /murid.*orang tua/i);
  });
});
