import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Contract } from "../contracts/contract.rules.ts";
import type { Context } from "../graphql/context.ts";
import { metered } from "../table/meter.ts";
import { activeContractWorld } from "../testing/activeContract.ts";
import { answerToken as token, codesOf, feedbackWorld, type FeedbackWorld } from "../testing/feedbackWorld.ts";
import { followRounds } from "./followRounds.ts";

type Wire = ReturnType<typeof JSON.parse>;
const period = "2026-Q3";
const dueOn = "2026-10-20";
let team: FeedbackWorld;
before(async () => {
  team = await feedbackWorld();
});
after(() => team.world.local.stop());
let round = "";
const codes = codesOf;
const send = (context: Context, more: object) => team.answer(context, round, more);
describe("a round of peer and upward feedback (MMJ-03, PAU-02)", () => {
  it("is previewed as it will be, and refused where it cannot be (R-360-02)", async () => {
    const preview = `query ($input: PeerRoundInput!) { peerRoundPreview(input: $input) {
      people asked respondents mostPerRespondent minRespondents rows { contract peers enough } userErrors { code } } }`;
    const input = { cycle: team.world.cycle.id, period, unit: team.world.contract.unitId, dueOn };
    await metered(async (cost) => {
      const { data } = await team.ask(team.world.as("tuti"), preview, { input });
      assert.deepEqual(codes(data.peerRoundPreview), []);
      assert.equal(data.peerRoundPreview.people, 8);
      assert.equal(data.peerRoundPreview.minRespondents, 3);
      assert.ok(data.peerRoundPreview.rows.every(({ peers }: { peers: number }) => peers === 5));
      assert.ok(cost.requests <= 6, `${cost.requests} requests for 8 people`);
    });
    const why = async (more: object) =>
      codes((await team.ask(team.world.as("tuti"), preview, { input: { ...input, ...more } })).data.peerRoundPreview);
    assert.deepEqual(await why({ dueOn: "2026-10-05" }), ["DATE_OUT_OF_RANGE"]);
    assert.deepEqual(await why({ dueOn: "2027-03-01" }), ["DATE_OUT_OF_RANGE"]);
    assert.deepEqual(await why({ period: "2026-Q9" }), ["PERIOD_NOT_OPEN"]);
    assert.deepEqual(await why({ unit: "unt_x" }), ["UNKNOWN_ID"]);
    const denied = await team.ask(team.world.as("rudi"), preview, { input });
    assert.equal(denied.errors[0].extensions.code, "FORBIDDEN");
  });

  it("opens once, whatever is sent again; respondents see what they are asked, nobody about themselves", async () => {
    const opened = await team.openRound(team.world.as("tuti"));
    assert.deepEqual(codes(opened), []);
    round = opened.peerRound.id;
    assert.equal((await team.openRound(team.world.as("tuti"))).peerRound.id, round);
    assert.deepEqual(codes(await team.openRound(team.world.as("tuti"), { idempotencyKey: "lain" })), [
      "ALREADY_EXISTS",
    ]);
    for (const contract of team.contracts) {
      const context = team.person(contract);
      const asked = await metered(async (cost) => {
        const got = await team.invitations(context);
        assert.ok(cost.requests <= 2, `${cost.requests} requests`);
        return got;
      });
      assert.ok(
        asked.length > 0 && asked.every((each: Wire) => each.contract !== contract.id && each.group === "PEER"),
      );
    }
    const { data } = await team.ask(team.person(team.contracts[1] as Contract), `{ viewer { tasks { kind dueOn } } }`);
    assert.deepEqual(
      data.viewer.tasks.filter(({ kind }: { kind: string }) => kind === "PEER_FEEDBACK_ANSWER"),
      [{ kind: "PEER_FEEDBACK_ANSWER", dueOn }],
    );
  });

  it("refuses a stranger, a second answer, and texts that show who wrote them; the same answer sent again is kept once", async () => {
    const asked = await Promise.all(
      team.contracts.map(async (contract) => ({ contract, of: await team.invitations(team.person(contract)) })),
    );
    const about = asked.filter(({ of }) => of.some((each: Wire) => each.contract === team.world.contract.id));
    const stranger = asked.find(
      ({ contract, of }) => contract !== team.world.contract && !about.some((each) => each.of === of),
    );
    assert.ok(stranger);
    assert.deepEqual(codes(await send(team.person(stranger.contract), {})), ["NOT_INVITED"]);
    assert.deepEqual(codes(await send(team.world.as("sari"), {})), ["NOT_INVITED"]);
    assert.deepEqual(codes(await send(team.world.as("rudi"), {})), ["NOT_INVITED"]);
    assert.deepEqual(codes(await send(team.person(stranger.contract), { round: "rnd_none" })), ["NOT_INVITED"]);
    const first = team.person((about[0] as { contract: Contract }).contract);
    assert.deepEqual(codes(await send(first, { improve: "Hubungi saya 081234567890" })), ["PERSONAL_DATA_IN_TEXT"]);
    assert.deepEqual(codes(await send(first, { scores: [] })), ["REQUIRED"]);
    const same = { token: token(), strength: "Selalu siap membantu." };
    await metered(async (cost) => {
      assert.deepEqual(codes(await send(first, same)), []);
      assert.equal(cost.requests, 2);
    });
    const again = await send(first, same);
    assert.deepEqual([codes(again), again.peerInvitation.status], [[], "ANSWERED"]);
    assert.deepEqual(codes(await send(first, {})), ["ALREADY_ANSWERED"]);
    const raced = team.person((about[1] as { contract: Contract }).contract);
    const both = await Promise.all([send(raced, {}), send(raced, {})]);
    assert.deepEqual(both.flatMap(codes), ["ALREADY_ANSWERED"]);
  });

  it("lets a respondent decline with a reason; another is asked by the same rule (R-360-02)", async () => {
    const decline = (context: Context, reason: string) =>
      team.mutate(context, "peerInvitationDecline", "PeerInvitationDeclineInput", "peerInvitation { status }", {
        ...{ round, contract: team.world.contract.id, reason },
      });
    const before = await team.invited(round);
    const [declining] = before.filter(({ status }) => status === "ASKED");
    const contract = team.contracts.find(({ employeeId }) => employeeId === declining?.respondentId) as Contract;
    assert.deepEqual(codes(await decline(team.person(contract), " ")), ["REQUIRED"]);
    assert.deepEqual(codes(await decline(team.person(contract), "Kerabat dekat")), []);
    const now = await team.invited(round);
    assert.equal(now.length, before.length + 1);
    const substitute = now.find(({ id }) => before.every((each) => each.id !== id))?.respondentId ?? "";
    const notices = await team.world.as("tuti").stores.notifications.of(substitute, { first: 9 });
    assert.deepEqual(
      notices.edges.map(({ node }) => node.kind),
      ["PEER_FEEDBACK_ASKED"],
      "told once, then or now",
    );
    assert.equal(now.filter(({ status }) => status === "DECLINED").length, 1);
    assert.deepEqual(codes(await send(team.person(contract), {})), ["STEP_NOT_ALLOWED_IN_STATE"]);
  });
});

