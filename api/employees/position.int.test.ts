import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { done, openRegion, refusalsOf, type Region } from "../testing/administeredRegion.ts";

let region: Region;
let agency: string;
let number = 0;

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
const employee = async (name: string, post: string) => {
  const nationalEmployeeNumber = `199001012015042${String((number += 1)).padStart(3, "0")}`;
  const input = { name, nationalEmployeeNumber, status: "PNS", position: post, from: "2022-01-01" };
  return done(await region.mutate("employeeCreate", "employee", input), "employee");
};

before(async () => {
  region = await openRegion();
  const unit = { name: "Dinas Kesehatan", kind: "AGENCY", parent: region.rootUnitId, from: "2021-01-01" };
  agency = done(await region.mutate("orgUnitCreate", "orgUnit", unit), "orgUnit")["id"];
});
after(() => region.stop());

describe("Posts over GraphQL", () => {
  it("refuse unknown units and superiors, rings, and levels that do not fit", async () => {
    const upper = await position("Atas", null);
    const below = await position("Bawah", upper);
    const make = async (more: object) =>
      refusalsOf(
        await region.mutate("positionCreate", "position", { title: "X", type: "STAFF", unit: agency, ...more }),
      );
    assert.deepEqual(await make({ unit: "unt_none" }), ["UNKNOWN_ID unit"]);
    assert.deepEqual(await make({ superior: "pos_none" }), ["UNKNOWN_ID superior"]);
    assert.deepEqual(await make({ type: "FUNCTIONAL" }), ["VALUE_NOT_UNDERSTOOD level"]);
    const update = (id: string, superior: string | null, version = 1) =>
      region.mutate(
        "positionUpdate",
        "position",
        { id, version, title: "Y", type: "ADMINISTRATOR", superior },
        "version title superior { id }",
      );
    assert.deepEqual(refusalsOf(await update(upper, below)), ["POSITION_CYCLE superior"]);
    assert.deepEqual(refusalsOf(await update(upper, upper)), ["POSITION_CYCLE superior"]);
    assert.deepEqual(done(await update(below, null), "position"), { version: 2, title: "Y", superior: null });
    const stale = await update(below, upper);
    assert.deepEqual([refusalsOf(stale), stale["position"].version], [["STALE_VERSION version"], 2]);
  });

  it("never let two changes at the same moment close a ring", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await position(`A${round}`, null), await position(`B${round}`, null)];
      const put = (id: string, superior: string) =>
        region.mutate("positionUpdate", "position", { id, version: 1, title: "Z", type: "ADMINISTRATOR", superior });
      const answers = await Promise.all([put(a, b), put(b, a)]);
      assert.equal(answers.filter((answer) => answer["userErrors"].length === 0).length, 1);
    }
  });

  it("keep every holder when many people come into one post at the same moment", async () => {
    const shared = await position("Guru", null, { type: "STAFF" });
    await Promise.all(Array.from({ length: 8 }, (_, i) => employee(`Guru ${i}`, shared)));
    const { data } = await region.run("query ($id: ID!) { position(id: $id) { holders { employeeName } } }", {
      id: shared,
    });
    assert.equal(data["position"].holders.length, 8);
  });
});
