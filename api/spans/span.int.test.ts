import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { print } from "graphql";
import { newId } from "../kernel/ids.ts";
import { EvaluationToRateDocument } from "../../admin/generated/operations.ts";
import { contractItems } from "../contracts/contract.store.ts";
import { recompute, differences } from "../evaluations/explanation.rules.ts";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import type { Context } from "../graphql/context.ts";
import { activeContractWorld, type ActiveContractWorld, type Person } from "../testing/activeContract.ts";
import { mutate, operate } from "../testing/operation.ts";
import { spanId } from "./span.rules.ts";

type Part = {
  id: string;
  version: number;
  raterName: string;
  days: number;
  state: string;
  resultRating: string | null;
};
type Spans = { combination: string; days: number; parts: Part[]; result: { rating: string | null } } | null;
const parts = "spans { combination days parts { id version raterName days state resultRating } result { rating } }";

let world: ActiveContractWorld;
let evaluation: string;
let q3: string;
/** Q3 changes hands on 1 August: Rudi has 31 days, Wati 61. */
const changed = "2026-08-01";

const apply = async (as: Context, event: object) => {
  const seen = await operate<{ transferPreview: { planHash: string; userErrors: unknown[] } }>(
    as,
    "query ($e: TransferInput!) { transferPreview(input: $e) { planHash userErrors { code } } }",
    { e: event },
  );
  assert.deepEqual(seen.data.transferPreview.userErrors, []);
  const input = { event, planHash: seen.data.transferPreview.planHash };
  return mutate<{ transfer: { state: string } }>(
    as,
    ["transferApply", "TransferApplyInput", "transfer { state }"],
    input,
  );
};
const span = (who: Person, day: string, id = q3) =>
  operate<{ evaluationSpan: { sources: { kind: string }[]; allowedActions: string[]; dueOn: string } | null }>(
    world.as(who, day),
    "query ($id: ID!) { evaluationSpan(id: $id) { dueOn sources { kind } allowedActions } }",
    { id },
  );
const rate = (who: Person, day: string, input: object) =>
  mutate<{ span: (Part & { contentHash: string | null }) | null }>(
    world.as(who, day),
    ["spanRate", "SpanRateInput", "span { id version raterName days state resultRating contentHash }"],
    { id: q3, version: 0, resultRating: "MEETS", behaviorRating: "MEETS", ...input },
  );
const seen = async (who: Person, day = "2026-10-05", id = evaluation) => {
  const { data, errors } = await operate<{
    evaluation: { spans: Spans; sources: { rows: { kind: string }[] } } | null;
  }>(world.as(who, day), `query ($id: ID!) { evaluation(id: $id) { ${parts} sources { rows { kind } withheld } } }`, {
    id,
  });
  assert.deepEqual(errors, []);
  return data.evaluation;
};

before(async () => {
  world = await activeContractWorld();
  const { contract } = world;
  evaluation = evaluationId(contract.id, "2026-Q3");
  q3 = spanId(contract.id, "2026-Q3", "2026-07-01");
  const record = (indicator: number, day: string) =>
    mutate(world.as("sari", day), ["realizationRecord", "RealizationRecordInput", "__typename"], {
      ...{ contract: contract.id, indicator: contract.results[0]?.indicators[indicator]?.id, period: "2026-Q3" },
      ...{ version: 0, value: "90", evidence: [{ title: `Laporan ${day}`, url: "https://contoh.go.id/a" }] },
    }).then(({ userErrors }) => assert.deepEqual(userErrors, []));
  await record(0, "2026-07-20");
  await record(1, "2026-08-20");
  const feedback = { contract: contract.id, period: "2026-Q3", kind: "STRENGTH", text: "Rapi dan tepat waktu." };
  await mutate(world.as("rudi", "2026-07-21"), ["feedbackGive", "FeedbackGiveInput", "__typename"], feedback);
  // Begun under Rudi: it passes to Wati with the contract.
  const draft = { evaluation, version: 0, narrative: "Sebagian besar selesai." };
  const saved = await mutate(
    world.as("sari", "2026-07-25"),
    ["selfReportSave", "SelfReportInput", "__typename"],
    draft,
  );
  assert.deepEqual(saved.userErrors, []);
  const done = await apply(world.as("tuti", changed), {
    ...{ employee: contract.employeeId, kind: "RATER_CHANGE", rater: world.people.wati.id },
    ...{ from: changed, reason: "Penataan tim" },
  });
  assert.deepEqual([done.userErrors, done.transfer.state], [[], "DONE"]);
});
after(() => world.local.stop());

