import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { mayTry, type RootField } from "../access/access.rules.ts";
import type { Contract } from "../contracts/contract.rules.ts";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import type { Role } from "../generated/enums.ts";
import { openContext, type Context } from "../graphql/context.ts";
import { answerToken as token, codesOf, feedbackWorld, type FeedbackWorld } from "../testing/feedbackWorld.ts";
import { readingFields, readsThings, walkedAs } from "../testing/schemaWalk.ts";
import { followRounds } from "./followRounds.ts";

type Wire = ReturnType<typeof JSON.parse>;
const period = "2026-Q3";
let team: FeedbackWorld;
before(async () => {
  team = await feedbackWorld();
});
after(() => team.world.local.stop());
let round = "";
const codes = codesOf;
const send = (context: Context, more: object) => team.answer(context, round, more);
/** Where colleagues' words could stand, two things further than elsewhere. */
const close = new Set(["evaluation", "contract", "peerRound", "peerRounds", "peerInvitations", "node", "objection"]);
const walk = {
  depth: (field: string) => (close.has(field) ? 2 : 1),
  // How far the round is, is looked at by itself; posts are not made in this world.
  without: new Set(["PeerRound.progress", "Employee.assignments", "Employee.reportingLine"]),
};
/** Where a reader's requests would lead: the round, and everything of the person it is about. */
function places(): Record<string, unknown[]> {
  const { contract, cycle } = team.world;
  const evaluation = evaluationId(contract.id, period);
  return {
    ...{ id: [], contract: [contract.id], cycle: [cycle.id], period: [period], unit: [contract.unitId] },
    ...{ "peerRound.id": [round], "evaluation.id": [evaluation], "contract.id": [contract.id], "cycle.id": [cycle.id] },
    ...{
      "employee.id": [contract.employeeId],
      "node.id": [round, evaluation],
      "auditEvents.subject": [round, evaluation],
    },
    ...{
      subject: [round],
      root: [contract.unitId],
      leaderContract: [contract.id],
      beginning: ["ani"],
      of: ["OBSERVER"],
    },
    ...{ "contracts.filter": [{ cycle: cycle.id }, { rater: contract.raterId, cycle: cycle.id }] },
    ...{
      "evaluations.filter": [
        { cycle: cycle.id, period },
        { rater: contract.raterId, cycle: cycle.id, period },
      ],
    },
    ...{
      month: ["2026-10"],
      from: ["2026-10-01"],
      to: ["2026-10-31"],
      part: ["PEOPLE"],
      "orgUnit.id": [contract.unitId],
    },
    ...{ input: [{ cycle: cycle.id, period, unit: contract.unitId, dueOn: "2026-10-20" }] },
  };
}

/** Everything each role can read by any field of the schema. */
async function everythingSeen(): Promise<Map<string, Wire>> {
  const day = "2026-10-07";
  const { as } = team.world;
  const admin = as("tuti", day);
  const withRole = (role: Role, unitId: string | null): Context => ({
    ...admin,
    actor: { ...admin.actor, employeeId: undefined, roles: [{ role, unitId }] },
  });
  const readers: Record<string, () => Context> = {
    ...{ employee: () => as("sari", day), rater: () => as("rudi", day), superior: () => as("wati", day) },
    ...{ admin: () => as("tuti", day), auditor: () => withRole("AUDITOR", null) },
    officer: () => withRole("PERFORMANCE_OFFICER", team.world.contract.unitId),
    application: () => ({ ...admin, actor: { ...admin.actor, kind: "APPLICATION", employeeId: undefined, roles: [] } }),
  };
  const seen = new Map<string, Wire>();
  const fields = readingFields();
  for (const [name, open] of Object.entries(readers)) {
    const allowed = fields.filter(
      (field) => mayTry(open().actor, field.name as RootField) && (name === "admin" || !readsThings(field)),
    );
    const ask = (document: string, variables: object): Promise<Wire> => team.ask(fresh(open()), document, variables);
    for (const [asked, answer] of await walkedAs(ask, allowed, places(), walk)) seen.set(`${name}: ${asked}`, answer);
  }
  return seen;
}

/** A request of its own: nothing of another is remembered. */
const fresh = ({ actor, session }: Context): Context =>
  openContext(actor, session, { requests: 0, readUnits: 0, writeUnits: 0 });

