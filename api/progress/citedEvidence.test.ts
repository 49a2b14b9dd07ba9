import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { citedEvidence, type CitingStep, type Evidence } from "./citedEvidence.rules.ts";

const at = "2026-04-02T03:00:00.000Z";
const earlier = "2026-03-01T03:00:00.000Z";
const file = { id: "evd_file", sha256: "abc", addedAt: earlier };
const step: CitingStep = { contractId: "ctr_1", files: new Map([[file.id, file]]), linkChecks: new Map(), at, newId };
const cite = (
  named: Parameters<typeof citedEvidence>[1],
  before: readonly Evidence[] = [],
  more: Partial<CitingStep> = {},
) => {
  const decided = citedEvidence(before, named, { ...step, ...more });
  if (isRefused(decided)) return decided.refusals.map(({ code, field }) => `${code} ${field.join(".")}`);
  return decided.map(({ title, url, source, addedAt, from }) => ({ title, url, source, addedAt, from }));
};
const link: Evidence = {
  id: "evd_link",
  title: "Laporan",
  url: "https://contoh.go.id/1",
  addedAt: earlier,
  source: "LINK",
};

describe("evidence a realisation cites (R-UX-06)", () => {
  it("opens a sent file by the panel's own path, whatever address was sent with it", () => {
    assert.deepEqual(cite([{ id: file.id, title: "Foto", url: "https://lain.example/x" }]), [
      { title: "Foto", url: "/evidence/ctr_1/evd_file", source: "UPLOAD", addedAt: earlier, from: undefined },
    ]);
  });

  it("keeps the day a link was added, also under a new title; a new link has today's", () => {
    const [kept, fresh] = cite(
      [
        { id: link.id, title: "Laporan akhir" },
        { title: "Baru", url: "https://contoh.go.id/2" },
      ],
      [link],
    );
    assert.deepEqual(kept, {
      title: "Laporan akhir",
      url: link.url,
      source: "LINK",
      addedAt: earlier,
      from: undefined,
    });
    assert.deepEqual(fresh, {
      title: "Baru",
      url: "https://contoh.go.id/2",
      source: "LINK",
      addedAt: at,
      from: undefined,
    });
  });

  it("keeps a file that was cited before, also when it is no longer among those of the contract", () => {
    const cited: Evidence = { ...link, id: "evd_old", url: "/evidence/ctr_1/evd_old", source: "UPLOAD", sha256: "def" };
    assert.deepEqual(cite([{ id: "evd_old", title: "Foto lama" }], [cited]), [
      { title: "Foto lama", url: cited.url, source: "UPLOAD", addedAt: earlier, from: undefined },
    ]);
  });

  it("remembers what trying a link gave until its address changes; an unreachable one is kept", () => {
    const linkCheck = { state: "UNREACHABLE", at } as unknown as NonNullable<Evidence["linkCheck"]>;
    const checked = (named: Parameters<typeof citedEvidence>[1], linkChecks = new Map<string, never>()) => {
      const decided = citedEvidence([{ ...link, linkCheck }], named, { ...step, linkChecks });
      return isRefused(decided) ? "refused" : decided[0]?.linkCheck;
    };
    assert.equal(checked([{ id: link.id, title: "Laporan" }]), linkCheck);
    assert.equal(checked([{ id: link.id, title: "Laporan", url: "https://contoh.go.id/baru" }]), undefined);
    assert.equal(checked([{ id: link.id, title: "Laporan" }], new Map([[link.url, "again" as never]])), "again");
  });

  it("refuses at its place what is unknown, cited twice, or ends before it begins", () => {
    assert.deepEqual(
      cite([
        { id: "evd_strange", title: "A" },
        { id: file.id, title: "B" },
        { id: file.id, title: "C" },
        { title: "D", url: "https://contoh.go.id", from: "2026-03-02", to: "2026-03-01" },
      ]),
      ["UNKNOWN_ID evidence.0.id", "DUPLICATE_ENTRY evidence.2.id", "DATE_OUT_OF_RANGE evidence.3.to"],
    );
  });
});
