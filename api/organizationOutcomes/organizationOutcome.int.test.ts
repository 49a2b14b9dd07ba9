import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { done, refusalsOf } from "../testing/administeredRegion.ts";
import { rateUnit } from "../testing/ratedUnit.ts";
import { openStaffedRegion, type StaffedRegion } from "../testing/staffedRegion.ts";

describe("predicates of units on a table (R-ORG-01..05)", () => {
  let region: StaffedRegion;
  let divisionId: string;
  before(async () => {
    region = await openStaffedRegion(1);
    const unit = { name: "Bidang Yankes", kind: "DIVISION", parent: region.agencyId, from: "2021-01-01" };
    divisionId = done(await region.mutate("orgUnitCreate", "orgUnit", unit), "orgUnit")["id"] as string;
  });
  after(() => region.stop());

  const idOf = (unit: string, period = "2026-Q3") => `oco_${unit.slice(4)}_${period}`;
  const set = (input: object, actor = region.as(region.head)) =>
    region.mutate(
      "organizationOutcomeSet",
      "organizationOutcome",
      { version: 0, predicate: "GOOD", rationale: "Rencana aksi berjalan.", ...input },
      "id version predicate rationale decidedByName decisionDocument { number }",
      actor,
    );

  it("is set by the head of the unit above, once per version, with its history", async () => {
    const id = idOf(divisionId);
    const staff = region.staff[0];
    assert.ok(staff);
    const seen = await region.run(
      "query ($id: ID!) { organizationOutcome(id: $id) { predicate setter { name unitName } maySet whyNot { code } } }",
      { id },
      region.as(staff),
    );
    assert.deepEqual(seen.data["organizationOutcome"], {
      ...{ predicate: null, setter: { name: "Hadi", unitName: "Dinas Kesehatan" }, maySet: false },
      whyNot: { code: "STEP_NOT_ALLOWED_FOR_PERSON" },
    });
    assert.deepEqual(refusalsOf(await set({ id }, region.as(staff))), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    const first = done(await set({ id }), "organizationOutcome");
    assert.equal(first["decidedByName"], "Hadi");
    assert.deepEqual(refusalsOf(await set({ id, predicate: "POOR", reason: "x" })), ["STALE_VERSION version"]);
    const again = done(
      await set({ id, version: 1, predicate: "EXCEPTIONAL", reason: "Data akhir." }),
      "organizationOutcome",
    );
    assert.equal(again["version"], 2);
    const { data, errors } = await region.run(
      "query ($id: ID!) { auditEvents(subject: $id) { edges { node { fromState toState reason } } } auditVerification(subject: $id) { intact } }",
      { id },
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(
      data["auditEvents"].edges.map(({ node }: { node: object }) => node),
      [
        { fromState: null, toState: "GOOD", reason: "Rencana aksi berjalan." },
        { fromState: "GOOD", toState: "EXCEPTIONAL", reason: "Data akhir." },
      ],
    );
    assert.equal(data["auditVerification"].intact, true);
  });

  it("is shown as a hint on the rating of who leads the unit, and of nobody else (features 4.9)", async () => {
    const [staff] = region.staff;
    assert.ok(staff);
    const meets = { result: "MEETS" as const, behavior: "MEETS" as const, by: region.rater };
    const [own] = await rateUnit(region, [{ ...region.head, ...meets, form: "LEADER" }]);
    const [other] = await rateUnit(region, [{ ...staff, ...meets }]);
    const hint = async (evaluation: { id: string } | undefined) => {
      const document = "query ($id: ID!) { evaluation(id: $id) { headedOutcome { unitName predicate } } }";
      const { data, errors } = await region.run(document, { id: evaluation?.id }, region.as(region.rater));
      assert.deepEqual(errors, []);
      return data["evaluation"].headedOutcome as object | null;
    };
    assert.deepEqual([await hint(own), await hint(other)], [{ unitName: "Dinas Kesehatan", predicate: null }, null]);
  });

  it("sent twice with the same key is set once and recommended once, with the same answer both times (R-ORG-04)", async () => {
    const unit = { name: "Bidang Kesmas", kind: "DIVISION", parent: region.agencyId, from: "2021-01-01" };
    const made = done(await region.mutate("orgUnitCreate", "orgUnit", unit), "orgUnit");
    const id = idOf(made["id"] as string, "2026-Q2");
    const twice = async (send: () => ReturnType<typeof set>) => {
      const [first, again] = [done(await send(), "organizationOutcome"), done(await send(), "organizationOutcome")];
      assert.deepEqual(again, first);
      return first;
    };
    const advice = { id, version: 0, body: "OVERSIGHT", text: "Tindak lanjut selesai.", idempotencyKey: "saran-1" };
    const shown = "version recommendations { text }";
    const recommend = (input: object = {}) =>
      region.mutate("organizationOutcomeRecommend", "organizationOutcome", { ...advice, ...input }, shown);
    const advised = await twice(recommend);
    assert.deepEqual(advised, { version: 1, recommendations: [{ text: "Tindak lanjut selesai." }] });
    assert.deepEqual(refusalsOf(await recommend({ text: "Lain." })), ["IDEMPOTENCY_KEY_REUSED idempotencyKey"]);
    const first = await twice(() => set({ id, version: 1, idempotencyKey: "predikat-1" }));
    assert.equal(first["version"], 2);
    const corrected = { id, version: 2, predicate: "EXCEPTIONAL", reason: "Data akhir.", idempotencyKey: "predikat-2" };
    assert.equal((await twice(() => set(corrected)))["version"], 3);
    const document = "query ($id: ID!) { auditEvents(subject: $id) { edges { node { action } } } }";
    const { data } = await region.run(document, { id });
    assert.equal(data["auditEvents"].edges.length, 3);
  });

  it("never by the unit's own head, whose superior's paper an administrator records (R-ORG-04)", async () => {
    const id = idOf(region.agencyId);
    assert.deepEqual(refusalsOf(await set({ id })), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    assert.deepEqual(refusalsOf(await set({ id }, region.admin)), ["REQUIRED decisionDocument.number"]);
    const decisionDocument = { number: "800/12/2026", date: "2026-10-09", signedBy: "Wali Kota" };
    const recorded = done(await set({ id, decisionDocument }, region.admin), "organizationOutcome");
    assert.equal(recorded["decisionDocument"].number, "800/12/2026");
    const own = region.as(region.head, [{ role: "TENANT_ADMIN", unitId: null }]);
    assert.deepEqual(refusalsOf(await set({ id: idOf(region.agencyId, "2026-Q2"), decisionDocument }, own)), [
      "OWN_UNIT",
    ]);
  });

  it("never by who heads the unit and, acting, the one above it too: then nobody above is left to set it (R-ORG-04)", async () => {
    const unit = { name: "Bidang P2P", kind: "DIVISION", parent: region.agencyId, from: "2021-01-01" };
    const id = done(await region.mutate("orgUnitCreate", "orgUnit", unit), "orgUnit")["id"] as string;
    const setIt = () => set({ id: idOf(id, "2026-Q2") });
    const post = { title: "Kepala Bidang P2P", type: "ADMINISTRATOR", unit: id, superior: region.posts.head };
    const made = done(await region.mutate("positionCreate", "position", { ...post, headsUnit: true }), "position");
    const acting = { position: made["id"], kind: "ACTING", from: "2026-01-05", to: null };
    const { data } = await region.run("query ($id: ID!) { employee(id: $id) { version } }", { id: region.head.id });
    const started = { employee: region.head.id, version: data["employee"].version, ...acting };
    done(await region.mutate("assignmentStart", "employee", started), "employee");
    assert.deepEqual(refusalsOf(await setIt()), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
  });

  it("shows a region's predicates and a unit's year in at most three requests each, and advice to few", async () => {
    const recommended = await region.mutate(
      "organizationOutcomeRecommend",
      "organizationOutcome",
      { id: idOf(divisionId), version: 2, body: "PLANNING", text: "Capaian triwulan di atas target." },
      "recommendations { body authorName text }",
    );
    assert.equal(done(recommended, "organizationOutcome")["recommendations"][0].authorName, "Tuti");
    const list = `query ($cycle: ID!) { organizationOutcomes(cycle: $cycle, period: "2026-Q3") { edges { node { unitName predicate } } } }`;
    const region1 = await region.run(list, { cycle: region.cycleId });
    assert.deepEqual(
      region1.data["organizationOutcomes"].edges.map(({ node }: { node: { predicate: string } }) => node.predicate),
      ["GOOD", "EXCEPTIONAL"],
    );
    assert.ok(region1.requests <= 1, `${region1.requests} requests`);
    const year =
      "query ($u: ID!, $c: ID!) { unitOutcomes(unit: $u, cycle: $c) { period predicate recommendations { text } } }";
    const one = await region.run(year, { u: divisionId, c: region.cycleId });
    assert.equal(one.data["unitOutcomes"].length, 5);
    assert.ok(one.requests <= 3, `${one.requests} requests`);
    const rater = await region.run(year, { u: divisionId, c: region.cycleId }, region.as(region.rater));
    assert.ok(rater.requests <= 5, `${rater.requests} requests`);
    assert.ok(rater.data["unitOutcomes"].every((each: { recommendations: unknown }) => each.recommendations === null));
  });
});
