import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { orgUnitCreateModel } from "../../api/organizations/orgUnit.rules.ts";
import { arrangeActions } from "./actionTypes.ts";
import { type DraftPlace, dropDraft, keepDraft, readDraft } from "./draft.ts";
import { initialsOf } from "./initials.ts";
import { ruleResolver } from "./ruleResolver.ts";
import { toneOf } from "./statusTone.ts";

describe("the steps of a record", () => {
  it("have one primary button: the most wanted of those the server allows", () => {
    const handled = new Set(["SUBMIT", "WITHDRAW", "UPDATE"] as const);
    assert.deepEqual(arrangeActions(["UPDATE", "SUBMIT"], ["SUBMIT", "UPDATE"], handled), {
      primary: "SUBMIT",
      others: ["UPDATE"],
    });
    assert.deepEqual(arrangeActions(["WITHDRAW"], ["SUBMIT"], handled), { primary: undefined, others: ["WITHDRAW"] });
  });

  it("leave out what a page has no way to take", () => {
    assert.deepEqual(arrangeActions(["CLOSE", "OPEN"], ["OPEN"], new Set(["CLOSE"])), {
      primary: undefined,
      others: ["CLOSE"],
    });
  });
});

describe("drafts", () => {
  it("outlive a reload, and are gone when dropped", () => {
    const kept = new Map<string, string>();
    const place: DraftPlace = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
    const draft = { at: "2026-11-21T02:00:00Z", values: { name: "Dinas" } };
    assert.equal(keepDraft(place, "orgUnits/new", draft), true);
    assert.deepEqual(readDraft(place, "orgUnits/new"), draft);
    assert.equal(readDraft(place, "orgUnits/other"), null);
    dropDraft(place, "orgUnits/new");
    assert.equal(readDraft(place, "orgUnits/new"), null);
  });

  it("are no reason to fail when the browser keeps none or something else stands there", () => {
    const full: DraftPlace = {
      getItem: () => "{broken",
      setItem: () => {
        throw new Error("full");
      },
      removeItem: () => undefined,
    };
    assert.equal(keepDraft(full, "x", { at: "", values: {} }), false);
    assert.equal(readDraft(full, "x"), null);
  });
});

describe("a form checked by a rule", () => {
  it("refuses at the same field, in the language in use", async () => {
    const check = (language: "id" | "en") =>
      ruleResolver(orgUnitCreateModel, language)(
        { name: " ", kind: "AGENCY", parent: "unt_1", from: "2026-01-01" },
        undefined,
        {
          fields: {},
          shouldUseNativeValidation: false,
        },
      );
    assert.deepEqual((await check("id")).errors, { name: { type: "rule", message: "Bagian ini wajib diisi." } });
    assert.deepEqual((await check("en")).errors, { name: { type: "rule", message: "This must be filled in." } });
  });

  it("hands on what was typed when nothing is wrong", async () => {
    const values = { id: "unt_9", version: 3, name: "Dinas", kind: "AGENCY", parent: "unt_1", from: "2026-01-01" };
    const outcome = await ruleResolver(orgUnitCreateModel, "id")(values, undefined, {
      fields: {},
      shouldUseNativeValidation: false,
    });
    assert.deepEqual(outcome, { values, errors: {} });
  });
});

describe("people and states", () => {
  it("initials leave titles out", () => {
    assert.equal(initialsOf("dr. Siti Rahmawati, M.Kes."), "SR");
    assert.equal(initialsOf("Sukarno"), "S");
  });

  it("a returned record asks for care and an active one rests", () => {
    assert.equal(toneOf("ContractStatus", "RETURNED"), "care");
    assert.equal(toneOf("ContractStatus", "ACTIVE"), "done");
  });
});
