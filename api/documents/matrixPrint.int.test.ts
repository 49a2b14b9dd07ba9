import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { cascadeWorld, type CascadeWorld } from "../testing/cascadeWorld.ts";

let world: CascadeWorld;
before(async () => {
  world = await cascadeWorld();
});
after(() => world.stop());

type Issued = {
  documentIssue: {
    document: { hash: string; code: string; base64: string } | null;
    userErrors: { code: string; field: string[] }[];
  };
};

async function print(who: string, format = "PDF") {
  const input = {
    subject: world.leader.contract.id,
    form: "ROLE_MATRIX",
    format,
    site: "https://kinerja.contoh.go.id",
  };
  const answer = await world.answer(
    who,
    `mutation($input: DocumentIssueInput!) { documentIssue(input: $input) {
       document { hash code base64 } userErrors { code field } } }`,
    { input },
  );
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return { ...(answer.data as unknown as Issued).documentIssue, requests: answer.extensions?.cost.requests ?? 99 };
}

async function fill(employee: string, text: string, revision: string) {
  const result = world.leader.contract.results[0]?.id;
  const input = { leaderContract: world.leader.contract.id, cell: { result, employee, text, revision } };
  const query = `mutation($input: MatrixCellSaveInput!) { matrixCellSave(input: $input) { cell { revision } userErrors { code } } }`;
  const { matrixCellSave } = await world.ask<{
    matrixCellSave: { cell: { revision: string }; userErrors: object[] };
  }>("budi", query, { input });
  assert.deepEqual(matrixCellSave.userErrors, []);
  return matrixCellSave.cell.revision;
}

const forms = async (who: string) => {
  const query = `query($id: ID!) { contract(id: $id) { printableForms } }`;
  const { contract } = await world.ask<{ contract: { printableForms: string[] } }>(who, query, {
    id: world.leader.contract.id,
  });
  return contract.printableForms;
};

describe("the role-result matrix on paper (F10, 2.8)", () => {
  it("is not offered before anybody is in it, and refused with its code", async () => {
    assert.ok(!(await forms("budi")).includes("ROLE_MATRIX"));
    assert.deepEqual((await print("budi")).userErrors, [{ code: "FORM_NOT_APPLICABLE", field: ["form"] }]);
  });

  it("R-MPH-01: another word in any cell gives another hash; the same matrix gives the same bytes (features 3.12, 3.30)", async () => {
    const { employee } = await world.person("sari", "DRAFT");
    await world.person("tono", "DRAFT");
    const revision = await fill(employee.id, "Tersusunnya panduan layanan", "0");
    assert.ok((await forms("budi")).includes("ROLE_MATRIX"));
    const first = await print("budi");
    assert.deepEqual(first.userErrors, []);
    assert.equal(first.document?.code, "F10");
    assert.equal((await print("budi")).document?.base64, first.document.base64);
    const book = await print("budi", "XLSX");
    assert.equal(book.document?.hash, first.document.hash);
    assert.equal(Buffer.from(book.document.base64, "base64").subarray(0, 2).toString(), "PK");
    await fill(employee.id, "Tersusunnya panduan layanan lengkap", revision);
    const changed = await print("budi");
    assert.notEqual(changed.document?.hash, first.document.hash);
    assert.ok(changed.requests <= 9, `${changed.requests} requests`);
  });

  it("is printed for nobody whom the matrix does not concern", async () => {
    assert.equal((await print("tono")).userErrors[0]?.code, "UNKNOWN_ID");
  });
});
