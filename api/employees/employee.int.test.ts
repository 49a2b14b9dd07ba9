import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import type { Actor } from "../access/actor.rules.ts";
import { done, openRegion, refusalsOf, type Region } from "../testing/administeredRegion.ts";

type Row = Record<string, string>;
let region: Region;
let agency: string;
/** Kadis, kabid and staff of one agency, each below the one before. */
const posts: Row = {};
let number = 0;
/** A fresh valid number each time: 1990-01-01, appointed 2015-04, sequence counted up. */
const nip = () => `199001012015042${String((number += 1)).padStart(3, "0")}`;

const position = async (title: string, superior: string | null, more: object = {}) =>
  done(
    await region.mutate("positionCreate", "position", {
      title,
      type: "ADMINISTRATOR",
      unit: agency,
      superior,
      ...more,
    }),
    "position",
  )["id"] as string;
const employeeInput = (name: string, post: string, more: object = {}) => ({
  ...{ name, nationalEmployeeNumber: nip(), status: "PNS", grade: "III/a", position: post, from: "2022-01-01" },
  ...more,
});
const employee = async (name: string, post: string, more: object = {}) =>
  done(await region.mutate("employeeCreate", "employee", employeeInput(name, post, more)), "employee") as {
    id: string;
    version: number;
  };
const as = (employeeId: string, roles: Actor["roles"] = []): Actor => ({
  ...region.admin,
  subject: employeeId,
  employeeId,
  roles,
});
const read = async (id: string, fields: string, actor?: Actor) =>
  (await region.run(`query ($id: ID!) { employee(id: $id) { ${fields} } }`, { id }, actor)).data["employee"];

before(async () => {
  region = await openRegion();
  const unit = { name: "Dinas Kesehatan", kind: "AGENCY", parent: region.rootUnitId, from: "2021-01-01" };
  agency = done(await region.mutate("orgUnitCreate", "orgUnit", unit), "orgUnit")["id"];
  posts["kadis"] = await position("Kepala Dinas", null, { headsUnit: true });
  posts["kabid"] = await position("Kepala Bidang", posts["kadis"] ?? null);
  posts["staf"] = await position("Pengelola Data", posts["kabid"] ?? null, { type: "STAFF" });
});
after(() => region.stop());
const post = (name: string): string => posts[name] ?? assert.fail(name);

