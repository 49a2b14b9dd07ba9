import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { Contract } from "../contracts/contract.rules.ts";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import type { Context } from "../graphql/context.ts";
import { answerToken as token, codesOf, feedbackWorld, type FeedbackWorld } from "../testing/feedbackWorld.ts";
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
/** Everything anybody can see of round, evaluation, contract, tasks, notices and history. */
async function everythingSeen(): Promise<Record<string, unknown>> {
  const evaluation = evaluationId(team.world.contract.id, period);
  const query = `query ($round: ID!, $evaluation: ID!, $contract: ID!) {
    peerRound(id: $round) { id version status dueOn mayClose closedAt minRespondents }
    evaluation(id: $evaluation) { id version peerFeedback { groups { group respondents } } continuousFeedback { id }
      sources { rows { id kind at authorName text facts { label value } } missing withheld } }
    contract(id: $contract) { id version feedback { items { id } } }
    auditEvents(subject: $round) { edges { node { action actorName at } } }
  }`;
  const trail = `query ($cycle: ID!) { peerRounds(cycle: $cycle) { edges { node { id version status closedAt } } }
    auditTrail(month: "2026-10", first: 50) { edges { node { action actorName reason } } } }`;
  const variables = { round, evaluation, contract: team.world.contract.id, cycle: team.world.cycle.id };
  const day = "2026-10-07";
  const readers: [string, Context][] = [
    ["employee", team.world.as("sari", day)],
    ["rater", team.world.as("rudi", day)],
    ["superior", team.world.as("wati", day)],
    ["admin", team.world.as("tuti", day)],
    ["auditor", team.person(team.contracts[1] as Contract, day, [{ role: "AUDITOR", unitId: null }])],
    [
      "officer",
      team.person(team.contracts[2] as Contract, day, [
        { role: "PERFORMANCE_OFFICER", unitId: team.world.contract.unitId },
      ]),
    ],
  ];
  const seen: Record<string, unknown> = {};
  for (const [name, context] of readers) {
    seen[name] = [await team.ask(context, query, variables), await team.ask(context, trail, variables)];
    seen[`${name} tasks`] = await team.ask(context, `{ viewer { tasks { kind } unreadNotifications } }`);
  }
  return seen;
}

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

  it("nothing anybody can see changes with one more answer, but the number of answers of the whole round", async () => {
    const [next] = (await team.invited(round)).filter(({ status }) => status === "ASKED");
    const respondent = team.contracts.find(({ employeeId }) => employeeId === next?.respondentId) as Contract;
    const before = await everythingSeen();
    const [[own, wide]] = [before["admin"] as [{ data: Wire; errors: unknown[] }, { data: Wire; errors: unknown[] }]];
    assert.deepEqual([own.errors, wide.errors], [[], []]);
    assert.ok(own.data.peerRound && own.data.auditEvents.edges.length > 0 && wide.data.auditTrail.edges.length > 0);
    assert.deepEqual(codes(await send(team.person(respondent), { token: mine, improve: secretText })), []);
    const after = await everythingSeen();
    // The respondent may also hold one of the roles: their own task list is theirs to see.
    for (const key of Object.keys(before)) if (!key.endsWith("tasks")) assert.deepEqual(after[key], before[key], key);
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
