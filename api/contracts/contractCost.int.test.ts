import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { print } from "graphql";
import { ContractDocument, HomeDocument, ViewerDocument } from "../../admin/generated/operations.ts";
import { servedWorld, type Answer, type Served } from "../testing/servedWorld.ts";
import { largeContract } from "../testing/largeContract.ts";

let served: Served;
const ask: Served["ask"] = (...args) => served.ask(...args);

before(async () => {
  served = await servedWorld();
});
after(() => served.stop());

const codeOf = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code;

describe("cost of pages (features 3.29)", () => {
  const page = `query($id: ID!) {
    contract(id: $id) {
      id status version employeeName unitName overdue allowedActions refusedActions { action code message whoCan }
      employee { name } rater { name } cycle { year periods { key open } }
      results { title weight indicators { title target { display } achievement { percent working { rule result } } } }
      behaviors { behavior guides leaderExpectation } signatures { name matches }
      realizations(period: "2026-Q4") { value evidence { url } }
      evaluations { id status predicate period { key } }
    }
  }`;

  it("a contract's page costs at most 3 requests, signing in included", async () => {
    const answer = await ask("rudi", page, { id: served.world.contract.id });
    assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
    const { requests, readUnits, writeUnits } = answer.extensions?.cost ?? {
      requests: 99,
      readUnits: 0,
      writeUnits: 0,
    };
    assert.ok(requests <= 3, `${requests} requests`);
    assert.ok(readUnits <= 12, `${readUnits} read units`);
    assert.equal(writeUnits, 0);
  });

  it("features 3.29: the panel's first question, who is there and what they may do, costs at most 4, signing in included", async () => {
    const question = print(ViewerDocument);
    // The first request of a process reads the adopted policy too, which never changes (R-MIX-01).
    await ask("tuti", question);
    for (const who of ["tuti", "rudi", "sari"]) {
      const { data, errors, extensions } = await ask(who, question);
      assert.equal(errors, undefined, JSON.stringify(errors));
      const viewer = data?.["viewer"] as unknown as { permittedFields: string[]; roles: object[] };
      assert.ok(viewer.permittedFields.includes("contract"));
      assert.equal(viewer.roles.length, who === "tuti" ? 1 : 0);
      assert.ok((extensions?.cost.requests ?? 99) <= 4, `${who}: ${JSON.stringify(extensions?.cost)}`);
    }
  });

  it("features 3.29: the panel's home with what is due and one's own year costs at most 9, signing in included", async () => {
    for (const who of ["tuti", "rudi", "sari"]) {
      const { data, errors, extensions } = await ask(who, print(HomeDocument));
      assert.equal(errors, undefined, JSON.stringify(errors));
      const viewer = data?.["viewer"] as unknown as { tasks: object[]; contracts: { id: string }[] };
      assert.equal(viewer.contracts.length, who === "sari" ? 1 : 0);
      if (who === "sari") assert.ok(viewer.tasks.length > 0);
      const most = who === "tuti" ? 9 : 8;
      assert.ok((extensions?.cost.requests ?? 99) <= most, `${who}: ${JSON.stringify(extensions?.cost)}`);
    }
  });

  it("a list of 50 contracts with people, units, results and evaluation states costs 2, signing in included", async () => {
    for (let at = 0; at < 54; at += 1) await served.world.anotherContract(`Pegawai ${String(at).padStart(2, "0")}`);
    const list = `query($cycle: ID!, $after: String) {
      contracts(filter: { cycle: $cycle }, first: 50, after: $after) {
        edges { cursor node { id status employeeName unitName raterName resultTitles evaluationSummaries { period status predicate } } }
        pageInfo { hasNextPage endCursor }
      }
    }`;
    const first = await ask("tuti", list, { cycle: served.world.cycle.id });
    assert.equal(first.errors, undefined, JSON.stringify(first.errors));
    const rows = first.data?.["contracts"] as unknown as {
      edges: { node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    assert.equal(rows.edges.length, 50, "a page of 50 is full while more exist");
    assert.equal(rows.pageInfo.hasNextPage, true);
    assert.equal(first.extensions?.cost.requests, 2);

    const second = await ask("tuti", list, { cycle: served.world.cycle.id, after: rows.pageInfo.endCursor });
    const rest = second.data?.["contracts"] as unknown as typeof rows;
    assert.equal(rest.edges.length, 5);
    assert.equal(rest.pageInfo.hasNextPage, false, "the last page says so");
    const ids = new Set([...rows.edges, ...rest.edges].map((edge) => edge.node.id));
    assert.equal(ids.size, 55, "no row twice, none left out");
  });

  it("the bodies of 50 contracts cost one request more, not fifty", async () => {
    const answer = await ask(
      "tuti",
      `{ contracts(filter: { cycle: "${served.world.cycle.id}" }, first: 50) { edges { node { results { title indicators { title } } employee { name } } } } }`,
    );
    assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
    assert.ok((answer.extensions?.cost.requests ?? 99) <= 3);
  });

  it("refuses to read the depth of many contracts in one request", async () => {
    const answer = await ask(
      "tuti",
      `{ contracts(filter: { cycle: "${served.world.cycle.id}" }, first: 10) { edges { node { realizations { value } } } } }`,
    );
    assert.equal(codeOf(answer), "QUERY_TOO_LARGE");
  });

  it("the panel's own question about 12 results, 36 indicators, dialogue, plans and history costs at most 3", async () => {
    const contract = await largeContract(served.world, { results: 12, indicatorsPerResult: 3 });
    const [result] = contract.results;
    for (const [who, text] of [["rudi", "Apakah targetnya cukup?"] as const, ["sari", "Cukup, Pak."] as const]) {
      const query = `mutation($input: ClarificationCreateInput!) { clarificationCreate(input: $input) { userErrors { code } } }`;
      const said = await ask(who, query, { input: { contract: contract.id, result: result?.id, text } });
      assert.equal(said.errors, undefined, JSON.stringify(said.errors));
    }
    const report = { evaluation: `evl_${contract.id.slice(4)}_2026-Q3`, version: 0, narrative: "Layanan tepat waktu." };
    const handIn = `mutation($input: SelfReportInput!) { selfReportSubmit(input: $input) { userErrors { code } } }`;
    const reported = await ask("sari", handIn, { input: report });
    assert.equal(reported.errors, undefined, JSON.stringify(reported.errors));
    const question = print(ContractDocument);
    const answer = await ask("rudi", question, { id: contract.id });
    assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
    const page = answer.data?.["contract"] as unknown as {
      results: { indicators: object[] }[];
      dialogue: { threads: object[] };
      actionPlans: object[];
      history: object[];
      evaluations: { status: string }[];
    };
    assert.equal(page.results.flatMap(({ indicators }) => indicators).length, 36);
    assert.equal(page.dialogue.threads.length, 2);
    assert.equal(page.actionPlans.length, 12);
    assert.ok(
      page.evaluations.some(({ status }) => status === "SUBMITTED"),
      JSON.stringify(page.evaluations),
    );
    assert.ok(page.history.length >= 5, `${page.history.length} events`);
    assert.ok((answer.extensions?.cost.requests ?? 99) <= 3, JSON.stringify(answer.extensions?.cost));
  });

  it("somebody reads the sentences of the leader's results, which their own support, and nothing else of them (2.4)", async () => {
    const { people } = served.world;
    const leader = await largeContract(served.world, { results: 2, indicatorsPerResult: 1 }, "rudi");
    const sarisUnderRudi = served.world.contract.id;
    const query = `query($id: ID!) { contract(id: $id) { leaderResults { id title } } }`;
    const answer = await ask("sari", query, { id: sarisUnderRudi });
    assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
    const shown = answer.data?.["contract"] as unknown as { leaderResults: { id: string; title: string }[] };
    assert.deepEqual(
      shown.leaderResults,
      leader.results.map(({ id, title }) => ({ id, title })),
    );
    assert.ok((answer.extensions?.cost.requests ?? 99) <= 4, JSON.stringify(answer.extensions?.cost));
    const whole = await ask("sari", `query($id: ID!) { contract(id: $id) { status } }`, { id: leader.id });
    assert.equal(whole.data?.["contract"] ?? null, null, `${people.sari.name} still may not open the contract itself`);
  });
});
