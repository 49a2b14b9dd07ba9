import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { createHandler as createScanHandler } from "../lambdas/evidenceScan.ts";
import { panelOrigin, startTestS3 } from "../testing/evidenceWorld.ts";
import { servedWorld, type Answer, type Served } from "../testing/servedWorld.ts";
import { openLinkProbe } from "./linkProbe.ts";

let served: Served;
let s3: Awaited<ReturnType<typeof startTestS3>>;
const site = createServer(({ url }, response) => {
  const pages: Record<string, [number, Record<string, string>]> = {
    "/ada": [200, {}],
    "/tertutup": [302, { location: "/login?next=x" }],
    "/login": [200, {}],
  };
  const [status, headers] = pages[(url ?? "").split("?")[0]!] ?? [404, {}];
  response.writeHead(status, headers).end("x");
});

before(async () => {
  site.listen(0, "127.0.0.1");
  s3 = await startTestS3();
  const standIns = new Map([["https://bukti.example", `http://127.0.0.1:${(site.address() as AddressInfo).port}`]]);
  const outside = { files: () => s3.files, scanned: false, testLink: openLinkProbe({ standIns }) };
  served = await servedWorld("2026-10-05", outside);
});
after(async () => {
  site.close();
  await Promise.all([served.stop(), s3.stop()]);
});

const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");
const file = (content: string, more: object = {}) => ({
  ...{ contract: served.world.contract.id, name: "laporan.pdf", contentType: "application/pdf" },
  ...{ size: Buffer.byteLength(content), sha256: sha256(content) },
  ...more,
});

type Evidence = { id: string; version: number; state: string; scan: string };
type Form = { url: string; headers: { name: string; value: string }[] };
type Begun = { evidence: Evidence | null; form: Form | null; userErrors: { code: string; field: string[] }[] };

function payload<T>(answer: Answer, field: string): T {
  assert.equal(answer.errors, undefined, JSON.stringify(answer.errors));
  assert.ok(answer.extensions!.cost.requests <= 8, `${field}: ${answer.extensions!.cost.requests} requests`);
  return answer.data?.[field] as T;
}
const fields = "evidence { id version state scan } userErrors { code field }";
const begin = async (who: string, input: object) =>
  payload<Begun>(
    await served.ask(
      who,
      `mutation($input: EvidenceUploadBeginInput!) { evidenceUploadBegin(input: $input) { ${fields} form { url headers { name value } } } }`,
      { input },
    ),
    "evidenceUploadBegin",
  );
const complete = async (who: string, { id, version }: Evidence) =>
  payload<Begun>(
    await served.ask(
      who,
      `mutation($input: EvidenceUploadCompleteInput!) { evidenceUploadComplete(input: $input) { ${fields} } }`,
      { input: { contract: served.world.contract.id, id, version } },
    ),
    "evidenceUploadComplete",
  );
const send = async ({ url, headers }: Form, body: string, more: Record<string, string> = {}) => {
  const given = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
  return (await fetch(url, { method: "PUT", body, headers: { ...given, ...more } })).status;
};
const download = async (who: string, id: string) => {
  const query = `query($contract: ID!, $id: ID!) { evidenceDownload(contract: $contract, id: $id) { url name } }`;
  return served.ask(who, query, { contract: served.world.contract.id, id });
};
const linkOf = (answer: Answer) => payload<{ url: string } | null>(answer, "evidenceDownload");
async function stored(content: string, more: object = {}): Promise<Evidence> {
  const { evidence, form } = await begin("sari", file(content, more));
  assert.ok(evidence && form);
  assert.equal(await send(form, content), 200);
  const done = await complete("sari", evidence);
  assert.deepEqual(done.userErrors, []);
  assert.ok(done.evidence);
  return done.evidence;
}
const record = async (indicator: number, version: number, evidence: object[], more: object = {}) => {
  const { contract } = served.world;
  const input = {
    ...{ contract: contract.id, indicator: contract.results[0]?.indicators[indicator]?.id, period: "2026-Q3" },
    ...{ version, value: "9", evidence, ...more },
  };
  const text = `mutation($input: RealizationRecordInput!) { realizationRecord(input: $input) { realization {
    id version status allowedActions returnReason evidence { id title url source reused stale linkCheck { outcome } file { name scan usedIn { period } } }
  } userErrors { code field } } }`;
  return payload<{ realization: Realized | null; userErrors: { code: string; field: string[] }[] }>(
    await served.ask("sari", text, { input }),
    "realizationRecord",
  );
};
type Realized = {
  id: string;
  version: number;
  status: string;
  allowedActions: string[];
  evidence: {
    id: string;
    url: string;
    source: string;
    reused: boolean;
    stale: boolean;
    linkCheck: { outcome: string } | null;
    file: { name: string } | null;
  }[];
};

