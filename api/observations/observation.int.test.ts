import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { activeContractWorld, type ActiveContractWorld, type Person } from "../testing/activeContract.ts";
import { followNotices } from "../notifications/followNotices.store.ts";
import { mutate, operate } from "../testing/operation.ts";

type Seen = {
  id: string;
  version: number;
  status: string;
  rubric: { version: number; items: { id: string }[] } | null;
  followUp: { feedback: string; late: boolean } | null;
  reply: { text: string } | null;
  allowedActions: string[];
};

type Waiting = { kind: string; employeeName: string; dueOn: string; subject: { id: string } };

let world: ActiveContractWorld;
before(async () => {
  world = await activeContractWorld("MAMUJU");
});
after(() => world.local.stop());

const shown = `id version status rubric { version items { id } } followUp { feedback late } reply { text } allowedActions`;
const take = async (who: Person, step: string, input: object, day?: string) => {
  const type = `Observation${step}Input`;
  return mutate<{ observation: Seen | null }>(
    world.as(who, day),
    [`observation${step}`, type, `observation { ${shown} }`],
    input,
  );
};
const ref = (seen: Seen | null) => ({ id: seen?.id, version: seen?.version });
const talk = { talkOn: "2026-10-05", focus: "Tanya jawab di kelas", day: "2026-10-05", place: "Kelas 5A" };
const assign = (day = "2026-10-05") =>
  take("tuti", "Assign", { contract: world.contract.id, observer: world.people.wati.id, day });

