import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { servedWorld, type Served } from "../testing/servedWorld.ts";

let served: Served;
before(async () => {
  served = await servedWorld();
});
after(() => served.stop());

type Payload = { userErrors: { code: string }[] } & Record<string, { id: string; version: number }>;

/** Runs a mutation that must succeed, and gives the version afterwards. */
async function done(subject: string, mutation: string, input: object, record: string, type: string) {
  const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${record} { id version } userErrors { code field } } }`;
  const answer = await served.ask(subject, query, { input });
  const payload = answer.data?.[mutation] as unknown as Payload | undefined;
  assert.deepEqual(payload?.userErrors, [], JSON.stringify(answer));
  return payload?.[record] as { id: string; version: number };
}

const working = "rule title citation result inputs { name value }";
const read = `query($id: ID!) { evaluation(id: $id) { status predicate resultRating behaviorRating policy { id contentHash }
  explanation { ${working} parts { ${working} parts { ${working} parts { ${working} } } } } } }`;

describe("policies pinned by a cycle (features 3.2)", () => {
  it("a new version with another quadrant leaves a result of the running cycle the same to the last byte", async () => {
    const { contract, policy } = served.world;
    const id = `evl_${contract.id.slice(4)}_2026-Q3`;
    const report = { evaluation: id, version: 0, narrative: "Laporan layanan terbit tepat waktu." };
    const submitted = await done("sari", "selfReportSubmit", report, "evaluation", "SelfReportInput");
    const ratings = { id, version: submitted.version, resultRating: "MEETS", behaviorRating: "MEETS" };
    const rated = await done("rudi", "evaluationRate", ratings, "evaluation", "EvaluationRateInput");
    await done("rudi", "evaluationDeliver", { id, version: rated.version }, "evaluation", "EvaluationStepInput");
    const before = await served.ask("sari", read, { id });
    assert.equal((before.data?.["evaluation"] as unknown as { predicate: string }).predicate, "GOOD");

    const copy = { title: "Kebijakan 2027", copyOf: policy.id, validFrom: "2026-10-01" };
    const draft = await done("tuti", "policyCreate", copy, "policy", "PolicyCreateInput");
    const ratingsOf = ["ABOVE", "MEETS", "BELOW"];
    const harsh = ratingsOf.flatMap((result) =>
      ratingsOf.map((behavior) => ({ result, behavior, predicate: "VERY_POOR" })),
    );
    const changed = await done(
      "tuti",
      "policyUpdate",
      {
        ...{ id: draft.id, version: draft.version, title: "Kebijakan 2027", validFrom: "2026-10-01", methods: [] },
        parameters: [
          { key: "quadrant", value: JSON.stringify(harsh), citation: "Keputusan uji", confidence: "DESIGN" },
        ],
      },
      "policy",
      "PolicyUpdateInput",
    );
    await done("tuti", "policyAdopt", { id: draft.id, version: changed.version }, "policy", "PolicyAdoptInput");

    const after = await served.ask("sari", read, { id });
    assert.equal(JSON.stringify(after.data), JSON.stringify(before.data));
  });
});
