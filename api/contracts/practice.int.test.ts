import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { subjectOf } from "../reports/subjectOf.ts";
import { smallContent } from "../testing/smallContract.ts";
import { servedWorld, type Served } from "../testing/servedWorld.ts";
import { isOverdue } from "./contract.rules.ts";
import { contractKey } from "./contract.store.ts";

let served: Served;
before(async () => {
  served = await servedWorld();
});
after(() => served.stop());

type Payload = {
  readonly contract: {
    id: string;
    version: number;
    status: string;
    practice: boolean;
    allowedActions: string[];
    unit: { id: string };
  } | null;
  readonly userErrors: readonly { readonly code: string }[];
};
async function send(who: string, mutation: string, type: string, input: object): Promise<Payload> {
  const text = `mutation($input: ${type}!) { ${mutation}(input: $input) {
    contract { id version status practice allowedActions unit { id } } userErrors { code } } }`;
  const answer = await served.ask(who, text, { input });
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return answer.data?.[mutation] as unknown as Payload;
}

describe("practice contracts (SWL-13)", () => {
  it("are played through by one person, beside the real contract, and begun anew", async () => {
    const cycle = served.world.cycle.id;
    let now = await send("sari", "contractPractice", "ContractPracticeInput", { cycle });
    assert.deepEqual(now.userErrors, [], "the real contract of the year is no obstacle");
    const id = now.contract?.id;
    assert.ok(now.contract?.unit.id, "it names the person's own unit");
    const version = () => now.contract?.version;
    now = await send("sari", "contractUpdate", "ContractUpdateInput", {
      id,
      version: version(),
      content: smallContent,
    });
    assert.deepEqual(now.userErrors, []);
    for (const step of ["contractSubmit", "contractAgree", "contractApprove", "contractSign"]) {
      const type = step === "contractSubmit" ? "ContractSubmitInput" : "ContractStepInput";
      now = await send("sari", step, type, { id, version: version() });
      assert.deepEqual(now.userErrors, [], step);
    }
    assert.equal(now.contract?.status, "ACTIVE");
    assert.equal(now.contract.practice, true);
    assert.ok(!now.contract.allowedActions.includes("RECORD_REALIZATION"), "practice ends where counting begins");
    const again = await send("sari", "contractPractice", "ContractPracticeInput", { cycle, restart: true });
    assert.equal(again.contract?.status, "DRAFT");
    assert.equal(again.contract.id, id);
  });

  it("are never late: nobody waits for them", () => {
    const draft = { status: "DRAFT", dueOn: "2026-01-31" } as const;
    assert.equal(isOverdue(draft, "2026-02-01"), true);
    assert.equal(isOverdue({ ...draft, practice: true }, "2026-02-01"), false);
  });

  it("count nowhere and are nobody else's to see, not even an administrator's", async () => {
    const { world } = served;
    const made = await send("rudi", "contractPractice", "ContractPracticeInput", { cycle: world.cycle.id });
    const id = made.contract?.id ?? "";
    for (const who of ["tuti", "sari", "wati"]) {
      const answer = await served.ask(who, `{ contract(id: "${id}") { id } }`);
      assert.equal(answer.data?.["contract"], null, who);
      const step = await send(who, "contractSubmit", "ContractSubmitInput", { id, version: 1 });
      assert.deepEqual(step.userErrors[0]?.code, "UNKNOWN_ID", who);
    }
    const history = (who: string, field: string, shown: string) =>
      served.ask(who, `{ ${field}(subject: "${id}") { ${shown} } }`);
    for (const [field, shown] of [
      ["auditEvents", "edges { node { action } }"],
      ["auditVerification", "intact"],
    ] as const) {
      for (const who of ["tuti", "sari"]) {
        const answer = await history(who, field, shown);
        assert.equal(
          answer.errors?.[0]?.extensions?.["code"],
          "NOT_FOUND",
          `${field}: its history is not ${who}'s either`,
        );
      }
      assert.equal((await history("rudi", field, shown)).errors, undefined, field);
    }
    const own = await send("tuti", "contractPractice", "ContractPracticeInput", { cycle: world.cycle.id });
    const trail = await served.ask("tuti", "{ auditTrail(first: 100) { edges { node { subject } } } }");
    const told = trail.data?.["auditTrail"] as unknown as { edges: { node: { subject: string } }[] };
    const subjects = new Set(told.edges.map(({ node }) => node.subject));
    assert.deepEqual([...subjects], [own.contract?.id], "the trail tells of one's own alone");
    const evaluation = `evl_${id.slice(4)}_2026-Q3`;
    const read = await served.ask("tuti", `{ evaluation(id: "${evaluation}") { contract { resultTitles } } }`);
    assert.equal(read.data?.["evaluation"], null, "nor is there an evaluation that leads to it");
    const issue = `mutation ($input: DocumentIssueInput!) { documentIssue(input: $input) { userErrors { code } } }`;
    for (const [subject, form] of [
      [id, "CONTRACT"],
      [evaluation, "EVALUATION_FORM"],
    ] as const) {
      const input = { subject, form, format: "PDF", site: "https://capaian.example" };
      const printed = (await served.ask("tuti", issue, { input })).data?.["documentIssue"];
      assert.deepEqual(printed, { userErrors: [{ code: "UNKNOWN_ID" }] }, form);
    }
    const list = await served.ask(
      "tuti",
      `{ contracts(filter: { cycle: "${world.cycle.id}" }) { edges { node { id } } } }`,
    );
    assert.ok(!JSON.stringify(list.data).includes(id));
    const mine = await served.ask(
      "rudi",
      "{ viewer { tasks { dueOn subject { __typename ... on Contract { id } } } } }",
    );
    assert.equal(mine.errors, undefined, JSON.stringify(mine.errors));
    assert.ok(!JSON.stringify(mine.data).includes(id), "no task");
    const Key = contractKey(world.organizationId, id);
    const { Item: item } = await world.table.client.send(new GetCommand({ TableName: world.table.name, Key }));
    assert.ok(item);
    assert.equal(subjectOf(String(item["__edb_e__"]), item), undefined, "no report counts it");
    assert.deepEqual(
      Object.keys(item).filter((name) => name.startsWith("gsi")),
      [],
      "no index carries it",
    );
  });
});
