import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ObservationStatus } from "../generated/enums.ts";
import { observationEntity, observationsIn } from "../observations/observation.store.ts";
import { observationSources } from "../sources/seenSources.rules.ts";
import { itemOf } from "../table/item.ts";
import { citableRecords } from "./citableRecords.ts";

const observation = (id: string, status: ObservationStatus, more: object) =>
  itemOf(observationEntity, {
    ...{ id, organizationId: "org_1", version: 1, history: { sequence: 1, hash: "" }, contractId: "ctr_1", status },
    ...{ employeeId: "emp_guru", employeeName: "Guru", positionTitle: "Guru", unitPath: "" },
    ...{ raterId: "emp_kepsek", observerId: "emp_kepsek", observerName: "Kepala sekolah", day: "2026-10-05" },
    preparation: { talkOn: "2026-10-05", focus: "Diskusi murid", day: "2026-10-05", place: "Kelas 5A" },
    sighting: { day: "2026-10-05", seen: "Murid bertanya", levels: [], recordedAt: "2026-10-05T02:00:00.000Z" },
    ...more,
  });
const followUp = { feedback: "Baik", nextStep: "Lanjutkan", at: "2026-10-05T04:00:00.000Z", late: false };

describe("records that a rating may cite (PAU-03)", () => {
  it("offers an observation once its feedback was given; before, it is shown as a source and not offered", () => {
    const items = [observation("obs_1.A", "OBSERVED", {}), observation("obs_1.B", "COMPLETED", { followUp })];
    const records = citableRecords(items);
    assert.deepEqual(
      records.map(({ id, title, url }) => [id, title, url]),
      [["obs_1.B", "Pengamatan 5 Oktober 2026: Diskusi murid", "/observations/obs_1.B"]],
    );
    const sources = observationSources(observationsIn(items), (id) => records.filter((each) => each.id === id));
    assert.deepEqual(
      sources.map(({ id, evidence }) => [id, evidence.length]),
      [
        ["obs_1.A", 0],
        ["obs_1.B", 1],
      ],
    );
  });

  it("leaves out what was seen after the period ended: it says nothing of that period (R-EV-02)", () => {
    const items = [
      observation("obs_1.A", "COMPLETED", { followUp, day: "2026-09-30" }),
      observation("obs_1.B", "COMPLETED", { followUp, day: "2026-10-01" }),
    ];
    const ids = (until?: string) => citableRecords(items, until).map(({ id }) => id);
    assert.deepEqual(ids("2026-09-30"), ["obs_1.A"]);
    assert.deepEqual(ids(), ["obs_1.A", "obs_1.B"]);
  });
});
