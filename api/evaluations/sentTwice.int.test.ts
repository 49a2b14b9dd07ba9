import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { contractItems } from "../contracts/contract.store.ts";
import { openContext } from "../graphql/context.ts";
import { addDays } from "../kernel/calendar.ts";
import { createHandler } from "../lambdas/clock.ts";
import { activeContractWorld, type ActiveContractWorld, type Person } from "../testing/activeContract.ts";
import { mutate, operate } from "../testing/operation.ts";
import { evaluationId } from "./evaluation.rules.ts";
import { evaluationItems } from "./evaluation.store.ts";

type Stepped = { evaluation: { version: number; status: string } | null };

let world: ActiveContractWorld;
let id: string;
before(async () => {
  world = await activeContractWorld();
  id = evaluationId(world.contract.id, "2026-Q3");
});
after(() => world.local.stop());

const step = (who: Person, field: string, type: string, input: object) =>
  mutate<Stepped>(world.as(who), [field, type, "evaluation { version status }"], input);
const codes = ({ userErrors }: { userErrors: { code: string; field: string[] }[] }) =>
  userErrors.map(({ code, field }) => [code, ...field].join(" "));
const record = (input: object = {}, shown = "realization { id version status value }") =>
  mutate<{ realization: { id: string; version: number; status: string; value: string } | null }>(
    world.as("sari"),
    ["realizationRecord", "RealizationRecordInput", shown],
    {
      ...{ contract: world.contract.id, indicator: world.contract.results[0]?.indicators[0]?.id },
      ...{ period: "2026-Q3", version: 0, value: "9", ...input },
    },
  );
const twice = <T>(run: () => Promise<T>): Promise<[T, T]> => Promise.all([run(), run()]);
const meets = { resultRating: "MEETS", behaviorRating: "MEETS" } as const;

