import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { done } from "../testing/administeredRegion.ts";
import { openStaffedRegion, type Person, type StaffedRegion } from "../testing/staffedRegion.ts";

const dryRun = `query ($cycle: ID!, $part: DryRunPart!, $within: ID, $first: Int, $after: String) {
  cycleDryRun(cycle: $cycle, part: $part, within: $within, first: $first, after: $after) {
    part on checked findings { id code weight subjectId subjectName unitName message(language: ID) remedy(language: EN) whoCan mine }
    pageInfo { hasNextPage endCursor } } }`;
type Found = {
  code: string;
  subjectId: string;
  subjectName: string;
  unitName: string | null;
  message: string;
  mine: boolean;
  whoCan: string[];
};
type Page = { checked: number; findings: Found[]; on: string; pageInfo: { hasNextPage: boolean; endCursor: string } };

let region: StaffedRegion;
let next: string;
let lonely: Person;
let ring: [Person, Person];
const size = 100;

before(async () => {
  region = await openStaffedRegion(size);
  const planned = await region.mutate("cycleCreate", "cycle", { year: 2027, policy: region.policyId });
  next = done(planned, "cycle")["id"] as string;
  const orphan = { title: "Penyuluh", type: "STAFF", unit: region.agencyId, superior: null, headsUnit: false };
  const post = done(await region.mutate("positionCreate", "position", orphan), "position")["id"] as string;
  lonely = await region.hire("Lestari", post);
  await region.mutate("positionCreate", "position", { ...orphan, title: "Arsiparis" });
  ring = [await region.hire("Ani", region.posts.staff), await region.hire("Budi", region.posts.staff)];
  for (const [person, rater] of [ring, [ring[1], ring[0]] as const]) {
    const input = { employee: person.id, version: person.version, rater: rater.id, from: "2026-01-01", reason: "Uji" };
    done(await region.mutate("raterOverrideSet", "employee", input), "employee");
  }
});
after(() => region.stop());

const look = async (variables: object, actor = region.admin) => {
  const answer = await region.run(dryRun, { cycle: next, first: 100, ...variables }, actor);
  assert.deepEqual(answer.errors, []);
  return { ...(answer.data["cycleDryRun"] as Page), requests: answer.requests };
};
const names = (page: Page, code: string): string[] =>
  page.findings.filter((found) => found.code === code).map(({ subjectName }) => subjectName);

describe("dry run of a whole cycle over GraphQL (features 3.32)", () => {
  it("simulates the first day of the year to come, and today once the year runs", async () => {
    assert.equal((await look({ part: "SETTINGS" })).on, "2027-01-01");
    assert.equal((await look({ part: "SETTINGS", cycle: region.cycleId })).on, "2026-11-21");
  });

  it("finds people without rater and raters in a ring, each with who acts, what, and where", async () => {
    const page = await look({ part: "PEOPLE" });
    const rest = await look({ part: "PEOPLE", after: page.pageInfo.endCursor });
    const findings = [...page.findings, ...rest.findings];
    const all = { ...page, findings };
    assert.deepEqual(names(all, "PERSON_WITHOUT_RATER").sort(), ["Hadi", "Lestari"]);
    assert.deepEqual(names(all, "RATERS_RING").sort(), ["Ani", "Budi"]);
    const found = findings.find(({ subjectId }) => subjectId === lonely.id);
    assert.deepEqual([found?.whoCan, found?.mine], [["TENANT_ADMIN"], true]);
    assert.match(found?.message ?? "", /1 Januari 2027/);
    assert.equal(page.checked + rest.checked, size + 5);
  });

  it("costs about as many requests for a hundred people as for one, and goes on at a cursor", async () => {
    const hundred = await look({ part: "PEOPLE" });
    assert.deepEqual([hundred.checked, hundred.pageInfo.hasNextPage], [100, true]);
    assert.ok(hundred.requests <= 16, `${hundred.requests} requests for 100 people`);
    const again = await look({ part: "PEOPLE", after: hundred.pageInfo.endCursor });
    assert.deepEqual([again.checked, again.pageInfo.hasNextPage], [5, false]);
    const posts = await look({ part: "POSTS" });
    assert.ok(posts.requests <= 8, `${posts.requests} requests for ${posts.checked} posts`);
    const units = await look({ part: "UNITS" });
    assert.ok(units.requests <= 5, `${units.requests} requests for ${units.checked} units`);
  });

  it("finds empty posts and units without an agreement", async () => {
    const posts = await look({ part: "POSTS" });
    assert.deepEqual(names(posts, "POST_EMPTY"), ["Arsiparis"]);
    const empty = posts.findings.find(({ code }) => code === "POST_EMPTY");
    assert.equal(empty?.unitName, "Dinas Kesehatan", "an empty post says where it is");
    assert.deepEqual(names(await look({ part: "UNITS" }), "UNIT_WITHOUT_AGREEMENT"), ["Dinas Kesehatan"]);
  });

  it("is for who oversees the units, and refuses bad pages and unknown cycles", async () => {
    const asked = { cycle: next, part: "PEOPLE" };
    assert.match((await region.run(dryRun, asked, region.as(region.rater))).errors[0] ?? "", /^FORBIDDEN/);
    const officer = region.as(region.rater, [{ role: "PERFORMANCE_OFFICER", unitId: region.agencyId }]);
    assert.equal((await look({ part: "PEOPLE", first: 10 }, officer)).checked, 10);
    const outside = await region.run(dryRun, { ...asked, within: region.rootUnitId }, officer);
    assert.match(outside.errors[0] ?? "", /^FORBIDDEN/);
    assert.match((await region.run(dryRun, { ...asked, first: 101 })).errors[0] ?? "", /^BAD_USER_INPUT/);
    assert.match((await region.run(dryRun, { ...asked, cycle: "cyc_x" })).errors[0] ?? "", /^NOT_FOUND/);
    assert.match((await region.run(dryRun, { ...asked, after: "abc" })).errors[0] ?? "", /^BAD_USER_INPUT/);
  });
});
