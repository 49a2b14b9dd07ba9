import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { employeeItem } from "../employees/employee.store.ts";
import { servedWorld, type Served } from "../testing/servedWorld.ts";

let served: Served;
before(async () => {
  served = await servedWorld();
  // The world writes its people lazily; events change the people themselves.
  const { put, people } = served.world;
  for (const person of Object.values(people)) await put(employeeItem(person, "2026-10-05"));
});
after(() => served.stop());

type Payload = {
  transfer: { id: string; done: boolean; steps: { kind: string; done: boolean }[] } | null;
  userErrors: { code: string }[];
};
type Preview = { planHash: string; steps: { kind: string; message: string }[]; userErrors: { code: string }[] };

async function ask<T>(subject: string, query: string, variables: object): Promise<T> {
  const answer = await served.ask(subject, query, variables);
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return Object.values(answer.data ?? {})[0] as T;
}
const preview = (event: object) =>
  ask<Preview>(
    "tuti",
    `query($e: TransferInput!) { transferPreview(input: $e) { planHash steps { kind message } userErrors { code } } }`,
    { e: event },
  );
const shown = "transfer { id done steps { kind done } } userErrors { code }";
const apply = (input: object) =>
  ask<Payload>("tuti", `mutation($input: TransferApplyInput!) { transferApply(input: $input) { ${shown} } }`, {
    input,
  });
const resume = (id: string) =>
  ask<Payload>("tuti", `mutation($input: TransferResumeInput!) { transferResume(input: $input) { ${shown} } }`, {
    input: { id },
  });
const contract = (subject: string) =>
  ask<{
    version: number;
    status: string;
    rater: { name: string };
    signatures: { matches: boolean }[];
    evaluations: { id: string; status: string; raterName: string }[];
  } | null>(
    subject,
    `query($id: ID!) { contract(id: $id) { version status rater { name } signatures { matches } evaluations { id status raterName } } }`,
    { id: served.world.contract.id },
  );

