import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { evaluationId } from "../evaluations/evaluation.rules.ts";
import { createVerification } from "../lambdas/verification.ts";
import type { OrganizationId } from "../kernel/ids.ts";
import { newOrganization } from "../organizations/organization.rules.ts";
import { organizationItem } from "../organizations/organization.store.ts";
import { startTestS3 } from "../testing/evidenceWorld.ts";
import { pngPicture } from "../testing/pictures.ts";
import { servedWorld, type Served } from "../testing/servedWorld.ts";
import type { Verification } from "./verification.rules.ts";

let served: Served;
let id: string;
let s3: Awaited<ReturnType<typeof startTestS3>>;
before(async () => {
  s3 = await startTestS3();
  const testLink = () => Promise.reject(new Error("No link is tried here"));
  served = await servedWorld(undefined, { files: () => s3.files, scanned: false, testLink });
  id = evaluationId(served.world.contract.id, "2026-Q3");
  const { record } = newOrganization({
    ...{ id: served.world.organizationId as OrganizationId, name: "Pemerintah Kota Contoh", shortName: "Contoh" },
    ...{ timeZone: "WIB", accent: "#0f766e", seat: "Contoh" },
  });
  await served.world.put(organizationItem({ ...record, version: 1 }));
});
after(() => Promise.all([served.stop(), s3.stop()]));

type Refusals = { userErrors: { code: string; field: string[] }[] };
type Issued = Refusals & { document: { hash: string; code: string; base64: string; fileName: string } | null };

async function run<T>(subject: string, field: string, input: object, type: string, shown: string) {
  const query = `mutation($input: ${type}!) { ${field}(input: $input) { ${shown} userErrors { code field } } }`;
  const answer = await served.ask(subject, query, { input });
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  return {
    ...((answer.data as Record<string, unknown>)[field] as T),
    requests: answer.extensions?.cost.requests ?? 99,
  };
}
const print = (subject: string, form: string, format = "PDF") =>
  run<Issued>(
    ...([subject, "documentIssue", { subject: id, form, format, site: "https://kinerja.contoh.go.id" }] as const),
    ...(["DocumentIssueInput", "document { hash code base64 fileName }"] as const),
  );
const step = async (subject: string, field: string, input: object, type: string) => {
  const done = await run<Refusals>(subject, field, input, type, "evaluation { id }");
  assert.deepEqual(done.userErrors, [], field);
};
const offered = async (subject: string) => {
  const query = `query($id: ID!) { evaluation(id: $id) { printableForms } }`;
  return (await served.ask(subject, query, { id })).data?.["evaluation"] as unknown as {
    printableForms: string[];
  } | null;
};
async function verify(hash: string): Promise<Verification> {
  const answer = await createVerification(served.world.table)({ rawPath: `/verification/${hash}` } as never);
  return JSON.parse(answer.body ?? "{}") as Verification;
}
const results = ["CONTINUOUS_FEEDBACK", "EVALUATION_FORM", "EVALUATION_DOCUMENT"];

