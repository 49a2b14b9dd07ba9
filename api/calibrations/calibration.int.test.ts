import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Actor } from "../access/actor.rules.ts";
import type { Evaluation } from "../evaluations/evaluation.rules.ts";
import { evaluationKey } from "../evaluations/evaluation.store.ts";
import { getItems } from "../table/batch.ts";
import { done, refusalsOf } from "../testing/administeredRegion.ts";
import { interrupted } from "../testing/interrupted.ts";
import { rateUnit } from "../testing/ratedUnit.ts";
import { openStaffedRegion, type Person, type StaffedRegion } from "../testing/staffedRegion.ts";

const size = 60;
const board = `query ($id: ID!) { calibration(id: $id) {
  id version status unit { id } cycle { id } unitName authority mode quadrant { predicate } outcome { predicate }
  cards { id version evaluation employeeName raterName start { predicate } now { result behavior predicate } reason consent fixed undoable whyNot { code } }
  moves { employeeName kind from { predicate } to { predicate } reason byName at }
  start { people counts { predicate count } check { guidanceOnly violations { actual max message } } bands { predicates min max } }
  now { people counts { predicate count } check { violations { actual max message(language: EN) } } }
  raters { raterName people estimate low high sentence without { people check { violations { actual } } } }
  leftOut { status count } allowedActions refusedActions { action code }
} }`;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as the client receives it
type Card = { id: string; version: number; employeeName: string; fixed: boolean } & Record<string, any>;