describe("mid-year events on a real table (domain 2.10)", () => {
  it("marks a leave's periods, changes the rater, ends the segment for a study assignment, and survives a crash", async () => {
    const { people } = served.world;
    const employee = people.sari.id;
    const leave = { employee, kind: "LEAVE", from: "2026-04-01", to: "2026-06-30", reason: "Cuti melahirkan" };
    const seen = await preview(leave);
    assert.deepEqual(
      seen.steps.map(({ kind }) => kind),
      ["PERIOD_NOT_ASSESSABLE"],
    );
    const stale = await apply({ event: leave, planHash: "lain" });
    assert.equal(stale.userErrors[0]?.code, "STALE_VERSION");
    const marked = await apply({ event: leave, planHash: seen.planHash, idempotencyKey: "cuti" });
    assert.deepEqual([marked.userErrors, marked.transfer?.done], [[], true]);
    const again = await apply({ event: leave, planHash: seen.planHash, idempotencyKey: "cuti" });
    assert.equal(again.transfer?.id, marked.transfer?.id, "the same key is the same event");
    assert.equal((await contract("sari"))?.evaluations.find(({ id }) => id.endsWith("Q2"))?.status, "NOT_ASSESSABLE");

    const change = { employee, kind: "RATER_CHANGE", rater: people.wati.id, from: "2026-10-01", reason: "Rotasi" };
    const planned = await preview(change);
    const changed = await apply({ event: change, planHash: planned.planHash });
    assert.deepEqual(changed.userErrors, []);
    const after = await contract("sari");
    assert.equal(after?.rater.name, "Wati");
    assert.ok(
      after?.signatures.every(({ matches }) => matches),
      "the contract stays signed",
    );
    const raters = new Map(after?.evaluations.map(({ id, raterName }) => [id.slice(-2), raterName]));
    assert.deepEqual([raters.get("Q1"), raters.get("Q4")], ["Rudi", "Wati"], "features 3.26");
    const old = after?.evaluations.find(({ id }) => id.endsWith("Q1"))?.id;
    assert.ok(
      await ask("rudi", `query($id: ID!) { evaluation(id: $id) { id } }`, { id: old }),
      "the old rater keeps theirs",
    );

    const study = { employee, kind: "STUDY", from: "2026-10-05", reason: "Tugas belajar S2" };
    const ended = await apply({ event: study, planHash: (await preview(study)).planHash });
    assert.deepEqual(
      ended.transfer?.steps.map(({ done }) => done),
      [true, true],
    );
    const closed = await contract("sari");
    assert.equal(closed?.status, "CLOSED");

    // As after a crash between doing a step and noting it: doing it again changes nothing.
    const { table, organizationId } = served.world;
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk: `TEN#${organizationId}#TRANSFER#${ended.transfer?.id}`, sk: "TRANSFER" },
        UpdateExpression: "SET done = :none",
        ExpressionAttributeValues: { ":none": 0 },
      }),
    );
    const resumed = await resume(ended.transfer?.id ?? "");
    assert.deepEqual([resumed.userErrors, resumed.transfer?.done], [[], true]);
    assert.equal((await contract("sari"))?.version, closed?.version);
    const inbox = await ask<{ edges: { node: { kind: string } }[] }>(
      "wati",
      `{ notifications { edges { node { kind } } } }`,
      {},
    );
    assert.deepEqual(inbox.edges.map(({ node }) => node.kind).sort(), ["RATER_CHANGED", "SPAN_EVALUATION_ASKED"]);
  });

  it("a quarter of whoever left is rated without the self-report the policy requires; while in post it stays required (PAU-01)", async () => {
    const left = await served.world.anotherContract("Mira");
    const id = `evl_${left.id.slice(4)}_2026-Q3`;
    type Seen = {
      evaluation: {
        leftOn: string | null;
        allowedActions: string[];
        explanation: { inputs: { name: string; value: string }[] } | null;
      };
      events: { edges: { node: { reason: string | null } }[] };
    };
    const seen = async () => {
      const query = `query ($id: ID!) {
        evaluation(id: $id) { leftOn allowedActions explanation { inputs { name(language: EN) value } } }
        events: auditEvents(subject: $id) { edges { node { reason } } } }`;
      return (await served.ask("rudi", query, { id })).data as unknown as Seen;
    };
    const rate = async () => {
      const input = { id, version: 0, resultRating: "MEETS", behaviorRating: "MEETS" };
      const query = "mutation ($input: EvaluationRateInput!) { evaluationRate(input: $input) { userErrors { code } } }";
      return (await ask<{ userErrors: { code: string }[] }>("rudi", query, { input })).userErrors;
    };
    const study = { employee: left.employeeId, reason: "Tugas belajar", kind: "STUDY", from: "2026-09-16" };
    const closed = await apply({ event: study, planHash: (await preview(study)).planHash });
    assert.deepEqual([closed.userErrors, closed.transfer?.done], [[], true]);
    assert.deepEqual(await rate(), [{ code: "SELF_REPORT_REQUIRED" }], "who studies keeps the post");
    assert.equal((await seen()).evaluation.leftOn, null);
    const person = await served.world.as("tuti").stores.employees.load(left.employeeId);
    assert.ok(person);
    const ended = person.assignments.map((each) => ({ ...each, to: "2026-09-30" }));
    await served.world.put(employeeItem({ ...person, assignments: ended }, "2026-10-05"));
    const { evaluation } = await seen();
    assert.equal(evaluation.leftOn, "2026-09-30");
    assert.ok(evaluation.allowedActions.includes("RATE") && !evaluation.allowedActions.includes("ASK_SELF_REPORT"));
    assert.deepEqual(await rate(), []);
    const after = await seen();
    const name = "Rated without a self-report, as the employee had left the service; last day in service";
    assert.deepEqual(after.evaluation.explanation?.inputs.at(-1), { name, value: "2026-09-30" });
    assert.match(after.events.edges[0]?.node.reason ?? "", /^Tanpa laporan diri.*30 September 2026$/);
  });

  it("shows the spans of the year to who may see them (features 3.21), and refuses bad events with codes", async () => {
    const { people } = served.world;
    const found = await ask<{ segments: { raterName: string; to: string | null }[]; transfers: unknown[] }>(
      "tuti",
      `query($id: ID!) { employee(id: $id) { segments { raterName from to } transfers { kind done } } }`,
      { id: people.sari.id },
    );
    assert.deepEqual(
      found.segments.map(({ raterName, to }) => [raterName, to]),
      [
        ["Wati", "2026-10-04"],
        ["Rudi", "2026-09-30"],
      ],
    );
    assert.equal(found.transfers.length, 3);
    const bad = await preview({ employee: people.sari.id, kind: "TRANSFER", from: "2027-01-01", reason: "" });
    assert.deepEqual(
      bad.userErrors.map(({ code }) => code),
      ["DATE_OUT_OF_RANGE", "REASON_REQUIRED", "REQUIRED"],
    );
    const denied = await served.ask("rudi", `query($e: TransferInput!) { transferPreview(input: $e) { planHash } }`, {
      e: { employee: people.sari.id, kind: "EXIT", from: "2026-10-05", reason: "x" },
    });
    assert.equal(denied.errors?.[0]?.extensions.code, "FORBIDDEN");
  });
});
