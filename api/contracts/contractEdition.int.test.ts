import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Contract } from "./contract.rules.ts";
import { servedWorld, type Served } from "../testing/servedWorld.ts";

let served: Served;
before(async () => {
  served = await servedWorld();
});
after(() => served.stop());

type Payload = {
  readonly contract: Record<string, never> & { readonly version: number };
  readonly userErrors: readonly { readonly code: string }[];
};

const fields = `contract {
  version status edition results { id title replaces indicators { id } }
  amendment { edition status signaturesNeeded differences { part kind before after because } results { id title } }
  signatures { party matches } allowedActions
} userErrors { code field }`;

async function send(who: string, mutation: string, type: string, input: object): Promise<Payload> {
  const answer = await served.ask(who, `mutation($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, {
    input,
  });
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return answer.data?.[mutation] as unknown as Payload;
}
const contentWith = (contract: Contract, title: string) => ({
  results: contract.results.map((result) => ({
    ...{ id: result.id, kind: result.kind, supportedLeaderResult: result.supportedLeaderResult, title },
    indicators: result.indicators.map(({ id, title: name, aspect, target, accumulation, formula }) => ({
      ...{ id, title: name, aspect, target: target.text, unit: target.unit || "indeks", accumulation, formula },
    })),
  })),
});

describe("amending over GraphQL (R-SKP-03)", () => {
  it("goes from the reason to edition 2, realisations kept, editions and differences readable in one query more", async () => {
    const { contract } = served.world;
    const { id } = contract;
    const indicator = contract.results[0]?.indicators[0]?.id;
    const record = async (period: string, value: string) => {
      const input = { contract: id, indicator, period, version: 0, value, evidence: [] };
      const answer = await served.ask(
        "sari",
        "mutation($input: RealizationRecordInput!) { realizationRecord(input: $input) { userErrors { code } } }",
        { input },
      );
      assert.deepEqual((answer.data?.["realizationRecord"] as unknown as Payload).userErrors, []);
    };
    await record("2026-Q3", "3");
    const reason = "Target nasional berubah";
    let now = await send("sari", "contractAmend", "ContractReturnInput", { id, version: contract.version, reason });
    assert.deepEqual(now.userErrors, []);
    const content = contentWith(contract, "Laporan layanan tersusun dan diumumkan tepat waktu");
    now = await send("sari", "contractUpdate", "ContractUpdateInput", { id, version: now.contract.version, content });
    assert.deepEqual(now.userErrors, []);
    await record("2026-Q4", "2");
    for (const [who, mutation, type] of [
      ["sari", "contractSubmit", "ContractSubmitInput"],
      ["rudi", "contractAgree", "ContractStepInput"],
      ["rudi", "contractApprove", "ContractStepInput"],
      ["sari", "contractSign", "ContractStepInput"],
    ] as const) {
      now = await send(who, mutation, type, { id, version: now.contract.version });
      assert.deepEqual(now.userErrors, [], mutation);
      assert.equal(now.contract["status"], "ACTIVE");
    }
    assert.equal(now.contract["edition"], 2);
    assert.equal(now.contract["amendment"], null);

    const page = await served.ask(
      "rudi",
      `{ contract(id: "${id}") { edition results { title } signatures { matches } realizations { period value }
        editions { edition status reason supersededAt results { title } signatures { matches } differences { part before after } } } }`,
    );
    assert.equal(page.errors, undefined, JSON.stringify(page.errors));
    assert.ok((page.extensions?.cost.requests ?? 99) <= 3, `${page.extensions?.cost.requests} requests`);
    const shown = page.data?.["contract"] as unknown as {
      signatures: { matches: boolean }[];
      realizations: { period: string; value: string }[];
      editions: {
        edition: number;
        status: string;
        reason: string | null;
        results: { title: string }[];
        signatures: { matches: boolean }[];
        differences: { part: string; before: string }[];
      }[];
    };
    assert.ok(shown.signatures.every(({ matches }) => matches));
    assert.deepEqual(shown.realizations.map(({ value }) => value).sort(), ["2", "3"]);
    const [second, first] = shown.editions;
    assert.ok(first && second);
    assert.deepEqual([second.edition, second.status, first.edition, first.status], [2, "ACTIVE", 1, "SUPERSEDED"]);
    assert.equal(first.reason, reason);
    assert.equal(first.results[0]?.title, contract.results[0]?.title, "kept whole");
    assert.ok(
      first.signatures.every(({ matches }) => matches),
      "its signatures still cover it",
    );
    assert.deepEqual(
      second.differences.map(({ part, before }) => [part, before]),
      [
        ["RESULT", contract.results[0]?.title],
        ["INDICATOR", "> 80"],
      ],
      "the title, and the unit that was missing",
    );
  });

  it("loses nothing when two browsers change the same contract, and approves nothing unread (features 3.28)", async () => {
    const made = await served.world.anotherContract("Dewi");
    const amend = { id: made.id, version: made.version, reason: "Menambah dukungan" };
    const opened = await send("rudi", "contractAmend", "ContractReturnInput", amend);
    assert.deepEqual(opened.userErrors, []);
    const late = await send("rudi", "contractAmend", "ContractReturnInput", amend);
    assert.deepEqual(
      late.userErrors.map(({ code }) => code),
      ["STALE_VERSION"],
    );
    assert.equal(late.contract.version, opened.contract.version, "the fresh one comes along");
    const approve = await send("rudi", "contractApprove", "ContractStepInput", { id: made.id, version: made.version });
    assert.deepEqual(
      approve.userErrors.map(({ code }) => code),
      ["STALE_VERSION"],
      "what changed since it was read is not approved",
    );
  });

  it("is answered as unknown to whoever may not read the contract", async () => {
    const { contract } = served.world;
    const input = { id: contract.id, version: 1, reason: "x" };
    const answer = await send("orang-lain", "contractAmend", "ContractReturnInput", input);
    assert.deepEqual(
      answer.userErrors.map(({ code }) => code),
      ["UNKNOWN_ID"],
    );
  });
});