describe("Employees over GraphQL", () => {
  it("are registered with a first assignment and shown where they stand", async () => {
    const sari = await employee("dr. Sari Wulandari, M.Kes.", post("staf"), { status: "PPPK", grade: "IX" });
    const shown = await read(
      sari.id,
      `name unitName positionTitle grade rankTitle identifierWarnings allowedActions unit { id }
      assignments { id kind from to positionTitle unitName employeeName position { id } }`,
    );
    assert.equal(shown.unitName, "Dinas Kesehatan");
    assert.equal(shown.positionTitle, "Pengelola Data");
    assert.deepEqual([shown.grade, shown.rankTitle, shown.unit.id], ["IX", null, agency]);
    assert.deepEqual(shown.identifierWarnings, ["STATUS_MISMATCH"]);
    assert.equal(shown.allowedActions.length, 4);
    const [assignment] = shown.assignments;
    assert.equal(assignment.employeeName, "dr. Sari Wulandari, M.Kes.");
    assert.deepEqual(
      [assignment.positionTitle, assignment.unitName, assignment.kind],
      ["Pengelola Data", "Dinas Kesehatan", "DEFINITIVE"],
    );
    const { data } = await region.run(`{ position(id: "${post("staf")}") { holders { employeeName kind } } }`);
    assert.deepEqual(data["position"].holders, [{ employeeName: "dr. Sari Wulandari, M.Kes.", kind: "DEFINITIVE" }]);
  });

  it("R-NIP-01, R-NIP-04: have an identifier of their own, also when two are registered at the same moment", async () => {
    const value = nip();
    const same = () =>
      region.mutate(
        "employeeCreate",
        "employee",
        employeeInput("Kembar", post("staf"), { nationalEmployeeNumber: value }),
      );
    const answers = await Promise.all([same(), same(), same()]);
    assert.deepEqual(answers.flatMap(refusalsOf), Array(2).fill("ALREADY_EXISTS nationalEmployeeNumber"));
    const wrong = { nationalEmployeeNumber: "199613182022041001" };
    assert.deepEqual(
      refusalsOf(await region.mutate("employeeCreate", "employee", employeeInput("X", post("staf"), wrong))),
      ["NIP_BIRTH_DATE nationalEmployeeNumber"],
    );
    const other = await employee("Lain", post("staf"));
    const add = (input: object) =>
      region.mutate(
        "employeeIdentifierAdd",
        "employee",
        { employee: other.id, version: 1, from: "2026-01-01", ...input },
        "version identifiers { value to }",
      );
    assert.deepEqual(refusalsOf(await add({ value })), ["ALREADY_EXISTS value"]);
    const added = done(await add({ value: nip() }), "employee");
    assert.deepEqual(
      added["identifiers"].map((i: Row) => i["to"]),
      ["2025-12-31", null],
    );
    const old = { nationalEmployeeNumber: added["identifiers"][0].value };
    assert.deepEqual(
      refusalsOf(await region.mutate("employeeCreate", "employee", employeeInput("Y", post("staf"), old))),
      ["ALREADY_EXISTS nationalEmployeeNumber"],
    );
  });

  it("are created once for one idempotency key, and refused with unknown posts and unfit grades", async () => {
    const input = employeeInput("Sekali", post("staf"), { idempotencyKey: "e-1" });
    const answers = await Promise.all([1, 2].map(() => region.mutate("employeeCreate", "employee", input)));
    assert.equal(new Set(answers.map((answer) => done(answer, "employee")["id"])).size, 1);
    const refused = async (more: object) =>
      refusalsOf(await region.mutate("employeeCreate", "employee", employeeInput("X", post("staf"), more)));
    assert.deepEqual(await refused({ position: "pos_none" }), ["UNKNOWN_ID position"]);
    assert.deepEqual(await refused({ grade: "IX" }), ["VALUE_NOT_UNDERSTOOD grade"]);
  });

  it("change, and refuse a stale version with the fresh record", async () => {
    const seen = await employee("Lama", post("staf"));
    const update = (name: string) =>
      region.mutate(
        "employeeUpdate",
        "employee",
        { id: seen.id, version: 1, name, status: "PNS", grade: "III/b" },
        "version name rankTitle",
      );
    assert.deepEqual(done(await update("Baru"), "employee"), {
      version: 2,
      name: "Baru",
      rankTitle: "Penata Muda Tingkat I",
    });
    const stale = await update("Lebih baru");
    assert.deepEqual([refusalsOf(stale), stale["employee"].name], [["STALE_VERSION version"], "Baru"]);
  });

  it("R-ORGT-01: move to another post: the post before is left the day before, and both posts know", async () => {
    const target = await position("Analis", post("kabid"), { type: "FUNCTIONAL", level: "FIRST_EXPERT" });
    const mover = await employee("Pindah", post("staf"));
    const start = (input: object) =>
      region.mutate(
        "assignmentStart",
        "employee",
        { employee: mover.id, version: 1, position: target, kind: "DEFINITIVE", from: "2026-07-01", ...input },
        "version positionTitle assignments { id from to kind }",
      );
    assert.deepEqual(refusalsOf(await start({ from: "2021-01-01" })), ["ASSIGNMENT_OVERLAP from"]);
    assert.deepEqual(refusalsOf(await start({ position: "pos_none" })), ["UNKNOWN_ID position"]);
    assert.deepEqual(refusalsOf(await start({ to: "2026-06-30" })), ["DATE_OUT_OF_RANGE to"]);
    const moved = done(await start({}), "employee");
    assert.equal(moved["positionTitle"], "Analis");
    assert.deepEqual(
      moved["assignments"].map((a: Row) => [a["from"], a["to"]]),
      [
        ["2026-07-01", null],
        ["2022-01-01", "2026-06-30"],
      ],
    );
    const held = async (id: string) =>
      (await region.run("query ($id: ID!) { position(id: $id) { version holders { employeeName } } }", { id })).data[
        "position"
      ];
    assert.deepEqual(await held(target), { version: 1, holders: [{ employeeName: "Pindah" }] });
    const ended = await region.mutate(
      "assignmentEnd",
      "employee",
      { employee: mover.id, version: 2, assignment: moved["assignments"][0].id, to: "2026-10-31" },
      "positionTitle unit { id }",
    );
    assert.deepEqual(done(ended, "employee"), { positionTitle: null, unit: null });
    assert.deepEqual((await held(target)).holders, []);
    const close = (from: string) =>
      region.mutate("positionClose", "position", { id: target, version: 1, from }, "closedFrom");
    assert.deepEqual(refusalsOf(await close("2026-10-31")), ["STEP_NOT_ALLOWED_IN_STATE id"]);
    assert.equal(done(await close("2026-11-01"), "position")["closedFrom"], "2026-11-01");
    const late = await region.mutate("assignmentStart", "employee", {
      employee: mover.id,
      version: 3,
      position: target,
      kind: "DEFINITIVE",
      from: "2026-11-15",
    });
    assert.deepEqual(refusalsOf(late), ["DATE_OUT_OF_RANGE position"]);
  });

  it("R-ORGT-02: are rated by the holder of the post above, over vacant posts, or by whom an administrator sets", async () => {
    const line = "reportingLine { raterBasis rater { name } raterSuperior { name } explanation }";
    const staff = await employee("Dinilai", post("staf"));
    assert.equal((await read(staff.id, line)).reportingLine.raterBasis, "NONE");
    const head = await employee("Kepala", post("kadis"));
    const vacant = (await read(staff.id, line)).reportingLine;
    assert.deepEqual([vacant.raterBasis, vacant.rater.name, vacant.raterSuperior], ["VACANT_POSITION", "Kepala", null]);
    const chief = await employee("Kabid", post("kabid"));
    const found = (await read(staff.id, line)).reportingLine;
    assert.deepEqual([found.raterBasis, found.rater.name, found.raterSuperior.name], ["POSITION", "Kabid", "Kepala"]);
    const cost = await region.run(`query ($id: ID!) { employee(id: $id) { ${line} } }`, { id: staff.id });
    assert.ok(cost.requests <= 7, `${cost.requests} requests for one line`);
    const set = (input: object) =>
      region.mutate(
        "raterOverrideSet",
        "employee",
        { employee: staff.id, version: 1, from: "2026-01-01", reason: "Tim kerja", ...input },
        line,
      );
    assert.deepEqual(refusalsOf(await set({ rater: staff.id })), ["SELF_RATING rater"]);
    assert.deepEqual(refusalsOf(await set({ rater: "emp_none" })), ["UNKNOWN_ID rater"]);
    assert.deepEqual(refusalsOf(await set({ rater: head.id, reason: "" })), ["REASON_REQUIRED reason"]);
    const overridden = done(await set({ rater: head.id }), "employee")["reportingLine"];
    assert.deepEqual([overridden.raterBasis, overridden.rater.name], ["OVERRIDE", "Kepala"]);
    // The rater may read whom they rate, and a colleague elsewhere may not.
    assert.ok(await read(staff.id, "name", as(head.id)));
    assert.equal(await read(head.id, "name", as(chief.id)), null);
  });

  it("R-NIP-05: show the identifier whole to the person and the record keepers, masked to the rater", async () => {
    const boss = await position("Atasan Kecil", null);
    const below = await position("Bawahan Kecil", boss);
    const rater = await employee("Penilai", boss);
    const person = await employee("Rahasia", below);
    const fields = "nationalEmployeeNumber identifiers { value }";
    assert.match((await read(person.id, fields, as(person.id))).nationalEmployeeNumber, /^\d{18}$/);
    const masked = await read(person.id, fields, as(rater.id));
    assert.match(masked.nationalEmployeeNumber, /^19900101\*{6}2\d{3}$/);
    assert.equal(masked.identifiers, null);
  });
});

