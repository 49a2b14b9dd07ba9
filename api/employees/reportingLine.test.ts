import { describe, it } from "node:test";
import assert from "node:assert/strict";
import type { AssignmentKind } from "../generated/enums.ts";
import type { AssignmentId, EmployeeId, OrgUnitId, PositionId } from "../kernel/ids.ts";
import type { Holder, Position } from "./position.rules.ts";
import {
  isMissing,
  reportingLine,
  type LineFacts,
  type LinePerson,
  type RaterOverride,
  type ReportingLine,
} from "./reportingLine.rules.ts";

const on = "2026-11-21";
const emp = (name: string) => `emp_${name}` as EmployeeId;
const pos = (name: string) => `pos_${name}` as PositionId;

/** Posts from the top down, each below the one before: `{ bupati: ["DEFINITIVE budi"] }`. */
function world(
  posts: Record<string, string[]>,
  change: { closed?: string; overrides?: Record<string, RaterOverride[]> } = {},
): LineFacts {
  const people = new Map<EmployeeId, LinePerson>();
  const positions = new Map<PositionId, Position>();
  let above: PositionId | undefined;
  for (const [title, held] of Object.entries(posts)) {
    const holders = held.map((text, index): Holder => {
      const [kind, name = "", from = "2025-01-01", to] = text.split(" ");
      const assignmentId = `asg_${title}.${index}` as AssignmentId;
      const dates = { kind: kind as AssignmentKind, from, to };
      const person = people.get(emp(name)) ?? {
        id: emp(name),
        name,
        assignments: [],
        raterOverrides: change.overrides?.[name] ?? [],
      };
      const assignment = { id: assignmentId, positionId: pos(title), unitId: "unt_U" as OrgUnitId, ...dates };
      people.set(emp(name), { ...person, assignments: [...person.assignments, assignment] });
      return { assignmentId, employeeId: emp(name), ...dates };
    });
    positions.set(pos(title), {
      ...{ id: pos(title), organizationId: "o", version: 1, history: { sequence: 1, hash: "" }, revision: 0 },
      ...{ title, type: "ADMINISTRATOR", unitId: "unt_U" as OrgUnitId, unitPath: "unt_U/", headsUnit: true },
      ...{ superiorId: above, holders, closedFrom: change.closed === title ? "2026-01-01" : undefined },
    });
    above = pos(title);
  }
  return { people, positions };
}

function line(name: string, facts: LineFacts, date = on): ReportingLine {
  const found = reportingLine(emp(name), date, facts);
  assert.ok(!isMissing(found), JSON.stringify(found));
  return found;
}
const short = (l: ReportingLine) => [l.raterId, l.raterBasis, l.raterSuperiorId];

const full = {
  bupati: ["DEFINITIVE budi"],
  sekda: ["DEFINITIVE sinta"],
  kadis: ["DEFINITIVE karim"],
  kabid: ["DEFINITIVE kartini"],
  staf: ["DEFINITIVE sari"],
};

