import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Actor } from "../access/actor.rules.ts";
import { done, refusalsOf } from "../testing/administeredRegion.ts";
import { smallContent } from "../testing/smallContract.ts";
import { openStaffedRegion, type Person, type StaffedRegion } from "../testing/staffedRegion.ts";

let region: StaffedRegion;
let officer: Actor;
before(async () => {
  region = await openStaffedRegion(3);
  officer = { ...region.admin, subject: "dewi", name: "Dewi", roles: [] };
  officer = { ...officer, roles: [{ role: "PERFORMANCE_OFFICER", unitId: region.agencyId }] };
});
after(() => region.stop());

const at = (index: number): Person => region.staff[index] as Person;
const fields = "id version status presentRaterName proposedRaterName from mayDecide mayWithdraw";
const ask = (input: object, by: Person) =>
  region.mutate("lineCorrectionAsk", "lineCorrection", input, fields, region.as(by));
const decide = (input: object, by: Actor) => region.mutate("lineCorrectionDecide", "lineCorrection", input, fields, by);
const rater = async (contract: string): Promise<unknown> => {
  const { data } = await region.run("query ($id: ID!) { contract(id: $id) { version status raterName } }", {
    id: contract,
  });
  return data["contract"];
};
const submit = (id: string, version: unknown, by: Person) =>
  region.run(
    "mutation ($input: ContractSubmitInput!) { contractSubmit(input: $input) { contract { version status raterName } userErrors { code } } }",
    { input: { id, version } },
    region.as(by),
  );
async function draft(person: Person): Promise<{ id: string; version: unknown }> {
  const input = { cycle: region.cycleId, content: smallContent };
  const made = done(
    await region.mutate("contractCreate", "contract", input, "id version", region.as(person)),
    "contract",
  );
  return { id: String(made["id"]), version: made["version"] };
}

