import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { PolicyPresetValues, RatingValues } from "../generated/enums.ts";
import { newId } from "../kernel/ids.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { validated } from "../kernel/validate.ts";
import { circularDistribution, distributionRulesShape } from "./distribution.rules.ts";
import { nationalHolidays } from "./nationalHolidays.rules.ts";
import {
  adoptPolicy,
  createPolicy,
  pinnable,
  policyActions,
  policyContentHash,
  policyCreateModel,
  policyUpdateModel,
  policyValue,
  updatePolicy,
  usesMethod,
  type Policy,
} from "./policy.rules.ts";
import { isPolicyKey, policyKeys, policyParameters, standardParameters } from "./policyParameters.rules.ts";
import { presetParameters, presets } from "./presets.rules.ts";
import { nationalQuadrant, quadrantCell, quadrantShape } from "./quadrant.rules.ts";

function decided<T>(decision: Decision<T>): T {
  assert.ok(!isRefused(decision), JSON.stringify(decision));
  return decision;
}

const refusals = (decision: Decision<unknown>) =>
  isRefused(decision) ? decision.refusals.map((r) => `${r.code} ${r.field.join(".")}`) : [];

const draft = (preset: (typeof PolicyPresetValues)[number] = "NATIONAL_CORE") =>
  createPolicy(
    decided(validated(policyCreateModel, { title: "Kebijakan Kinerja 2026", preset, validFrom: "2026-01-01" })),
    { id: newId("policy"), organizationId: "org_x" },
    undefined,
  );

const update = (policy: Policy, change: Record<string, unknown>) =>
  updatePolicy(
    policy,
    decided(
      validated(policyUpdateModel, {
        title: policy.title,
        validFrom: policy.validFrom,
        validTo: policy.validTo,
        methods: policy.methods,
        parameters: [],
        ...change,
      }),
    ),
  );

const parameter = (key: string, value: unknown, citation = "Perwali 1/2026") => ({
  parameters: [{ key, value: JSON.stringify(value), citation, confidence: "SOURCED" }],
});

describe("The parameters of a policy", () => {
  it("hold a standard that fits its own shape, with a citation and a name in both languages", () => {
    for (const key of policyKeys) {
      const { shape, standard, citation, label } = policyParameters[key];
      assert.ok(shape.safeParse(standard).success, `${key} does not fit its shape`);
      assert.ok(citation.length > 0 && label.id.length > 0 && label.en.length > 0, `${key} is not described`);
    }
    assert.ok(!isPolicyKey("toString"));
  });

  it("9.1: hold the documented defaults", () => {
    const standard = standardParameters();
    assert.equal(standard["contract.dueDate"].value, "01-31");
    assert.equal(standard["evaluation.periods"].value, "QUARTERLY");
    assert.equal(standard["objection.fileDays"].value, 14);
    assert.equal(standard["objection.dayType"].value, "CALENDAR");
    assert.equal(standard["distribution.mode"].value, "ADVISORY");
    assert.equal(standard["distribution.minUnitSize"].value, 10);
    assert.equal(standard["rating.thresholds"].value, null);
    assert.deepEqual(standard["tpp.predicateTable"].value, {});
    assert.equal(standard["complaint.supervisoryDays"].value, 60);
  });

  it("R-CMP-06: know every holiday once, in order", () => {
    const dates = nationalHolidays.map((holiday) => holiday.date);
    assert.deepEqual(dates, [...new Set(dates)].sort());
    assert.equal(dates.length, 105);
    assert.equal(nationalHolidays.find((h) => h.date === "2026-12-24")?.kind, "joint_leave");
  });

  it("3.4: the guide of the circular has rules for all five organization predicates", () => {
    assert.ok(distributionRulesShape.safeParse(circularDistribution).success);
    assert.equal(new Set(circularDistribution.map((rule) => rule.organizationPredicate)).size, 5);
    assert.ok(!distributionRulesShape.safeParse([{ organizationPredicate: "GOOD", predicates: ["GOOD"] }]).success);
  });
});

