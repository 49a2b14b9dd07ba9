import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import type { DynamoDBStreamEvent } from "aws-lambda";
import type { Contract } from "../contracts/contract.rules.ts";
import { createCycle, openCycle } from "../cycles/cycle.rules.ts";
import { cycleItems } from "../cycles/cycle.store.ts";
import { employeeItem } from "../employees/employee.store.ts";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import { openContext, type Context } from "../graphql/context.ts";
import { openServer, readSchema } from "../graphql/server.ts";
import { newId } from "../kernel/ids.ts";
import { memoryCheckpoint } from "../lambdas/local/streamCheckpoint.ts";
import { pollStream, type StreamPoller } from "../lambdas/local/streamPoller.ts";
import { createHandler } from "../lambdas/tableStream.ts";
import { metered } from "../table/meter.ts";
import { activeContractWorld, decided, type ActiveContractWorld } from "../testing/activeContract.ts";
import { followDeadlines } from "./followDeadlines.store.ts";

const server = openServer(readSchema(), () => undefined);
type Row = Record<string, unknown>;
type Answer = { objection: Row | null; evaluation: Row | null; userErrors: { code: string; field: string[] }[] };

/** Answers one operation: its data, or the codes of its errors. */
async function ask(context: Context, query: string, variables: Row = {}): Promise<Row> {
  const { body } = await server.executeOperation({ query, variables }, { contextValue: context });
  assert.ok(body.kind === "single");
  const { data, errors } = body.singleResult;
  if (errors !== undefined) return { errors: errors.map(({ extensions }) => extensions?.["code"]) };
  return JSON.parse(JSON.stringify(data)) as Row;
}
const codes = ({ userErrors }: Answer) => userErrors.map(({ code, field }) => [code, ...field].join(" "));