describe("a quarter under two raters (domain 2.10, features 3.26)", () => {
  it("asks who rated before, with a notice, a task and a day, and gives what was begun to who rates now", async () => {
    const { data } = await operate<{ viewer: { tasks: { kind: string; dueOn: string; subject: { id: string } }[] } }>(
      world.as("rudi", changed),
      "{ viewer { tasks { kind dueOn subject { id } } } }",
    );
    const task = data.viewer.tasks.find(({ kind }) => kind === "SPAN_RATE");
    assert.deepEqual([task?.subject.id, task?.dueOn], [q3, (await span("rudi", changed)).data.evaluationSpan?.dueOn]);
    assert.ok(String(task?.dueOn) > changed);
    const notices = await operate<{ notifications: { edges: { node: { kind: string; subject: string } }[] } }>(
      world.as("rudi", changed),
      "{ notifications { edges { node { kind subject } } } }",
    );
    assert.ok(notices.data.notifications.edges.some(({ node }) => node.subject === q3));
    const now = await operate<{ evaluation: { raterName: string } }>(
      world.as("wati", changed),
      "query ($id: ID!) { evaluation(id: $id) { raterName } }",
      { id: evaluation },
    );
    assert.equal(now.data.evaluation.raterName, "Wati");
  });

  it("shows who rated before only what they need: realisations until their last day, feedback they gave", async () => {
    const { data, requests } = await span("rudi", "2026-09-01");
    assert.deepEqual(
      data.evaluationSpan?.sources.map(({ kind }) => kind),
      ["REALIZATION", "FEEDBACK"],
    );
    assert.ok(requests <= 3, `${requests} requests`);
    assert.deepEqual(data.evaluationSpan.allowedActions, ["GIVE", "DECLINE"]);
    for (const other of ["sari", "wati", "tuti"] as const)
      assert.equal((await span(other, "2026-09-01")).data.evaluationSpan, null, other);
    assert.equal(await seen("rudi", "2026-09-01"), null, "the evaluation is not theirs any more");
    const contract = await operate(world.as("rudi", "2026-09-01"), "query ($id: ID!) { contract(id: $id) { id } }", {
      id: world.contract.id,
    });
    assert.deepEqual(contract.data, { contract: null });
  });

  it("R-RT-02: asks for reason and evidence of their own days, and nobody else can rate them", async () => {
    const above = { resultRating: "ABOVE", resultReason: "Selesai jauh sebelum waktunya" };
    const codes = async (who: Person, input: object) =>
      (await rate(who, "2026-09-01", input)).userErrors.map(({ code }) => code);
    assert.deepEqual(await codes("rudi", above), ["RATING_EVIDENCE_REQUIRED"]);
    const { data } = await operate<{ contract: { realizations: { evidence: { id: string; title: string }[] }[] } }>(
      world.as("wati"),
      "query ($id: ID!) { contract(id: $id) { realizations { evidence { id title } } } }",
      { id: world.contract.id },
    );
    const evidence = data.contract.realizations.flatMap((each) => each.evidence);
    const of = (day: string) => evidence.filter(({ title }) => title.endsWith(day)).map(({ id }) => id);
    assert.deepEqual(await codes("rudi", { ...above, resultEvidence: of("2026-08-20") }), ["UNKNOWN_ID"]);
    for (const other of ["wati", "sari", "tuti"] as const) {
      const { errors, data: refused } = await operate<{ spanRate: { userErrors: { code: string }[] } | null }>(
        world.as(other, "2026-09-01"),
        "mutation ($i: SpanRateInput!) { spanRate(input: $i) { userErrors { code } } }",
        { i: { id: q3, version: 0, resultRating: "MEETS", behaviorRating: "MEETS" } },
      );
      assert.deepEqual(
        [...errors, ...(refused.spanRate?.userErrors ?? []).map(({ code }) => code)],
        ["UNKNOWN_ID"],
        other,
      );
    }
    const given = await rate("rudi", "2026-09-01", { ...above, resultEvidence: of("2026-07-20") });
    assert.deepEqual([given.userErrors, given.span?.state, given.span?.days], [[], "GIVEN", 31]);
    assert.match(given.span?.contentHash ?? "", /^[0-9a-f]{64}$/);
  });

  it("of two writes at once one is stale, with the fresh one in the answer; nothing is lost", async () => {
    const both = await Promise.all(
      ["MEETS", "MEETS"].map((behaviorRating) => rate("rudi", "2026-09-02", { version: 1, behaviorRating })),
    );
    const stale = both.filter(({ userErrors }) => userErrors[0]?.code === "STALE_VERSION");
    assert.equal(stale.length, 1);
    assert.equal(stale[0]?.span?.version, 2);
    const declined = await mutate<{ span: Part }>(
      world.as("rudi", "2026-09-02"),
      ["spanDecline", "SpanDeclineInput", "span { state version }"],
      { id: q3, version: 2, reason: "Salah pilih" },
    );
    assert.equal(declined.span.state, "DECLINED");
    const again = await rate("rudi", "2026-09-02", { version: 3 });
    assert.equal(again.span?.state, "GIVEN");
  });

  it("shows the last rater all parts, to the person concerned nothing before the result, at no more cost", async () => {
    const own = await seen("wati");
    assert.deepEqual(
      own?.spans?.parts.map(({ raterName, days, state }) => [raterName, days, state]),
      [
        ["Rudi", 31, "GIVEN"],
        ["Wati", 61, "ASKED"],
      ],
    );
    assert.equal(own.spans.days, 92);
    assert.ok(own.sources.rows.some(({ kind }) => kind === "SPAN_RATING"));
    const concerned = await seen("sari");
    assert.equal(concerned?.spans, null);
    assert.ok(!concerned.sources.rows.some(({ kind }) => kind === "SPAN_RATING"));
    const { errors, requests } = await operate(world.as("wati", "2026-10-05"), print(EvaluationToRateDocument), {
      id: evaluation,
    });
    assert.deepEqual(errors, []);
    assert.ok(requests <= 3, `${requests} requests beside the one that finds out who asks`);
  });

  it("goes into the trace of the rating, which gives the same again; then the part stays as it was", async () => {
    const submit = { evaluation, version: 2, narrative: "Selesai." };
    const handed = await mutate<{ evaluation: { version: number } }>(
      world.as("sari", "2026-10-05"),
      ["selfReportSubmit", "SelfReportInput", "evaluation { version }"],
      submit,
    );
    assert.deepEqual(handed.userErrors, []);
    // Rudi had taken his word back, and gives it again in the very moment in which Wati rates: the trace has it.
    const back = { id: q3, version: 4, reason: "Salah pilih" };
    await mutate(world.as("rudi", "2026-10-06"), ["spanDecline", "SpanDeclineInput", "__typename"], back);
    let gave: Promise<{ userErrors: { code: string }[] }> | undefined;
    world.table.client.middlewareStack.add(
      (next) => async (args) => {
        const items = (args.input as { TransactItems?: { ConditionCheck?: { Key: { sk: string } } }[] }).TransactItems;
        const rating = items?.some(({ ConditionCheck }) => ConditionCheck?.Key.sk.startsWith("SPAN#")) === true;
        if (rating && gave === undefined) {
          gave = rate("rudi", "2026-10-06", { version: 5 });
          assert.deepEqual((await gave).userErrors, []);
        }
        return next(args);
      },
      { step: "initialize", name: "sameMoment" },
    );
    const rated = await mutate<{ evaluation: { id: string } }>(
      world.as("wati", "2026-10-06"),
      ["evaluationRate", "EvaluationRateInput", "evaluation { id }"],
      { id: evaluation, version: handed.evaluation.version, resultRating: "MEETS", behaviorRating: "MEETS" },
    );
    world.table.client.middlewareStack.remove("sameMoment");
    assert.deepEqual([rated.userErrors, gave === undefined], [[], false]);
    const body = await world.as("wati").stores.evaluations.load(evaluation);
    const trace = body?.outcome?.explanation;
    assert.ok(trace);
    assert.deepEqual([recompute(trace), differences(trace)], [body.outcome.predicate, []]);
    const spans = trace.parts.flatMap((each) => each.parts).filter(({ rule }) => rule === "CAPAIAN-SPANS");
    assert.deepEqual(
      spans.map((each) => each.parts.map((part) => part.result)),
      [
        ["MEETS", null],
        ["MEETS", null],
      ],
    );
    const late = await rate("rudi", "2026-10-07", { version: 6 });
    assert.deepEqual(
      late.userErrors.map(({ code }) => code),
      ["STEP_NOT_ALLOWED_IN_STATE"],
    );
  });
});

