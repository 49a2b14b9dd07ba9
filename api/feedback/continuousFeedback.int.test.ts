import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Context } from "../graphql/context.ts";
import { openServer, readSchema } from "../graphql/server.ts";
import { followNotices } from "../notifications/followNotices.store.ts";
import { metered } from "../table/meter.ts";
import { activeContractWorld, type ActiveContractWorld, type Person } from "../testing/activeContract.ts";
import { continuousFeedbackItem, continuousFeedbackOf, feedbackIn } from "./continuousFeedback.store.ts";

type Wire = ReturnType<typeof JSON.parse>;
const server = openServer(readSchema(), () => undefined);
let world: ActiveContractWorld;
before(async () => {
  world = await activeContractWorld();
});
after(() => world.local.stop());

async function send(context: Context, query: string, variables: object = {}): Promise<Wire> {
  const { body } = await server.executeOperation({ query, variables }, { contextValue: context });
  assert.ok(body.kind === "single");
  assert.deepEqual(body.singleResult.errors ?? [], []);
  return JSON.parse(JSON.stringify(body.singleResult.data));
}
const shown = `feedback { id version kind text reply party onBehalfOf resultTitle earlier { text } earlierReplies { text } }
  userErrors { code field whoCan }`;
const step = async (who: Person, field: string, type: string, input: object) =>
  (
    await send(world.as(who), `mutation ($input: ${type}!) { ${field}(input: $input) { ${shown} } }`, {
      input: { contract: world.contract.id, period: "2026-Q3", ...input },
    })
  )[field];
const give = (who: Person, input: object) => step(who, "feedbackGive", "FeedbackGiveInput", input);
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

