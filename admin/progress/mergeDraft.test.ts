import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mergeDraft } from "./mergeDraft.ts";
import { forget, keep, keptAt } from "./realizationShelf.ts";
import type { RealizationDraft } from "./realizationDraft.ts";

const base: RealizationDraft = { value: "5", note: "Awal", dataSource: "", evidence: [] };
const link = (url: string, id: string | null = null) => ({ id, title: url, url });

describe("two offline edits (features 3.28)", () => {
  it("are brought together part by part: what only one side changed is taken from it", () => {
    const { merged, both } = mergeDraft(base, { ...base, note: "Saya" }, { ...base, value: "7" });
    assert.deepEqual([merged.value, merged.note, both], ["7", "Saya", []]);
  });

  it("keep both texts where both wrote: the part is named, and what was written here stands", () => {
    const { merged, both } = mergeDraft(base, { ...base, note: "Saya" }, { ...base, note: "Rekan" });
    assert.deepEqual([merged.note, both], ["Saya", ["note"]]);
  });

  it("keep the evidence of both, each once", () => {
    const mine = { ...base, evidence: [link("https://a.id"), { id: "evd_1", title: "Foto", url: null }] };
    const saved = { ...base, evidence: [link("https://b.id", "evd_2"), link("https://a.id", "evd_3")] };
    const { merged, both } = mergeDraft(base, mine, saved);
    assert.deepEqual(
      merged.evidence.map(({ id, url }) => id ?? url),
      ["https://a.id", "evd_1", "evd_2"],
    );
    assert.deepEqual(both, []);
  });

  it("are no conflict when both wrote the same, as after an answer that was lost on the way", () => {
    const mine = { ...base, note: "Sama", value: "8" };
    assert.deepEqual(mergeDraft(base, mine, mine), { merged: mine, both: [] });
  });
});

describe("the shelf", () => {
  const place = { contract: "ctr_1", indicator: "ind_1", period: "2026-Q4" };
  const memory = new Map<string, string>();
  const shelf = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, text: string) => void memory.set(key, text),
    removeItem: (key: string) => void memory.delete(key),
  };
  it("gives back what was kept until it is forgotten, and nothing that cannot be read", () => {
    const kept = { version: 2, base, draft: { ...base, note: "Luring" } };
    assert.ok(keep(shelf, place, kept));
    assert.deepEqual(keptAt(shelf, place), kept);
    assert.equal(keptAt(shelf, { ...place, period: "2026-Q3" }), undefined);
    forget(shelf, place);
    assert.equal(keptAt(shelf, place), undefined);
    shelf.setItem("capaian.realization.ctr_1.ind_1.2026-Q4", "{");
    assert.equal(keptAt(shelf, place), undefined);
  });
  it("says when the browser refuses to keep", () => {
    const refusing = {
      ...shelf,
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    assert.equal(keep(refusing, place, { version: 0, base, draft: base }), false);
  });
});