describe("an objection that nobody can decide yet (R-OBJ-01, R-OBJ-03, features 3.10, 3.22)", () => {
  let world: ActiveContractWorld;
  let stream: StreamPoller;
  let of: string;
  let version = 0;
  let budi: Contract;
  let now = "2026-10-05T02:00:00.000Z";
  before(async () => {
    world = await activeContractWorld();
    of = evaluationId(world.contract.id, "2026-Q3");
    budi = await world.anotherContract("Budi");
    const handler = createHandler({ table: world.table, clock: () => now, log: () => undefined });
    stream = pollStream({
      ...{ client: world.local.streams, streamArn: world.local.streamArn, checkpoint: memoryCheckpoint() },
      handler: (event: DynamoDBStreamEvent) => handler(event),
    });
  });
  after(async () => {
    await stream.stop();
    await world.local.stop();
  });

  /** The request of Budi, who is in post beside Sari and decides where he is named. */
  const asBudi = (day: string): Context => {
    const { actor, session, cost } = world.as("sari", day);
    return openContext({ ...actor, name: "Budi", subject: "budi", employeeId: budi.employeeId }, session, cost);
  };
  /** The request of an administrator who is no employee here. */
  const asOperator = (day: string): Context => {
    const { actor, session, cost } = world.as("tuti", day);
    const by = { subject: "operator-2", name: "Dinas Kominfo" };
    return openContext({ ...actor, ...by, employeeId: undefined }, { ...session, by }, cost);
  };
  const take = async (context: Context, name: string, type: string, input: Row): Promise<Answer> => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) {
      objection { deciderName status } evaluation { version status provisional } userErrors { code field } } }`;
    const answer = (await ask(context, query, { input: { evaluation: of, version, ...input } }))[name] as Answer;
    if (answer.userErrors.length === 0) version = Number(answer.evaluation?.["version"]);
    return answer;
  };
  const step = async (context: Context, name: string, type: string, input: Row) => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { evaluation { version } userErrors { code field } } }`;
    const answer = (await ask(context, query, { input: { ...input, version } }))[name] as Answer;
    assert.deepEqual(answer.userErrors, [], name);
    version = Number(answer.evaluation?.["version"]);
  };
  const file = (context: Context, more: Row = {}) =>
    take(context, "objectionFile", "ObjectionWordsInput", { text: "Dua laporan belum dihitung.", ...more });
  const name = (context: Context, decider: string, more: Row = {}) =>
    take(context, "objectionAssign", "ObjectionAssignInput", { decider, reason: "Jabatan atasan kosong", ...more });
  const decide = (context: Context, more: Row = {}) =>
    take(context, "objectionDecide", "ObjectionDecideInput", { outcome: "UPHELD", reason: "Sesuai bukti", ...more });
  const home = async (context: Context) => {
    const { viewer } = await ask(context, `{ viewer { tasks { kind count dueOn overdue subject { id } } } }`);
    return (viewer as { tasks: Row[] }).tasks.filter(({ kind }) => String(kind).startsWith("OBJECTION_"));
  };
  const listed = async (context: Context) => {
    const answer = await ask(
      context,
      `{ objections(filter: { withoutDecider: true }) { edges { node { employeeName deciderName decideBy } } } }`,
    );
    return "errors" in answer ? answer["errors"] : (answer["objections"] as { edges: { node: Row }[] }).edges.length;
  };

  it("waits for an administrator when the superior has left before it is filed, in 5 requests (features 3.29)", async () => {
    await step(world.as("sari"), "selfReportSubmit", "SelfReportInput", { evaluation: of, narrative: "Selesai." });
    await step(world.as("rudi"), "evaluationRate", "EvaluationRateInput", {
      ...{ id: of, resultRating: "MEETS", behaviorRating: "MEETS" },
    });
    await step(world.as("rudi"), "evaluationDeliver", "EvaluationStepInput", { id: of });
    await world.put(employeeItem({ ...world.people.wati, assignments: [], positionId: undefined }, "2026-10-06"));
    const key = { idempotencyKey: "k1" };
    const filing = () => file(world.as("sari", "2026-10-07"), key);
    const { filed, requests } = await metered(async (cost) => ({ filed: await filing(), requests: cost.requests }));
    assert.deepEqual([codes(filed), filed.objection?.["deciderName"], requests], [[], null, 5]);
    // The same call once more, as after a dropped connection: the same answer, and no second objection.
    version -= 1;
    const again = await filing();
    assert.deepEqual([codes(again), again.objection?.["status"]], [[], "FILED"]);
  });

  it("stands on Home of administrators, employees or not, as one line with the number and the nearest day; for nobody else", async () => {
    const line = [{ kind: "OBJECTION_ASSIGN", count: 1, dueOn: "2026-10-21", overdue: false }];
    const seen = async (context: Context) => (await home(context)).map(({ subject: _subject, ...task }) => task);
    assert.deepEqual(await seen(asOperator("2026-10-08")), line);
    assert.deepEqual(await seen(world.as("tuti", "2026-10-08")), line);
    assert.deepEqual(await seen(world.as("tuti", "2026-10-22")), [{ ...line[0], overdue: true }]);
    assert.deepEqual(await seen(asBudi("2026-10-08")), []);
    const alone = `{ viewer { tasks { kind } } }`;
    const { requests } = await metered(async (cost) => {
      await ask(asOperator("2026-10-08"), alone);
      return cost;
    });
    assert.equal(requests, 2, "the cycles, and the list by its key");
  });

  it("is listed by a key in one request, for whoever oversees the whole organization only", async () => {
    const tuti = world.as("tuti", "2026-10-08");
    const { rows, requests } = await metered(async (cost) => ({ rows: await listed(tuti), requests: cost.requests }));
    assert.deepEqual([rows, requests], [1, 1]);
    const { actor, session, cost } = world.as("tuti", "2026-10-08");
    const roles = [{ role: "TENANT_ADMIN" as const, unitId: budi.unitId }];
    for (const other of [world.as("rudi"), asBudi("2026-10-08"), openContext({ ...actor, roles }, session, cost)])
      assert.deepEqual(await listed(other), ["FORBIDDEN"]);
    const both = await ask(tuti, `{ objections(filter: { withoutDecider: true, closed: true }) { edges { cursor } } }`);
    assert.deepEqual(both, { errors: ["BAD_USER_INPUT"] });
  });

  it("is due on the day the decision was moved to for the unit, also when it was filed before, in list and on Home (R-OBJ-04)", async () => {
    const move = `mutation ($input: DueDayMoveInput!) { dueDayMoveCreate(input: $input) { userErrors { code } } }`;
    const where = { cycle: world.cycle.id, period: "2026-Q3", unit: world.contract.unitId, day: "DECISION" };
    const moved = async (to: string, day: string) => {
      const tuti = world.as("tuti", day);
      await ask(tuti, move, { input: { ...where, to, reason: "Banjir", idempotencyKey: to } });
      const explained = await world.as("tuti").stores.contracts.header(world.contract.id);
      const line = await home(world.as("tuti", "2026-10-08"));
      return [line[0]?.["dueOn"], explained?.evaluations["2026-Q3"]?.waitsUntil];
    };
    assert.deepEqual(await moved("2026-11-04", "2026-10-07"), ["2026-11-04", "2026-10-21"]);
    assert.deepEqual(await moved("2026-10-21", "2026-10-08"), ["2026-10-21", "2026-10-14"]);
  });

  it("refuses whoever stands on a side, has left, or names themself; nothing is written", async () => {
    const { sari, rudi, wati, tuti } = world.people;
    const admin = () => world.as("tuti", "2026-10-08");
    const refused = [
      ...[sari.id, rudi.id, wati.id, tuti.id, "emp_01HZZZZZZZZZZZZZZZZZZZZZZZ"].map((each) => name(admin(), each)),
      name(admin(), budi.employeeId, { reason: " " }),
    ];
    assert.deepEqual((await Promise.all(refused)).map(codes).flat(), [
      ...["DECIDER_CONFLICT decider", "DECIDER_CONFLICT decider", "DECIDER_WITHOUT_POST decider"],
      ...["SELF_APPOINTMENT decider", "UNKNOWN_ID decider", "REASON_REQUIRED reason"],
    ]);
    assert.deepEqual(
      await ask(
        world.as("rudi"),
        `mutation { objectionAssign(input: { evaluation: "x", version: 1, decider: "y", reason: "z" }) { userErrors { code } } }`,
      ),
      { errors: ["FORBIDDEN"] },
    );
    assert.equal(await listed(admin()), 1);
  });

  it("lets one of two administrators win; the other sees who was named, and the named person and the employee are told", async () => {
    const seen = version;
    const examined = async () =>
      (await ask(asBudi("2026-10-09"), `query ($id: ID!) { contract(id: $id) { id } }`, { id: world.contract.id }))[
        "contract"
      ];
    assert.equal(await examined(), null);
    now = "2026-10-08T02:00:00.000Z";
    const admins = [world.as("tuti", "2026-10-08"), asOperator("2026-10-08")];
    const both = await Promise.all(
      admins.map((each, at) => name(each, budi.employeeId, { version: seen, idempotencyKey: `n${String(at)}` })),
    );
    assert.deepEqual(both.map(codes).flat(), ["STALE_VERSION version"]);
    assert.deepEqual(
      both.map(({ objection }) => objection?.["deciderName"]),
      ["Budi", "Budi"],
    );
    version = Math.max(...both.map(({ evaluation }) => Number(evaluation?.["version"])));
    assert.deepEqual([await listed(world.as("tuti")), await home(world.as("tuti"))], [0, []]);
    assert.deepEqual(
      (await home(asBudi("2026-10-09"))).map(({ kind, dueOn }) => [kind, dueOn]),
      [["OBJECTION_DECIDE", "2026-10-21"]],
    );
    assert.deepEqual(await examined(), { id: world.contract.id }, "who decides reads what the result rests on");
    await stream.drain();
    const told = async (person: string) =>
      (await world.as("tuti").stores.notifications.of(person, { first: 20 })).edges
        .map(({ node }) => node.kind)
        .filter((kind) => kind === "OBJECTION_ASSIGNED" || kind === "OBJECTION_DECIDER_NAMED");
    assert.deepEqual(await told(budi.employeeId), ["OBJECTION_ASSIGNED"]);
    assert.deepEqual(await told(world.people.sari.id), ["OBJECTION_DECIDER_NAMED"]);
  });

  it("comes back to the list when who was named leaves office, once, as done by the system", async () => {
    const person = await world.as("tuti").stores.employees.load(budi.employeeId);
    assert.ok(person);
    now = "2026-10-10T02:00:00.000Z";
    // A move of the title changes nothing; the end of the last post gives the objection back.
    await world.put(employeeItem({ ...person, positionId: "pos_a" as never, positionTitle: "Analis" }, "2026-10-09"));
    await stream.drain();
    assert.equal(await listed(world.as("tuti", "2026-10-10")), 0);
    await world.put(employeeItem({ ...person, assignments: [], positionId: undefined }, "2026-10-10"));
    await stream.drain();
    assert.equal(await listed(world.as("tuti", "2026-10-10")), 1);
    const late = await decide(asBudi("2026-10-11"), { version: version + 1 });
    assert.deepEqual(codes(late), ["UNKNOWN_ID evaluation"]);
    const seen = await ask(
      world.as("tuti", "2026-10-11"),
      `query ($id: ID!) { evaluation(id: $id) { version raterSuperiorName history { action actorName reason } } }`,
      { id: of },
    );
    const { history, ...evaluation } = seen["evaluation"] as { history: Row[] };
    assert.deepEqual(evaluation, { version: version + 1, raterSuperiorName: null });
    const [named, released] = history.slice(-2);
    assert.deepEqual([named?.["action"], named?.["reason"]], ["objectionAssign", "Jabatan atasan kosong"]);
    assert.deepEqual(released, { action: "objectionRelease", actorName: "Sistem", reason: null });
    version += 1;
    await world.put(employeeItem(person, "2026-10-11"));
  });

  it("tells once that it is late, however often the clock runs at the same moment or is cut off", async () => {
    const at = "2026-10-15T02:00:00.000Z";
    const both = await Promise.all([followDeadlines(world.table, at), followDeadlines(world.table, at)]);
    assert.equal(both[0].objectionsTold + both[1].objectionsTold, 1);
    assert.equal((await followDeadlines(world.table, "2026-10-22T03:00:00.000Z")).objectionsTold, 1);
    assert.equal((await followDeadlines(world.table, "2026-10-22T04:00:00.000Z")).objectionsTold, 0);
    const sari = await world.as("tuti").stores.notifications.of(world.people.sari.id, { first: 20 });
    const kinds = sari.edges.map(({ node }) => node.kind).filter((kind) => /REMINDER|OVERDUE/.test(kind));
    assert.deepEqual(kinds.sort(), ["OBJECTION_OVERDUE", "OBJECTION_REMINDER"]);
  });

  it("is asked about on Home in January too, when the next year's cycle has begun (R-OBJ-01, R-EW-03)", async () => {
    const explaining = async () =>
      (await home(world.as("rudi", "2027-01-11"))).map(({ kind, dueOn, overdue }) => [kind, dueOn, overdue]);
    const asked = [["OBJECTION_EXPLAIN", "2026-10-14", true]];
    assert.deepEqual(await explaining(), asked);
    const ids = { id: newId("cycle"), organizationId: world.organizationId };
    const next = decided(createCycle({ year: 2027, policy: world.policy.id }, world.policy, ids));
    await world.put(...cycleItems({ ...decided(openCycle(next.record, world.policy)).record, version: 1 }));
    assert.deepEqual(await explaining(), asked);
  });

  it("is taken from whoever decided it with one notice when an administrator names another", async () => {
    const cici = await world.anotherContract("Cici");
    const told = async (person: string) =>
      (await world.as("tuti").stores.notifications.of(person, { first: 30 })).edges
        .map(({ node }) => [node.kind, node.reason])
        .filter(([kind]) => kind === "OBJECTION_REASSIGNED");
    for (const [decider, reason] of [
      [budi.employeeId, "Jabatan atasan kosong"],
      [cici.employeeId, "Budi cuti panjang"],
      [budi.employeeId, "Budi kembali"],
    ] as const)
      assert.deepEqual(codes(await name(world.as("tuti", "2026-10-21"), decider, { reason })), []);
    await stream.drain();
    // Where nobody decided before, there is nobody to tell.
    assert.deepEqual(await told(budi.employeeId), [["OBJECTION_REASSIGNED", "Budi cuti panjang"]]);
    assert.deepEqual(await told(cici.employeeId), [["OBJECTION_REASSIGNED", "Budi kembali"]]);
    assert.deepEqual(await told(world.people.wati.id), []);
  });

  it("ends once: withdrawn or decided, never both, and naming comes too late after it", async () => {
    const seen = version;
    const ended = await Promise.all([
      decide(asBudi("2026-10-23"), { version: seen }),
      take(world.as("sari", "2026-10-23"), "objectionWithdraw", "ObjectionWithdrawInput", { version: seen }),
    ]);
    assert.deepEqual(ended.map(codes).flat(), ["STALE_VERSION version"]);
    const [ruled, withdrawn] = ended.map((each) => codes(each).length === 0);
    assert.notEqual(ruled, withdrawn);
    const status = ruled ? ["UPHELD", "FINAL", false] : ["WITHDRAWN", "DELIVERED", false];
    for (const { objection, evaluation } of ended)
      assert.deepEqual([objection?.["status"], evaluation?.["status"], evaluation?.["provisional"]], status);
    const late = await name(world.as("tuti", "2026-10-24"), world.people.rudi.id);
    assert.deepEqual(codes(late), ["STEP_NOT_ALLOWED_IN_STATE"]);
    assert.deepEqual([await listed(world.as("tuti")), await home(asBudi("2026-10-24"))], [0, []]);
  });
});