describe("an evaluation sent twice, at once, or too late (domain 3.8)", () => {
  it("takes one of two clicks at each step; the other hears what it is now", async () => {
    const one = async (run: () => Promise<Stepped & { userErrors: { code: string; field: string[] }[] }>) => {
      const both = await twice(run);
      assert.deepEqual(both.map(codes).sort(), [[], ["STALE_VERSION version"]]);
      const [first, second] = both.map(({ evaluation }) => evaluation);
      assert.deepEqual(first, second);
      return first!.status;
    };
    const report = { evaluation: id, version: 0, narrative: "Selesai." };
    assert.equal(await one(() => step("sari", "selfReportSubmit", "SelfReportInput", report)), "SUBMITTED");
    const set = { id, version: 1, ...meets };
    assert.equal(await one(() => step("rudi", "evaluationRate", "EvaluationRateInput", set)), "RATED");
    const given = { id, version: 2 };
    assert.equal(await one(() => step("rudi", "evaluationDeliver", "EvaluationStepInput", given)), "DELIVERED");
    const read = { id, version: 3 };
    assert.equal(await one(() => step("sari", "evaluationAcknowledge", "EvaluationStepInput", read)), "FINAL");
  });

  it("keeps what was rated as it was rated: no realisation is recorded, confirmed or given back until it is reopened", async () => {
    assert.deepEqual(codes(await record()), ["PERIOD_RATED period"]);
    assert.deepEqual(codes(await record({ period: "2026-Q2" })), [], "another period is not touched");
    const again = { id, version: 4, reason: "Realisasi belum dicatat" };
    assert.deepEqual(codes(await step("tuti", "evaluationReopen", "EvaluationReturnInput", again)), []);
    const recorded = await record();
    assert.deepEqual(codes(recorded), []);
    const set = { id, version: 5, ...meets };
    assert.deepEqual(codes(await step("rudi", "evaluationRate", "EvaluationRateInput", set)), []);
    const { id: realization, version } = recorded.realization!;
    const confirmed = await mutate(
      world.as("rudi"),
      ["realizationVerify", "RealizationVerifyInput", "realization { id }"],
      { id: realization, version },
    );
    assert.deepEqual(codes(confirmed), ["PERIOD_RATED id"]);
    const { data } = await operate<{ contract: { realizations: { period: string; allowedActions: string[] }[] } }>(
      world.as("rudi"),
      "query ($id: ID!) { contract(id: $id) { realizations { period allowedActions } } }",
      { id: world.contract.id },
    );
    assert.deepEqual(
      data.contract.realizations.map(({ period, allowedActions }) => [period, allowedActions.length]),
      [
        ["2026-Q2", 2],
        ["2026-Q3", 0],
      ],
    );
  });

  it("lets a rating and a realisation of the same moment pass one after the other, never one through the other", async () => {
    const other = await world.anotherContract("Budi");
    const rated = contractItems({ ...other, evaluations: { "2026-Q3": { status: "RATED", predicate: "GOOD" } } });
    // Read as active and unrated, then rated before it is written: the table itself refuses.
    const realizations = world.as("sari").stores.realizations;
    const at = `rea_${other.id.slice(4)}.${other.results[0]?.indicators[0]?.id.slice(4)}_2026-Q3`;
    const changed = await realizations.change(at, 0, { action: "realizationRecord" }, (before) => ({
      record: { ...before, value: "9", recordedAt: "2026-10-05T02:00:00.000Z", status: "RECORDED" },
      note: {},
    }));
    assert.ok("record" in changed);
    await world.put(...rated);
    const late = await realizations.change(at, 1, { action: "realizationRecord" }, (before) => ({
      record: { ...before, value: "99" },
      note: {},
    }));
    assert.deepEqual("refused" in late && late.refused.refusals.map(({ code, field }) => [code, ...field]), [
      ["STALE_VERSION", "contract"],
    ]);
    assert.equal((await realizations.load(at))?.value, "9");
  });

  it("is about the time a contract ran: the quarter it ended in, and none after; a colleague sees nothing of it (domain 2.10)", async () => {
    const left = await world.anotherContract("Lina");
    await world.put(...contractItems({ ...left, status: "CLOSED", endsOn: "2026-08-15" }));
    const sari = world.as("sari", "2026-11-02");
    const lina = openContext({ ...sari.actor, employeeId: left.employeeId }, sari.session, sari.cost);
    const report = (period: string) =>
      mutate<Stepped>(lina, ["selfReportSubmit", "SelfReportInput", "evaluation { version status }"], {
        ...{ evaluation: evaluationId(left.id, period), version: 0, narrative: "Sampai pindah." },
      });
    assert.deepEqual(codes(await report("2026-Q3")), []);
    assert.deepEqual(codes(await report("2026-Q4")), ["CONTRACT_NOT_ACTIVE"]);
    const of = { id: evaluationId(left.id, "2026-Q3") };
    assert.deepEqual(
      codes(await step("rudi", "evaluationRate", "EvaluationRateInput", { ...of, version: 1, ...meets })),
      [],
    );
    const query = "query ($id: ID!) { evaluation(id: $id) { status } }";
    const seen = await Promise.all(
      (["rudi", "sari"] as const).map(
        async (who) => (await operate<{ evaluation: object }>(world.as(who), query, of)).data,
      ),
    );
    assert.deepEqual(seen, [{ evaluation: { status: "RATED" } }, { evaluation: null }]);
    assert.deepEqual(codes(await step("sari", "evaluationDeliver", "EvaluationStepInput", { ...of, version: 2 })), [
      "UNKNOWN_ID id",
    ]);
  });

  it("reads texts as people do: a reason of signs nobody sees is none, half a character is not kept", async () => {
    const input = { id, version: 6, reason: "\u202E\u0000\u0007 " };
    assert.deepEqual(codes(await step("tuti", "evaluationMarkNotAssessable", "EvaluationReturnInput", input)), [
      "REASON_REQUIRED reason",
    ]);
    const done = await step("tuti", "evaluationMarkNotAssessable", "EvaluationReturnInput", {
      ...input,
      reason: "Cuti besar \ud83d 👩🏽‍⚖️\u0000",
    });
    assert.deepEqual(codes(done), []);
    const { data } = await operate<{ evaluation: object; auditVerification: object }>(
      world.as("tuti"),
      "query ($id: ID!) { evaluation(id: $id) { reason } auditVerification(subject: $id) { intact } }",
      { id },
    );
    assert.deepEqual(data, { evaluation: { reason: "Cuti besar \uFFFD 👩🏽‍⚖️" }, auditVerification: { intact: true } });
    const long = { id, version: 7, reason: "x".repeat(100_000) };
    assert.deepEqual(codes(await step("tuti", "evaluationReopen", "EvaluationReturnInput", long)), [
      "TEXT_TOO_LONG reason",
    ]);
  });
});

