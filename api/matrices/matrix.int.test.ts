import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Contract } from "../contracts/contract.rules.ts";
import { cascadeWorld, type CascadeWorld } from "../testing/cascadeWorld.ts";

let world: CascadeWorld;
let column: string;
before(async () => {
  world = await cascadeWorld();
  column = world.leader.contract.results[0]?.id ?? "";
});
after(() => world.stop());

type Cell = { text: string; state: string; revision: string; personResult: string | null; share: string | null };
type Outcome = { cell: Cell | null; userErrors: { code: string; field: string[]; message: string }[] };
const outcome = "cell { text state revision personResult share } userErrors { code field message }";
const save = async (who: string, cell: object, key?: string): Promise<Outcome> => {
  const input = { leaderContract: world.leader.contract.id, cell, idempotencyKey: key };
  const query = `mutation($input: MatrixCellSaveInput!) { matrixCellSave(input: $input) { ${outcome} } }`;
  return (await world.ask<{ matrixCellSave: Outcome }>(who, query, { input })).matrixCellSave;
};
const contractOf = async (id: string): Promise<Contract> => {
  const found = await world.leader.stores("admin").contracts.load(id);
  assert.ok(found);
  return found;
};

describe("a cell of the role-result matrix (2.8)", () => {
  it("R-MPH-02, R-MPH-04, R-UX-07: becomes the person's planned result at once, linked to the leader's result", async () => {
    const { employee, contract } = await world.person("sari", "DRAFT");
    const text = "Tersusunnya panduan layanan";
    const saved = await save("budi", { result: column, employee: employee.id, text, revision: "0" });
    assert.deepEqual(saved.userErrors, []);
    assert.equal(saved.cell?.state, "LINKED");
    const own = await world.ask<{
      contract: { results: { title: string; supportedResultId: string | null; supportedLeaderResult: string }[] };
    }>("sari", "query($id: ID!) { contract(id: $id) { results { title supportedResultId supportedLeaderResult } } }", {
      id: contract.id,
    });
    const result = own.contract.results.find(({ title }) => title === text);
    assert.equal(result?.supportedResultId, column, "the person sees it without any synchronization");
    assert.equal(result.supportedLeaderResult, world.leader.contract.results[0]?.title);
    const history = await world.ask<{ auditVerification: { intact: boolean } }>(
      "sari",
      "query($id: ID!) { auditVerification(subject: $id) { intact } }",
      { id: contract.id },
    );
    assert.equal(history.auditVerification.intact, true, "the contract's history goes on unbroken");
  });

  it("R-MPH-03: two layers: what the head asked of a team leader is a column for the team's members", async () => {
    const lead = await world.person("tono", "DRAFT");
    const asked = { result: column, employee: lead.employee.id, text: "Terkelolanya data layanan", revision: "0" };
    assert.deepEqual((await save("budi", asked)).userErrors, []);
    const own = (await contractOf(lead.contract.id)).results.find(({ title }) => title === asked.text);
    assert.equal(own?.supportedResultId, column, "the first layer: below the head");

    const member = await world.builder.employee("mira").ratedBy("tono").contract("DRAFT");
    const cell = { result: own.id, employee: member.employee.id, text: "Terkumpulnya data tiap bulan", revision: "0" };
    const query = `mutation($input: MatrixCellSaveInput!) { matrixCellSave(input: $input) { ${outcome} } }`;
    const input = { leaderContract: lead.contract.id, cell };
    const saved = await world.ask<{ matrixCellSave: Outcome }>("tono", query, { input });
    assert.deepEqual(saved.matrixCellSave.userErrors, []);
    const results = (await contractOf(member.contract.id)).results;
    assert.equal(
      results.find(({ title }) => title === cell.text)?.supportedResultId,
      own.id,
      "the second: below the team leader",
    );
  });

  it("R-MPH-02: drafts the contract of a person who has none", async () => {
    await world.person("rini", "WITHDRAWN");
    const { employee } = await world.person("rini", "WITHDRAWN");
    const saved = await save("budi", {
      result: column,
      employee: employee.id,
      text: "Terkelolanya arsip",
      revision: "0",
    });
    assert.deepEqual(saved.userErrors, []);
    assert.equal(saved.cell?.state, "LINKED");
    const mine = await world.leader.stores("rini").contracts.ofEmployee(employee.id, { first: 10 });
    const drafts = mine.edges.filter(({ node }) => node.status === "DRAFT");
    assert.equal(drafts.length, 1);
    assert.deepEqual(drafts[0]?.node.resultTitles, ["Terkelolanya arsip"]);
  });

  it("features 3.19: never blocks; for a signed contract the role waits, is shown to the person, and content stays as signed", async () => {
    const { employee, contract } = await world.person("gilang", "ACTIVE");
    const saved = await save("budi", {
      result: column,
      employee: employee.id,
      text: "Tersedianya data",
      revision: "0",
    });
    assert.deepEqual(saved.userErrors, []);
    assert.equal(saved.cell?.state, "PENDING");
    assert.deepEqual((await contractOf(contract.id)).results, (await contractOf(contract.id)).results);
    assert.equal((await contractOf(contract.id)).version, contract.version);
    const { givenRoles } = await world.ask<{ givenRoles: { text: string; state: string; leaderName: string }[] }>(
      "gilang",
      "query($id: ID!) { givenRoles(contract: $id) { text state leaderName } }",
      { id: contract.id },
    );
    assert.deepEqual(givenRoles, [{ text: "Tersedianya data", state: "PENDING", leaderName: "Budi" }]);
  });

  it("clearing removes a result nobody has worked on, keeps and marks one that has grown", async () => {
    const { employee, contract } = await world.person("dewi", "DRAFT");
    const first = await save("budi", { result: column, employee: employee.id, text: "Hasil A", revision: "0" });
    const cleared = await save("budi", {
      result: column,
      employee: employee.id,
      text: "x",
      revision: first.cell?.revision,
    });
    assert.equal(cleared.cell?.state, "EMPTY");
    assert.equal((await contractOf(contract.id)).results.length, 1);
    const again = await save("budi", {
      result: column,
      employee: employee.id,
      text: "Hasil B",
      revision: cleared.cell?.revision,
    });
    const now = await contractOf(contract.id);
    const results = now.results.map((result) =>
      result.title === "Hasil B"
        ? { ...result, title: "Hasil B yang diperjelas", indicators: contract.results[0]?.indicators ?? [] }
        : result,
    );
    await world.leader.stores("dewi").contracts.change(now.id, now.version, { action: "contractUpdate" }, (seen) => ({
      record: { ...seen, results },
      note: {},
    }));
    const stale = await save("budi", {
      result: column,
      employee: employee.id,
      text: "",
      revision: again.cell?.revision,
    });
    assert.deepEqual(
      stale.userErrors.map(({ code }) => code),
      ["STALE_VERSION"],
      "the person's words are not overwritten unseen",
    );
    assert.equal(stale.cell?.text, "Hasil B yang diperjelas");
    const kept = await save("budi", {
      result: column,
      employee: employee.id,
      text: "",
      revision: stale.cell?.revision,
    });
    assert.equal(kept.cell?.state, "KEPT");
    assert.ok((await contractOf(contract.id)).results.some(({ title }) => title === "Hasil B yang diperjelas"));
  });

  it("two people at one cell: the second is answered STALE_VERSION with the fresh cell; other cells go through", async () => {
    const { employee } = await world.person("eko", "DRAFT");
    const cell = { result: column, employee: employee.id, revision: "0" };
    const both = await Promise.all([
      save("budi", { ...cell, text: "Kata satu" }),
      save("budi", { ...cell, text: "Kata dua" }),
    ]);
    const codes = both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    assert.deepEqual(codes, ["STALE_VERSION"]);
    const [won, lost] = both[0].userErrors.length === 0 ? both : [both[1], both[0]];
    assert.equal(lost.cell?.text, won.cell?.text);
  });

  it("an idempotency key gives the same answer and one result", async () => {
    const { employee, contract } = await world.person("fitri", "DRAFT");
    const cell = { result: column, employee: employee.id, text: "Sekali saja", revision: "0" };
    const first = await save("budi", cell, "key-1");
    const second = await save("budi", cell, "key-1");
    assert.deepEqual(second, first);
    assert.equal((await contractOf(contract.id)).results.filter(({ title }) => title === "Sekali saja").length, 1);
  });

  it("refuses bad input with codes in both languages, and people who may not", async () => {
    const { employee } = await world.person("gita", "DRAFT");
    const cell = { result: column, employee: employee.id, text: "Hasil", revision: "0" };
    const codes = async (who: string, change: object) =>
      (await save(who, { ...cell, ...change })).userErrors.map(({ code }) => code);
    assert.deepEqual(await codes("budi", { result: "res_none" }), ["UNKNOWN_ID"]);
    assert.deepEqual(await codes("budi", { employee: "emp_none" }), ["UNKNOWN_ID"]);
    assert.deepEqual(
      await codes("budi", { employee: world.leader.rater.id }),
      ["UNKNOWN_ID"],
      "neither rated nor invited",
    );
    assert.deepEqual(await codes("budi", { employee: world.leader.employee.id }), ["MATRIX_SELF"]);
    assert.deepEqual(await codes("budi", { share: "120" }), ["NUMBER_OUT_OF_RANGE"]);
    assert.deepEqual(await codes("budi", { text: "a".repeat(1001) }), ["TEXT_TOO_LONG"]);
    assert.deepEqual(await codes("gita", {}), ["UNKNOWN_ID"], "a member of the team may not divide roles");
    const { userErrors } = await save("budi", { ...cell, employee: world.leader.employee.id });
    assert.match(userErrors[0]?.message ?? "", /diri sendiri/);
  });
});