describe("anonymity (features 3.15, R-360-01)", () => {
  before(async () => {
    round = (await team.openRound(team.world.as("tuti"))).peerRound.id;
    const [one, two, three] = await team.invited(round);
    await send(team.person(team.of(one?.respondentId)), { strength: "Selalu siap membantu." });
    await send(team.person(team.of(two?.respondentId)), {});
    assert.ok(three);
  });
  const secretText = "Kalimat yang hanya ditulis satu orang.";
  const mine = token();

  it("nothing anybody can read by any field changes with one more answer, but how many answered in the whole round", async () => {
    const [next] = (await team.invited(round)).filter(({ status }) => status === "ASKED");
    const before = await everythingSeen();
    const found = (start: string): Wire => [...before].find(([asked]) => asked.startsWith(start))?.[1];
    assert.equal(found("admin: peerRound ").data.peerRound.id, round);
    assert.ok(found("admin: auditEvents ").data.auditEvents.edges.length > 0, "histories are read");
    assert.ok(found("admin: auditTrail ").data.auditTrail.edges.length > 0);
    assert.equal(found("rater: evaluation ").data.evaluation.contract.id, team.world.contract.id);
    const answered = await send(team.person(team.of(next?.respondentId)), { token: mine, improve: secretText });
    assert.deepEqual(codes(answered), []);
    const after = await everythingSeen();
    // Of an answer with errors only which they are: which of several fields met a limit first is chance.
    const told = ({ data, errors }: Wire) =>
      errors.length === 0 ? data : new Set(errors.map((error: Wire) => error.extensions.code));
    for (const [asked, answer] of before) assert.deepEqual(told(after.get(asked)), told(answer), asked);
    const progress = `query ($id: ID!) { peerRound(id: $id) { progress { people asked answered declined } } }`;
    const { data } = await team.ask(team.world.as("tuti"), progress, { id: round });
    assert.deepEqual(data.peerRound.progress.answered, 3);
    assert.equal((await team.ask(team.world.as("rudi"), progress, { id: round })).data.peerRound, null);
  });

  it("the whole table holds no path from an answer to its author: no author, time, version, token or audit event", async () => {
    const { Items = [] } = await team.world.table.client.send(new ScanCommand({ TableName: team.world.table.name }));
    const own = Items.filter((item) => String(item["pk"]).startsWith(`TEN#${team.world.organizationId}#`));
    const answers = own.filter((item) => item["__edb_e__"] === "peerAnswer");
    assert.equal(answers.length, 3);
    const allowed = ["pk", "sk", "__edb_e__", "__edb_v__", "contractId", "group", "scores", "strength", "improve"];
    for (const answer of answers)
      assert.deepEqual(
        Object.keys(answer).filter((key) => !allowed.includes(key)),
        [],
      );
    const others = own.filter((item) => item["__edb_e__"] !== "peerAnswer");
    const rest = JSON.stringify(others);
    for (const answer of answers) {
      const [, name] = String(answer["sk"]).split("#");
      assert.ok(name && !rest.includes(name), "no other item knows an answer's name");
    }
    assert.ok(!rest.includes(secretText) && !JSON.stringify(own).includes(mine));
    const people = team.contracts.flatMap(({ employeeId, employeeName }) => [employeeId, `"${employeeName}"`]);
    for (const who of people) assert.ok(!JSON.stringify(answers).includes(who), who);
    const invites = others.filter((item) => item["__edb_e__"] === "peerInvitation");
    const [one] = invites;
    assert.deepEqual(
      Object.keys(one ?? {}).filter((key) => /at$|version|history|token|hash/i.test(key)),
      [],
    );
    const events = others.filter((item) => item["__edb_e__"] === "auditEvent" && item["action"] === "peerAnswerSend");
    assert.deepEqual(events, []);
  });

  it("k-1 answers give null, k answers are shown, only to the employee and the rater, and once for all", async () => {
    const other = team.contracts[3] as Contract;
    const [asked] = (
      await Promise.all(team.contracts.map(async (each) => ({ each, of: await team.invitations(team.person(each)) })))
    ).filter(({ of }) => of.some((one: Wire) => one.contract === other.id));
    assert.ok(asked);
    assert.deepEqual(codes(await send(team.person(asked.each), { contract: other.id })), []);

    const [{ version }] = [
      (await team.ask(team.world.as("tuti"), `query ($id: ID!) { peerRound(id: $id) { version } }`, { id: round })).data
        .peerRound,
    ];
    const close = (context: Context, reason?: string) =>
      team.mutate(context, "peerRoundClose", "PeerRoundCloseInput", "peerRound { status version }", {
        id: round,
        version,
        reason,
      });
    assert.deepEqual(codes(await close(team.world.as("tuti"))), ["REASON_REQUIRED"]);
    const closed = await close(team.world.as("tuti", "2026-10-07"), "Semua yang hadir sudah menjawab");
    assert.equal(closed.peerRound.status, "CLOSED");
    assert.deepEqual(codes(await send(team.person(team.contracts[5] as Contract), { contract: other.id })).length, 1);

    const query = `query ($id: ID!) { evaluation(id: $id) { peerFeedback { minRespondents closedOn groups {
      group respondents values { behavior average } strengths improvements } } } }`;
    const seen = async (context: Context, contract: Contract) =>
      (await team.ask(context, query, { id: evaluationId(contract.id, period) })).data.evaluation?.peerFeedback;
    const shown = await seen(team.world.as("sari"), team.world.contract);
    const [peers] = shown.groups;
    assert.deepEqual([peers.group, peers.respondents], ["PEER", 3]);
    assert.equal(peers.values.find((each: Wire) => each.behavior === "LOYAL").average, "3.0");
    assert.equal(peers.values.find((each: Wire) => each.behavior === "ADAPTIVE").average, null);
    assert.deepEqual([peers.strengths, peers.improvements], [["Selalu siap membantu."], [secretText]]);
    assert.deepEqual(await seen(team.world.as("rudi"), team.world.contract), shown);
    for (const who of ["wati", "tuti"] as const)
      assert.equal(await seen(team.world.as(who), team.world.contract), null);
    const told = [...(await everythingSeen())].filter(([, answer]) => JSON.stringify(answer).includes(secretText));
    const readers = new Set(told.map(([asked]) => asked.split(":")[0]));
    assert.deepEqual(readers, new Set(["employee", "rater"]), "no road of the schema leads anybody else to the words");
    assert.ok(
      told.some(([asked, { data }]) => asked.startsWith("rater: evaluation") && data.evaluation.sources.rows.length),
    );
    const [hidden] = (await seen(team.world.as("rudi"), other)).groups;
    assert.deepEqual([hidden.respondents, hidden.values, hidden.strengths], [null, [], []]);

    const { Items = [] } = await team.world.table.client.send(new ScanCommand({ TableName: team.world.table.name }));
    assert.deepEqual(
      Items.filter((item) => /PEER-(ANSWERS|SECRET)/.test(String(item["pk"]))),
      [],
      "erased",
    );
    await followRounds(team.world.table, "2026-10-25T02:00:00.000Z");
    assert.deepEqual(await seen(team.world.as("sari"), team.world.contract), shown);
  });
});