describe("legal days moved at once", () => {
  const move = (to: string, more: object = {}) =>
    mutate<{ move: { to: string } | null }>(world.as("tuti"), ["dueDayMoveCreate", "DueDayMoveInput", "move { to }"], {
      ...{ cycle: world.cycle.id, unit: world.contract.unitId, period: "2026-Q3", day: "ANSWER", to, reason: "Banjir" },
      ...more,
    });

  it("all count, and a repeated call answers with its own day, not with another's", async () => {
    const days = ["2026-11-10", "2026-11-11", "2026-11-12"];
    const all = await Promise.all(days.map((day) => move(day)));
    assert.deepEqual(
      all.map(({ move: made, userErrors }) => [made?.to, userErrors.length]),
      days.map((day) => [day, 0]),
    );
    const key = { idempotencyKey: "banjir" };
    assert.equal((await move("2026-11-13", key)).move?.to, "2026-11-13");
    assert.equal((await move("2026-11-14")).move?.to, "2026-11-14");
    assert.equal((await move("2026-11-13", key)).move?.to, "2026-11-13");
    const query = "query ($cycle: ID!) { dueDayMoves(cycle: $cycle) { to } }";
    const { data } = await operate<{ dueDayMoves: { to: string }[] }>(world.as("tuti"), query, {
      cycle: world.cycle.id,
    });
    assert.deepEqual(data.dueDayMoves.map(({ to }) => to).sort(), [...days, "2026-11-13", "2026-11-14"]);
  });
});