describe("opening and pasting", () => {
  it("a matrix of 40 people × 15 results opens with at most 4 requests besides signing in", async () => {
    const big = await cascadeWorld();
    try {
      const leader = big.leader.contract;
      const stores = big.leader.stores("admin");
      const results = Array.from({ length: 15 }, (_, at) => ({
        ...leader.results[0],
        id: `res_K${at}`,
        title: `Hasil ${at}`,
      }));
      await stores.contracts.change(leader.id, leader.version, { action: "contractUpdate" }, (seen) => ({
        record: { ...seen, results: results as never },
        note: {},
      }));
      const people = [];
      for (let at = 0; at < 40; at += 1) people.push(await big.person(`orang${at}`, "DRAFT"));
      const cells = people.flatMap(({ employee }, p) =>
        results
          .slice(0, 3)
          .map(({ id }, r) => ({ result: id, employee: employee.id, text: `Produk ${p}.${r}`, revision: "0" })),
      );
      const wrong = cells.slice(0, 7).map((cell) => ({ ...cell, result: "res_tidak_ada" }));
      const input = { leaderContract: leader.id, cells: [...cells, ...wrong], idempotencyKey: "tempel-1" };
      const query = `mutation($input: MatrixCellsSaveInput!) { matrixCellsSave(input: $input) { outcomes { ${outcome} } userErrors { code } } }`;
      const pasted = await big.ask<{ matrixCellsSave: { outcomes: Outcome[] } }>("budi", query, { input });
      const { outcomes } = pasted.matrixCellsSave;
      const saved = outcomes.filter(({ userErrors }) => userErrors.length === 0).length;
      assert.equal(saved, 120, "each cell is saved for itself");
      assert.deepEqual(
        new Set(outcomes.slice(120).map(({ userErrors }) => userErrors[0]?.code)),
        new Set(["UNKNOWN_ID"]),
      );
      const again = await big.ask<{ matrixCellsSave: { outcomes: Outcome[] } }>("budi", query, { input });
      const repeated = again.matrixCellsSave.outcomes.slice(0, 120);
      assert.deepEqual(repeated, outcomes.slice(0, 120), "the same key, no second effect");

      const open = `query($id: ID!) { roleResultMatrix(leaderContract: $id) {
        version leaderName columns { id title contributors sharesTotal ownWork }
        rows { employee name contractStatus cells { result text state revision share } } checks { kind message } mayEdit } }`;
      const answer = await big.answer("budi", open, { id: leader.id });
      assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
      const matrix = answer.data?.["roleResultMatrix"] as unknown as {
        rows: { cells: unknown[] }[];
        columns: { contributors: number }[];
        checks: { kind: string }[];
        mayEdit: boolean;
      };
      assert.equal(matrix.rows.length, 40);
      assert.equal(matrix.rows.flatMap(({ cells: own }) => own).length, 120);
      assert.deepEqual([matrix.columns[0]?.contributors, matrix.columns[14]?.contributors], [40, 0]);
      assert.equal(matrix.checks.filter(({ kind }) => kind === "NO_CONTRIBUTOR").length, 12, "R-MPH-05");
      assert.equal(matrix.mayEdit, true);
      const signIn = (await big.answer("budi", "{ viewer { name } }")).extensions?.cost.requests ?? 0;
      const spent = (answer.extensions?.cost.requests ?? 99) - signIn;
      assert.equal(spent, 4, "head, cells, the people's contracts, and the year");
    } finally {
      await big.stop();
    }
  });

  it("R-MPH-05: own work and people from elsewhere; a stale version is refused", async () => {
    const elsewhere = await world.builder.employee("hana").ratedBy("lain").contract("DRAFT");
    const update = async (change: object) => {
      const query =
        "mutation($input: MatrixUpdateInput!) { matrixUpdate(input: $input) { matrix { version columns { id ownWork } rows { employee invited cells { text } } checks { kind } } userErrors { code } } }";
      const input = {
        leaderContract: world.leader.contract.id,
        version: 0,
        ownWork: [column],
        invited: [elsewhere.employee.id],
        ...change,
      };
      type Updated = {
        matrix: {
          version: number;
          columns: { id: string; ownWork: boolean }[];
          rows: { employee: string; invited: boolean }[];
        };
        userErrors: { code: string }[];
      };
      return (await world.ask<{ matrixUpdate: Updated }>("budi", query, { input })).matrixUpdate;
    };
    const { matrix, userErrors } = await update({});
    assert.deepEqual(userErrors, []);
    assert.equal(matrix.columns.find(({ id }) => id === column)?.ownWork, true);
    assert.ok(matrix.rows.some((row) => row.employee === elsewhere.employee.id && row.invited));
    assert.deepEqual((await update({ version: 7 })).userErrors, [{ code: "STALE_VERSION" }]);
    assert.deepEqual((await update({ version: 1, ownWork: ["res_x"] })).userErrors, [{ code: "UNKNOWN_ID" }]);
    const saved = await save("budi", {
      result: column,
      employee: elsewhere.employee.id,
      text: "Kontribusi lintas unit",
      revision: "0",
    });
    assert.equal(saved.cell?.state, "LINKED", "cross-unit contribution is allowed");
  });
});
