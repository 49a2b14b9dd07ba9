import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import { createHandler } from "../lambdas/clock.ts";
import { getItems } from "../table/batch.ts";
import { done } from "../testing/administeredRegion.ts";
import { smallContent } from "../testing/smallContract.ts";
import { openStaffedRegion, type Person, type StaffedRegion } from "../testing/staffedRegion.ts";

let region: StaffedRegion;
/** Writes that are still let through; what comes after them finds the process stopped. */
let allowed = Infinity;
const writes = new Set(["PutItemCommand", "UpdateItemCommand", "TransactWriteItemsCommand", "BatchWriteItemCommand"]);

before(async () => {
  region = await openStaffedRegion(8);
  region.table.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!writes.has((context as { commandName?: string }).commandName ?? "")) return next(args);
      if (allowed === 0) throw new Error("The process stopped here");
      allowed -= 1;
      return next(args);
    },
    { step: "initialize", name: "stop" },
  );
});
after(() => region.stop());

type Transfer = {
  id: string;
  version: number;
  state: string;
  trouble: string | null;
  allowedActions: string[];
  steps: { kind: string; done: boolean }[];
};
type Payload = { transfer: Transfer | null; userErrors: { code: string }[] };
type Contract = {
  id: string;
  version: number;
  status: string;
  rater: { name: string };
  allowedActions: string[];
  evaluations: { id: string; status: string; raterName: string }[];
};

const fields = "id version state trouble allowedActions steps { kind done }";
const reason = "Keputusan bupati";
let lastHash = "";
const at = (index: number): Person => region.staff[index] as Person;

async function asked<T>(document: string, variables: object, person?: Person): Promise<T> {
  const { data, errors } = await region.run(document, variables, person && region.as(person));
  assert.deepEqual(errors, []);
  return Object.values(data)[0] as T;
}
async function apply(event: object, idempotencyKey?: string): Promise<Transfer> {
  const seen = await asked<{ planHash: string; userErrors: unknown[] }>(
    "query ($e: TransferInput!) { transferPreview(input: $e) { planHash userErrors { code } } }",
    { e: event },
  );
  assert.deepEqual(seen.userErrors, []);
  lastHash = seen.planHash;
  const input = { event, planHash: seen.planHash, idempotencyKey: idempotencyKey ?? null };
  const { data } = await region.run(
    `mutation ($input: TransferApplyInput!) { transferApply(input: $input) { transfer { ${fields} } userErrors { code } } }`,
    { input },
  );
  return (data["transferApply"] as Payload | null)?.transfer ?? ({ state: "INTERRUPTED" } as Transfer);
}
const clock = (day: string) =>
  createHandler({ table: region.table, clock: () => `${day}T02:00:00.000Z`, log: () => undefined })();
const step = (name: string, input: object, person: Person) =>
  region.mutate(name, "contract", input, "id version status", region.as(person));

/** A contract in force, made by the people themselves. */
async function contractInForce(person: Person): Promise<string> {
  let seen = done(await step("contractCreate", { cycle: region.cycleId, content: smallContent }, person), "contract");
  const steps = [
    ["Submit", person],
    ["Agree", region.rater],
    ["Approve", region.rater],
    ["Sign", person],
  ] as const;
  const id = String(seen["id"]);
  for (const [name, who] of steps) {
    const input = { id, version: seen["version"] as number };
    const type = `contract${name}`;
    const document = `mutation ($input: Contract${name === "Submit" ? "Submit" : "Step"}Input!) { ${type}(input: $input) { contract { version status } userErrors { code } } }`;
    const answer = await asked<{ contract: typeof seen; userErrors: unknown[] }>(document, { input }, who);
    assert.deepEqual(answer.userErrors, []);
    seen = answer.contract;
  }
  assert.equal(seen["status"], "ACTIVE");
  return id;
}
const contract = (id: string, person?: Person) =>
  asked<Contract>(
    "query ($id: ID!) { contract(id: $id) { id version status rater { name } allowedActions evaluations { id status raterName } } }",
    { id },
    person,
  );
type Segment = Record<"contract" | "raterName" | "positionTitle" | "from" | "status", string> & { to: string | null };
type Year = {
  segments: Segment[];
  transfers: Transfer[];
};
const year = (person: Person) =>
  asked<Year>(
    `query ($id: ID!) { employee(id: $id) { segments { contract raterName positionTitle from to status } transfers { ${fields} } } }`,
    { id: person.id },
  );
const tasks = async (person: Person): Promise<string[]> => {
  const viewer = await asked<{ tasks: { kind: string; employeeName: string; subject: { id: string } }[] }>(
    "{ viewer { tasks(first: 100) { kind employeeName subject { ... on Node { id } } } } }",
    {},
    person,
  );
  return viewer.tasks.map(({ kind, employeeName, subject }) => `${kind} ${employeeName} ${subject.id.slice(-2)}`);
};

