import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { isRefused } from "../kernel/refusal.ts";
import {
  completeUpload,
  contentDisposition,
  heldBack,
  keptKey,
  placeOfKey,
  unfit,
  type EvidenceFile,
} from "./evidence.rules.ts";
import { fingerprint, flagsOf, type Citation } from "./flags.rules.ts";

const limits = { maxMegabytes: 25, contentTypes: ["application/pdf", "image/jpeg"] };

describe("what may be evidence (R-UX-06)", () => {
  const code = (name: string, contentType: string, size = 1) => unfit({ name, contentType, size }, limits)?.code;
  it("is of a type the policy allows, under a name that goes with it, up to its size and no byte more", () => {
    assert.equal(code("a.pdf", "application/pdf", 25_000_000), undefined);
    assert.equal(code("a.pdf", "application/pdf", 25_000_001), "EVIDENCE_TOO_LARGE");
    assert.equal(code("A.JPEG", "image/jpeg"), undefined);
    for (const [name, type] of [
      ["a.pdf.exe", "application/pdf"],
      ["a", "application/pdf"],
      ["a.png", "image/png"],
      ["a.svg", "image/svg+xml"],
      ["a.html", "text/html"],
      ["constructor", "constructor"],
    ] as const)
      assert.equal(code(name, type), "EVIDENCE_TYPE_FORBIDDEN", name);
  });

  it("is what was announced, by the bucket's word: another length, content or type is refused, and the draft stays", () => {
    const draft = {
      ...{ id: "evd_1", state: "PENDING", scan: "UNSCANNED", size: 3, sha256: "a".repeat(64) },
      contentType: "application/pdf",
    } as unknown as EvidenceFile;
    const step = { parties: new Set(["EMPLOYEE" as const]), at: "2026-10-05T02:00:00.000Z", scanned: true };
    const came = { size: 3, sha256: "a".repeat(64), contentType: "application/pdf" };
    const code = (more: object) => {
      const done = completeUpload(draft, { ...came, ...more }, step);
      return isRefused(done) ? done.refusals[0].code : done.record.state;
    };
    assert.equal(code({}), "STORED");
    for (const other of [{ size: 4 }, { sha256: "b".repeat(64) }, { sha256: undefined }, { contentType: "text/html" }])
      assert.equal(code(other), "UPLOAD_DIFFERS", JSON.stringify(other));
    const nothing = completeUpload(draft, undefined, step);
    assert.equal(isRefused(nothing) && nothing.refusals[0].code, "UPLOAD_MISSING");
    const stranger = completeUpload(draft, came, { ...step, parties: new Set() });
    assert.equal(isRefused(stranger) && stranger.refusals[0].code, "STEP_NOT_ALLOWED_FOR_PERSON");
    assert.equal(heldBack(draft)?.code, "UPLOAD_MISSING");
    assert.equal(heldBack({ ...draft, state: "STORED", scan: "INFECTED" })?.code, "EVIDENCE_INFECTED");
  });

  it("is found by the key it is kept under, and by no other", () => {
    const place = { organizationId: "org_1A", contractId: "ctr_2B", id: "evd_3C" as never };
    assert.deepEqual(placeOfKey(keptKey(place)), place);
    for (const key of ["pending/org_1A/ctr_2B/evd_3C", "evidence/org_1A/ctr_2B/../evd_3C", "evidence/x", ""])
      assert.equal(placeOfKey(key), undefined, key);
  });

  it("is saved under its name in any script, which cannot write a header of its own", () => {
    assert.equal(
      contentDisposition('a"\r\nb;.pdf'),
      `attachment; filename="a___b;.pdf"; filename*=UTF-8''a%22%0D%0Ab%3B.pdf`,
    );
  });
});

describe("the evidence ledger (features 3.17)", () => {
  const cited = (more: Partial<Citation>): Citation => ({
    ...{ indicatorId: "ind_1", period: "2026-Q3", periodFrom: "2026-07-01", mark: "sha256:x" },
    ...more,
  });
  const digest = createHash("sha256").update("x").digest("hex");

  it("knows a file by its content and a link by where it leads", () => {
    assert.equal(fingerprint({ sha256: digest, url: "/evidence/a/b" }), `sha256:${digest}`);
    assert.equal(
      fingerprint({ url: "https://drive.example/x/?usp=sharing&utm_source=wa&b=2&a=1" }),
      fingerprint({ url: "https://drive.example/x?a=1&b=2#hal-3" }),
    );
    assert.notEqual(
      fingerprint({ url: "https://drive.example/x?id=1" }),
      fingerprint({ url: "https://drive.example/x?id=2" }),
    );
  });

  it("flags what backs several goals as reused, without forbidding it", () => {
    const [one, other] = [cited({}), cited({ indicatorId: "ind_2" })];
    assert.deepEqual(flagsOf(one, [one, other]), { reused: true, stale: false });
    assert.deepEqual(flagsOf(one, [one]), { reused: false, stale: false });
  });

  it("flags what is about days before the period, or backed an earlier one, as stale", () => {
    const now = cited({ to: "2026-06-30" });
    assert.deepEqual(flagsOf(now, [now]), { reused: false, stale: true });
    const begins = cited({ to: "2026-07-01" });
    assert.equal(flagsOf(begins, [begins]).stale, false, "about the first day of the period");
    const [second, third] = [cited({ period: "2026-Q2", periodFrom: "2026-04-01" }), cited({})];
    assert.deepEqual(flagsOf(third, [second, third]), { reused: true, stale: true });
    assert.equal(flagsOf(second, [second, third]).stale, false);
    const year = cited({ period: "2026", periodFrom: "2026-01-01" });
    assert.equal(flagsOf(third, [year, third]).stale, false);
  });
});
