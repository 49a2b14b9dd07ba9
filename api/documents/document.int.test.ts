import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import DataLoader from "dataloader";
import { contractItems } from "../contracts/contract.store.ts";
import { employeeItem } from "../employees/employee.store.ts";
import { positionItem } from "../employees/position.store.ts";
import { createVerification } from "../lambdas/verification.ts";
import type { OrganizationId } from "../kernel/ids.ts";
import { newOrganization } from "../organizations/organization.rules.ts";
import { organizationItem } from "../organizations/organization.store.ts";
import { getItems } from "../table/batch.ts";
import { servedWorld, type Served } from "../testing/servedWorld.ts";
import { formPerson, nearestAbove } from "./formPeople.ts";
import type { Verification } from "./verification.rules.ts";

let served: Served;
before(async () => {
  served = await servedWorld();
  const { record } = newOrganization({
    ...{ id: served.world.organizationId as OrganizationId, name: "Pemerintah Kota Contoh", shortName: "Contoh" },
    ...{ timeZone: "WIB", accent: "#0f766e" },
  });
  await served.world.put(organizationItem({ ...record, version: 1 }));
});
after(() => served.stop());

const site = "https://kinerja.contoh.go.id";
type Issued = {
  document: {
    hash: string;
    code: string;
    fileName: string;
    contentType: string;
    base64: string;
    verificationAddress: string;
  } | null;
  userErrors: { code: string; field: string[]; message: string }[];
};

async function issue(
  subject: string,
  input: object,
): Promise<Issued & { cost: { requests: number; writeUnits: number } }> {
  const mutation = `mutation($input: DocumentIssueInput!) { documentIssue(input: $input) {
    document { hash code fileName contentType base64 verificationAddress } userErrors { code field message } } }`;
  const answer = await served.ask(subject, mutation, {
    input: { subject: served.world.contract.id, form: "CONTRACT", format: "PDF", site, ...input },
  });
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  const { requests = 99, writeUnits = 99 } = answer.extensions?.cost ?? {};
  return { ...(answer.data?.["documentIssue"] as unknown as Issued), cost: { requests, writeUnits } };
}

async function verify(hash: string): Promise<{ status: number; body: Verification; cache: string }> {
  const answer = await createVerification(served.world.table)({ rawPath: `/verification/${hash}` } as never);
  return {
    status: answer.statusCode ?? 0,
    body: JSON.parse(answer.body ?? "{}") as Verification,
    cache: String(answer.headers?.["cache-control"]),
  };
}