describe("what days do to a round", () => {
  it("reminds who has not answered, once, and closes at midnight of the region (WITA), once", async () => {
    const early = { id: round, version: 1, reason: "Diganti putaran lain" };
    const shown = "peerRound { status }";
    const closed = await team.mutate(team.world.as("tuti"), "peerRoundClose", "PeerRoundCloseInput", shown, early);
    assert.equal(closed.peerRound.status, "CLOSED");
    const opened = await team.openRound(team.world.as("tuti", "2026-10-08"), {
      period: "2026-Q2",
      idempotencyKey: "dua",
    });
    round = opened.peerRound.id;
    const at = (instant: string) => followRounds(team.world.table, instant);
    assert.deepEqual(await at("2026-10-16T15:59:00.000Z"), { peerReminders: 0, roundsClosed: 0 });
    const reminded = await at("2026-10-16T16:00:00.000Z");
    assert.equal(reminded.peerReminders, 8);
    assert.deepEqual(await at("2026-10-17T03:00:00.000Z"), { peerReminders: 0, roundsClosed: 0 });
    assert.deepEqual(await at("2026-10-20T15:59:59.000Z"), { peerReminders: 0, roundsClosed: 0 });
    assert.deepEqual(await at("2026-10-20T16:00:00.000Z"), { peerReminders: 0, roundsClosed: 1 });
    assert.deepEqual(await at("2026-10-20T17:00:00.000Z"), { peerReminders: 0, roundsClosed: 0 });
    const stores = team.world.as("tuti").stores;
    const told = await stores.notifications.of(team.world.people.sari.id, { first: 9 });
    assert.deepEqual(told.edges.map(({ node }) => node.kind).sort(), [
      "PEER_FEEDBACK_ASKED",
      "PEER_FEEDBACK_ASKED",
      "PEER_FEEDBACK_READY",
      "PEER_FEEDBACK_READY",
      "PEER_FEEDBACK_REMINDER",
    ]);
    assert.equal((await stores.peerRounds.load(round))?.counted, true);
  });
});

describe("where the policy has no peer feedback (R-MIX-01)", () => {
  it("opening is refused and pages have nothing of it", async () => {
    const off = await activeContractWorld("SAWAHLUNTO");
    try {
      const input = { cycle: off.cycle.id, period, unit: off.contract.unitId, dueOn, idempotencyKey: "x" };
      const refused = await team.mutate(
        off.as("tuti"),
        "peerRoundOpen",
        "PeerRoundOpenInput",
        "peerRound { id }",
        input,
      );
      assert.deepEqual(codes(refused), ["METHOD_SWITCHED_OFF"]);
      const { data } = await team.ask(off.as("tuti"), `{ viewer { permittedFields } }`);
      assert.ok(!data.viewer.permittedFields.some((field: string) => field.startsWith("peer")));
      assert.ok(data.viewer.permittedFields.includes("feedbackReceived"));
    } finally {
      await off.local.stop();
    }
  });
});
