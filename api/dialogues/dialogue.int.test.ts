import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { delegationEntity } from "../access/identity.store.ts";
import { newId } from "../kernel/ids.ts";
import { itemOf } from "../table/item.ts";
import { servedWorld, type Served } from "../testing/servedWorld.ts";
import { clarificationEntity } from "./dialogue.store.ts";

let served: Served;
before(async () => {
  served = await servedWorld();
});
after(() => served.stop());

type Errors = { userErrors: { code: string; whoCan: string[] }[] };
type Thread = { id: string; version: number; text: string; onBehalfOf: string | null; replies: Thread[] };
type Note = {
  id: string;
  version: number;
  signatures: { party: string; matches: boolean; onBehalfOf: string | null }[];
};

async function run<T>(subject: string, field: string, type: string, shown: string, input: object): Promise<T> {
  const query = `mutation($input: ${type}!) { ${field}(input: $input) { ${shown} userErrors { code whoCan } } }`;
  const answer = await served.ask(subject, query, { input });
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return (answer.data as Record<string, unknown>)[field] as T;
}
const say = (subject: string, input: object) =>
  run<Errors & { clarification: Thread | null }>(
    ...([subject, "clarificationCreate", "ClarificationCreateInput"] as const),
    ...(["clarification { id version text onBehalfOf }", { contract: served.world.contract.id, ...input }] as const),
  );
const shownNote = "meetingNote { id version signatures { party matches onBehalfOf } removedSignatures { reason } }";
const saveNote = (subject: string, input: object) =>
  run<Errors & { meetingNote: (Note & { removedSignatures: { reason: string }[] }) | null }>(
    ...([subject, "meetingNoteSave", "MeetingNoteSaveInput", shownNote] as const),
    { contract: served.world.contract.id, ...input },
  );
const signNote = (subject: string, input: object) =>
  run<Errors & { meetingNote: Note | null }>(
    ...([subject, "meetingNoteSign", "MeetingNoteSignInput", shownNote] as const),
    { contract: served.world.contract.id, ...input },
  );

