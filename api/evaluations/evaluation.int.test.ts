import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { openServer, readSchema } from "../graphql/server.ts";
import type { Context } from "../graphql/context.ts";
import { activeContractWorld, type ActiveContractWorld, type Person } from "../testing/activeContract.ts";
import { evaluationId } from "./evaluation.rules.ts";
import { differences } from "./explanation.rules.ts";

const server = openServer(readSchema(), () => undefined);

type Answer = Record<string, unknown> & { userErrors: { code: string; field: string[]; whoCan: string[] }[] };

const shown = `id version status predicate resultRating behaviorRating reason selfReport { narrative }
  suggestion { rating percent } allowedActions refusedActions { action code whoCan message }`;

/** Sends one operation as a person on a day; fails the test on a GraphQL error. */
async function send(context: Context, query: string, variables: Record<string, unknown>): Promise<never> {
  const { body } = await server.executeOperation({ query, variables }, { contextValue: context });
  assert.ok(body.kind === "single");
  assert.deepEqual(body.singleResult.errors ?? [], []);
  return body.singleResult.data as never;
}

/** Calls a mutation of evaluations. */
async function step(context: Context, mutation: string, inputType: string, input: Record<string, unknown>) {
  const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) {
    evaluation { ${shown} } userErrors { code field whoCan } } }`;
  const data = await send(context, query, { input });
  return (data as Record<string, Answer>)[mutation] as Answer & { evaluation: Record<string, never> };
}

const codes = (answer: Answer) => answer.userErrors.map(({ code }) => code);

describe("the whole evaluation of a quarter, through the server", () => {
  let world: ActiveContractWorld;
  let id: string;
  before(async () => {
    world = await activeContractWorld();
    id = evaluationId(world.contract.id, "2026-Q3");
  });
  after(() => world.local.stop());
  const as = (person: Person, day?: string) => world.as(person, day);

  const record = (person: Person, indicator: number, value: string, more: Record<string, unknown> = {}, day?: string) =>
    send(
      as(person, day),
      `mutation ($input: RealizationRecordInput!) { realizationRecord(input: $input) {
        realization { id version value display evidence { id title } } userErrors { code field } } }`,
      {
        input: {
          contract: world.contract.id,
          indicator: world.contract.results[0]?.indicators[indicator]?.id,
          period: "2026-Q3",
          version: 0,
          value,
          ...more,
        },
      },
    ).then((data: { realizationRecord: Answer & { realization: Record<string, never> } }) => data.realizationRecord);

  it("shows an evaluation nobody has begun as OPEN with version 0, with what each may do", async () => {
    const { evaluation } = (await send(
      as("sari"),
      `query ($id: ID!) { evaluation(id: $id) { ${shown} period { key open } contract { id } overdue } }`,
      { id },
    )) as { evaluation: Record<string, unknown> };
    assert.deepEqual([evaluation["status"], evaluation["version"]], ["OPEN", 0]);
    assert.deepEqual(evaluation["allowedActions"], ["SAVE_SELF_REPORT", "SUBMIT_SELF_REPORT"]);
  });

  let evidenceId: string;
  it("records realisations with https evidence, shown in Indonesian format (R-EV-04)", async () => {
    const answer = await record("sari", 0, "10", { evidence: [{ title: "Laporan", url: "https://contoh.go.id/a" }] });
    assert.deepEqual(codes(answer), []);
    assert.deepEqual([answer.realization["version"], answer.realization["display"]], [1, "10 laporan"]);
    evidenceId = (answer.realization["evidence"] as unknown as { id: string }[])[0]?.id ?? "";
    assert.deepEqual(codes(await record("sari", 1, "84,5")), []);
  });
  it("refuses links that are not https, values that fit no target, and unopened periods", async () => {
    const badLink = await record("sari", 0, "10", {
      version: 1,
      evidence: [{ title: "x", url: "http://contoh.go.id" }],
    });
    assert.deepEqual(
      badLink.userErrors.map(({ code, field }) => [code, field.join(".")]),
      [["LINK_INVALID", "evidence.0.url"]],
    );
    assert.deepEqual(codes(await record("sari", 0, "banyak", { version: 1 })), ["VALUE_NOT_UNDERSTOOD"]);
    assert.deepEqual(codes(await record("sari", 0, "3", { period: "2026-Q4" }, "2026-09-01")), ["PERIOD_NOT_OPEN"]);
    assert.deepEqual(codes(await record("sari", 0, "3", { period: "2026-Q9" })), ["UNKNOWN_ID"]);
    assert.deepEqual(codes(await record("rudi", 0, "3", { version: 1 })), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
  });
  it("refuses a stale correction with the fresh realisation", async () => {
    const answer = await record("sari", 0, "11");
    assert.deepEqual(codes(answer), ["STALE_VERSION"]);
    assert.equal(answer.realization["version"], 1);
  });

  it("takes no rating before the self-report (PAU-01)", async () => {
    const input = { id, version: 0, resultRating: "MEETS", behaviorRating: "MEETS" };
    assert.deepEqual(codes(await step(as("rudi"), "evaluationRate", "EvaluationRateInput", input)), [
      "SELF_REPORT_REQUIRED",
    ]);
  });
  it("hands in the self-report once for two calls with the same idempotency key", async () => {
    const input = { evaluation: id, version: 0, narrative: "Tiga laporan selesai.", idempotencyKey: "k1" };
    const first = await step(as("sari"), "selfReportSubmit", "SelfReportInput", input);
    const second = await step(as("sari"), "selfReportSubmit", "SelfReportInput", input);
    assert.deepEqual([codes(first), codes(second)], [[], []]);
    assert.equal(second.evaluation["version"], 1);
    const other = await step(as("sari"), "selfReportSubmit", "SelfReportInput", { ...input, narrative: "Lain" });
    assert.deepEqual(codes(other), ["IDEMPOTENCY_KEY_REUSED"]);
  });
  it("suggests a rating to the rater, with its percentage, and shows the employee none yet", async () => {
    const query = `query ($id: ID!) { evaluation(id: $id) { suggestion { rating percent
      working { rule title(language: EN) citation inputs { name value } parts { rule title } } } } }`;
    const seen = (await send(as("rudi"), query, { id })) as { evaluation: { suggestion: Record<string, unknown> } };
    // 10 of three quarters of 12 is 111.11; 84.5 of 80 is 105.63; their mean 108.37 meets expectation.
    assert.deepEqual(
      [seen.evaluation.suggestion["percent"], seen.evaluation.suggestion["rating"]],
      ["108.37", "MEETS"],
    );
    const hidden = (await send(as("sari"), query, { id })) as { evaluation: { suggestion: unknown } };
    assert.equal(hidden.evaluation.suggestion, null);
  });
  it("shows each achievement with its working in the reader's language (features 3.1)", async () => {
    const data = (await send(
      as("sari"),
      `query ($id: ID!) { contract(id: $id) { results { indicators { target { display } achievement { percent realized
        working { rule title inputs { name value } parts { rule title(language: EN) result } } } } } } }`,
      { id: world.contract.id },
    )) as { contract: { results: { indicators: { target: object; achievement: Record<string, unknown> }[] }[] } };
    const [reports, index] = data.contract.results[0]?.indicators ?? [];
    assert.deepEqual({ ...reports?.target }, { display: "12 laporan" });
    assert.deepEqual([reports?.achievement["percent"], reports?.achievement["realized"]], ["83.33", "10 laporan"]);
    assert.deepEqual([index?.achievement["percent"], index?.achievement["realized"]], ["105.63", "84,5"]);
    const working = reports?.achievement["working"] as { rule: string; title: string; parts: { title: string }[] };
    assert.deepEqual(
      [working.rule, working.title, working.parts[0]?.title],
      ["CAPAIAN-F1", "Jumlah laporan: realisasi ÷ target × 100", "Realisations of the periods added up"],
    );
  });
  it("lets one of two raters at once win; the other is refused with the fresh evaluation", async () => {
    const input = { id, version: 1, resultRating: "MEETS", behaviorRating: "MEETS" };
    const answers = await Promise.all([
      step(as("rudi"), "evaluationReview", "EvaluationReviewInput", input),
      step(as("rudi"), "evaluationReview", "EvaluationReviewInput", { ...input, note: "Lanjutkan" }),
    ]);
    assert.deepEqual(answers.map(codes).sort(), [[], ["STALE_VERSION"]]);
    for (const answer of answers) assert.equal(answer.evaluation["version"], 2);
  });
  it("asks for a reason and evidence for a rating above expectation (R-RT-02)", async () => {
    const input = { id, version: 2, resultRating: "ABOVE", behaviorRating: "ABOVE" };
    assert.deepEqual(codes(await step(as("rudi"), "evaluationRate", "EvaluationRateInput", input)), [
      "RATING_REASON_REQUIRED",
      "RATING_EVIDENCE_REQUIRED",
      "RATING_REASON_REQUIRED",
      "RATING_EVIDENCE_REQUIRED",
    ]);
  });
  it("previews, then sets the ratings; the predicate follows and stays hidden from the employee", async () => {
    const preview = (await send(
      as("rudi"),
      `query ($id: ID!) { predicatePreview(evaluation: $id, result: ABOVE, behavior: MEETS) { predicate working { rule } } }`,
      { id },
    )) as { predicatePreview: Record<string, unknown> };
    assert.equal(preview.predicatePreview["predicate"], "GOOD");
    const input = {
      ...{ id, version: 2, resultRating: "ABOVE", behaviorRating: "MEETS" },
      ...{ resultReason: "Melampaui target", resultEvidence: [evidenceId] },
    };
    const rated = await step(as("rudi"), "evaluationRate", "EvaluationRateInput", input);
    assert.deepEqual([codes(rated), rated.evaluation["predicate"]], [[], "GOOD"]);
    const query = `query ($id: ID!) { evaluation(id: $id) { predicate resultRating resultReason explanation { rule } } }`;
    const hidden = (await send(as("sari"), query, { id })) as { evaluation: unknown };
    assert.deepEqual(
      { ...(hidden.evaluation as object) },
      { predicate: null, resultRating: null, resultReason: null, explanation: null },
    );
  });
  it("stores an explanation that computes to the same result (features 3.1)", async () => {
    const stored = await world.as("rudi").stores.evaluations.load(id);
    assert.ok(stored?.outcome);
    assert.deepEqual(differences(stored.outcome.explanation), []);
    assert.equal(stored.outcome.explanation.result, "GOOD");
  });
  it("delivers, is acknowledged, and then refuses everything but reopening", async () => {
    const given = await step(as("rudi"), "evaluationDeliver", "EvaluationStepInput", { id, version: 3 });
    assert.deepEqual([codes(given), given.evaluation["status"]], [[], "DELIVERED"]);
    // Handed over on 5 October: 14 working days for the answer and 14 days to object run from there, not from the
    // day the period was due.
    const limits = async (day: string) =>
      (
        (await send(as("sari", day), `query ($id: ID!) { evaluation(id: $id) { dueOn waitsUntil overdue } }`, {
          id,
        })) as { evaluation: { dueOn: string; waitsUntil: string; overdue: boolean } }
      ).evaluation;
    const { dueOn, waitsUntil } = await limits("2026-10-06");
    assert.ok(waitsUntil > dueOn, `${waitsUntil} is after ${dueOn} (R-EW-01, R-EW-02)`);
    assert.deepEqual([(await limits(waitsUntil)).overdue, (await limits("2026-12-01")).overdue], [false, true]);
    const read = await step(as("sari"), "evaluationAcknowledge", "EvaluationStepInput", { id, version: 4 });
    assert.deepEqual([codes(read), read.evaluation["status"], read.evaluation["predicate"]], [[], "FINAL", "GOOD"]);
    const input = { id, version: 5, resultRating: "MEETS", behaviorRating: "MEETS" };
    assert.deepEqual(codes(await step(as("rudi"), "evaluationRate", "EvaluationRateInput", input)), [
      "STEP_NOT_ALLOWED_IN_STATE",
    ]);
  });
  it("keeps state and predicate on the contract without touching its version", async () => {
    const contract = await as("tuti").stores.contracts.load(world.contract.id);
    assert.deepEqual(contract?.evaluations, { "2026-Q3": { status: "FINAL", predicate: "GOOD" } });
    assert.deepEqual([contract?.version, contract?.evaluationsRevision], [5, 5]);
  });
  it("lists evaluations by rater, by state and in the tree, one query each", async () => {
    const list = (filter: Record<string, unknown>, person: Person) =>
      send(
        as(person),
        `query ($filter: EvaluationFilter!) { evaluations(filter: $filter) { edges { node { id status predicate } } pageInfo { hasNextPage } } }`,
        { filter: { cycle: world.cycle.id, period: "2026-Q3", ...filter } },
      ).then((data: { evaluations: { edges: { node: { id: string } }[] } }) =>
        data.evaluations.edges.map(({ node }) => node.id),
      );
    assert.deepEqual(await list({ rater: world.people.rudi.id }, "rudi"), [id]);
    assert.deepEqual(await list({ rater: world.people.rudi.id, status: "OPEN" }, "rudi"), []);
    assert.deepEqual(await list({ status: "FINAL" }, "tuti"), [id]);
    assert.deepEqual(await list({ within: world.contract.unitId }, "tuti"), [id]);
  });
  it("shows a rater everybody they rate, also whom nobody began with, at one cost for 3 and for 13 people (features 3.27)", async () => {
    const query = `query ($filter: EvaluationFilter!) { evaluations(filter: $filter) { edges { node {
      id status employeeName waitsUntil overdue allowedActions refusedActions(only: [RATE]) { code } } } } }`;
    type Row = { id: string; status: string; allowedActions: string[]; refusedActions: { code: string }[] };
    const rated = async () => {
      const rudi = as("rudi");
      const filter = { cycle: world.cycle.id, period: "2026-Q3", rater: world.people.rudi.id };
      const data: { evaluations: { edges: { node: Row }[] } } = await send(rudi, query, { filter });
      return { rows: data.evaluations.edges.map(({ node }) => node), requests: rudi.cost.requests };
    };
    for (const name of ["Budi", "Cici"]) await world.anotherContract(name);
    const few = await rated();
    for (let at = 0; at < 10; at += 1) await world.anotherContract(`Pegawai ${at}`);
    const { rows, requests } = await rated();
    assert.deepEqual([few.rows.length, rows.length, few.requests], [3, 13, requests]);
    assert.ok(requests <= 6, `${requests} requests`);
    assert.deepEqual([rows[0]?.status, rows[0]?.refusedActions[0]?.code], ["OPEN", "SELF_REPORT_REQUIRED"]);
    assert.deepEqual(rows[0]?.allowedActions, ["ASK_SELF_REPORT", "MARK_NOT_ASSESSABLE"]);
    const asks = `mutation ($input: SelfReportsAskInput!) { selfReportsAsk(input: $input) { rows { reasons { code } } } }`;
    const ask = as("rudi");
    type Told = { selfReportsAsk: { rows: { reasons: { code: string }[] }[] } };
    const told: Told = await send(ask, asks, { input: { evaluations: rows.map((row) => row.id) } });
    const refused = told.selfReportsAsk.rows.map(({ reasons: [reason] }) => reason?.code);
    assert.deepEqual(refused, [...Array<undefined>(12).fill(undefined), "STEP_NOT_ALLOWED_IN_STATE"]);
    assert.ok(ask.cost.requests <= 4, `${ask.cost.requests} requests`);
  });
  it("is reopened by an administrator with a reason; acknowledgement starts anew (R-DS-07)", async () => {
    const input = { id, version: 5, reason: "Realisasi salah dihitung" };
    assert.deepEqual(
      codes(await step(as("rudi"), "evaluationReopen", "EvaluationReturnInput", input).catch(forbidden)),
      ["FORBIDDEN"],
    );
    const reopened = await step(as("tuti"), "evaluationReopen", "EvaluationReturnInput", input);
    assert.deepEqual(
      [codes(reopened), reopened.evaluation["status"], reopened.evaluation["predicate"]],
      [[], "UNDER_REVIEW", null],
    );
  });
  it("keeps a history without a gap, chained to its last step (features 3.13)", async () => {
    const query = `query ($id: ID!) { evaluation(id: $id) { history { action fromState toState party reason } } auditVerification(subject: $id) { intact events } }`;
    const data = (await send(as("tuti"), query, { id })) as {
      evaluation: { history: { action: string; party: string; toState: string }[] };
      auditVerification: { intact: boolean; events: number };
    };
    assert.deepEqual(
      data.evaluation.history.map(({ action, party, toState }) => [action, party, toState]),
      [
        ["selfReportSubmit", "EMPLOYEE", "SUBMITTED"],
        ["evaluationReview", "RATER", "UNDER_REVIEW"],
        ["evaluationRate", "RATER", "RATED"],
        ["evaluationDeliver", "RATER", "DELIVERED"],
        ["evaluationAcknowledge", "EMPLOYEE", "FINAL"],
        ["evaluationReopen", "TENANT_ADMIN", "UNDER_REVIEW"],
      ],
    );
    assert.deepEqual({ ...data.auditVerification }, { intact: true, events: 6 });
  });
  it("hides evaluations from strangers as if there were none", async () => {
    const stranger = await activeContractWorld();
    const data = (await send(stranger.as("tuti"), `query ($id: ID!) { evaluation(id: $id) { id } }`, { id })) as {
      evaluation: unknown;
    };
    await stranger.local.stop();
    assert.equal(data.evaluation, null);
  });
});

/** The answer of a gate that lets a person not even try. */
const forbidden = (error: Error) => {
  assert.match(error.message, /FORBIDDEN/);
  return { userErrors: [{ code: "FORBIDDEN", field: [], whoCan: [] }] } as unknown as Answer & {
    evaluation: Record<string, never>;
  };
};