describe("calibration of a unit of 60 (features 3.7, 3.22, 3.25, R-DS-01..07)", () => {
  let region: StaffedRegion;
  let head: Actor;
  let second: Person;
  let evaluations: Evaluation[];
  let id: string;
  before(async () => {
    region = await openStaffedRegion(size);
    head = region.as(region.head);
    second = await region.hire("Sinta", region.posts.rater);
    const rated = region.staff.slice(0, size - 2).map((person, at) => ({
      ...person,
      ...{
        result: at < 45 ? ("ABOVE" as const) : ("MEETS" as const),
        behavior: at < 43 ? ("ABOVE" as const) : ("MEETS" as const),
      },
      by: at % 3 === 0 ? second : region.rater,
    }));
    evaluations = await rateUnit(region, rated);
    const known = region.staff.slice(size - 2).map((person) => ({
      ...{ ...person, result: "MEETS" as const, behavior: "MEETS" as const, by: second },
    }));
    await rateUnit(region, known, "DELIVERED");
    await rateUnit(region, [{ ...region.head, result: "ABOVE", behavior: "ABOVE", by: second, form: "LEADER" }]);
    const decisionDocument = { number: "800/1", date: "2026-10-09", signedBy: "Wali Kota" };
    const outcome = { id: `oco_${region.agencyId.slice(4)}_2026-Q3`, version: 0, predicate: "EXCEPTIONAL" };
    done(
      await region.mutate("organizationOutcomeSet", "organizationOutcome", {
        ...{ ...outcome, rationale: "Melampaui.", decisionDocument },
      }),
      "organizationOutcome",
    );
  });
  after(() => region.stop());

  it("offers those who calibrate their own units alone (R-DS-02)", async () => {
    const offered = async (actor: Actor) => {
      const { data, errors, requests } = await region.run("{ viewer { calibrationUnits { id } } }", {}, actor);
      assert.deepEqual(errors, []);
      const ids = (data["viewer"].calibrationUnits as { id: string }[]).map((unit) => unit.id);
      return { ids, requests };
    };
    const own = await offered(head);
    assert.deepEqual(own.ids, [region.agencyId]);
    assert.ok(own.requests <= 5, `${own.requests} requests`);
    const [somebody] = region.staff;
    assert.deepEqual((await offered(region.as(somebody!))).ids, []);
    const officer = { role: "PERFORMANCE_OFFICER" as const, unitId: region.agencyId };
    const all = (await offered({ ...region.as(somebody!), roles: [officer] })).ids;
    assert.ok(all.includes(region.agencyId) && all.every((id) => id !== region.rootUnitId));
  });

  const place = () => ({ unit: region.agencyId, cycle: region.cycleId, period: "2026-Q3" });
  const open = (actor = head) =>
    region.mutate("calibrationOpen", "calibration", place(), "id version status leftOut { status count }", actor);
  const read = async (actor = head) => {
    const answer = await region.run(board, { id }, actor);
    assert.deepEqual(answer.errors, []);
    return { ...answer.data["calibration"], requests: answer.requests };
  };
  const cardOf = async (name: string): Promise<Card> => {
    const { cards } = await read();
    return (cards as Card[]).find(({ employeeName }) => employeeName === name) as Card;
  };
  const move = (card: Card, input: object = {}, actor = head) =>
    region.mutate(
      "calibrationMove",
      "card",
      {
        ...{ calibration: id, card: card.id, version: card.version, result: "ABOVE", behavior: "MEETS" },
        ...{ reason: "Selaras dengan unit lain.", ...input },
      },
      "id version consent now { predicate } undoable",
      actor,
    );
  const step = (name: string, { id: card, version }: { id: string; version: number }, input: object, actor: Actor) =>
    region.mutate(name, "card", { calibration: id, card, version, ...input }, "consent now { predicate }", actor);
  const end = async (name: "calibrationPublish" | "calibrationCancel", input: object) => {
    const document = `mutation ($input: CalibrationCloseInput!) { ${name}(input: $input) { calibration { id version status } userErrors { code field message } } }`;
    const { data, errors } = await region.run(document, { input: { id, ...input } }, head);
    assert.deepEqual(errors, []);
    return data[name];
  };
  const stateOf = async (evaluation: Evaluation | undefined): Promise<string> => {
    const { data } = await region.run("query ($id: ID!) { evaluation(id: $id) { status } }", { id: evaluation?.id });
    return data["evaluation"].status as string;
  };

  /** What Home tells the head about it, at the cost of one query more than of anybody who leads nobody (features 3.29). */
  const runs = async () => {
    const tasks = "{ viewer { tasks(first: 100) { kind employeeName subject { __typename id } } } }";
    const [leading, staff] = [
      await region.run(tasks, {}, head),
      await region.run(tasks, {}, region.as(region.staff[0]!)),
    ];
    assert.deepEqual(leading.errors, []);
    assert.equal(leading.requests, staff.requests + 1);
    assert.ok(leading.requests <= 8, `${leading.requests} requests`);
    return leading.data["viewer"].tasks.filter(({ kind }: { kind: string }) => kind === "CALIBRATION_RUN");
  };

  it("takes in everyone rated once, however often it is called or interrupted, but never the head (R-DS-02)", async () => {
    assert.deepEqual(refusalsOf(await open(region.as(region.rater))), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    await interrupted(region.table, 20, () => open());
    const opened = done(await open(), "calibration");
    id = opened["id"];
    assert.equal(opened["status"], "OPEN");
    assert.equal(done(await open(), "calibration")["id"], id);
    const { cards, start, leftOut } = await read();
    assert.equal(cards.length, size);
    assert.equal((cards as Card[]).filter(({ fixed }) => fixed).length, 2);
    assert.ok(!(cards as Card[]).some(({ employeeName }) => employeeName === "Hadi"));
    assert.equal(start.people, size);
    assert.deepEqual(leftOut, []);
    assert.deepEqual([await stateOf(evaluations[0]), await stateOf(evaluations[57])], ["CALIBRATION", "CALIBRATION"]);
  });

  it("opens the whole board of 60 people in at most 4 requests, with the live check and who is over by how many", async () => {
    const seen = await read();
    assert.ok(seen.requests <= 4, `${seen.requests} requests`);
    assert.equal(seen.outcome.predicate, "EXCEPTIONAL");
    assert.deepEqual(seen.now.bands, undefined);
    assert.deepEqual(seen.start.bands, [{ predicates: ["VERY_GOOD"], min: 0, max: 42 }]);
    assert.deepEqual(seen.now.check.violations, [
      { actual: 43, max: 42, message: "Very good: 43 people, at most 42 expected (1 too many)." },
    ]);
    assert.deepEqual(seen.allowedActions, ["TAKE_IN", "MOVE", "PUBLISH", "CANCEL"]);
    assert.equal(seen.raters.length, 2);
    for (const rater of seen.raters) {
      assert.ok(Number(rater.low) <= Number(rater.estimate) && Number(rater.estimate) <= Number(rater.high));
      assert.equal(rater.without.people, size - rater.people);
    }
    const overseen = await read(region.admin);
    assert.deepEqual(overseen.allowedActions, []);
    const list =
      'query ($c: ID!) { calibrations(cycle: $c, period: "2026-Q3") { edges { node { unitName status } } } }';
    assert.equal((await region.run(list, { c: region.cycleId })).data["calibrations"].edges.length, 1);
    const stranger = await region.run(board, { id }, region.as(region.rater));
    assert.equal(stranger.data["calibration"], null);
  });

  it("moves a card in one transaction, once per key; a second calibrator sees the conflict (R-DS-07)", async () => {
    const card = await cardOf("Pegawai 001");
    const key = { idempotencyKey: "drag-1" };
    const first = done(await move(card, key), "card");
    assert.deepEqual([first["consent"], first["now"].predicate], ["PENDING", "GOOD"]);
    assert.equal(done(await move(card, key), "card")["version"], first["version"]);
    const officer = region.as(second, [{ role: "PERFORMANCE_OFFICER", unitId: region.agencyId }]);
    const late = await move(card, { result: "MEETS", reason: "Lain." }, officer);
    assert.deepEqual(refusalsOf(late), ["STALE_VERSION version"]);
    assert.equal(late["card"].now.predicate, "GOOD", "the fresh card comes with the refusal");
    const { moves, now } = await read();
    assert.equal(moves.length, 1);
    assert.deepEqual(now.check.violations, []);
  });

  it("refuses what must not be moved: without reason, handed over, or by those concerned (features 3.22)", async () => {
    const [one, known] = [await cardOf("Pegawai 002"), await cardOf(`Pegawai 0${size}`)];
    assert.deepEqual(refusalsOf(await move(one, { reason: " " })), ["REASON_REQUIRED reason"]);
    assert.deepEqual(refusalsOf(await move(known)), ["STEP_NOT_ALLOWED_IN_STATE card"]);
    assert.deepEqual(refusalsOf(await move(one, { behaviorEvidence: ["evd_nope"] })), ["UNKNOWN_ID behaviorEvidence"]);
    const own = region.staff[1];
    assert.ok(own);
    const officer = region.as(own, [{ role: "PERFORMANCE_OFFICER", unitId: region.agencyId }]);
    assert.deepEqual(refusalsOf(await move(one, {}, officer)), ["SELF_RATING"]);
    const foreign = region.as(own, []);
    // Whoever has no part in it learns nothing of its cards: not that one is fixed, not that one is behind.
    for (const card of [one, known, { ...one, id: "ccd_tiada" }, { ...one, version: 99 }])
      for (const told of [
        await move(card, {}, foreign),
        await step("calibrationUndo", card, { reason: "Keliru." }, foreign),
        await step("calibrationAnswer", card, { agree: true }, foreign),
      ])
        assert.deepEqual([told["card"], refusalsOf(told)], [null, ["UNKNOWN_ID calibration"]]);
    const answered = (actor: Actor) => step("calibrationAnswer", known, { agree: true }, actor).then(refusalsOf);
    assert.deepEqual(await answered(region.as(second)), ["STEP_NOT_ALLOWED_IN_STATE card"]);
    assert.deepEqual(await answered(head), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    const rated = region.staff[3];
    assert.ok(rated);
    // Rated by somebody in the same unit: they must not calibrate that rater.
    await rateUnit(region, [{ ...second, result: "MEETS", behavior: "MEETS", by: region.rater }]);
    done(await open(), "calibration");
    const officer3 = region.as(rated, [{ role: "PERFORMANCE_OFFICER", unitId: region.agencyId }]);
    const raterCard = await cardOf("Sinta");
    assert.deepEqual(refusalsOf(await move(raterCard, {}, officer3)), ["DUTY_CONFLICT"]);
  });

  it("asks the rater, who declines with a reason or agrees; undo is part of the replay (features 3.25)", async () => {
    const asked = "query { calibrationProposals { edges { node { id version calibration employeeName reason } } } }";
    const mine = await region.run(asked, {}, region.as(second));
    const [proposal] = mine.data["calibrationProposals"].edges;
    assert.equal(proposal.node.employeeName, "Pegawai 001");
    assert.ok(mine.requests <= 1);
    // It stands among what is due as well (features 3.27).
    const due = await region.run("{ viewer { tasks(first: 100) { kind employeeName } } }", {}, region.as(second));
    const waiting = due.data["viewer"].tasks.filter((task: { kind: string }) => task.kind === "CALIBRATION_ANSWER");
    assert.deepEqual(waiting, [{ kind: "CALIBRATION_ANSWER", employeeName: "Pegawai 001" }]);
    const line = {
      kind: "CALIBRATION_RUN",
      employeeName: "Dinas Kesehatan",
      subject: { __typename: "Calibration", id },
    };
    assert.deepEqual(await runs(), [line], "the head is told that it runs");
    const publish = await end("calibrationPublish", { version: 1 });
    assert.equal(refusalsOf(publish)[0], "STALE_VERSION version");
    const { version } = await read();
    assert.deepEqual(refusalsOf(await end("calibrationPublish", { version })), ["CONSENT_PENDING"]);
    const say = (input: object, actor = region.as(second)) => step("calibrationAnswer", proposal.node, input, actor);
    assert.deepEqual(refusalsOf(await say({ agree: true }, region.as(region.rater))), ["UNKNOWN_ID calibration"]);
    const behind = await say({ agree: true, version: 99 }, region.as(region.rater));
    assert.deepEqual([behind.card, refusalsOf(behind)], [null, ["UNKNOWN_ID calibration"]], "nor is the card told");
    assert.deepEqual(refusalsOf(await say({ agree: false })), ["REASON_REQUIRED note"]);
    assert.deepEqual(done(await say({ agree: true }), "card"), { consent: "AGREED", now: { predicate: "GOOD" } });
    const card = await cardOf("Pegawai 002");
    done(await move(card, { behavior: "ABOVE", result: "MEETS" }), "card");
    const moved = await cardOf("Pegawai 002");
    done(await step("calibrationUndo", moved, { reason: "Keliru orang." }, head), "card");
    const { moves } = await read();
    assert.deepEqual(
      moves.map(({ kind, employeeName }: { kind: string; employeeName: string }) => `${kind} ${employeeName}`),
      ["MOVE Pegawai 001", "AGREE Pegawai 001", "MOVE Pegawai 002", "UNDO Pegawai 002"],
    );
  });

  it("publishes by itself: each evaluation with its reason and predicate, resumed after a crash, no effect twice", async () => {
    const { version } = await read();
    const publish = (seen: number) => end("calibrationPublish", { version: seen });
    await interrupted(region.table, 21, () => publish(version));
    assert.equal((await read()).status, "PUBLISHING");
    assert.deepEqual(refusalsOf(await move(await cardOf("Pegawai 005"))), ["STEP_NOT_ALLOWED_IN_STATE"]);
    const published = done(await publish(version), "calibration");
    assert.equal(published["status"], "PUBLISHED");
    const changed = evaluations[0];
    const { data } = await region.run(
      `query ($id: ID!) { evaluation(id: $id) { status predicate resultRating behaviorRating }
        auditEvents(subject: $id) { edges { node { action fromState toState reason } } }
        auditVerification(subject: $id) { intact } }`,
      { id: changed?.id },
    );
    assert.deepEqual(data["evaluation"], {
      ...{ status: "RATED", predicate: "GOOD", resultRating: "ABOVE", behaviorRating: "MEETS" },
    });
    assert.deepEqual(
      data["auditEvents"].edges.map(({ node }: { node: { fromState: string } }) => node),
      [
        { action: "calibrationOpen", fromState: "RATED", toState: "CALIBRATION", reason: null },
        {
          ...{ action: "calibrationPublish", fromState: "CALIBRATION", toState: "RATED" },
          reason: "Selaras dengan unit lain.",
        },
      ],
    );
    assert.equal(data["auditVerification"].intact, true);
    const { organizationId, table } = region;
    const keys = evaluations.map((each) => evaluationKey(organizationId, each.contractId, each.period));
    assert.deepEqual(new Set((await getItems(table, keys)).map((item) => item?.["status"])), new Set(["RATED"]));
    assert.deepEqual(refusalsOf(await publish(Number(published["version"]))), ["STEP_NOT_ALLOWED_IN_STATE"]);
    const after = await read();
    assert.equal(after.moves.length, 4, "the replay stays");
    assert.equal(done(await open(), "calibration")["id"], id.replace("-1_", "-2_"), "a second round is another one");
  });

  it("gives everything back as it came when given up, with a reason", async () => {
    id = id.replace("-1_", "-2_");
    done(await move(await cardOf("Pegawai 003")), "card");
    const { version } = await read();
    const cancel = (input: object) => end("calibrationCancel", { version, ...input });
    assert.deepEqual(refusalsOf(await cancel({})), ["REASON_REQUIRED justification"]);
    assert.equal(done(await cancel({ justification: "Data belum lengkap." }), "calibration")["status"], "CANCELLED");
    const { data } = await region.run("query ($id: ID!) { evaluation(id: $id) { status predicate } }", {
      id: evaluations[2]?.id,
    });
    assert.deepEqual(data["evaluation"], { status: "RATED", predicate: "VERY_GOOD" });
    assert.deepEqual(await runs(), [], "nothing waits for the head any more");
  });
});