describe("“my superior is wrong”: asked, decided, and nothing waits meanwhile (R-UX-02)", () => {
  it("the contract goes to the rater of now, and on to the right one when the correction is accepted", async () => {
    const person = at(0);
    const contract = await draft(person);
    const asked = done(
      await ask({ rater: region.head.id, reason: "Bidang saya langsung di bawah Kadis" }, person),
      "lineCorrection",
    );
    assert.deepEqual(
      [
        asked["status"],
        asked["presentRaterName"],
        asked["proposedRaterName"],
        asked["mayDecide"],
        asked["mayWithdraw"],
      ],
      ["PENDING", "Rudi", "Hadi", false, true],
    );
    const { data } = await submit(contract.id, contract.version, person);
    assert.equal(data["contractSubmit"].contract.status, "SUBMITTED", "the work goes on");
    assert.deepEqual(refusalsOf(await ask({ rater: region.head.id, reason: "Lagi" }, person)), [
      "CORRECTION_PENDING employee",
    ]);

    const list = "{ lineCorrections { edges { node { id employeeName reason mayDecide } } } }";
    const seen = await region.run(list, {}, officer);
    assert.deepEqual([seen.errors, seen.data["lineCorrections"].edges.length], [[], 1]);
    assert.ok(seen.requests <= 3, `${seen.requests} requests`);
    const refused = await region.run(list, {}, region.as(region.rater));
    assert.match(refused.errors[0] ?? "", /FORBIDDEN/);

    const answer = done(
      await decide({ id: asked["id"], version: asked["version"], decision: "ACCEPT" }, officer),
      "lineCorrection",
    );
    assert.deepEqual([answer["status"], answer["from"]], ["ACCEPTED", "2026-11-21"]);
    const handed = (await rater(contract.id)) as { status: string; raterName: string };
    assert.deepEqual([handed.status, handed.raterName], ["SUBMITTED", "Hadi"], "not lost, not to be submitted again");
    const line = await region.run(
      "query ($id: ID!) { employee(id: $id) { reportingLine { rater { name } raterBasis } lineCorrection { status } mayAskCorrection } }",
      { id: person.id },
      region.as(person),
    );
    assert.deepEqual(line.data["employee"], {
      reportingLine: { rater: { name: "Hadi" }, raterBasis: "OVERRIDE" },
      lineCorrection: { status: "ACCEPTED" },
      mayAskCorrection: true,
    });
    const told = await region.run("{ notifications { edges { node { kind } } } }", {}, region.as(person));
    assert.deepEqual(
      told.data["notifications"].edges.map(({ node }: { node: { kind: string } }) => node.kind),
      ["LINE_CORRECTION_DECIDED"],
    );
    assert.deepEqual(
      refusalsOf(
        await decide({ id: asked["id"], version: answer["version"], decision: "REFUSE", reason: "x" }, officer),
      ),
      ["STEP_NOT_ALLOWED_IN_STATE"],
    );
  });

  it("a draft is addressed to the rater of the day it is submitted", async () => {
    const person = at(1);
    const contract = await draft(person);
    const override = {
      employee: person.id,
      version: person.version,
      rater: region.head.id,
      from: "2026-11-20",
      reason: "SK",
    };
    done(await region.mutate("raterOverrideSet", "employee", override), "employee");
    const { data, errors } = await submit(contract.id, contract.version, person);
    assert.deepEqual(errors, []);
    assert.deepEqual(
      [data["contractSubmit"].contract.status, data["contractSubmit"].contract.raterName],
      ["SUBMITTED", "Hadi"],
    );
  });

  it("a rater given wrongly may say so; a stranger may not; who stands on a side never decides (features 3.22)", async () => {
    const person = at(2);
    const wrong = { employee: person.id, rater: region.head.id, reason: "Bukan bawahan saya" };
    const stranger = await region.run(
      "mutation ($input: LineCorrectionAskInput!) { lineCorrectionAsk(input: $input) { userErrors { code } } }",
      { input: wrong },
      region.as(at(0)),
    );
    assert.match(stranger.errors[0] ?? "", /FORBIDDEN/);
    assert.deepEqual(refusalsOf(await ask({ ...wrong, rater: person.id }, region.rater)), ["SELF_RATING rater"]);
    assert.deepEqual(refusalsOf(await ask({ ...wrong, rater: region.rater.id }, region.rater)), [
      "NOTHING_TO_CHANGE rater",
    ]);
    assert.deepEqual(refusalsOf(await ask({ ...wrong, reason: " " }, region.rater)), ["REQUIRED reason"]);
    const asked = done(await ask(wrong, region.rater), "lineCorrection");
    const both = { ...officer, employeeId: region.head.id };
    const { id, version } = asked;
    const step = { id, version, decision: "ACCEPT" };
    assert.deepEqual(refusalsOf(await decide(step, both)), ["SELF_RATING"]);
    assert.deepEqual(refusalsOf(await decide({ ...step, from: "2026-11-01" }, officer)), ["DATE_OUT_OF_RANGE from"]);
    assert.deepEqual(refusalsOf(await decide({ ...step, decision: "REFUSE" }, officer)), ["REASON_REQUIRED reason"]);
    const tasks = async (actor: Actor) =>
      (await region.run("{ viewer { tasks { kind employeeName } } }", {}, actor)).data["viewer"].tasks.filter(
        ({ kind }: { kind: string }) => kind === "LINE_CORRECTION_DECIDE",
      );
    const decider = { ...officer, employeeId: at(0).id };
    assert.deepEqual(await tasks(decider), [{ kind: "LINE_CORRECTION_DECIDE", employeeName: person.name }]);
    assert.deepEqual(await tasks(both), [], "not asked of who may not decide");
    const no = done(
      await decide({ ...step, decision: "REFUSE", reason: "Peta jabatan sudah benar" }, officer),
      "lineCorrection",
    );
    assert.equal(no["status"], "REFUSED");
    const again = done(await ask(wrong, region.rater), "lineCorrection");
    const back = await region.mutate(
      ...([
        "lineCorrectionWithdraw",
        "lineCorrection",
        { id: again["id"], version: again["version"] },
        fields,
      ] as const),
      region.as(region.rater),
    );
    assert.equal(done(back, "lineCorrection")["status"], "WITHDRAWN");
  });
});