describe("The reporting line (R-ORGT-02)", () => {
  it("goes to the holder of the post above, and from there to the next above", () => {
    assert.deepEqual(short(line("sari", world(full))), ["emp_kartini", "POSITION", "emp_karim"]);
    assert.match(line("sari", world(full)).explanation.id, /kartini memegang jabatan atasan langsung, kabid/);
  });

  it("climbs over vacant posts, for the rater and for the rater's superior", () => {
    const facts = world({ ...full, kabid: [], sekda: [] });
    const found = line("sari", facts);
    assert.deepEqual(short(found), ["emp_karim", "VACANT_POSITION", "emp_budi"]);
    assert.match(found.explanation.en, /kabid is vacant/);
  });

  it("climbs over a closed post and over one whose holder has left or not begun", () => {
    assert.equal(line("sari", world(full, { closed: "kabid" })).raterId, "emp_karim");
    const left = world({ ...full, kabid: ["DEFINITIVE kartini 2025-01-01 2026-11-20"] });
    assert.equal(line("sari", left).raterId, "emp_karim");
    assert.equal(line("sari", left, "2026-11-20").raterId, "emp_kartini");
    assert.equal(line("sari", world({ ...full, kabid: ["DEFINITIVE kartini 2026-11-22"] })).raterId, "emp_karim");
  });

  it("2.10: takes an acting official of a vacant post, but the definitive holder first, and no additional one", () => {
    const acting = world({ ...full, kabid: ["ACTING plt"] });
    assert.deepEqual(short(line("sari", acting)), ["emp_plt", "POSITION", "emp_karim"]);
    assert.match(line("sari", acting).explanation.id, /sebagai Plt\./);
    assert.equal(
      line("sari", world({ ...full, kabid: ["DAILY_ACTING plh", "DEFINITIVE kartini"] })).raterId,
      "emp_kartini",
    );
    assert.equal(line("sari", world({ ...full, kabid: ["ADDITIONAL tam"] })).raterId, "emp_karim");
  });

  it("R-DEL-01: never oneself: an acting head of the own unit is rated from further up", () => {
    const found = line("sari", world({ ...full, kabid: ["ACTING sari"] }));
    assert.deepEqual(short(found), ["emp_karim", "VACANT_POSITION", "emp_sinta"]);
    assert.match(found.explanation.id, /kabid dipegang pegawai ini sendiri/);
  });

  it("passes over a superior who acts in the post above as well: rater and superior are two people", () => {
    const facts = world({ ...full, kabid: ["ACTING karim"] });
    assert.deepEqual(short(line("sari", facts)), ["emp_karim", "POSITION", "emp_sinta"]);
  });

  it("follows a rater set by hand while it is in force, with that rater's own line above", () => {
    const overrides = { sari: [{ raterId: emp("sinta"), from: "2026-07-01", to: "2026-11-21", reason: "Tim kerja" }] };
    const facts = world(full, { overrides });
    const found = line("sari", facts);
    assert.deepEqual(short(found), ["emp_sinta", "OVERRIDE", "emp_budi"]);
    assert.match(found.explanation.en, /Tim kerja/);
    assert.equal(line("sari", facts, "2026-06-30").raterId, "emp_kartini");
    assert.equal(line("sari", facts, "2026-11-22").raterId, "emp_kartini");
  });

  it("follows an override of the rater to find the rater's superior", () => {
    const overrides = { kartini: [{ raterId: emp("budi"), from: "2026-01-01", reason: "Khusus" }] };
    assert.deepEqual(short(line("sari", world(full, { overrides }))), ["emp_kartini", "POSITION", "emp_budi"]);
  });

  it("finds nobody above the topmost post or without a definitive post, and says so", () => {
    assert.deepEqual(short(line("budi", world(full))), [undefined, "NONE", undefined]);
    assert.match(line("budi", world(full)).explanation.id, /Tidak ada pejabat/);
    const people = new Map(world(full).people);
    people.set(emp("budi"), { ...people.get(emp("budi"))!, status: "NOT_CIVIL_SERVANT" });
    const official = line("budi", { ...world(full), people });
    assert.match(
      official.explanation.id,
      /menilai, tetapi tidak dinilai/,
      "nothing is missing for a regional head (3.7)",
    );
    const without = world({ ...full, staf: ["ACTING sari"] });
    assert.match(line("sari", without).explanation.id, /tidak memegang jabatan definitif/);
    assert.deepEqual(short(line("sinta", world(full))), ["emp_budi", "POSITION", undefined]);
  });

  it("asks for the posts and people it lacks, one step at a time, and reads no more than it needs", () => {
    const all = world(full);
    const facts = { people: new Map<EmployeeId, LinePerson>(), positions: new Map<PositionId, Position>() };
    const asked: string[] = [];
    for (
      let found = reportingLine(emp("sari"), on, facts);
      isMissing(found);
      found = reportingLine(emp("sari"), on, facts)
    ) {
      for (const id of found.people) facts.people.set(id, all.people.get(id) ?? assert.fail(id));
      for (const id of found.positions) facts.positions.set(id, all.positions.get(id) ?? assert.fail(id));
      asked.push(...found.people, ...found.positions);
    }
    assert.deepEqual(asked, ["emp_sari", "pos_staf", "pos_kabid", "emp_kartini", "pos_kadis"]);
  });
});
