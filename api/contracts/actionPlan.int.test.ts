import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { servedWorld, type Served } from "../testing/servedWorld.ts";

let served: Served;
before(async () => {
  served = await servedWorld();
});
after(() => served.stop());

type Payload = {
  readonly actionPlan: { version: number; steps: { action: string; done: boolean }[] } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string[] }[];
};
const text = `mutation($input: ActionPlanSaveInput!) { actionPlanSave(input: $input) {
  actionPlan { version steps { action target done } } userErrors { code field } } }`;

async function save(who: string, more: object): Promise<Payload> {
  const { contract } = served.world;
  const steps = [{ action: "Menyusun format laporan", target: "Format tersedia", done: false }];
  const input = {
    contract: contract.id,
    result: contract.results[0]?.id,
    period: "2026-Q4",
    version: 0,
    steps,
    ...more,
  };
  const answer = await served.ask(who, text, { input });
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return answer.data?.["actionPlanSave"] as unknown as Payload;
}
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);

describe("action plans (rencana aksi, 2.4)", () => {
  it("are kept per result and period, ticked off, and shown on the contract's page within 3 requests", async () => {
    const first = await save("sari", {});
    assert.deepEqual(codes(first), []);
    const done = await save("sari", {
      version: 1,
      steps: [{ action: "Menyusun format laporan", target: "Format tersedia", done: true }],
    });
    assert.equal(done.actionPlan?.steps[0]?.done, true);
    assert.deepEqual(codes(await save("sari", { version: 1 })), ["STALE_VERSION"]);
    const { id } = served.world.contract;
    const page = await served.ask(
      "rudi",
      `{ contract(id: "${id}") { actionPlans { period steps { done } } version } }`,
    );
    assert.deepEqual(page.data?.["contract"], {
      actionPlans: [{ period: "2026-Q4", steps: [{ done: true }] }],
      version: served.world.contract.version,
    });
    assert.ok((page.extensions?.cost.requests ?? 99) <= 3);
  });

  it("refuse unknown places, empty words, other people", async () => {
    assert.deepEqual(codes(await save("sari", { result: "res_x" })), ["UNKNOWN_ID"]);
    assert.deepEqual(codes(await save("sari", { period: "2027-Q1" })), ["UNKNOWN_ID"]);
    assert.deepEqual(
      codes(await save("sari", { period: "2026-Q3", steps: [{ action: " ", target: "x", done: false }] })),
      ["REQUIRED"],
    );
    assert.deepEqual(codes(await save("rudi", { period: "2026-Q3" })), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    assert.deepEqual(codes(await save("orang-lain", {})), ["UNKNOWN_ID"]);
  });
});
