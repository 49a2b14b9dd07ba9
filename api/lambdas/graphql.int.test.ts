import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { servedWorld, type Answer, type Served } from "../testing/servedWorld.ts";

let served: Served;
const ask: Served["ask"] = (...args) => served.ask(...args);

before(async () => {
  served = await servedWorld();
});
after(() => served.stop());

const codeOf = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code;

/** A refusal reads in both languages, and nothing of the inside shows. */
function assertCoded(answer: Answer, code: string): void {
  assert.equal(codeOf(answer), code, JSON.stringify(answer));
  const [error] = answer.errors ?? [];
  assert.ok(error?.extensions.messages.id && error.extensions.messages.en);
  assert.ok(!JSON.stringify(answer).includes("node_modules"), "no stack leaves the server");
  assert.ok(answer.status < 500, `answered ${answer.status}`);
}

describe("tokens", () => {
  const query = "{ viewer { name } }";
  const withToken = (token: string) => served.post(JSON.stringify({ query }), { authorization: `Bearer ${token}` });

  it("let the person in whom the table knows", async () => {
    const answer = await ask("sari", query);
    assert.deepEqual(answer.data, { viewer: { name: "Sari" } });
  });

  it("are refused when missing, broken, expired, without an end, forged, for another audience, or for nobody here", async () => {
    const refused = [
      await served.post(JSON.stringify({ query }), {}),
      await withToken("bukan.token.sama-sekali"),
      await withToken(await served.issuer.token("sari", { seconds: -60 })),
      await withToken(await served.issuer.token("sari", { seconds: null })),
      await withToken(await served.issuer.forged("sari")),
      await withToken(await served.issuer.token("sari", { audience: "lain" })),
      await withToken(await served.issuer.token("sari", { issuer: "https://lain.example" })),
      await withToken(await served.issuer.token("tidak-dikenal")),
    ];
    for (const answer of refused) {
      assertCoded(answer, "UNAUTHENTICATED");
      assert.equal(answer.status, 401);
    }
  });
});

describe("documents that cannot be run", () => {
  it("are refused with a code, never with 500: not JSON, not GraphQL, not in the schema, wrong variables", async () => {
    const authorization = `Bearer ${await served.issuer.token("sari")}`;
    assertCoded(await served.post("{ bukan json", { authorization }), "GRAPHQL_PARSE_FAILED");
    assertCoded(await served.post("", { authorization }), "GRAPHQL_PARSE_FAILED");
    assertCoded(await ask("sari", "{ viewer {"), "GRAPHQL_PARSE_FAILED");
    assertCoded(await ask("sari", "{ gaji }"), "GRAPHQL_VALIDATION_FAILED");
    assertCoded(await ask("sari", "query($id: ID!) { contract(id: $id) { id } }", { id: { a: 1 } }), "BAD_USER_INPUT");
    assertCoded(await ask("sari", "{ contracts(filter: {}) { edges { node { id } } } }"), "BAD_USER_INPUT");
  });

  it("are refused when they are too large: bytes, words, levels, multiplied rows", async () => {
    const long = `{ viewer { name } } #${"x".repeat(300_000)}`;
    const large = await ask("sari", long);
    assertCoded(large, "QUERY_TOO_LARGE");
    assert.equal(large.status, 413);
    assertCoded(await ask("sari", `{ ${"a: viewer { name } ".repeat(2_000)} }`), "QUERY_TOO_LARGE");
    const deep = `{ orgUnit(id: "unt_1") ${"{ parent ".repeat(20)} { id } ${"}".repeat(20)} }`;
    assertCoded(await ask("tuti", deep), "QUERY_TOO_LARGE");
    const wide = `{ employees(first: 100) { edges { node { contracts(first: 100) { history(first: 100) { id } } } } } }`;
    assertCoded(await ask("tuti", wide), "QUERY_TOO_LARGE");
    const beside = (times: number, field: string) =>
      `{ ${Array.from({ length: times }, (_, at) => `a${at}: ${field} { edges { node { id } } }`).join(" ")} }`;
    assertCoded(await ask("tuti", beside(51, "cycles(first: 1)")), "QUERY_TOO_LARGE");
    assertCoded(
      await ask("tuti", beside(30, "auditLedger(first: 1000)").replaceAll(" id }", " hash }")),
      "QUERY_TOO_LARGE",
    );
    const unsaid = "{ employees(first: 100) { edges { node { contracts { history { id } } } } } }";
    assertCoded(await ask("tuti", unsaid), "QUERY_TOO_LARGE");
    assert.equal((await ask("tuti", beside(30, "cycles(first: 1)"))).errors, undefined);
  });

  it("are refused when a page is too large or a cursor is not of this list", async () => {
    assertCoded(await ask("tuti", "{ employees(first: 1000) { edges { node { id } } } }"), "BAD_USER_INPUT");
    assertCoded(await ask("tuti", `{ employees(after: "bukan-kursor") { edges { node { id } } } }`), "BAD_USER_INPUT");
    const elsewhere = Buffer.from(JSON.stringify(["TEN#org_lain#EMPLOYEE#emp_lain", "EMPLOYEE", "a"])).toString(
      "base64url",
    );
    assertCoded(await ask("tuti", `{ employees(after: "${elsewhere}") { edges { node { id } } } }`), "BAD_USER_INPUT");
  });
});