describe("Lists of employees and posts", () => {
  const list = (filter: object, actor?: Actor, first?: number, after?: string) =>
    region.run(
      `query ($filter: EmployeeFilter, $first: Int, $after: String) { employees(filter: $filter, first: $first, after: $after) {
        edges { node { name unitName positionTitle nationalEmployeeNumber } } pageInfo { hasNextPage endCursor } } }`,
      { filter, first, after },
      actor,
    );
  const officer = () => as("emp_x", [{ role: "PERFORMANCE_OFFICER", unitId: agency }]);

  it("features 3.29: are full pages, one request each, with names and units of a page one batch more", async () => {
    for (let i = 0; i < 6; i += 1) await employee(`Zaki ${i}`, post("staf"));
    for (const filter of [{}, { within: agency }, { namePrefix: "zaki" }, { numberPrefix: "19900101" }]) {
      const { data, requests, errors } = await list(filter, undefined, 3);
      assert.deepEqual(errors, []);
      assert.equal(data["employees"].edges.length, 3);
      assert.equal(data["employees"].pageInfo.hasNextPage, true);
      assert.equal(requests, "within" in filter ? 2 : 1);
    }
    const names: string[] = [];
    for (let after: string | undefined; ;) {
      const { data } = await list({ namePrefix: "Zaki" }, undefined, 3, after);
      names.push(...data["employees"].edges.map((edge: { node: { name: string } }) => edge.node.name));
      if (!data["employees"].pageInfo.hasNextPage) break;
      after = data["employees"].pageInfo.endCursor;
    }
    assert.equal(names.join(), "Zaki 0,Zaki 1,Zaki 2,Zaki 3,Zaki 4,Zaki 5");
    const positions = await region.run(
      "{ positions(first: 3) { edges { node { title unit { name } superior { title } holders { employeeName } } } } }",
    );
    assert.deepEqual(positions.errors, []);
    assert.ok(positions.requests <= 4, `${positions.requests} requests for a page of posts`);
  });

  it("find by name without titles, and refuse filters that no index backs", async () => {
    await employee("Prof. Dr. Ir. H. Bagindo Chaniago, M.Si.", post("staf"));
    const { data } = await list({ namePrefix: "Bagindo C" });
    assert.equal(data["employees"].edges.length, 1);
    for (const wrong of [{ namePrefix: "b" }, { numberPrefix: "19A" }, { namePrefix: "ba", within: agency }])
      assert.match((await list(wrong)).errors.join(), /^BAD_USER_INPUT/);
    assert.match((await list({ within: "unt_none" })).errors.join(), /^NOT_FOUND/);
    for (const filter of [{}, { numberPrefix: "1990" }, { namePrefix: "ba" }])
      assert.match((await list(filter, as("emp_x"))).errors.join(), /^FORBIDDEN/);
    assert.ok((await list({}, officer())).data["employees"].edges.length > 0);
    assert.match((await list({ within: region.rootUnitId }, officer())).errors.join(), /^FORBIDDEN/);
  });

  it("R-PDP: names are found by who oversees people, within their units; everybody else finds colleagues", async () => {
    const unit = { name: "Dinas Lain", kind: "AGENCY", parent: region.rootUnitId, from: "2021-01-01" };
    const elsewhere = done(await region.mutate("orgUnitCreate", "orgUnit", unit), "orgUnit")["id"];
    const away = await position("Staf lain", null, { unit: elsewhere });
    for (const at of [1, 2, 3]) await employee(`Yohana ${at}`, at === 2 ? away : post("staf"));
    const names = ({ data }: Awaited<ReturnType<typeof list>>) =>
      data["employees"].edges.map(({ node }: { node: { name: string } }) => node.name);
    const yohana = { namePrefix: "yohana" };
    assert.deepEqual(names(await list(yohana)), ["Yohana 1", "Yohana 2", "Yohana 3"]);
    const own = await list(yohana, officer());
    assert.deepEqual([names(own), own.requests], [["Yohana 1", "Yohana 3"], 2]);
    const first = await list(yohana, officer(), 1);
    const { hasNextPage, endCursor } = first.data["employees"].pageInfo;
    assert.deepEqual([names(first), hasNextPage], [["Yohana 1"], true]);
    const rest = await list(yohana, officer(), 1, endCursor);
    assert.deepEqual([names(rest), rest.data["employees"].pageInfo.hasNextPage], [["Yohana 3"], false]);
    const found = await region.run(`{ colleagues(beginning: "yohana") { name unitName } }`, {}, as("emp_x"));
    assert.equal(found.data["colleagues"].length, 3);
  });
});
