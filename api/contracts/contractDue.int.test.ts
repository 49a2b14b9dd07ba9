import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { done, refusalsOf } from "../testing/administeredRegion.ts";
import { openStaffedRegion, type Person, type StaffedRegion } from "../testing/staffedRegion.ts";

const list = `query ($filter: ContractFilter!, $first: Int, $after: String) {
  contracts(filter: $filter, first: $first, after: $after) {
    edges { node { id version employeeName status overdue } } pageInfo { hasNextPage endCursor } } }`;
type Row = { id: string; version: number; employeeName: string; status: string; overdue: boolean };

let region: StaffedRegion;
before(async () => {
  region = await openStaffedRegion(30);
  for (const person of region.staff)
    await region.mutate("contractCreate", "contract", { employee: person.id, cycle: region.cycleId });
});
after(() => region.stop());

async function overdue(more: object = {}): Promise<{ rows: Row[]; requests: number }> {
  const filter = { cycle: region.cycleId, overdue: true, ...more };
  const { data, errors, requests } = await region.run(list, { filter, first: 100 });
  assert.deepEqual(errors, []);
  return { rows: (data["contracts"].edges as { node: Row }[]).map(({ node }) => node), requests };
}

describe("contracts that are overdue (R-WF-04)", () => {
  it("are found through an index of their own, in two requests a page, also within a unit", async () => {
    const all = await overdue();
    assert.equal(all.rows.length, 30);
    assert.ok(all.rows.every((row) => row.overdue && row.status === "DRAFT"));
    assert.ok(all.requests <= 2, `${all.requests} requests`);
    const within = await overdue({ within: region.agencyId });
    assert.equal(within.rows.length, 30);
    assert.ok(within.requests <= 3, `${within.requests} requests`);
  });

  it("come page by page with a cursor", async () => {
    const filter = { cycle: region.cycleId, overdue: true };
    const { data } = await region.run(list, { filter, first: 20 });
    const { endCursor, hasNextPage } = data["contracts"].pageInfo as { endCursor: string; hasNextPage: boolean };
    const rest = await region.run(list, { filter, first: 20, after: endCursor });
    assert.deepEqual([hasNextPage, rest.data["contracts"].edges.length], [true, 10]);
  });

  it("leave the list when they are taken back", async () => {
    const [first] = (await overdue()).rows;
    const own = region.as(region.staff.find(({ name }) => name === first?.employeeName)!);
    const input = { id: first?.id, version: first?.version };
    const withdraw = `mutation ($input: ContractStepInput!) { contractWithdraw(input: $input) { contract { status } } }`;
    const { data } = await region.run(withdraw, { input }, own);
    assert.equal(data["contractWithdraw"].contract.status, "WITHDRAWN");
    assert.equal((await overdue()).rows.length, 29);
    assert.equal((await overdue({ within: region.agencyId })).rows.length, 29);
  });

  it("are not combined with what no index answers", async () => {
    for (const more of [{ status: "DRAFT" }, { rater: region.rater.id }, { employee: region.head.id }]) {
      const filter = { cycle: region.cycleId, overdue: true, ...more };
      const { errors } = await region.run(list, { filter });
      assert.match(errors[0] ?? "", /^BAD_USER_INPUT/);
    }
  });
});

describe("an official who is no civil servant (3.7)", () => {
  it("is offered nothing by which a contract of their own would begin, at no request more, and is refused one", async () => {
    const { mutate, run, posts } = region;
    const input = { name: "Wali Kota", status: "NOT_CIVIL_SERVANT", position: posts.head, from: "2025-02-20" };
    const { id, version } = done(await mutate("employeeCreate", "employee", input), "employee");
    const offered = async (person: Person) => {
      const { data, errors, requests } = await run("{ viewer { permittedFields } }", {}, region.as(person));
      assert.deepEqual(errors, []);
      return { fields: data["viewer"].permittedFields as string[], requests };
    };
    const official = { id, version, name: "Wali Kota" } as Person;
    const [own, others] = [await offered(official), await offered(region.rater)];
    const left = others.fields.filter((field) => !own.fields.includes(field)).sort();
    assert.deepEqual(
      left.filter((field) => field.startsWith("contract")),
      [...["contractCreate", "contractPractice", "contractsCopy", "contractsCopyPreview"]],
    );
    assert.equal(own.requests, others.requests);
    const refused = await mutate("contractCreate", "contract", { cycle: region.cycleId }, "id", region.as(official));
    assert.deepEqual(refusalsOf(refused), ["NOT_CIVIL_SERVANT employee"]);
  });
});