describe("feedback during the year", () => {
  it("is given on a result, a value or the whole, of either type, once per key, and refused to all others (BGO-05)", async () => {
    const result = world.contract.results[0]?.id;
    const sent = { kind: "STRENGTH", text: "Laporan selalu tepat waktu.", result, idempotencyKey: "satu" };
    const first = await give("rudi", sent);
    assert.deepEqual(codes(first), []);
    assert.equal(first.feedback.resultTitle, "Laporan layanan tersusun tepat waktu");
    assert.equal((await give("rudi", sent)).feedback.id, first.feedback.id);
    const improve = { kind: "IMPROVE", text: "Dokumentasi perlu dirapikan.", behavior: "ACCOUNTABLE" };
    assert.deepEqual(codes(await give("rudi", improve)), []);
    assert.equal((await give("wati", { kind: "STRENGTH", text: "Kerja yang baik." })).feedback.party, "RATER_SUPERIOR");

    assert.deepEqual(codes(await give("sari", improve)), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    assert.deepEqual(codes(await give("tuti", improve)), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    assert.deepEqual(codes(await give("rudi", { ...improve, period: "2026-Q4", text: " " })), ["REQUIRED"]);
    assert.deepEqual(codes(await give("rudi", { ...improve, period: "2027-Q1" })), ["PERIOD_NOT_OPEN"]);
    assert.deepEqual(codes(await give("rudi", { ...improve, result })), ["DUPLICATE_ENTRY"]);
    assert.deepEqual(codes(await give("rudi", { kind: "IMPROVE", text: "x", result: "res_x" })), ["UNKNOWN_ID"]);
    assert.deepEqual(codes(await give("rudi", { kind: "IMPROVE", text: "x", contract: "ctr_x" })), ["UNKNOWN_ID"]);
  });

  it("keeps the wording before a correction, and the reply beside it; nobody corrects another's words (BGO-06)", async () => {
    const page = await send(
      world.as("sari"),
      `query ($id: ID!) { contract(id: $id) { feedback(period: "2026-Q3") {
        openPeriods items { id version kind text behavior mayReply mayCorrect } } } }`,
      { id: world.contract.id },
    );
    const { items, openPeriods } = page.contract.feedback;
    assert.deepEqual(openPeriods, []);
    assert.equal(items.length, 3);
    assert.ok(items.every((each: Wire) => each.mayReply && !each.mayCorrect));
    const { id, version } = items[1];
    const foreign = await step("wati", "feedbackCorrect", "FeedbackCorrectInput", { id, version, text: "Lain." });
    assert.deepEqual(codes(foreign), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    const corrected = await step("rudi", "feedbackCorrect", "FeedbackCorrectInput", {
      id,
      version,
      text: "Arsip rapi.",
    });
    assert.deepEqual(corrected.feedback.earlier, [{ text: "Dokumentasi perlu dirapikan." }]);
    const stale = await step("sari", "feedbackReply", "FeedbackReplyInput", { id, version, text: "Baik, Pak." });
    assert.deepEqual(codes(stale), ["STALE_VERSION"]);
    const replied = await step("sari", "feedbackReply", "FeedbackReplyInput", {
      ...{ id, version: stale.feedback.version, text: "Baik, Pak." },
    });
    assert.equal(replied.feedback.reply, "Baik, Pak.");
    const again = { id, version: replied.feedback.version, text: "Baik, sudah saya rapikan." };
    const second = await step("sari", "feedbackReply", "FeedbackReplyInput", again);
    assert.deepEqual(second.feedback.earlierReplies, [{ text: "Baik, Pak." }]);
    assert.deepEqual(codes(await step("rudi", "feedbackReply", "FeedbackReplyInput", { ...again, version: 4 })), [
      "STEP_NOT_ALLOWED_FOR_PERSON",
    ]);
  });

  it("counts both types per rater in two requests, and lists what a person received in one (BGO-05, SWL-03, PAU-05)", async () => {
    const counts = `query ($cycle: ID!, $rater: ID) {
      feedbackCounts(cycle: $cycle, period: "2026-Q3", rater: $rater) { strengths improvements } }`;
    await metered(async (cost) => {
      const own = await send(world.as("rudi"), counts, { cycle: world.cycle.id });
      assert.deepEqual(own.feedbackCounts, { strengths: 1, improvements: 1 });
      assert.equal(cost.requests, 2);
    });
    const overseen = await send(world.as("tuti"), counts, { cycle: world.cycle.id, rater: world.people.wati.id });
    assert.deepEqual(overseen.feedbackCounts, { strengths: 1, improvements: 0 });
    const { body } = await server.executeOperation(
      { query: counts, variables: { cycle: world.cycle.id, rater: world.people.rudi.id } },
      { contextValue: world.as("sari") },
    );
    assert.ok(body.kind === "single");
    assert.equal(body.singleResult.errors?.[0]?.extensions?.["code"], "FORBIDDEN");
    await metered(async (cost) => {
      const query = `{ feedbackReceived { edges { node { kind text period reply contract { id } } } } }`;
      const { feedbackReceived } = await send(world.as("sari"), query);
      assert.equal(feedbackReceived.edges.length, 3);
      assert.ok(cost.requests <= 2, `${cost.requests} requests`);
    });
  });

  it("tells the employee when feedback is given and its author when it is replied to, each once (BGO-06)", async () => {
    const [, replied] = feedbackIn(await world.as("rudi").stores.contracts.partition(world.contract.id));
    assert.ok(replied?.reply);
    const item = continuousFeedbackItem(replied);
    const unanswered = continuousFeedbackItem({ ...continuousFeedbackOf(item), reply: undefined });
    const change = { entity: "continuousFeedback", key: { pk: "", sk: "" }, sequenceNumber: "1", after: item };
    for (let twice = 0; twice < 2; twice += 1) {
      await followNotices(world.table, { ...change, before: undefined }, "2026-10-05T03:00:00.000Z");
      await followNotices(world.table, { ...change, before: unanswered }, "2026-10-05T03:00:00.000Z");
    }
    const inbox = async (who: Person) => {
      const { edges } = await world.as(who).stores.notifications.of(world.people[who].id, { first: 9 });
      return edges.map(({ node }) => node.kind);
    };
    assert.deepEqual(await inbox("sari"), ["FEEDBACK_GIVEN"]);
    assert.deepEqual(await inbox("rudi"), ["FEEDBACK_REPLIED"]);
  });
});
