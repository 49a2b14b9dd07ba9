import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { openStaffedRegion, type StaffedRegion } from "../testing/staffedRegion.ts";

const step = `mutation ($input: ContractsStepInput!) { contractsStep(input: $input) {
  rows { contractId employeeName outcome contract { status version } reasons { code whoCan } } userErrors { code field } } }`;
type Row = {
  contractId: string;
  outcome: string;
  contract: { status: string; version: number } | null;
  reasons: { code: string }[];
};
type Seen = { id: string; version: number };

let region: StaffedRegion;
const contracts: Seen[] = [];
const content = {
  annexes: { resourceSupport: ["Alat ukur"], accountabilityScheme: ["Laporan triwulan"], consequence: ["Apresiasi"] },
  results: [
    {
      ...{ kind: "MAIN", title: "Laporan layanan tersusun", supportedLeaderResult: "Mutu layanan meningkat" },
      indicators: [
        { title: "Persentase permohonan yang selesai sesuai standar", aspect: "QUALITY", target: "95", unit: "%" },
      ],
    },
  ],
};

before(async () => {
  region = await openStaffedRegion(12);
  for (const [at, person] of region.staff.entries()) {
    const own = region.as(person);
    const created = await region.mutate(
      "contractCreate",
      "contract",
      { cycle: region.cycleId, content },
      undefined,
      own,
    );
    const { id, version } = created["contract"] as Seen;
    // The last one stays a draft.
    const submitted =
      at === 11 ? created : await region.mutate("contractSubmit", "contract", { id, version }, undefined, own);
    assert.deepEqual(submitted["userErrors"], []);
    contracts.push(submitted["contract"] as Seen);
  }
});
after(() => region.stop());

const take = async (input: object, as = region.as(region.rater)) => {
  const answer = await region.run(step, { input }, as);
  assert.deepEqual(answer.errors, []);
  return { ...(answer.data["contractsStep"] as { rows: Row[]; userErrors: { code: string }[] }), ...answer };
};

describe("one step on many contracts (features 3.24, 3.33)", () => {
  it("lets the rater agree to many; the draft among them is refused alone, with its reason", async () => {
    const { rows, requests } = await take({ action: "AGREE", contracts });
    assert.equal(rows.filter((row) => row.outcome === "DONE" && row.contract?.status === "AGREED").length, 11);
    assert.deepEqual(
      rows.filter((row) => row.outcome === "REFUSED").map((row) => [row.contractId, row.reasons[0]?.code]),
      [[contracts[11]?.id, "STEP_NOT_ALLOWED_IN_STATE"]],
    );
    assert.ok(requests <= 12 * 2 + 3, `${requests} requests for 12 contracts`);
    const history = await region.run(
      "query ($s: ID!) { auditEvents(subject: $s) { edges { node { action party } } } }",
      { s: contracts[0]?.id },
    );
    assert.deepEqual(history.data["auditEvents"].edges.at(-1).node, { action: "contractAgree", party: "RATER" });
  });

  it("refuses a stale version with the fresh contract, and does the others", async () => {
    const fresh = await take({ action: "APPROVE", contracts: contracts.slice(0, 2) });
    assert.deepEqual(
      fresh.rows.map((row) => [row.outcome, row.reasons[0]?.code, row.contract?.version]),
      [
        ["REFUSED", "STALE_VERSION", 3],
        ["REFUSED", "STALE_VERSION", 3],
      ],
    );
    const seen = fresh.rows.map((row) => ({ id: row.contractId, version: row.contract?.version ?? 0 }));
    const mixed = await take({ action: "APPROVE", contracts: [...seen, contracts[2]] });
    assert.deepEqual(
      mixed.rows.map((row) => row.outcome),
      ["DONE", "DONE", "REFUSED"],
    );
  });

  it("needs the reason a step needs, once for all", async () => {
    const seen = contracts.slice(4, 6).map(({ id }) => ({ id, version: 3 }));
    const without = await take({ action: "RETURN", contracts: seen });
    assert.deepEqual(
      without.rows.map((row) => row.reasons[0]?.code),
      ["REASON_REQUIRED", "REASON_REQUIRED"],
    );
    const returned = await take({ action: "RETURN", contracts: seen, reason: "Lengkapi indikator waktu" });
    assert.ok(returned.rows.every((row) => row.contract?.status === "RETURNED"));
  });

  it("moves nothing for who may not, and hides what they may not see", async () => {
    const [mine, other] = [region.staff[8]!, contracts[9]!];
    const own = await take(
      { action: "APPROVE", contracts: [{ id: contracts[8]!.id, version: 3 }, other] },
      region.as(mine),
    );
    assert.deepEqual(
      own.rows.map((row) => [row.reasons[0]?.code, row.contract === null]),
      [
        ["STEP_NOT_ALLOWED_FOR_PERSON", false],
        ["UNKNOWN_ID", true],
      ],
    );
  });

  it("refuses empty, too long and doubled lists", async () => {
    const many = Array.from({ length: 101 }, (_, at) => ({ id: `ctr_${at}`, version: 1 }));
    const codes = async (list: object[]) => (await take({ action: "AGREE", contracts: list })).userErrors[0]?.code;
    assert.equal(await codes([]), "LIST_SIZE");
    assert.equal(await codes(many), "LIST_SIZE");
    assert.equal(await codes([contracts[0]!, contracts[0]!]), "DUPLICATE_ENTRY");
  });
});