describe("evidence as files (R-UX-06, features 3.17)", () => {
  it("refuses what the policy forbids: type, a name that ends otherwise, 10 GB, strangers", async () => {
    const codes = async (who: string, more: object) =>
      (await begin(who, file("x", more))).userErrors.map(({ code }) => code);
    assert.deepEqual(await codes("sari", { contentType: "text/html", name: "a.html" }), ["EVIDENCE_TYPE_FORBIDDEN"]);
    assert.deepEqual(await codes("sari", { name: "laporan.exe" }), ["EVIDENCE_TYPE_FORBIDDEN"]);
    assert.deepEqual(await codes("sari", { size: 10_000_000_000 }), ["EVIDENCE_TOO_LARGE"]);
    assert.deepEqual(await codes("sari", { sha256: "abc" }), ["VALUE_NOT_UNDERSTOOD"]);
    assert.deepEqual(await codes("sari", { from: "2026-09-30", to: "2026-09-01" }), ["DATE_OUT_OF_RANGE"]);
    assert.deepEqual(await codes("wati", {}), ["STEP_NOT_ALLOWED_FOR_PERSON"]);
    assert.deepEqual(await codes("orang-lain", {}), ["UNKNOWN_ID"]);
  });

  it("takes exactly the announced file, at the bucket: other type, length or content is turned away", async () => {
    const { evidence, form } = await begin("sari", file("isi laporan"));
    assert.ok(evidence && form);
    assert.equal(await send(form, "isi laporan", { "content-type": "text/html" }), 403);
    assert.equal(await send(form, "isi laporan yang lain"), 403);
    assert.equal(await send(form, "ISI laporan"), 400);
    assert.deepEqual((await complete("sari", evidence)).userErrors, [{ code: "UPLOAD_MISSING", field: ["id"] }]);
    // An interrupted one is continued: the same draft, a fresh form.
    const again = await begin("sari", file("isi laporan"));
    assert.equal(again.evidence?.id, evidence.id);
    assert.ok(again.form);
    assert.equal(await send(again.form, "isi laporan"), 200);
    const done = await complete("sari", evidence);
    assert.deepEqual([done.evidence?.state, done.evidence?.scan], ["STORED", "UNSCANNED"]);
    assert.equal(await send(again.form, "isi laporan"), 200, "sent once more, it only fills the part that is emptied");
    assert.deepEqual(
      (await complete("sari", done.evidence!)).userErrors.map(({ code }) => code),
      ["STEP_NOT_ALLOWED_IN_STATE"],
    );
  });

  it("checks a file in once when it is told of three times at once, and finds it where the first put it", async () => {
    const { evidence, form } = await begin("sari", file("tiga kali"));
    assert.equal(await send(form!, "tiga kali"), 200);
    const all = await Promise.all([1, 2, 3].map(() => complete("sari", evidence!)));
    assert.deepEqual(all.map(({ userErrors }) => userErrors[0]?.code ?? "").sort(), [
      "",
      "STALE_VERSION",
      "STALE_VERSION",
    ]);
    assert.equal(await s3.files.keep("pending/tidak/ada/lagi", "evidence/tidak/ada/lagi", "application/pdf"), false);
  });

  it("lets a browser on the panel's origin ask first (CORS)", async () => {
    const { form } = await begin("sari", file("cors"));
    const answer = await fetch(form!.url, {
      method: "OPTIONS",
      headers: {
        origin: panelOrigin,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "content-type,x-amz-checksum-sha256",
      },
    });
    assert.equal(answer.status, 200);
    assert.ok(answer.headers.get("access-control-allow-origin"));
  });

  it("hands a file out by a signed link to employee, rater and superior, as an attachment of its type", async () => {
    const { id } = await stored("foto kegiatan", { name: "foto “apel”.jpg", contentType: "image/jpeg" });
    for (const who of ["sari", "rudi", "wati"]) {
      const link = linkOf(await download(who, id));
      assert.ok(link, who);
      const got = await fetch(link.url);
      assert.equal(await got.text(), "foto kegiatan");
      assert.equal(got.headers.get("content-type"), "image/jpeg");
      assert.match(
        got.headers.get("content-disposition") ?? "",
        /^attachment; filename="foto _apel_\.jpg"; filename\*=UTF-8''foto%20%E2%80%9C/,
      );
      assert.equal((await fetch(link.url.replace(id, "evd_lain"))).status, 403, "a signature holds for one file");
    }
    assert.equal(linkOf(await download("tuti", id)), null, "an administrator without another part");
    assert.equal(linkOf(await download("orang-lain", id)), null);
    const application = await download("app", id);
    assert.equal(application.errors?.[0]?.extensions.code, "FORBIDDEN");
  });

  it("keeps what a scanner finds: infected evidence is handed out to nobody, and a late message changes nothing", async () => {
    const { id } = await stored("isi berbahaya");
    const key = `evidence/${served.world.organizationId}/${served.world.contract.id}/${id}`;
    const log: unknown[] = [];
    const scan = createScanHandler({ table: served.world.table, scanned: true, log: (line) => log.push(line) });
    const created = { source: "aws.s3", "detail-type": "Object Created", detail: { object: { key } } } as const;
    const found = (status: string) =>
      ({
        source: "aws.guardduty",
        "detail-type": "GuardDuty Malware Protection Object Scan Result",
        detail: { s3ObjectDetails: { objectKey: key }, scanResultDetails: { scanResultStatus: status } },
      }) as const;
    assert.equal(await scan(created), "SCANNING");
    assert.equal(await scan(found("NO_THREATS_FOUND")), "CLEAN");
    assert.ok(linkOf(await download("rudi", id)));
    assert.equal(await scan(found("THREATS_FOUND")), "INFECTED");
    assert.equal(await scan(created), undefined);
    assert.equal(await scan(found("NO_THREATS_FOUND")), undefined);
    assert.equal(linkOf(await download("rudi", id)), null);
    assert.equal(await scan({ ...created, detail: { object: { key: "pending/x" } } }), undefined);
  });
});