describe("access", () => {
  it("answers another organization's records as if absent (tenant isolation)", async () => {
    const query = "query($id: ID!) { contract(id: $id) { id } node(id: $id) { id } }";
    const answer = await ask("orang-lain", query, { id: served.world.contract.id });
    assert.deepEqual(answer.data, { contract: null, node: null });
    const mutation =
      "mutation($input: ContractReturnInput!) { contractReturn(input: $input) { contract { id } userErrors { code field } } }";
    const changed = await ask("orang-lain", mutation, {
      input: { id: served.world.contract.id, version: 5, reason: "x" },
    });
    assert.deepEqual(changed.data?.["contractReturn"], {
      contract: null,
      userErrors: [{ code: "UNKNOWN_ID", field: ["id"] }],
    });
  });

  it("lets an application read and never write", async () => {
    const read = await ask("app", "query($id: ID!) { contract(id: $id) { employeeName } }", {
      id: served.world.contract.id,
    });
    assert.deepEqual(read.data, { contract: { employeeName: "Sari" } });
    const write = await ask(
      "app",
      "mutation($input: ContractStepInput!) { contractSign(input: $input) { userErrors { code } } }",
      { input: { id: served.world.contract.id, version: 5 } },
    );
    assertCoded(write, "FORBIDDEN");
  });

  it("finds roles and delegations by id for whom their lists are, and for whom they were given to", async () => {
    const node = "query ($id: ID!) { node(id: $id) { id } }";
    for (const [who, found] of [
      ["tuti", true],
      ["sari", false],
      ["app", false],
    ] as const)
      assert.equal((await ask(who, node, { id: "rol_tuti" })).data?.["node"] !== null, found, who);
  });

  it("tells nobody of another's delegation or request by a version that is behind (R-PDP)", async () => {
    const { rudi, sari, wati } = served.world.people;
    const change = async (who: string, name: string, record: string, input: object) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${record} { id } userErrors { code } } }`;
      const { data, errors } = await ask(who, document, { input });
      assert.equal(errors, undefined, JSON.stringify(errors));
      const answer = data?.[name] as unknown as { userErrors: { code: string }[] } & Record<
        string,
        { id: string } | null
      >;
      return { record: answer[record], codes: answer.userErrors.map(({ code }) => code) };
    };
    const during = { acts: ["CONTRACT"], from: "2026-10-05", to: "2026-10-30", documentNumber: "800/1" };
    const given = { delegator: rudi.id, delegate: sari.id, ...during };
    const { record: delegation } = await change("tuti", "delegationCreate", "delegation", given);
    const stale = { id: delegation?.id, version: 99 };
    assert.equal(
      (await change("rudi", "delegationEnd", "delegation", { ...stale, to: "2026-10-06" })).record?.id,
      stale.id,
    );
    const strange = await change("sari", "delegationEnd", "delegation", { ...stale, to: "2026-10-06" });
    assert.deepEqual(strange, { record: null, codes: ["STEP_NOT_ALLOWED_FOR_PERSON"] });
    const wanted = { rater: wati.id, reason: "Pindah tugas" };
    const { record: request } = await change("sari", "lineCorrectionAsk", "lineCorrection", wanted);
    assert.ok(request);
    const withdrawn = await change("rudi", "lineCorrectionWithdraw", "lineCorrection", { id: request.id, version: 99 });
    assert.deepEqual(withdrawn, { record: null, codes: ["UNKNOWN_ID"] });
  });

  it("says who could when a person may not (features 3.24)", async () => {
    const answer = await ask("sari", "{ auditTrail { edges { node { id } } } }");
    assertCoded(answer, "FORBIDDEN");
    const extensions = answer.errors?.[0]?.extensions as unknown as { whoCan: string[] };
    assert.deepEqual(extensions.whoCan, ["TENANT_ADMIN", "AUDITOR"]);
  });
});

describe("refusals", () => {
  const step =
    "mutation($input: ContractStepInput!) { contractSign(input: $input) { contract { version } userErrors { code field message en: message(language: EN) whoCan } } }";

  it("carry code, path and a sentence in both languages; a stale version brings the fresh one", async () => {
    const stale = await ask("sari", step, { input: { id: served.world.contract.id, version: 1 } });
    const payload = stale.data?.["contractSign"] as unknown as {
      contract: { version: number };
      userErrors: { code: string; message: string; en: string }[];
    };
    assert.equal(payload.contract.version, served.world.contract.version);
    assert.equal(payload.userErrors[0]?.code, "STALE_VERSION");
    assert.match(payload.userErrors[0]?.message ?? "", /sudah berubah/);
    assert.match(payload.userErrors[0]?.en ?? "", /changed since/);
  });

  it("speak English when the browser asks for it", async () => {
    const answer = await ask(
      "sari",
      step,
      { input: { id: "ctr_TIDAKADA", version: 1 } },
      { "accept-language": "en-GB,en;q=0.8" },
    );
    const payload = answer.data?.["contractSign"] as unknown as { userErrors: { message: string }[] };
    assert.match(payload.userErrors[0]?.message ?? "", /No such record/);
  });

  it("name the state and who could, and write nothing", async () => {
    const answer = await ask("sari", step, {
      input: { id: served.world.contract.id, version: served.world.contract.version },
    });
    const payload = answer.data?.["contractSign"] as unknown as { userErrors: { code: string; whoCan: string[] }[] };
    assert.deepEqual(
      payload.userErrors.map(({ code, whoCan }) => ({ code, whoCan })),
      [{ code: "STEP_NOT_ALLOWED_IN_STATE", whoCan: ["EMPLOYEE"] }],
    );
    assert.equal(answer.extensions?.cost.writeUnits, 0);
  });
});

describe("logs", () => {
  it("tell operation, time and cost of every request, and nothing of its content", () => {
    assert.ok(served.logged.length > 0);
    const text = JSON.stringify(served.logged);
    assert.ok(!text.includes("Sari") && !text.includes("Bearer"), "no personal data in logs");
    assert.ok(
      served.logged.every((line) => line["level"] !== "error"),
      JSON.stringify(served.logged.find((line) => line["level"] === "error")),
    );
  });
});