describe("direct observation through the server (MMJ-05, PAU-03)", () => {
  it("leads an assigned observer through the phases; the observed person reads the feedback at once", async () => {
    const assigned = await assign();
    assert.deepEqual(assigned.userErrors, []);
    const todo = await operate<{ observations: { edges: { node: Seen }[] } }>(
      world.as("wati"),
      `{ observations(of: OBSERVER) { edges { node { ${shown} } } } }`,
    );
    assert.deepEqual(todo.data.observations.edges[0]?.node.allowedActions, ["PREPARE", "CANCEL"]);
    assert.equal(todo.requests, 1);

    const early = await take("wati", "Record", {
      ...ref(assigned.observation),
      day: "2026-10-05",
      seen: "x",
      levels: [],
    });
    assert.equal(early.userErrors[0]?.code, "OBSERVATION_PHASE_SKIPPED");
    const prepared = await take("wati", "Prepare", { ...ref(assigned.observation), ...talk, family: "EDUCATION" });
    const levels =
      prepared.observation?.rubric?.items.map(({ id }) => ({ item: id, level: 3, note: "Terlihat" })) ?? [];
    const recorded = await take("wati", "Record", {
      ...{ ...ref(prepared.observation), day: "2026-10-05", seen: "Murid bertanya tujuh kali", levels },
    });
    const given = await take("wati", "FollowUp", {
      ...{ ...ref(recorded.observation), feedback: "Pertanyaan terbuka sudah baik", nextStep: "Beri waktu berpikir" },
    });
    assert.equal(given.observation?.followUp?.late, false);

    const mine = await operate<{ contract: { observations: Seen[] } }>(
      world.as("sari"),
      `query($id: ID!) { contract(id: $id) { observations { ${shown} } } }`,
      { id: world.contract.id },
    );
    const [own] = mine.data.contract.observations;
    assert.equal(own?.followUp?.feedback, "Pertanyaan terbuka sudah baik");
    assert.deepEqual(own?.allowedActions, ["REPLY"]);
    const replied = await take("sari", "Reply", { ...ref(own ?? null), text: "Akan saya coba pekan depan" });
    assert.equal(replied.observation?.reply?.text, "Akan saya coba pekan depan");
  });

  it("stands among what waits for the observer, phase by phase, at one request more, and tells the other side (MMJ-05, features 3.27)", async () => {
    const waiting = async (who: Person) => {
      const text = "{ viewer { tasks { kind employeeName dueOn subject { id } } } }";
      const { data, requests } = await operate<{ viewer: { tasks: Waiting[] } }>(world.as(who), text);
      assert.ok(requests <= 9, `${requests} requests`);
      return data.viewer.tasks.filter(({ kind }) => kind.startsWith("OBSERVATION"));
    };
    const { observation } = await assign();
    const id = observation?.id ?? "";
    const due = { employeeName: world.people.sari.name, dueOn: "2026-10-05", subject: { id } };
    assert.deepEqual(await waiting("wati"), [{ kind: "OBSERVATION_PREPARE", ...due }]);
    assert.deepEqual(await waiting("sari"), [], "nothing is asked of who is observed");
    const prepared = await take("wati", "Prepare", { ...ref(observation), ...talk });
    assert.deepEqual(await waiting("wati"), [{ kind: "OBSERVATION_RECORD", ...due }]);
    const levels = prepared.observation?.rubric?.items.map(({ id: item }) => ({ item, level: 1 })) ?? [];
    const seen = { ...ref(prepared.observation), day: "2026-10-05", seen: "x" };
    const open = await take("wati", "Record", { ...seen, levels: levels.slice(1) });
    assert.equal(open.userErrors[0]?.code, "REQUIRED", "an item without a level");
    const recorded = await take("wati", "Record", { ...seen, levels });
    assert.deepEqual(await waiting("wati"), [{ kind: "OBSERVATION_FOLLOW_UP", ...due }]);
    const given = await take("wati", "FollowUp", {
      ...ref(recorded.observation),
      feedback: "Baik",
      nextStep: "Lanjut",
    });
    assert.deepEqual(await waiting("wati"), []);
    await take("sari", "Reply", { ...ref(given.observation), text: "Terima kasih" });

    for (const event of await world.as("wati").stores.audit.history(id)) {
      const after = { ...event, organizationId: world.organizationId };
      const record = { entity: "auditEvent", key: { pk: "", sk: "" }, sequenceNumber: "1", before: undefined, after };
      await followNotices(world.table, record, "2026-10-05T03:00:00.000Z");
    }
    const told = async (who: Person) => {
      const page = await world.as(who).stores.notifications.of(world.people[who].id, { first: 20 });
      return page.edges.map(({ node }) => node).flatMap(({ kind, subjectId }) => (subjectId === id ? [kind] : []));
    };
    assert.deepEqual((await told("sari")).sort(), ["OBSERVATION_FEEDBACK", "OBSERVATION_PREPARED"]);
    assert.deepEqual((await told("wati")).sort(), ["OBSERVATION_ASSIGNED", "OBSERVATION_REPLIED"]);
  });

  it("marks feedback of the next day as late, and does not refuse it (MMJ-05)", async () => {
    const { observation } = await assign();
    const prepared = await take("wati", "Prepare", { ...ref(observation), ...talk });
    const levels = prepared.observation?.rubric?.items.map(({ id }) => ({ item: id, level: 0 })) ?? [];
    const recorded = await take("wati", "Record", {
      ...ref(prepared.observation),
      day: "2026-10-05",
      seen: "x",
      levels,
    });
    const said = { ...ref(recorded.observation), feedback: "Baik", nextStep: "Lanjutkan" };
    const given = await take("wati", "FollowUp", said, "2026-10-06");
    assert.deepEqual(given.userErrors, []);
    assert.equal(given.observation?.followUp?.late, true);
  });

  it("PAU-06: a tenant changes a rubric; what is prepared keeps its version", async () => {
    const { observation } = await assign();
    const prepared = await take("wati", "Prepare", { ...ref(observation), ...talk, family: "HEALTH" });
    const saved = await mutate<{ rubric: { version: number } }>(
      world.as("tuti"),
      ["rubricSave", "RubricSaveInput", "rubric { version }"],
      {
        family: "HEALTH",
        version: 0,
        title: "Rubrik Puskesmas",
        levels: ["Belum", "Ya"],
        items: [{ title: "Menyapa" }],
      },
    );
    assert.equal(saved.rubric.version, 1);
    const again = await operate<{ observation: Seen }>(
      world.as("wati"),
      `query($id: ID!) { observation(id: $id) { ${shown} } }`,
      { id: prepared.observation?.id },
    );
    assert.equal(again.data.observation.rubric?.version, 0);
    assert.equal(again.data.observation.rubric?.items.length, 5);
    const other = await assign();
    const next = await take("wati", "Prepare", { ...ref(other.observation), ...talk, family: "HEALTH" });
    assert.deepEqual([next.observation?.rubric?.version, next.observation?.rubric?.items.length], [1, 1]);
  });

  it("refuses assigning to the person themself, a day that is over, and whoever may not assign", async () => {
    const asked = { contract: world.contract.id, day: "2026-10-05" };
    const self = await take("tuti", "Assign", { ...asked, observer: world.people.sari.id });
    assert.equal(self.userErrors[0]?.code, "SELF_RATING");
    assert.equal((await assign("2026-10-01")).userErrors[0]?.code, "DATE_OUT_OF_RANGE");
    const own = await take("sari", "Assign", { ...asked, observer: world.people.wati.id });
    assert.equal(own.userErrors[0]?.code, "STEP_NOT_ALLOWED_FOR_PERSON");
    const stranger = await take("sari", "Assign", { ...asked, contract: "ctr_asing" });
    assert.equal(stranger.userErrors[0]?.code, "UNKNOWN_ID");
  });
});