describe("days that pass by themselves (R-EW-02)", () => {
  const steps = [
    ["sari", "selfReportSubmit", "SelfReportInput"],
    ["rudi", "evaluationRate", "EvaluationRateInput"],
    ["rudi", "evaluationDeliver", "EvaluationStepInput"],
  ] as const;
  /** An evaluation of somebody else that was handed over on a day. */
  async function handedOver(name: string, day: string): Promise<string> {
    const contract = await world.anotherContract(name);
    const of = evaluationId(contract.id, "2026-Q3");
    for (const [version, [who, field, type]] of steps.entries()) {
      const context = world.as(who, day);
      const actor = who === "sari" ? { ...context.actor, employeeId: contract.employeeId } : context.actor;
      const input = {
        selfReportSubmit: { evaluation: of, version, narrative: "Selesai." },
        evaluationRate: { id: of, version, ...meets },
        evaluationDeliver: { id: of, version },
      }[field];
      const as = openContext(actor, context.session, context.cost);
      assert.deepEqual(codes(await mutate<Stepped>(as, [field, type, "evaluation { version status }"], input)), []);
    }
    return of;
  }
  const stored = async (of: string) => (await world.as("tuti").stores.evaluations.load(of))!;
  const runAt = (at: string) => {
    const lines: Record<string, unknown>[] = [];
    const handler = createHandler({ table: world.table, clock: () => at, log: (line) => lines.push(line) });
    return handler().then(
      (run) => ({ run, lines }),
      (error: unknown) => ({ error, lines }),
    );
  };

  it("over the turn of the year, after a week without a clock, twice, and past a row that cannot be read", async () => {
    const [held, broken] = [await handedOver("Hana", "2026-12-21"), await handedOver("Ira", "2026-12-18")];
    const until = (await stored(held)).clockOn!;
    assert.ok(until > "2027-01-04" && until < "2027-01-20", until);
    // What no step can write, as after a failed repair: it comes first in the list and fails at every run.
    const [header, body] = evaluationItems(await stored(broken));
    const { explanation: _explanation, ...rest } = body;
    await world.put(header, rest);
    const early = await runAt(`${until}T16:59:59.999Z`);
    assert.equal((await stored(held)).status, "DELIVERED", "23:59:59 of the last day in Jakarta");
    assert.ok("error" in early && early.error instanceof AggregateError);
    // The hour of midnight and a week were missed; two runs make up for it at once.
    const late = `${addDays(until, 7)}T03:00:00.000Z`;
    const runs = await twice(() => runAt(late));
    const after = await stored(held);
    assert.deepEqual([after.status, after.acknowledgement, after.finalAt], ["FINAL", "DEEMED", late]);
    const { data } = await operate<{ auditEvents: { edges: { node: { action: string } }[] } }>(
      world.as("tuti"),
      "query ($id: ID!) { auditEvents(subject: $id) { edges { node { action } } } }",
      { id: held },
    );
    const deemed = data.auditEvents.edges.filter(({ node }) => node.action === "evaluationDeem");
    assert.equal(deemed.length, 1, "taken as read once");
    for (const { lines } of runs) {
      assert.match(String(lines[0]?.["message"]), /^Clock: deadlines$/);
      assert.equal(lines.at(-1)?.["message"], "Clock", "the other parts ran");
    }
  });
});

describe("what calls about evaluations cost, beside the request that finds out who asks (features 3.29)", () => {
  it("a few requests each, as many for a list of one as of all", async () => {
    const { contract, cycle } = world;
    const other = await world.anotherContract("Joko");
    const at = { contract: other.id, indicator: other.results[0]?.indicators[0]?.id, period: "2026-Q3" };
    const sari = world.as("sari");
    const joko = openContext({ ...sari.actor, employeeId: other.employeeId }, sari.session, sari.cost);
    const list = `query ($filter: EvaluationFilter!) { evaluations(filter: $filter, first: 50) {
      edges { node { id status predicate employeeName raterName dueOn overdue waitsUntil allowedActions } } } }`;
    const calls: [string, number, Parameters<typeof operate>][] = [
      [
        "realizationRecord",
        5,
        [
          joko,
          "mutation ($input: RealizationRecordInput!) { realizationRecord(input: $input) { userErrors { code } } }",
          { input: { ...at, version: 0, value: "9" } },
        ],
      ],
      [
        "predicatePreview",
        2,
        [
          world.as("rudi"),
          "query ($id: ID!) { predicatePreview(evaluation: $id, result: ABOVE, behavior: MEETS) { predicate } }",
          { id: evaluationId(other.id, "2026-Q3") },
        ],
      ],
      [
        "dueDayMoves",
        1,
        [world.as("tuti"), "query ($id: ID!) { dueDayMoves(cycle: $id) { to reason } }", { id: cycle.id }],
      ],
      [
        "organizationOutcome",
        6,
        [
          world.as("tuti"),
          "query ($id: ID!) { organizationOutcome(id: $id) { predicate maySet setter { name } figures { title } } }",
          { id: `oco_${contract.unitId.slice(4)}_2026-Q3` },
        ],
      ],
      ["evaluations", 3, [world.as("tuti"), list, { filter: { cycle: cycle.id, period: "2026-Q3" } }]],
    ];
    for (const [name, most, call] of calls) {
      const { errors, requests } = await operate(...call);
      assert.deepEqual([name, errors], [name, []]);
      assert.ok(requests <= most, `${name}: ${requests} requests, at most ${most}`);
    }
  });
});