describe("the year after a transfer (domain 2.10, features 3.21)", () => {
  it("sees the closed segment by its days, in at most four requests with sign-in", async () => {
    const { contract, cycle } = world;
    const next = {
      ...{ ...contract, id: newId("contract"), startsOn: "2026-10-16" },
      ...{ raterId: world.people.rudi.id, raterName: "Rudi", evaluations: {} },
      earlierSegments: [{ contractId: contract.id, periods: cycle.periods.map(({ key }) => key) }],
    };
    const stored = await world.as("tuti").stores.contracts.load(contract.id);
    assert.ok(stored);
    const closed = { ...stored, status: "CLOSED" as const, endsOn: "2026-10-15" };
    await world.put(...contractItems(closed), ...contractItems(next));
    const annual = evaluationId(next.id, "2026");
    const day = "2026-12-05";
    const year = (await seen("rudi", day, annual))?.spans;
    assert.equal(year?.days, 365);
    assert.deepEqual(
      year.parts.map(({ days }) => days),
      [90, 91, 92, 15, 77],
    );
    const { errors, requests } = await operate(world.as("rudi", day), print(EvaluationToRateDocument), { id: annual });
    assert.deepEqual(errors, []);
    assert.ok(requests <= 3, `${requests} requests beside the one that finds out who asks`);
  });
});
