import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { openServer, readSchema } from "../graphql/server.ts";
import { openContext, type Context } from "../graphql/context.ts";
import { employeeItem } from "../employees/employee.store.ts";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import { activeContractWorld, type ActiveContractWorld, type Person } from "../testing/activeContract.ts";
import { metered } from "../table/meter.ts";
import { followDeadlines } from "./followDeadlines.store.ts";

const server = openServer(readSchema(), () => undefined);
type Row = Record<string, unknown>;
type Answer = { objection: Row | null; evaluation: Row | null; userErrors: { code: string; whoCan: string[] }[] };

const shown = `objection { id status round decideBy explainBy deciderName unheard ruling { reason contentHash ratings { predicate } } }
  evaluation { id status version predicate provisional acknowledgement acknowledgedAt } userErrors { code field whoCan }`;

/** Sends one operation; fails the test on a GraphQL error. */
async function send(context: Context, query: string, variables: Record<string, unknown>): Promise<Row> {
  const { body } = await server.executeOperation({ query, variables }, { contextValue: context });
  assert.ok(body.kind === "single");
  assert.deepEqual(body.singleResult.errors ?? [], []);
  return JSON.parse(JSON.stringify(body.singleResult.data)) as Row;
}
const codes = ({ userErrors }: Answer) => userErrors.map(({ code }) => code);