describe("dialogue on the contract page (BGO-06)", () => {
  it("lets rater and employee talk about a result; a message sent twice is kept once", async () => {
    const result = served.world.contract.results[0]?.id;
    const asked = { result, text: "Apakah 12 laporan cukup?", idempotencyKey: "kunci-1" };
    const first = await say("rudi", asked);
    const again = await say("rudi", asked);
    assert.equal(again.clarification?.id, first.clarification?.id);
    const answered = await say("sari", { replyTo: first.clarification?.id, text: "Cukup, Pak." });
    assert.deepEqual(answered.userErrors, []);

    const query = `query($id: ID!) { contract(id: $id) { dialogue { mayWrite threads { id text result replies { text } } } } }`;
    const page = await served.ask("sari", query, { id: served.world.contract.id });
    const { dialogue } = page.data?.["contract"] as unknown as { dialogue: { mayWrite: boolean; threads: Thread[] } };
    assert.equal(dialogue.mayWrite, true);
    assert.equal(dialogue.threads.length, 1);
    assert.deepEqual(
      dialogue.threads[0]?.replies.map(({ text }) => text),
      ["Cukup, Pak."],
    );
  });

  it("keeps two messages that arrive at the same moment", async () => {
    const both = await Promise.all([say("rudi", { text: "Satu" }), say("sari", { text: "Dua" })]);
    assert.ok(both.every(({ userErrors }) => userErrors.length === 0));
  });

  it("answers readers who take no part with who can, and strangers as if there was nothing", async () => {
    const superior = await served.ask(
      "wati",
      `mutation($input: ClarificationCreateInput!) { clarificationCreate(input: $input) { userErrors { code whoCan } } }`,
      { input: { contract: served.world.contract.id, text: "Saya membaca saja" } },
    );
    const { userErrors } = superior.data?.["clarificationCreate"] as unknown as Errors;
    assert.equal(userErrors[0]?.code, "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.deepEqual(userErrors[0]?.whoCan, ["EMPLOYEE", "RATER", "PERFORMANCE_OFFICER"]);
    const stranger = await say("orang-lain", { text: "Halo" });
    assert.equal(stranger.userErrors[0]?.code, "UNKNOWN_ID");
  });

  it("takes a delegate's words and signature as a.n. of the rater, who stays named (R-DEL-01)", async () => {
    const { people, organizationId, table } = served.world;
    const delegation = {
      ...{ id: newId("delegation"), organizationId, version: 1, history: { sequence: 0, hash: "" } },
      ...{ delegatorId: people.rudi.id, delegatorName: "Rudi", delegateId: people.wati.id, delegateName: "Wati" },
      ...{ subject: "wati", acts: ["CONTRACT"], from: "2026-01-01", to: "2026-12-31", documentNumber: "1/2026" },
    };
    await table.client.send(new PutCommand({ TableName: table.name, Item: itemOf(delegationEntity, delegation) }));
    const spoken = await say("wati", { text: "Atas nama Pak Rudi" });
    assert.equal(spoken.clarification?.onBehalfOf, "Rudi");

    const written = await saveNote("sari", { version: 0, heldOn: "2026-10-01", text: "Target tetap 12." });
    const id = written.meetingNote?.id;
    await signNote("sari", { id, version: 1 });
    const signed = await signNote("wati", { id, version: 2 });
    assert.deepEqual(signed.meetingNote?.signatures, [
      { party: "EMPLOYEE", matches: true, onBehalfOf: null },
      { party: "RATER", matches: true, onBehalfOf: "Rudi" },
    ]);

    const stale = await saveNote("sari", { id, version: 1, heldOn: "2026-10-01", text: "Target 10.", reason: "x" });
    assert.equal(stale.userErrors[0]?.code, "STALE_VERSION");
    const changed = await saveNote("sari", {
      id,
      version: 3,
      heldOn: "2026-10-01",
      text: "Target 10.",
      reason: "Keliru",
    });
    assert.equal(changed.meetingNote?.signatures.length, 0);
    assert.deepEqual(
      changed.meetingNote?.removedSignatures.map(({ reason }) => reason),
      ["Keliru", "Keliru"],
    );
  });

  it("lets a delegate not delegate further (R-DEL-01)", async () => {
    const { people } = served.world;
    const answer = await served.ask(
      "wati",
      `mutation($input: DelegationCreateInput!) { delegationCreate(input: $input) { userErrors { code } } }`,
      {
        input: {
          ...{ delegator: people.rudi.id, delegate: people.tuti.id, acts: ["CONTRACT"] },
          ...{ from: "2026-10-06", to: "2026-10-09", documentNumber: "2/2026" },
        },
      },
    );
    const payload = answer.data?.["delegationCreate"] as unknown as Errors | undefined;
    const code = answer.errors?.[0]?.extensions.code ?? payload?.userErrors[0]?.code;
    assert.equal(code, "DELEGATION_CHAIN");
  });

  it("opens a contract with 300 messages and its history in at most 3 requests", async () => {
    const { contract, put } = served.world;
    for (let at = 0; at < 300; at += 1) {
      const id = newId("clarification");
      const record = {
        ...{ id, organizationId: contract.organizationId, contractId: contract.id, version: 1 },
        ...{ history: { sequence: 0, hash: "" }, text: `Pesan ${at}`, party: "RATER", authorName: "Rudi" },
        at: "2026-10-05T02:00:00.000Z",
      };
      await put(itemOf(clarificationEntity, record));
    }
    const query = `query($id: ID!) {
      contract(id: $id) {
        id status employee { name } rater { name } cycle { year } results { title indicators { title } }
        allowedActions evaluations { id status } history(first: 50) { label }
        dialogue { mayWrite threads { text authorName replies { text } } meetingNotes { text signatures { matches } } }
      }
    }`;
    const answer = await served.ask("rudi", query, { id: contract.id });
    assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
    assert.ok((answer.extensions?.cost.requests ?? 99) <= 3, `${answer.extensions?.cost.requests} requests`);
  });
});