describe("The performance quadrant", () => {
  it("3.2: gives the predicate of the national table for all nine pairs", () => {
    const expected = ["VERY_GOOD", "GOOD", "POOR", "GOOD", "GOOD", "POOR"].concat([
      "NEEDS_IMPROVEMENT",
      "NEEDS_IMPROVEMENT",
      "VERY_POOR",
    ]);
    const pairs = RatingValues.flatMap((result) => RatingValues.map((behavior) => [result, behavior] as const));
    assert.deepEqual(
      pairs.map(([result, behavior]) => quadrantCell(nationalQuadrant, result, behavior).predicate),
      expected,
    );
  });

  it("features 3.6: is refused with a hole or an overlap", () => {
    const [first, ...rest] = nationalQuadrant;
    assert.ok(first);
    for (const cells of [rest, [...rest, rest[0]], [first, first, ...rest]])
      assert.deepEqual(refusals(update(draft(), parameter("quadrant", cells))), [
        "QUADRANT_INCOMPLETE parameters.0.value",
      ]);
    assert.ok(quadrantShape.safeParse([...rest, first]).success);
  });
});

describe("The presets", () => {
  it("8.5, R-MIX-01: switch on exactly the methods of each region", () => {
    assert.deepEqual(
      PolicyPresetValues.map((preset) => [preset, presets[preset].methods.join(" ")]),
      [
        ["NATIONAL_CORE", ""],
        ["SAWAHLUNTO", "PUBLIC_FEEDBACK INNOVATION"],
        ["BUNGO", "PROCESS"],
        ["MAMUJU", "PUBLIC_FEEDBACK PEER_FEEDBACK OBSERVATION COMPLAINTS"],
        ["PAUH", "SELF_ASSESSMENT PEER_FEEDBACK OBSERVATION"],
      ],
    );
  });

  it("hold every parameter in its shape, and the core's quadrant in all of them", () => {
    for (const preset of PolicyPresetValues) {
      const parameters = presetParameters(preset);
      for (const key of policyKeys)
        assert.ok(policyParameters[key].shape.safeParse(parameters[key].value).success, key);
      assert.deepEqual(parameters.quadrant.value, nationalQuadrant);
    }
    assert.equal(presetParameters("PAUH")["evaluation.selfReportRequired"].value, true);
  });

  it("PAU-04, R-360-03: Pauh weighs each of its own sources of behavior, and only those it has", () => {
    const { value } = presetParameters("PAUH")["behavior.sourceWeights"];
    const weighed = (value ?? []).map(({ source }) => (source === "SELF_REPORT" ? "SELF_ASSESSMENT" : source));
    assert.deepEqual([...weighed].sort(), [...presets.PAUH.methods].sort());
    const others = PolicyPresetValues.filter((preset) => preset !== "PAUH");
    for (const preset of others) assert.equal(presetParameters(preset)["behavior.sourceWeights"].value, null);
  });
});

