import { z } from "zod";
import { CitationConfidenceValues, EvaluationMethodValues, PolicyPresetValues } from "../generated/enums.ts";
import type { EvaluationMethod, Party, PolicyAction, PolicyPreset } from "../generated/enums.ts";
import { isDay, type Day, type Instant } from "../kernel/calendar.ts";
import { contentHash } from "../kernel/hash.ts";
import type { PolicyId } from "../kernel/ids.ts";
import { refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { requiredText } from "../kernel/validate.ts";
import type { Holidays } from "../kernel/workingDays.ts";
import { readParameter, type PolicyKey, type PolicyParameters, type PolicyValues } from "./policyParameters.rules.ts";
import { presetParameters, presets } from "./presets.rules.ts";

type Base = {
  readonly id: PolicyId;
  /** Version for optimistic locking; not the version of the rules: each of those is a policy of its own. */
  readonly version: number;
  readonly title: string;
  /** Preset from which it, or the version it copies, was made. */
  readonly preset: PolicyPreset;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly methods: readonly EvaluationMethod[];
  readonly parameters: PolicyParameters;
};

/** A version that can change and that no cycle can pin. */
export type DraftPolicy = Base & { readonly status: "DRAFT"; readonly contentHash: null; readonly adoptedAt: null };
/** A version that never changes again. */
export type AdoptedPolicy = Base & {
  readonly status: "ADOPTED";
  /** SHA-256 of the canonical content (R-FR-03: transparent, accountable). */
  readonly contentHash: string;
  readonly adoptedAt: Instant;
};
/** A version of an organization's rules. */
export type Policy = DraftPolicy | AdoptedPolicy;

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD");
const optionalDay = day.nullish().transform((value) => value ?? null);
const span = <T extends { validFrom: Day; validTo: Day | null }>(value: T) =>
  value.validTo === null || value.validFrom <= value.validTo;
const endAfterStart = { path: ["validTo"], message: "DATE_OUT_OF_RANGE" };
const methods = z
  .array(z.enum(EvaluationMethodValues))
  .refine((list) => new Set(list).size === list.length, "DUPLICATE_ENTRY");

/** Input of `policyCreate`: exactly one of `preset` and `copyOf`. */
export const policyCreateModel = z
  .object({
    title: requiredText(120),
    preset: z.enum(PolicyPresetValues).nullish(),
    copyOf: z.string().nullish(),
    validFrom: day,
    validTo: optionalDay,
  })
  .refine((input) => (input.preset == null) !== (input.copyOf == null), { path: ["preset"], message: "REQUIRED" })
  .refine(span, endAfterStart);

/** Input of `policyUpdate`. */
export const policyUpdateModel = z
  .object({
    title: requiredText(120),
    validFrom: day,
    validTo: optionalDay,
    methods,
    parameters: z
      .array(
        z.object({
          key: z.string(),
          value: z.string().max(100_000, "TEXT_TOO_LONG"),
          citation: z.string(),
          confidence: z.enum(CitationConfidenceValues),
        }),
      )
      .max(100)
      .refine((list) => new Set(list.map((p) => p.key)).size === list.length, "DUPLICATE_ENTRY"),
  })
  .refine(span, endAfterStart);

/** A new draft, from a preset or from an earlier version (`source`). */
export function createPolicy(
  input: z.output<typeof policyCreateModel>,
  id: PolicyId,
  source: Policy | undefined,
): DraftPolicy {
  const preset = source?.preset ?? input.preset ?? "NATIONAL_CORE";
  return {
    id,
    version: 1,
    title: input.title,
    status: "DRAFT",
    preset,
    validFrom: input.validFrom,
    validTo: input.validTo,
    methods: source?.methods ?? presets[preset].methods,
    parameters: source?.parameters ?? presetParameters(preset),
    contentHash: null,
    adoptedAt: null,
  };
}

/**
 * Changes a draft; parameters that are not named stay, so none can go missing. CORE_METHOD_REQUIRED cannot occur:
 * the core is not among the methods, and its parameters cannot be removed (R-MIX-01).
 *
 * Refused with POLICY_ADOPTED, POLICY_PARAMETER_INVALID or QUADRANT_INCOMPLETE.
 */
export function updatePolicy(policy: Policy, input: z.output<typeof policyUpdateModel>): Decision<DraftPolicy> {
  if (policy.status === "ADOPTED") return refuse("POLICY_ADOPTED");
  const reasons: Refusal[] = [];
  let parameters = policy.parameters;
  for (const [index, sent] of input.parameters.entries()) {
    const read = readParameter(sent, ["parameters", String(index)]);
    if ("code" in read) reasons.push(read);
    else parameters = { ...parameters, [read.key]: read.parameter };
  }
  // Stable order, so that the same choice always has the same content hash.
  const chosen = EvaluationMethodValues.filter((method) => input.methods.includes(method));
  const { title, validFrom, validTo } = input;
  return refuseAll(reasons) ?? { ...policy, title, validFrom, validTo, methods: chosen, parameters };
}

/** What counts as the content of a policy: everything a judgement under it may rest on. */
export function policyContentHash(policy: Policy): string {
  const { id, title, preset, validFrom, validTo, parameters } = policy;
  return contentHash({ id, title, preset, validFrom, validTo, methods: policy.methods, parameters });
}

/** Adopts a draft: it never changes again. Refused with POLICY_ADOPTED. */
export function adoptPolicy(policy: Policy, at: Instant): Decision<AdoptedPolicy> {
  if (policy.status === "ADOPTED") return refuse("POLICY_ADOPTED");
  return { ...policy, status: "ADOPTED", contentHash: policyContentHash(policy), adoptedAt: at };
}

/** Steps open to someone who comes as these parties. */
export function policyActions(policy: Policy, parties: readonly Party[]): PolicyAction[] {
  if (!parties.includes("TENANT_ADMIN")) return [];
  return policy.status === "DRAFT" ? ["UPDATE", "ADOPT", "COPY"] : ["COPY"];
}

/** The value behind a key, with its type. */
export const policyValue = <Key extends PolicyKey>(policy: Policy, key: Key): PolicyValues[Key] =>
  policy.parameters[key].value;

/** Whether the policy switches a method on; what is off is absent from screens and documents (R-MIX-01). */
export const usesMethod = (policy: Policy, method: EvaluationMethod): boolean => policy.methods.includes(method);

/** Days off under this policy. */
export const policyHolidays = (policy: Policy): Holidays => new Set(policyValue(policy, "calendar.holidays"));

/** Whether a cycle that begins on `first` may pin the policy: refused on `field` unless adopted and valid then. */
export function pinnable(policy: Policy, first: Day, field: string): Refusal | undefined {
  if (policy.status === "DRAFT") return refusal("STEP_NOT_ALLOWED_IN_STATE", field);
  const valid = policy.validFrom <= first && (policy.validTo === null || first <= policy.validTo);
  return valid ? undefined : refusal("DATE_OUT_OF_RANGE", field);
}
