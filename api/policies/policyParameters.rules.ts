import type { z } from "zod";
import type { CitationConfidence } from "../generated/enums.ts";
import { refusal, type Refusal } from "../kernel/refusal.ts";
import { behaviorParameters } from "./behaviorParameters.rules.ts";
import { evidenceParameters } from "./evidenceParameters.rules.ts";
import { performanceParameters } from "./performanceParameters.rules.ts";
import { serviceParameters } from "./serviceParameters.rules.ts";

/**
 * Every parameter of a policy by its key (9.1): what it may hold, what it holds by default, on what that rests,
 * and its name for people. A threshold, weight, day limit or table that is not here is no rule of the product.
 */
export const policyParameters = {
  ...performanceParameters,
  ...behaviorParameters,
  ...evidenceParameters,
  ...serviceParameters,
};

/** Key of a parameter, e.g. `objection.fileDays`. */
export type PolicyKey = keyof typeof policyParameters;

/** Value behind each key. */
export type PolicyValues = { readonly [Key in PolicyKey]: z.output<(typeof policyParameters)[Key]["shape"]> };

/** A parameter as a policy holds it. */
export type PolicyParameter<Key extends PolicyKey = PolicyKey> = {
  readonly value: PolicyValues[Key];
  readonly citation: string;
  readonly confidence: CitationConfidence;
};

/** All parameters of a policy; complete by type. */
export type PolicyParameters = { readonly [Key in PolicyKey]: PolicyParameter<Key> };

/** All keys in a stable order. */
export const policyKeys = Object.keys(policyParameters) as PolicyKey[];

/** Whether a text names a parameter. */
export const isPolicyKey = (key: string): key is PolicyKey => Object.hasOwn(policyParameters, key);

/** What a policy holds when nobody chose otherwise. */
export function standardParameters(): PolicyParameters {
  const entries = policyKeys.map((key) => {
    const { standard, citation, confidence } = policyParameters[key];
    return [key, { value: standard, citation, confidence }];
  });
  return Object.fromEntries(entries) as PolicyParameters;
}

/** A parameter as a client sends it: the value is JSON text. */
export type ParameterInput = {
  readonly key: string;
  readonly value: string;
  readonly citation: string;
  readonly confidence: CitationConfidence;
};

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a parameter. Refused with POLICY_PARAMETER_INVALID (unknown key, wrong shape, no citation) or
 * QUADRANT_INCOMPLETE; `field` is the path of the parameter in the input.
 */
export function readParameter(
  input: ParameterInput,
  field: readonly string[],
): { key: PolicyKey; parameter: PolicyParameter } | Refusal {
  if (!isPolicyKey(input.key)) return refusal("POLICY_PARAMETER_INVALID", [...field, "key"]);
  const citation = input.citation.trim();
  if (citation === "" || citation.length > 500) return refusal("POLICY_PARAMETER_INVALID", [...field, "citation"]);
  const result = policyParameters[input.key].shape.safeParse(parsedJson(input.value));
  if (!result.success) {
    const incomplete = result.error.issues.some((issue) => issue.message === "QUADRANT_INCOMPLETE");
    return refusal(incomplete ? "QUADRANT_INCOMPLETE" : "POLICY_PARAMETER_INVALID", [...field, "value"]);
  }
  return { key: input.key, parameter: { value: result.data, citation, confidence: input.confidence } };
}