describe("evidence of realisations (R-EV-04, features 3.17)", () => {
  it("takes files and links alike, tries links, keeps one that does not open, and flags what is reused or stale", async () => {
    const { id } = await stored("rekap triwulan", { from: "2026-01-01", to: "2026-06-30" });
    const url = (path: string) => ({ title: path, url: `https://bukti.example${path}` });
    const first = await record(0, 0, [{ id, title: "Rekap" }, url("/ada"), url("/tertutup"), url("/hilang")]);
    assert.deepEqual(first.userErrors, []);
    const evidence = first.realization!.evidence;
    assert.deepEqual(
      evidence.map(({ source, linkCheck, stale }) => [source, linkCheck?.outcome, stale]),
      [
        ["UPLOAD", undefined, true],
        ["LINK", "REACHABLE", false],
        ["LINK", "NEEDS_SIGN_IN", false],
        ["LINK", "NOT_REACHABLE", false],
      ],
    );
    assert.equal(evidence[0]!.url, `/evidence/${served.world.contract.id}/${id}`);
    const second = await record(1, 0, [{ id, title: "Rekap" }]);
    assert.equal(second.realization!.evidence[0]!.reused, true);
    const unknown = await record(0, first.realization!.version, [{ id: "evd_lain", title: "x" }]);
    assert.deepEqual(unknown.userErrors, [{ code: "UNKNOWN_ID", field: ["evidence", "0", "id"] }]);
  });

  it("shows a contract's files, realisations and flags within 6 requests, sign-in among them", async () => {
    const query = `query($id: ID!) { contract(id: $id) { evidenceLimits { maxMegabytes contentTypes } evidenceFiles { id name state usedIn { indicatorId period } }
      realizations { id status evidence { reused stale file { sha256 } } } } }`;
    const answer = await served.ask("rudi", query, { id: served.world.contract.id });
    const contract = payload<{ evidenceLimits: object; evidenceFiles: { usedIn: object[] }[] }>(answer, "contract");
    assert.equal(contract.evidenceFiles.find(({ usedIn }) => usedIn.length === 2) !== undefined, true);
    const { requests } = answer.extensions!.cost;
    assert.ok(requests <= 6, `${requests} requests`);
  });

  it("is confirmed or given back by the rater, never by oneself; a correction is to be confirmed anew", async () => {
    const at = await served.ask(
      "rudi",
      `query($id: ID!) { contract(id: $id) { realizations { id indicatorId version allowedActions } } }`,
      { id: served.world.contract.id },
    );
    type Row = { id: string; indicatorId: string; version: number; allowedActions: string[] };
    const realization = payload<{ realizations: Row[] }>(at, "contract").realizations.find(
      ({ indicatorId }) => indicatorId === served.world.contract.results[0]?.indicators[0]?.id,
    );
    assert.deepEqual(realization!.allowedActions, ["VERIFY", "RETURN"]);
    type Reviewed = {
      realization: { version: number; status: string; returnReason: string | null; reviewedBy: string | null } | null;
      userErrors: { code: string }[];
    };
    const review = async (who: string, field: string, input: object) => {
      const type = field === "realizationVerify" ? "RealizationVerifyInput" : "RealizationReturnInput";
      const text = `mutation($input: ${type}!) { ${field}(input: $input) { realization { version status returnReason reviewedBy } userErrors { code } } }`;
      return payload<Reviewed>(await served.ask(who, text, { input: { id: realization!.id, ...input } }), field);
    };
    const { version } = realization!;
    assert.deepEqual((await review("sari", "realizationVerify", { version })).userErrors, [{ code: "SELF_RATING" }]);
    assert.deepEqual((await review("wati", "realizationVerify", { version })).userErrors, [
      { code: "STEP_NOT_ALLOWED_FOR_PERSON" },
    ]);
    assert.deepEqual((await review("rudi", "realizationReturn", { version, reason: " " })).userErrors, [
      { code: "REASON_REQUIRED" },
    ]);
    const verified = await review("rudi", "realizationVerify", { version });
    assert.deepEqual([verified.realization?.status, verified.realization?.reviewedBy], ["VERIFIED", "Rudi"]);
    assert.deepEqual((await review("rudi", "realizationVerify", { version })).userErrors, [{ code: "STALE_VERSION" }]);
    const corrected = await record(0, verified.realization!.version, [], { value: "10" });
    assert.equal(corrected.realization?.status, "RECORDED");
    const returned = await review("rudi", "realizationReturn", {
      version: corrected.realization.version,
      reason: "Bukti belum lengkap",
    });
    assert.deepEqual(
      [returned.realization?.status, returned.realization?.returnReason],
      ["RETURNED", "Bukti belum lengkap"],
    );
    assert.deepEqual(
      (await review("rudi", "realizationVerify", { version: returned.realization!.version })).userErrors,
      [{ code: "STEP_NOT_ALLOWED_IN_STATE" }],
    );
  });
});