describe("printed documents (R-FORM-01, features 3.12, 3.30)", () => {
  it("prints F3 as PDF and workbook, with a QR address that ends with the hash", async () => {
    const pdf = await issue("sari", {});
    assert.deepEqual(pdf.userErrors, []);
    assert.equal(pdf.document?.code, "F3");
    assert.equal(pdf.document?.fileName, "SKP-2026-Sari.pdf");
    assert.equal(
      Buffer.from(pdf.document?.base64 ?? "", "base64")
        .subarray(0, 5)
        .toString(),
      "%PDF-",
    );
    assert.equal(pdf.document?.verificationAddress, `${site}/layanan/verifikasi/${pdf.document?.hash}`);
    const book = await issue("rudi", { format: "XLSX" });
    assert.equal(
      Buffer.from(book.document?.base64 ?? "", "base64")
        .subarray(0, 2)
        .toString(),
      "PK",
    );
    assert.equal(book.document?.hash, pdf.document?.hash, "the hash is of what is printed, whatever the format");
  });

  it("gives the same bytes again, registers nothing new, and costs at most 7 requests", async () => {
    const first = await issue("sari", {});
    const again = await issue("sari", {});
    assert.equal(again.document?.base64, first.document?.base64);
    assert.equal(again.cost.writeUnits, 0);
    assert.ok(again.cost.requests <= 7, `${again.cost.requests} requests`);
  });

  it("offers the forms that a contract has, and refuses the others", async () => {
    const query = `query($id: ID!) { contract(id: $id) { printableForms } }`;
    const offered = await served.ask("sari", query, { id: served.world.contract.id });
    assert.deepEqual(offered.data, { contract: { printableForms: ["CONTRACT", "INDICATOR_MANUAL"] } });
    for (const form of ["CONTRACT_ANNEX", "UNIT_AGREEMENT"]) {
      const refused = await issue("sari", { form });
      assert.deepEqual(
        refused.userErrors.map(({ code, field }) => [code, field]),
        [["FORM_NOT_APPLICABLE", ["form"]]],
      );
      assert.match(refused.userErrors[0]?.message ?? "", /Formulir/);
    }
    assert.equal((await issue("sari", { form: "INDICATOR_MANUAL" })).document?.code, "F14");
  });

  it("BGO-06: offers the contract with the trail of its dialogue once somebody said something, and prints each word", async () => {
    const contract = await served.world.anotherContract("Wulan");
    const query = `query($id: ID!) { contract(id: $id) { printableForms } }`;
    const offered = async () => (await served.ask("rudi", query, { id: contract.id })).data?.["contract"];
    assert.deepEqual(await offered(), { printableForms: ["CONTRACT", "INDICATOR_MANUAL"] });
    const refused = await issue("rudi", { subject: contract.id, form: "CONTRACT_WITH_DIALOGUE" });
    assert.equal(refused.userErrors[0]?.code, "FORM_NOT_APPLICABLE");
    const say = (text: string) =>
      served.ask(
        "rudi",
        `mutation($input: ClarificationCreateInput!) { clarificationCreate(input: $input) { userErrors { code } } }`,
        {
          input: { contract: contract.id, text },
        },
      );
    await say("Apakah dua belas laporan cukup?");
    assert.deepEqual(await offered(), {
      printableForms: ["CONTRACT", "CONTRACT_WITH_DIALOGUE", "INDICATOR_MANUAL"],
    });
    const printed = async (form: string) => (await issue("rudi", { subject: contract.id, form })).document;
    const [plain, first] = [await printed("CONTRACT"), await printed("CONTRACT_WITH_DIALOGUE")];
    await say("Mohon dijawab.");
    assert.notEqual((await printed("CONTRACT_WITH_DIALOGUE"))?.hash, first?.hash, "the appendix is part of the hash");
    assert.equal((await printed("CONTRACT"))?.hash, plain?.hash, "the contract itself did not change");
    assert.equal((await verify(first?.hash ?? "")).body.contentMatches, true, "what was signed is what it was");
  });

  it("refuses addresses that are no site, records that are not there, and readers from elsewhere", async () => {
    for (const bad of ["javascript:alert(1)", "http://contoh.go.id", "kinerja", "https://a:b@contoh.go.id"])
      assert.equal((await issue("sari", { site: bad })).userErrors[0]?.code, "LINK_INVALID", bad);
    assert.equal((await issue("sari", { subject: "ctr_TIDAKADA" })).userErrors[0]?.code, "UNKNOWN_ID");
    const other = await served.world.anotherContract("Dewi");
    assert.equal(
      (await issue("sari", { subject: other.id })).userErrors[0]?.code,
      "UNKNOWN_ID",
      "a colleague's contract",
    );
  });

  it("lets anyone verify by the hash without learning about a person, in 3 reads, cached for a minute", async () => {
    const { document } = await issue("sari", {});
    const { status, body, cache } = await verify(document?.hash ?? "");
    assert.equal(status, 200);
    assert.equal(cache, "public, max-age=60");
    assert.deepEqual(
      [body.code, body.government, body.unitName, body.year, body.statusNow, body.contentMatches],
      ["F3", "Pemerintah Kota Contoh", "Dinas Layanan", 2026, "ACTIVE", true],
    );
    assert.doesNotMatch(JSON.stringify(body), /Sari|Rudi|emp_|ctr_|1990/);
  });

  it("says that a paper is out of date once the content changed after printing", async () => {
    const contract = await served.world.anotherContract("Ayu");
    const { document } = await issue("rudi", { subject: contract.id });
    assert.equal((await verify(document?.hash ?? "")).body.contentMatches, true);
    const results = contract.results.map((result) => ({ ...result, title: `${result.title} dan lengkap` }));
    await served.world.put(...contractItems({ ...contract, results }));
    assert.equal((await verify(document?.hash ?? "")).body.contentMatches, false);
    const later = await issue("rudi", { subject: contract.id });
    assert.notEqual(later.document?.hash, document?.hash);
  });

  it("answers 404 for a hash that was never printed, and 400 for what is none", async () => {
    assert.equal((await verify("0".repeat(64))).status, 404);
    assert.equal((await verify("../../secret")).status, 400);
  });
});

describe("people as forms print them (R-DEL-01)", () => {
  it("who acts in the post above is printed with Plt. or Plh. there, by their own post elsewhere and once it ends", async () => {
    const { organizationId, people, put, table } = served.world;
    const postOf = (id: string, title: string, superiorId?: string) =>
      positionItem({
        ...{ id, organizationId, title, superiorId, version: 1, history: { sequence: 0, hash: "" }, revision: 0 },
        ...{ type: "ADMINISTRATOR", headsUnit: false, holders: [], unitId: people.sari.unitId, unitPath: "/x/" },
      } as never);
    await put(
      ...[postOf("pos_head", "Kepala Bidang"), postOf("pos_section", "Kepala Seksi")],
      postOf("pos_staff", "Analis", "pos_head"),
    );
    const place = (person: typeof people.sari, posts: readonly [positionId: string, kind: string, to?: string][]) =>
      put(
        employeeItem(
          {
            ...person,
            assignments: posts.map(([positionId, kind, to], at) => ({
              ...{ id: `asg_${at}`, positionId, kind, to, unitId: person.unitId, from: "2026-01-01" },
            })),
          } as never,
          "2026-01-02",
        ),
      );
    await place(people.sari, [["pos_staff", "DEFINITIVE"]]);
    const printed = async (kind: string, on: string, rated: string) => {
      await place(people.rudi, [
        ["pos_section", "DEFINITIVE"],
        ["pos_head", kind, "2026-06-30"],
      ]);
      const items = new DataLoader((keys: readonly { pk: string; sk: string }[]) => getItems(table, keys));
      const context = { actor: { organizationId }, items } as never;
      const acts = (posts: readonly string[]) => nearestAbove(context, rated, on, posts);
      return (await formPerson(context, people.rudi.id, on, acts))?.position;
    };
    assert.equal(await printed("ACTING", "2026-03-01", people.sari.id), "Plt. Kepala Bidang");
    assert.equal(await printed("DAILY_ACTING", "2026-03-01", people.sari.id), "Plh. Kepala Bidang");
    assert.equal(await printed("ADDITIONAL", "2026-03-01", people.sari.id), "Kepala Seksi");
    assert.equal(await printed("ACTING", "2026-03-01", people.wati.id), "Kepala Seksi");
    assert.equal(await printed("ACTING", "2026-07-01", people.sari.id), "Kepala Seksi");
  });
});
