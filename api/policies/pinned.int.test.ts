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

  it("SWL-11: the employee opens the whole derivation of the predicate, from quadrant to achievement, each with its citation", async () => {
    const id = `evl_${served.world.contract.id.slice(4)}_2026-Q3`;
    type Node = { rule: string; title: string; citation: string; inputs: { name: string }[]; parts?: Node[] };
    const { data } = await served.ask("sari", read, { id });
    const { explanation } = data?.["evaluation"] as unknown as { explanation: Node };
    const all = (node: Node): Node[] => [node, ...(node.parts ?? []).flatMap(all)];
    const nodes = all(explanation);
    const rules = nodes.map(({ rule }) => rule);
    assert.deepEqual(rules.slice(0, 4), ["R-RT-05", "R-RT-02", "R-RT-01", "CAPAIAN-MEAN"]);
    for (const { rule, title, citation } of nodes) assert.ok(title !== "" && citation !== "", rule);
    assert.equal(explanation.inputs.length, 2 + 9, "both ratings, and all nine cells of the quadrant");
  });

  it("BGO-02, SWL-10: everybody in force has an evaluation of each period and of the year, begun or not", async () => {
    const query = "query($id: ID!) { contract(id: $id) { evaluations { status kind period { key } } } }";
    const { data } = await served.ask("sari", query, { id: served.world.contract.id });
    type Row = { status: string; kind: string; period: { key: string } };
    const { evaluations } = data?.["contract"] as unknown as { evaluations: Row[] };
    assert.deepEqual(
      evaluations.map(({ status, kind, period }) => [period.key, kind, status]),
      [
        ["2026-Q1", "PERIODIC", "OPEN"],
        ["2026-Q2", "PERIODIC", "OPEN"],
        ["2026-Q3", "PERIODIC", "DELIVERED"],
        ["2026-Q4", "PERIODIC", "OPEN"],
        ["2026", "ANNUAL", "OPEN"],
      ],
    );
  });
});