describe("A policy version", () => {
  it("starts from exactly one of a preset and an earlier version, and ends after it starts", () => {
    const input = { title: "X", validFrom: "2026-01-01" };
    assert.deepEqual(refusals(validated(policyCreateModel, input)), ["REQUIRED preset"]);
    assert.deepEqual(refusals(validated(policyCreateModel, { ...input, preset: "PAUH", copyOf: "pol_1" })), [
      "REQUIRED preset",
    ]);
    assert.deepEqual(refusals(validated(policyCreateModel, { ...input, preset: "PAUH", validTo: "2025-12-31" })), [
      "DATE_OUT_OF_RANGE validTo",
    ]);
  });

  it("BGO-10: changes a parameter without touching the others, with its citation", () => {
    const before = draft("MAMUJU");
    const { record: after, note } = decided(update(before, parameter("objection.fileDays", 21)));
    assert.deepEqual(note.changedFields, ["objection.fileDays"]);
    assert.equal(policyValue(after, "objection.fileDays"), 21);
    assert.equal(after.parameters["objection.fileDays"].citation, "Perwali 1/2026");
    assert.equal(policyValue(after, "evaluation.periods"), "MONTHLY");
    assert.equal(policyValue(before, "objection.fileDays"), 14);
  });

  it("refuses an unknown key, a wrong shape and a missing citation, each at its place", () => {
    const wrong = (key: string, value: unknown, citation?: string) =>
      refusals(update(draft(), parameter(key, value, citation)));
    assert.deepEqual(wrong("objection.days", 1), ["POLICY_PARAMETER_INVALID parameters.0.key"]);
    assert.deepEqual(wrong("objection.fileDays", "14"), ["POLICY_PARAMETER_INVALID parameters.0.value"]);
    assert.deepEqual(wrong("contract.dueDate", "02-30"), ["POLICY_PARAMETER_INVALID parameters.0.value"]);
    assert.deepEqual(wrong("objection.fileDays", 14, " "), ["POLICY_PARAMETER_INVALID parameters.0.citation"]);
    assert.deepEqual(wrong("calendar.holidays", ["2026-02-30"]), ["POLICY_PARAMETER_INVALID parameters.0.value"]);
  });

  it("R-MIX-01: knows which methods are on; the core is no method and cannot be switched off", () => {
    const policy = decided(update(draft("PAUH"), { methods: ["OBSERVATION"] })).record;
    assert.ok(usesMethod(policy, "OBSERVATION"));
    assert.ok(!usesMethod(policy, "PEER_FEEDBACK"));
    assert.equal(validatedMethods(["CONTRACT"]), false);
    assert.equal(validatedMethods(["OBSERVATION", "OBSERVATION"]), false);
  });

  it("features 3.2: cannot change once adopted, and its content hash can be recomputed", () => {
    const adopted = decided(adoptPolicy(draft(), "2026-01-02T00:00:00.000Z")).record;
    assert.deepEqual(refusals(update(adopted, {})), ["POLICY_ADOPTED "]);
    assert.deepEqual(refusals(adoptPolicy(adopted, "2026-01-03T00:00:00.000Z")), ["POLICY_ADOPTED "]);
    assert.match(adopted.contentHash, /^[0-9a-f]{64}$/);
    assert.equal(policyContentHash(adopted), adopted.contentHash);
    assert.notEqual(policyContentHash({ ...adopted, title: "Lain" }), adopted.contentHash);
    assert.deepEqual(policyActions(adopted, new Set(["TENANT_ADMIN"])), ["COPY"]);
    assert.deepEqual(policyActions(draft(), new Set(["AUDITOR"])), []);
  });

  it("is copied into a new draft with all its choices", () => {
    const changed = decided(update(draft("BUNGO"), parameter("objection.fileDays", 9))).record;
    const adopted = decided(adoptPolicy(changed, "2026-01-02T00:00:00.000Z")).record;
    const input = decided(validated(policyCreateModel, { title: "2027", copyOf: adopted.id, validFrom: "2027-01-01" }));
    const copy = createPolicy(input, { id: newId("policy"), organizationId: "org_x" }, adopted);
    assert.equal(copy.status, "DRAFT");
    assert.equal(policyValue(copy, "objection.fileDays"), 9);
    assert.deepEqual(copy.methods, ["PROCESS"]);
  });

  it("can be pinned by a cycle only when adopted and valid on the cycle's first day", () => {
    const adopted = decided(adoptPolicy(draft(), "2026-01-02T00:00:00.000Z")).record;
    assert.equal(pinnable(adopted, "2026-01-01", "policy"), undefined);
    assert.equal(pinnable(adopted, "2025-01-01", "policy")?.code, "DATE_OUT_OF_RANGE");
    assert.equal(pinnable({ ...adopted, validTo: "2026-12-31" }, "2027-01-01", "policy")?.code, "DATE_OUT_OF_RANGE");
    assert.equal(pinnable(draft(), "2026-01-01", "policy")?.code, "STEP_NOT_ALLOWED_IN_STATE");
  });
});

function validatedMethods(methods: string[]): boolean {
  return !isRefused(
    validated(policyUpdateModel, { title: "X", validFrom: "2026-01-01", validTo: null, methods, parameters: [] }),
  );
}