describe("forms of an evaluation, printed (F6 to F9)", () => {
  let before6: string;
  it("offers F6 alone before there is a result, and prints it before anything is begun", async () => {
    assert.deepEqual(await offered("sari"), { printableForms: ["CONTINUOUS_FEEDBACK"] });
    const printed = await print("sari", "CONTINUOUS_FEEDBACK");
    assert.equal(printed.document?.code, "F6");
    before6 = printed.document.hash;
    assert.deepEqual((await print("sari", "EVALUATION_FORM")).userErrors, [
      { code: "FORM_NOT_APPLICABLE", field: ["form"] },
    ]);
  });

  it("R-EV-04: prints what was reached and what was said in the period", async () => {
    const { contract } = served.world;
    const said = await run<Refusals>(
      ...(["rudi", "feedbackGive"] as const),
      { contract: contract.id, period: "2026-Q3", kind: "STRENGTH", text: "Selalu tepat waktu." },
      ...(["FeedbackGiveInput", "feedback { id }"] as const),
    );
    assert.deepEqual(said.userErrors, []);
    const again = await print("sari", "CONTINUOUS_FEEDBACK");
    assert.notEqual(again.document?.hash, before6, "the words are part of the page");
    assert.equal((await verify(before6)).contentMatches, true, "and change no judgement");
  });

  it("keeps the result from the employee until it is handed over, on paper as on screen (R-DS-07)", async () => {
    await step("sari", "selfReportSubmit", { evaluation: id, version: 0, narrative: "Selesai." }, "SelfReportInput");
    await step(
      "rudi",
      "evaluationRate",
      { id, version: 1, resultRating: "MEETS", behaviorRating: "MEETS", note: "Ikut pelatihan." },
      "EvaluationRateInput",
    );
    assert.deepEqual(await offered("rudi"), { printableForms: results });
    assert.deepEqual(await offered("sari"), { printableForms: ["CONTINUOUS_FEEDBACK"] });
    assert.equal((await print("sari", "EVALUATION_DOCUMENT")).userErrors[0]?.code, "FORM_NOT_APPLICABLE");
    await step("rudi", "evaluationDeliver", { id, version: 2 }, "EvaluationStepInput");
    assert.deepEqual(await offered("sari"), { printableForms: results });
  });

  it("prints F8 and F9 as PDF and workbook, the same bytes again, in at most 9 requests (features 3.30)", async () => {
    for (const [form, code] of [
      ["EVALUATION_FORM", "F8"],
      ["EVALUATION_DOCUMENT", "F9"],
    ] as const) {
      const first = await print("sari", form);
      assert.equal(first.document?.code, code);
      const again = await print("sari", form);
      assert.equal(again.document?.base64, first.document.base64);
      assert.ok(again.requests <= 9, `${code}: ${again.requests} requests`);
      const book = await print("rudi", form, "XLSX");
      assert.equal(book.document?.hash, first.document.hash, "the hash is of what is printed, whoever prints it");
    }
  });

  it("3.9: F9 carries the government's emblem once an administrator sent one, the same bytes each time, and none without", async () => {
    const free = (await print("sari", "EVALUATION_DOCUMENT")).document;
    const picture = pngPicture(300, 360);
    const told = {
      ...{ size: picture.length, contentType: "image/png" },
      sha256: createHash("sha256").update(picture).digest("hex"),
    };
    type Begun = Refusals & { form: { url: string; headers: { name: string; value: string }[] } | null };
    type Settled = Refusals & { organization: { version: number; emblem: { picture: string } | null } | null };
    const begin = (more: object = {}) =>
      run<Begun>(
        ...(["tuti", "emblemUploadBegin", { ...told, ...more }, "EmblemUploadInput"] as const),
        "form { url headers { name value } }",
      );
    const settle = (field: string, type: string, input: object) =>
      run<Settled>("tuti", field, input, type, "organization { version emblem { picture } }");
    const complete = (version: number) => settle("emblemUploadComplete", "EmblemCompleteInput", { ...told, version });

    assert.deepEqual((await begin({ contentType: "image/svg+xml" })).userErrors, [
      { code: "EMBLEM_TYPE_FORBIDDEN", field: ["contentType"] },
    ]);
    const { form } = await begin();
    assert.equal((await complete(1)).userErrors[0]?.code, "UPLOAD_MISSING");
    const headers = Object.fromEntries((form?.headers ?? []).map(({ name, value }) => [name, value]));
    const sent = await fetch(form?.url ?? "", { method: "PUT", body: new Uint8Array(picture), headers });
    assert.equal(sent.status, 200);
    assert.equal((await complete(0)).userErrors[0]?.code, "STALE_VERSION");
    const taken = await complete(1);
    assert.deepEqual(taken.userErrors, []);
    assert.equal(taken.organization?.emblem?.picture, `data:image/png;base64,${picture.toString("base64")}`);

    const first = (await print("sari", "EVALUATION_DOCUMENT")).document;
    const again = (await print("rudi", "EVALUATION_DOCUMENT")).document;
    assert.equal(again?.base64, first?.base64);
    assert.notEqual(first?.hash, free?.hash, "the emblem is part of what the hash covers");
    assert.ok((first?.base64.length ?? 0) > (free?.base64.length ?? 0));
    assert.equal((await verify(free?.hash ?? "")).contentMatches, true, "what was printed before stays genuine");

    const removed = await settle("emblemRemove", "EmblemRemoveInput", { version: 2 });
    assert.deepEqual([removed.userErrors, removed.organization?.emblem], [[], null]);
    assert.equal((await print("sari", "EVALUATION_DOCUMENT")).document?.base64, free?.base64);
  });

  it("verifies by keys alone: underway, then final; other content later is told (R-FORM-01)", async () => {
    const { document } = await print("sari", "EVALUATION_DOCUMENT");
    const shown = await verify(document?.hash ?? "");
    assert.deepEqual([shown.code, shown.statusNow, shown.contentMatches], ["F9", "DELIVERED", true]);
    assert.doesNotMatch(JSON.stringify(shown), /Sari|Rudi|emp_|evl_|GOOD/);
    await step("sari", "evaluationAcknowledge", { id, version: 3 }, "EvaluationStepInput");
    assert.deepEqual([(await verify(document?.hash ?? "")).statusNow], ["FINAL"]);
    const final = await print("sari", "EVALUATION_DOCUMENT");
    assert.notEqual(final.document?.hash, document?.hash, "a final form says nothing of being underway");
    await step("tuti", "evaluationReopen", { id, version: 4, reason: "Ada bukti baru." }, "EvaluationReturnInput");
    assert.equal((await verify(final.document?.hash ?? "")).contentMatches, false);
  });

  it("is printed for nobody whom the evaluation does not concern, and refuses forms of other records", async () => {
    assert.equal((await print("orang-lain", "CONTINUOUS_FEEDBACK")).userErrors[0]?.code, "UNKNOWN_ID");
    assert.equal((await print("sari", "CONTRACT")).userErrors[0]?.code, "FORM_NOT_APPLICABLE");
  });
});
