import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { newId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { completeness, limits, readContent, weightsTotal, type ContractContentInput } from "./contractContent.rules.ts";
import type { ContractContent } from "./contract.rules.ts";

const empty: ContractContent = {
  approach: "QUANTITATIVE",
  results: [],
  behaviors: [],
  annexes: { resourceSupport: [], accountabilityScheme: [], consequence: [] },
};

const indicator = (more: object = {}) => ({
  title: "Persentase laporan layanan yang terbit tepat waktu",
  aspect: "QUALITY" as const,
  target: "90",
  unit: "%",
  ...more,
});

const result = (more: object = {}) => ({
  kind: "MAIN" as const,
  title: "Tersedianya laporan layanan kesehatan yang akurat",
  supportedLeaderResult: "Meningkatnya mutu layanan kesehatan",
  indicators: [indicator()],
  ...more,
});

function read(input: ContractContentInput): ContractContent {
  const content = readContent(input, empty, newId);
  assert.ok(!isRefused(content), JSON.stringify(content));
  return content;
}

function codesOf(input: unknown): string[] {
  const content = readContent(input, empty, newId);
  assert.ok(isRefused(content), "expected a refusal");
  return content.refusals.map((reason) => `${reason.code} ${reason.field.join(".")}`);
}

describe("content of a contract", () => {
  it("understands results, indicators and their targets (2.4, F3)", () => {
    const content = read({ results: [result()] });
    const [first] = content.results;
    assert.match(first?.id ?? "", /^res_/);
    assert.equal(first?.indicators[0]?.target.kind, "NUMBER");
    assert.equal(first?.indicators[0]?.formula, "RATIO");
  });

  it("keeps the ids of results and indicators that stay, so that realisations stay with them", () => {
    const before = read({ results: [result()] });
    const [kept] = before.results;
    const after = readContent(
      { results: [result({ id: kept?.id, indicators: [indicator({ id: kept?.indicators[0]?.id, target: "95" })] })] },
      before,
      newId,
    );
    assert.ok(!isRefused(after));
    assert.equal(after.results[0]?.id, kept?.id);
    assert.equal(after.results[0]?.indicators[0]?.id, kept?.indicators[0]?.id);
  });

  it("refuses ids that are not of this contract, and the same id twice", () => {
    assert.deepEqual(codesOf({ results: [result({ id: "res_foreign" })] }), ["UNKNOWN_ID content.results.0.id"]);
    const before = read({ results: [result()] });
    const id = before.results[0]?.id;
    const twice = readContent({ results: [result({ id }), result({ id })] }, before, newId);
    assert.ok(isRefused(twice));
    assert.ok(twice.refusals.some((reason) => reason.code === "DUPLICATE_ENTRY"));
  });

  it("names every bad place with its path", () => {
    assert.deepEqual(
      codesOf({
        results: [
          result({ title: " ", weight: "101" }),
          result({
            indicators: [indicator({ target: "banyak sekali" }), indicator({ direction: "LOWER", formula: "RATIO" })],
          }),
        ],
      }).sort(),
      ["NUMBER_OUT_OF_RANGE content.results.0.weight", "REQUIRED content.results.0.title"],
    );
    assert.deepEqual(
      codesOf({
        results: [
          result({
            indicators: [indicator({ target: "banyak sekali" }), indicator({ direction: "LOWER", formula: "RATIO" })],
          }),
        ],
      }),
      [
        "VALUE_NOT_UNDERSTOOD content.results.0.indicators.0.target",
        "METHOD_NOT_APPLICABLE content.results.0.indicators.1.formula",
      ],
    );
  });

  it("refuses more results than a plan can hold", () => {
    const many = Array.from({ length: limits.results + 1 }, () => result());
    assert.deepEqual(codesOf({ results: many }), ["LIST_SIZE content.results"]);
  });

  it("prints main results first, each kind in the order entered", () => {
    const content = read({
      results: [
        result({ kind: "ADDITIONAL", title: "Tambahan" }),
        result({ title: "Utama A" }),
        result({ title: "Utama B" }),
      ],
    });
    assert.deepEqual(
      content.results.map((r) => r.title),
      ["Utama A", "Utama B", "Tambahan"],
    );
  });
});

describe("completeness before submission", () => {
  it("asks for a main result (R-SKP-01, 2.3)", () => {
    assert.deepEqual(
      completeness(empty, "STAFF").map((r) => r.code),
      ["MAIN_RESULT_REQUIRED"],
    );
  });

  it("asks form F3 for aspects and the supported leader result, form F1 for perspectives (2.3, 2.4)", () => {
    const bare = read({
      results: [result({ supportedLeaderResult: null, indicators: [indicator({ aspect: null })] })],
    });
    assert.deepEqual(
      completeness(bare, "STAFF").map((r) => r.code),
      ["SUPPORTED_RESULT_REQUIRED", "ASPECT_REQUIRED"],
    );
    assert.deepEqual(
      completeness(bare, "LEADER").map((r) => r.code),
      ["PERSPECTIVE_REQUIRED"],
    );
  });

  it("adds weights exactly: 33.33 + 33.33 + 33.34 is 100, 0.1 + 0.2 + 99.7 is 100 (features 3.4)", () => {
    for (const weights of [
      ["33.33", "33.33", "33.34"],
      ["0.1", "0.2", "99.7"],
    ]) {
      const content = read({ results: weights.map((weight) => result({ weight })) });
      assert.equal(weightsTotal(content.results)?.toString(), "100");
      assert.deepEqual(completeness(content, "STAFF"), []);
    }
  });

  it("refuses weights that do not add up to 100, and a main result without one when others have one", () => {
    const short = read({ results: [result({ weight: "60" }), result({ weight: "39.99" })] });
    assert.deepEqual(
      completeness(short, "STAFF").map((r) => [r.code, r.params["total"]]),
      [["WEIGHTS_NOT_100", "99.99"]],
    );
    const missing = read({ results: [result({ weight: "60" }), result()] });
    assert.deepEqual(
      completeness(missing, "STAFF").map((r) => r.code),
      ["WEIGHTS_NOT_100"],
    );
  });

  it("asks for no weights when the contract uses none", () => {
    const content = read({ results: [result(), result()] });
    assert.equal(weightsTotal(content.results), null);
    assert.deepEqual(completeness(content, "STAFF"), []);
  });
});