describe("the seven kinds of mid-year events through the server (domain 2.10, features 3.21, 3.26)", () => {
  it("a move that stops after every single write comes to the same end, by retry and by the clock", async () => {
    const person = at(0);
    const old = await contractInForce(person);
    const post = done(
      await region.mutate("positionCreate", "position", {
        ...{ title: "Penyusun Rencana", type: "STAFF", unit: region.agencyId, superior: region.posts.head },
        headsUnit: false,
      }),
      "position",
    )["id"];
    const event = { employee: person.id, kind: "TRANSFER", position: post, from: "2026-11-16", reason };
    allowed = 1;
    let seen = await apply(event, "mutasi");
    const [planned] = (await year(person)).transfers;
    assert.ok(planned, "the plan is recorded before anything is done");
    let stops = 0;
    for (; seen.state !== "DONE" && stops < 20; stops += 1) {
      // One write, then two: a step that writes its notice again before it notes itself would else never get on.
      allowed = 1 + (stops % 3 === 2 ? 1 : 0);
      if (stops % 2 === 0) await clock("2026-11-21").catch(() => undefined);
      else
        await region.run(
          "mutation ($input: TransferResumeInput!) { transferResume(input: $input) { transfer { done } } }",
          { input: { id: planned.id } },
        );
      const [now] = (await year(person)).transfers;
      seen = now as Transfer;
    }
    allowed = Infinity;
    assert.equal(seen.state, "DONE");
    assert.ok(stops >= 6, `four steps, each done and noted, and notices: ${stops} stops`);
    const again = await region.run(
      "mutation ($input: TransferApplyInput!) { transferApply(input: $input) { transfer { id } userErrors { code } } }",
      { input: { event, planHash: lastHash, idempotencyKey: "mutasi" } },
    );
    assert.equal(again.data["transferApply"].transfer.id, planned.id, "the same key is the same event");

    const { segments, transfers } = await year(person);
    assert.equal(transfers.length, 1);
    assert.deepEqual(
      segments.map(({ positionTitle, raterName, from, to, status }) => [positionTitle, raterName, from, to, status]),
      [
        ["Penyusun Rencana", "Hadi", "2026-11-16", null, "DRAFT"],
        ["Pengelola Data", "Rudi", "2026-01-01", "2026-11-15", "CLOSED"],
      ],
    );
    assert.equal((await contract(old)).status, "CLOSED");
    // The old rater is asked once, and the employee has both: the time served to report on, the new post to plan.
    const inbox = await asked<{ edges: { node: { kind: string } }[] }>(
      "{ notifications { edges { node { kind } } } }",
      {},
      region.rater,
    );
    assert.equal(inbox.edges.filter(({ node }) => node.kind === "SPAN_EVALUATION_ASKED").length, 1);
    const due = await tasks(person);
    assert.ok(due.includes(`SELF_REPORT ${person.name} Q4`), due.join());
    assert.equal(due.filter((task) => task.startsWith("CONTRACT_DRAFT")).length, 1, "one draft, not two");

    // Taken back and begun anew by hand, the new contract knows the closed segment before it all the same.
    const given = { input: { id: segments[0]?.contract, version: 1 } };
    const withdraw =
      "mutation ($input: ContractStepInput!) { contractWithdraw(input: $input) { userErrors { code } } }";
    assert.deepEqual(await asked(withdraw, given, person), { userErrors: [] });
    const anew = done(await step("contractCreate", { cycle: region.cycleId }, person), "contract");
    const [item] = await getItems(region.table, [contractKey(region.organizationId, String(anew["id"]))]);
    assert.deepEqual(contractHeaderOf(item ?? {}).earlierSegments, [
      { contractId: old, periods: ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026"] },
    ]);
  });

  it("a new rater confirms, is asked only for what falls due from then on; the former keeps the rest", async () => {
    const person = at(1);
    const id = await contractInForce(person);
    const change = { employee: person.id, kind: "RATER_CHANGE", rater: region.head.id, from: "2026-11-10", reason };
    assert.equal((await apply(change)).state, "DONE");
    const taken = await contract(id, region.head);
    assert.deepEqual([taken.status, taken.rater.name], ["ACTIVE", "Hadi"]);
    assert.deepEqual(
      taken.evaluations.map(({ raterName }) => raterName),
      ["Rudi", "Rudi", "Rudi", "Hadi", "Hadi"],
    );
    assert.ok((await tasks(region.head)).some((task) => task.startsWith(`CONTRACT_CONFIRM ${person.name}`)));
    const third = taken.evaluations[2]?.id as string;
    const report = { evaluation: third, version: 0, narrative: "Sudah tercapai" };
    const document =
      "mutation ($input: SelfReportInput!) { selfReportSubmit(input: $input) { userErrors { code } evaluation { status } } }";
    const { data, errors } = await region.run(document, { input: report }, region.as(person));
    assert.deepEqual([errors, data["selfReportSubmit"]?.userErrors], [[], []]);
    assert.ok((await tasks(region.rater)).includes(`EVALUATION_RATE ${person.name} Q3`), "the former rater's task");
    assert.ok(!(await tasks(region.head)).some((task) => task.endsWith("Q3")), "nothing from before");

    assert.equal(await contract(id, region.rater), null, "the former rater keeps evaluations, not the contract");
    const confirmed = await asked<{ contract: Contract; userErrors: unknown[] }>(
      "mutation ($input: ContractStepInput!) { contractConfirm(input: $input) { contract { allowedActions } userErrors { code } } }",
      { input: { id, version: taken.version } },
      region.head,
    );
    assert.deepEqual(confirmed.userErrors, []);
    assert.ok(!confirmed.contract.allowedActions.includes("CONFIRM"), "once");
    assert.ok(!(await tasks(region.head)).some((task) => task.startsWith("CONTRACT_CONFIRM")));
  });

  it("acting leaves the own contract alone, leave marks whole periods, entry drafts, exit ends contract and posts", async () => {
    const [acting, away, leaving, entering] = [at(2), at(3), at(4), at(5)];
    const [kept, marked, ended] = [
      await contractInForce(acting),
      await contractInForce(away),
      await contractInForce(leaving),
    ];
    const plt = { employee: acting.id, kind: "ACTING", position: region.posts.rater, from: "2026-11-01", reason };
    assert.equal((await apply({ ...plt, daily: true, to: "2026-11-30" })).state, "DONE");
    assert.equal((await contract(kept)).status, "ACTIVE");
    const leave = { employee: away.id, kind: "LEAVE", from: "2026-10-01", to: "2026-12-31", reason };
    assert.equal((await apply(leave)).state, "DONE");
    assert.deepEqual(
      (await contract(marked)).evaluations.map(({ status }) => status),
      ["OPEN", "OPEN", "OPEN", "NOT_ASSESSABLE", "OPEN"],
    );
    const exit = { employee: leaving.id, kind: "EXIT", from: "2026-11-20", reason };
    assert.equal((await apply(exit)).state, "DONE");
    assert.equal((await contract(ended)).status, "CLOSED");
    const entry = { employee: entering.id, kind: "LATE_ENTRY", from: "2026-11-20", reason };
    assert.equal((await apply(entry)).state, "DONE");
    const posts = await asked<{ assignments: { kind: string; from: string; to: string | null }[] }[]>(
      `query ($a: ID!) { acting: employee(id: $a) { assignments { kind from to } } }`,
      { a: acting.id },
    );
    assert.ok(JSON.stringify(posts).includes("DAILY_ACTING"));
    const gone = await asked<{ assignments: { to: string | null }[] }>(
      `query ($a: ID!) { employee(id: $a) { assignments { to } } }`,
      { a: leaving.id },
    );
    assert.deepEqual(
      gone.assignments.map(({ to }) => to),
      ["2026-11-19"],
    );
    assert.deepEqual(
      (await year(entering)).segments.map(({ status }) => status),
      ["DRAFT"],
    );
  });

  it("a later day waits: the clock carries it out then, anew planned; until then it can be given up", async () => {
    const [studying, staying] = [at(6), at(7)];
    const id = await contractInForce(studying);
    const study = await apply({ employee: studying.id, kind: "STUDY", from: "2026-11-25", reason });
    assert.deepEqual([study.state, study.allowedActions], ["PLANNED", ["CANCEL"]]);
    // No contract yet, so nothing is foreseen; by the day there is one, and it is closed.
    const exit = await apply({ employee: staying.id, kind: "EXIT", from: "2026-11-26", reason });
    assert.deepEqual(
      exit.steps.map(({ kind }) => kind),
      ["ASSIGNMENT_END"],
    );
    const between = await contractInForce(staying);
    const away = await apply({ employee: staying.id, kind: "STUDY", from: "2026-11-25", reason });
    const cancel = (transfer: Transfer, why: string) =>
      asked<Payload>(
        `mutation ($input: TransferCancelInput!) { transferCancel(input: $input) { transfer { ${fields} } userErrors { code } } }`,
        { input: { id: transfer.id, version: transfer.version, reason: why } },
      );
    assert.equal((await cancel(away, " ")).userErrors[0]?.code, "REASON_REQUIRED");
    assert.equal((await cancel(away, "SK dibatalkan")).transfer?.state, "CANCELLED");

    assert.equal((await clock("2026-11-24")).transfers, 0);
    assert.equal((await contract(id)).status, "ACTIVE");
    assert.equal((await clock("2026-11-25")).transfers, 1);
    assert.equal((await contract(id)).status, "CLOSED");
    assert.equal((await contract(between)).status, "ACTIVE", "what was given up does nothing");
    const [begun] = (await year(studying)).transfers;
    assert.equal(begun?.state, "DONE");
    assert.equal((await cancel(begun, "Terlambat")).userErrors[0]?.code, "STEP_NOT_ALLOWED_IN_STATE");
    assert.equal((await clock("2026-11-26")).transfers, 1);
    assert.equal((await contract(between)).status, "CLOSED", "planned anew on its day");
    assert.equal((await clock("2026-11-26")).transfers, 0, "a doubled run does no harm");
  });
});
