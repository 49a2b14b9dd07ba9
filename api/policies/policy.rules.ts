import * as z from "zod";
import { CitationConfidenceValues, EvaluationMethodValues, PolicyPresetValues } from "../generated/enums.ts";
import type { EvaluationMethod, Party, PolicyAction, PolicyPreset } from "../generated/enums.ts";
import { isDay, type Day, type Instant } from "../kernel/calendar.ts";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { changedFields } from "../kernel/changedFields.ts";
import { contentHash } from "../kernel/hash.ts";
import type { PolicyId } from "../kernel/ids.ts";
import { refusal, refuse, refuseAll, type Decision, type Refusal } from "../kernel/refusal.ts";
import { requiredText } from "../kernel/validate.ts";
import type { Holidays } from "../kernel/workingDays.ts";
import {
  policyKeys,
  readParameter,
  type PolicyKey,
  type PolicyParameters,
  type PolicyValues,
} from "./policyParameters.rules.ts";
import { presetParameters, presets } from "./presets.rules.ts";

type Base = {
  readonly id: PolicyId;
  readonly organizationId: string;
  readonly history: HistoryHead;
  /** Version for optimistic locking; not the version of the rules: each of those is a policy of its own. */
  readonly version: number;
  readonly title: string;
  /** Preset from which it, or the version it copies, was made. */
  readonly preset: PolicyPreset;
  readonly validFrom: Day;
  /** Last day, absent = open. */
  readonly validTo?: Day | undefined;
  readonly methods: readonly EvaluationMethod[];
  readonly parameters: PolicyParameters;
};

/** A version that can change and that no cycle can pin. */
export type DraftPolicy = Base & { readonly status: "DRAFT" };
/** A version that never changes again. */
export type AdoptedPolicy = Base & {
  readonly status: "ADOPTED";
  /** SHA-256 of the canonical content (R-FR-03: transparent, accountable). */
  readonly contentHash: string;
  readonly adoptedAt: Instant;
};
/** A version of an organization's rules. */
export type Policy = DraftPolicy | AdoptedPolicy;

/** A decided change: the policy after it, and what history notes. */
export type PolicyChange<P extends Policy = Policy> = { readonly record: P; readonly note: Omit<AuditNote, "action"> };

const day = z.string().refine(isDay, "VALUE_NOT_UNDERSTOOD");
const optionalDay = day.nullish().transform((value) => value ?? undefined);
const span = <T extends { validFrom: Day; validTo?: Day | undefined }>(value: T) =>
  value.validTo === undefined || value.validFrom <= value.validTo;
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
  input: Pick<z.input<typeof policyCreateModel>, "title" | "preset" | "validFrom" | "validTo">,
  context: { readonly id: PolicyId; readonly organizationId: string },
  source: Policy | undefined,
): DraftPolicy {
  const preset = source?.preset ?? input.preset ?? "NATIONAL_CORE";
  return {
    ...context,
    version: 0,
    history: noHistory,
    title: input.title,
    status: "DRAFT",
    preset,
    validFrom: input.validFrom,
    validTo: input.validTo ?? undefined,
    methods: source?.methods ?? presets[preset].methods,
    parameters: source?.parameters ?? presetParameters(preset),
  };
}

/**
 * Changes a draft; parameters that are not named stay, so none can go missing. CORE_METHOD_REQUIRED cannot occur:
 * the core is not among the methods, and its parameters cannot be removed (R-MIX-01).
 *
 * Refused with POLICY_ADOPTED, POLICY_PARAMETER_INVALID or QUADRANT_INCOMPLETE.
 */
export function updatePolicy(
  policy: Policy,
  input: z.output<typeof policyUpdateModel>,
): Decision<PolicyChange<DraftPolicy>> {
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
  const refused = refuseAll(reasons);
  if (refused !== undefined) return refused;
  const record: DraftPolicy = { ...policy, title, validFrom, validTo, methods: chosen, parameters };
  const keys = policyKeys.filter((key) => parameters[key] !== policy.parameters[key]);
  const fields = changedFields<Policy>(policy, record, ["title", "validFrom", "validTo", "methods"]);
  return { record, note: { changedFields: [...fields, ...keys] } };
}

/** What counts as the content of a policy: everything a judgement under it may rest on. */
export function policyContentHash(policy: Policy): string {
  const { id, title, preset, validFrom, validTo, parameters } = policy;
  return contentHash({ id, title, preset, validFrom, validTo, methods: policy.methods, parameters });
}

/** Adopts a draft: it never changes again. Refused with POLICY_ADOPTED. */
export function adoptPolicy(policy: Policy, at: Instant): Decision<PolicyChange<AdoptedPolicy>> {
  if (policy.status === "ADOPTED") return refuse("POLICY_ADOPTED");
  const record: AdoptedPolicy = {
    ...policy,
    status: "ADOPTED",
    contentHash: policyContentHash(policy),
    adoptedAt: at,
  };
  return { record, note: { fromState: "DRAFT", toState: "ADOPTED" } };
}

/** Steps open to someone who comes as these parties. */
export function policyActions(policy: Policy, parties: ReadonlySet<Party>): PolicyAction[] {
  if (!parties.has("TENANT_ADMIN")) return [];
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
  const valid = policy.validFrom <= first && (policy.validTo === undefined || first <= policy.validTo);
  return valid ? undefined : refusal("DATE_OUT_OF_RANGE", field);
}