describe("an objection through the server (R-OBJ-01..07)", () => {
  let world: ActiveContractWorld;
  let id: string;
  let version = 0;
  before(async () => {
    world = await activeContractWorld();
    id = evaluationId(world.contract.id, "2026-Q3");
  });
  after(() => world.local.stop());

  const objection = async (context: Context, name: string, type: string, input: object): Promise<Answer> => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`;
    const answer = (await send(context, query, { input: { evaluation: id, version, ...input } }))[name] as Answer;
    if (answer.userErrors.length === 0) version = Number(answer.evaluation?.["version"]);
    return answer;
  };
  const step = async (context: Context, name: string, type: string, input: object, of = id) => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { evaluation { status version } userErrors { code field } } }`;
    const answer = (await send(context, query, { input: { ...input } }))[name] as Answer;
    assert.deepEqual(answer.userErrors, [], name);
    if (of === id) version = Number(answer.evaluation?.["version"]);
    return Number(answer.evaluation?.["version"]);
  };
  /** Leads an evaluation to the state DELIVERED on a day. */
  const handOver = async (of: string, day: string, employee: Context, from = 0) => {
    const first = await step(
      employee,
      "selfReportSubmit",
      "SelfReportInput",
      { evaluation: of, version: from, narrative: "Selesai." },
      of,
    );
    const rating = { resultRating: "MEETS", behaviorRating: "MEETS" };
    const rated = await step(
      world.as("rudi", day),
      "evaluationRate",
      "EvaluationRateInput",
      { id: of, version: first, ...rating },
      of,
    );
    await step(world.as("rudi", day), "evaluationDeliver", "EvaluationStepInput", { id: of, version: rated }, of);
  };
  const words = { text: "Dua laporan belum dihitung." };

  it("shows the employee until when they may object, with the time zone and the rule", async () => {
    await handOver(id, "2026-10-05", world.as("sari", "2026-10-05"));
    const seen = await send(
      world.as("sari", "2026-10-06"),
      `query ($id: ID!) { evaluation(id: $id) { allowedActions objectBy { day until zone days dayType citation } answerBy { day } } }`,
      { id },
    );
    const { objectBy, answerBy, allowedActions } = seen["evaluation"] as {
      objectBy: object;
      answerBy: { day: string };
      allowedActions: string[];
    };
    assert.deepEqual(objectBy, {
      ...{ day: "2026-10-19", until: "2026-10-19T17:00:00.000Z", zone: "WIB", days: 14, dayType: "CALENDAR" },
      citation: "PP 30/2019 Pasal 59",
    });
    assert.deepEqual([answerBy.day, allowedActions.includes("OBJECT")], ["2026-10-23", true]);
  });
  it("day 15 00:00 is refused, day 14 23:59 accepted, in 5 requests (features 3.9, 3.29)", async () => {
    const late = await objection(
      world.as("sari", "2026-10-20", "2026-10-19T17:00:00.000Z"),
      "objectionFile",
      "ObjectionWordsInput",
      words,
    );
    assert.deepEqual(codes(late), ["OBJECTION_LATE"]);
    const inTime = world.as("sari", "2026-10-19", "2026-10-19T16:59:59.000Z");
    const { filed, requests } = await metered(async (cost) => ({
      filed: await objection(inTime, "objectionFile", "ObjectionWordsInput", { ...words, idempotencyKey: "o1" }),
      requests: cost.requests,
    }));
    assert.deepEqual(codes(filed), []);
    assert.deepEqual([filed.evaluation?.["status"], filed.evaluation?.["provisional"]], ["OBJECTED", true]);
    assert.deepEqual([filed.objection?.["deciderName"], filed.objection?.["decideBy"]], ["Wati", "2026-11-02"]);
    assert.equal(requests, 5);
  });
  it("refuses a second filing and whoever may not act, with who can (features 3.24)", async () => {
    const again = await objection(world.as("sari", "2026-10-19"), "objectionFile", "ObjectionWordsInput", words);
    assert.deepEqual(codes(again), ["STEP_NOT_ALLOWED_IN_STATE"]);
    const byRater = await objection(world.as("rudi", "2026-10-20"), "objectionDecide", "ObjectionDecideInput", {
      ...{ outcome: "UPHELD", reason: "Saya tetap" },
    });
    assert.deepEqual(
      [codes(byRater), byRater.userErrors[0]?.whoCan],
      [["STEP_NOT_ALLOWED_FOR_PERSON"], ["RATER_SUPERIOR"]],
    );
  });
  it("asks both sides, lists it for who decides in one request, and waits (R-OBJ-03)", async () => {
    const wati = world.as("wati", "2026-10-20");
    const early = await objection(wati, "objectionDecide", "ObjectionDecideInput", {
      outcome: "UPHELD",
      reason: "Sesuai",
    });
    assert.deepEqual([codes(early), early.userErrors[0]?.whoCan], [["STATEMENT_MISSING"], ["EMPLOYEE", "RATER"]]);
    for (const who of ["sari", "rudi"] as Person[])
      assert.deepEqual(
        codes(await objection(world.as(who, "2026-10-21"), "objectionExplain", "ObjectionWordsInput", words)),
        [],
      );
    const reader = world.as("wati", "2026-10-21");
    const query = `{ objections { edges { node { id employeeName decideBy unheard } } } }`;
    const { list, read } = await metered(async (cost) => ({
      list: await send(reader, query, {}),
      read: cost.requests,
    }));
    const rows = (list["objections"] as { edges: { node: Record<string, unknown> }[] }).edges;
    assert.deepEqual(
      rows.map(({ node }) => [node["employeeName"], node["unheard"]]),
      [["Sari", []]],
    );
    assert.equal(read, 1);
    const tasks = await send(world.as("wati", "2026-10-21"), `{ viewer { tasks { kind employeeName dueOn } } }`, {});
    const kinds = (tasks["viewer"] as { tasks: { kind: string; dueOn: string }[] }).tasks;
    assert.deepEqual(
      kinds.map(({ kind, dueOn }) => [kind, dueOn]),
      [["OBJECTION_DECIDE", "2026-11-02"]],
    );
  });
  it("lets one of two deciders win; the other is shown the decided objection", async () => {
    const input = { outcome: "CHANGED", reason: "Laporan dihitung ulang" };
    const lower = { resultRating: "MEETS", behaviorRating: "ABOVE", behaviorReason: "Membantu unit lain" };
    const without = await objection(world.as("wati", "2026-10-22"), "objectionDecide", "ObjectionDecideInput", {
      ...input,
      ratings: lower,
    });
    assert.deepEqual(codes(without), ["RATING_EVIDENCE_REQUIRED"]);
    const seen = version;
    const [one, two] = await Promise.all(
      ["Sesuai bukti", "Sesuai prosedur"].map((reason) =>
        objection(world.as("wati", "2026-10-22"), "objectionDecide", "ObjectionDecideInput", {
          version: seen,
          outcome: "UPHELD",
          reason,
        }),
      ),
    );
    assert.deepEqual([codes(one as Answer), codes(two as Answer)].flat(), ["STALE_VERSION"]);
    const evaluation = (one as Answer).userErrors.length === 0 ? one?.evaluation : two?.evaluation;
    assert.deepEqual(
      [evaluation?.["status"], evaluation?.["acknowledgement"], evaluation?.["acknowledgedAt"]],
      ["FINAL", "DECIDED", null],
    );
  });
  it("changes nothing after FINAL: not by acknowledging, reopening or another objection", async () => {
    const tuti = world.as("tuti", "2026-10-23");
    const reopened = await send(
      tuti,
      `mutation ($input: EvaluationReturnInput!) { evaluationReopen(input: $input) { userErrors { code } } }`,
      { input: { id, version, reason: "Keliru" } },
    );
    assert.deepEqual(codes(reopened["evaluationReopen"] as Answer), ["OBJECTION_DECIDED"]);
    const again = await objection(world.as("sari", "2026-10-23"), "objectionFile", "ObjectionWordsInput", words);
    assert.deepEqual(codes(again), ["STEP_NOT_ALLOWED_IN_STATE"]);
  });
  it("reports final evaluations to the authority, each done or refused by itself (R-EW-04)", async () => {
    const query = `mutation ($input: EvaluationsReportInput!) { evaluationsReport(input: $input) {
      rows { evaluationId outcome evaluation { status reportedAt } reasons { code } } userErrors { code } } }`;
    const evaluations = [
      { id, version },
      { id: evaluationId(world.contract.id, "2026-Q4"), version: 0 },
    ];
    const answer = await send(world.as("tuti", "2026-12-01"), query, { input: { evaluations } });
    const { rows } = answer["evaluationsReport"] as {
      rows: { outcome: string; reasons: { code: string }[] }[];
    };
    assert.deepEqual(
      rows.map(({ outcome, reasons }) => [outcome, reasons[0]?.code]),
      [
        ["DONE", undefined],
        ["REFUSED", "UNKNOWN_ID"],
      ],
    );
  });
  it("takes an unanswered result as read by the clock, once, after a day moved for the unit (R-EW-02)", async () => {
    const other = await world.anotherContract("Budi");
    const of = evaluationId(other.id, "2026-Q3");
    const day = "2026-10-05";
    const employee = world.as("sari", day);
    const actor = { ...employee.actor, subject: "budi", employeeId: other.employeeId };
    await handOver(of, day, openContext(actor, employee.session, employee.cost));
    const move = `mutation ($input: DueDayMoveInput!) { dueDayMoveCreate(input: $input) { move { to } userErrors { code } } }`;
    const where = { cycle: world.cycle.id, period: "2026-Q3", unit: other.unitId };
    const input = { ...where, day: "ANSWER", to: "2026-10-30", reason: "Banjir" };
    const moved = await send(world.as("tuti", "2026-10-20"), move, { input });
    assert.deepEqual((moved["dueDayMoveCreate"] as Answer).userErrors, []);
    const at = (when: string) => followDeadlines(world.table, when);
    assert.equal((await at("2026-10-24T02:00:00.000Z")).deemed, 0);
    // Moved again, to an earlier day: the clock finds it on that day, and Home tells it, not the day before.
    const waits = async () =>
      (await world.as("tuti").stores.contracts.header(other.id))?.evaluations["2026-Q3"]?.waitsUntil;
    assert.equal(await waits(), "2026-10-30");
    const earlier = { input: { ...input, to: "2026-10-28", idempotencyKey: "banjir-2" } };
    for (let twice = 0; twice < 2; twice += 1) await send(world.as("tuti", "2026-10-24"), move, earlier);
    assert.equal(await waits(), "2026-10-28");
    assert.equal((await at("2026-10-28T16:59:00.000Z")).deemed, 0);
    const runs = await Promise.all([at("2026-10-28T17:00:00.000Z"), at("2026-10-28T17:00:00.000Z")]);
    assert.equal(runs[0].deemed + runs[1].deemed, 1);
    assert.equal((await at("2026-11-01T00:00:00.000Z")).deemed, 0);
    const seen = await send(
      world.as("tuti", "2026-11-01"),
      `query ($id: ID!) { evaluation(id: $id) { status acknowledgement acknowledgedAt history { action actorName party } } }`,
      { id: of },
    );
    const { history, ...evaluation } = seen["evaluation"] as { history: object[] };
    assert.deepEqual(evaluation, { status: "FINAL", acknowledgement: "DEEMED", acknowledgedAt: null });
    assert.deepEqual(history.at(-1), { action: "evaluationDeem", actorName: "Sistem", party: null });
  });
  it("goes to who stood above the rater on the day of the rating, whatever the line was before and is since, also when the rater has left (features 3.10)", async () => {
    const { rudi, wati, tuti } = world.people;
    const other = await world.anotherContract("Eka");
    const of = evaluationId(other.id, "2026-Q3");
    const eka = (day: string) => {
      const context = world.as("sari", day);
      return openContext({ ...context.actor, employeeId: other.employeeId }, context.session, context.cost);
    };
    const person = await world.as("tuti").stores.employees.load(other.employeeId);
    assert.ok(person);
    const reason = "Uraian tugas";
    await world.put(
      employeeItem({ ...person, raterOverrides: [{ raterId: rudi.id, from: "2026-01-05", reason }] }, "2026-10-05"),
      employeeItem(
        {
          ...rudi,
          raterOverrides: [
            { raterId: wati.id, from: "2026-01-05", to: "2026-10-04", reason },
            { raterId: tuti.id, from: "2026-10-05", to: "2026-10-06", reason },
            { raterId: wati.id, from: "2026-10-07", reason },
          ],
        },
        "2026-10-05",
      ),
    );
    await handOver(of, "2026-10-05", eka("2026-10-02"));
    const seen = `query ($id: ID!) { evaluation(id: $id) { version raterSuperiorName superiorAsOf } }`;
    const rated = (await send(eka("2026-10-06"), seen, { id: of }))["evaluation"] as Row;
    assert.deepEqual([rated["raterSuperiorName"], rated["superiorAsOf"]], ["Tuti", "2026-10-05"]);
    await world.put(employeeItem({ ...rudi, assignments: [], raterOverrides: [] }, "2026-10-08"));
    const filed = await send(
      eka("2026-10-09"),
      `mutation ($input: ObjectionWordsInput!) { objectionFile(input: $input) { objection { deciderName } userErrors { code } } }`,
      { input: { evaluation: of, version: rated["version"], ...words } },
    );
    assert.deepEqual(filed["objectionFile"], { objection: { deciderName: "Tuti" }, userErrors: [] });
    await world.put(employeeItem(rudi, "2026-10-09"));
  });
  it("a moved evaluation day counts in list, page and tasks of the unit, with who and why, for one read in all", async () => {
    const other = await world.anotherContract("Gita");
    const of = evaluationId(other.id, "2026-Q3");
    const move = `mutation ($input: DueDayMoveInput!) { dueDayMoveCreate(input: $input) { move { to } userErrors { code } } }`;
    const where = { cycle: world.cycle.id, period: "2026-Q3", unit: other.unitId };
    const input = { ...where, day: "EVALUATION", to: "2026-12-15", reason: "Gempa" };
    assert.deepEqual(await send(world.as("tuti", "2026-11-20"), move, { input }), {
      dueDayMoveCreate: { move: { to: "2026-12-15" }, userErrors: [] },
    });
    const seen = `query ($id: ID!) { evaluation(id: $id) { dueOn overdue dueMove { to byName reason } } }`;
    const dueMove = { to: "2026-12-15", byName: "Tuti", reason: "Gempa" };
    const on = async (day: string) => (await send(world.as("tuti", day), seen, { id: of }))["evaluation"];
    assert.deepEqual(await on("2026-12-15"), { dueOn: "2026-12-15", overdue: false, dueMove });
    assert.deepEqual(await on("2026-12-16"), { dueOn: "2026-12-15", overdue: true, dueMove });
    const sari = world.as("sari", "2026-11-20");
    const gita = openContext({ ...sari.actor, employeeId: other.employeeId }, sari.session, sari.cost);
    const asked = `{ viewer { tasks { kind dueOn overdue subject { ... on Evaluation { id } } } } }`;
    const { tasks } = (await send(gita, asked, {}))["viewer"] as { tasks: (Row & { subject: Row })[] };
    assert.deepEqual(
      tasks.filter(({ subject }) => subject["id"] === of).map(({ kind, dueOn, overdue }) => [kind, dueOn, overdue]),
      [["SELF_REPORT", "2026-12-15", false]],
    );
  });
});
