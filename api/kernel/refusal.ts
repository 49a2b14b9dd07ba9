import type { Party, RefusalCode } from "../generated/enums.ts";

/** One reason why an input or step was refused. Nothing was written. */
export type Refusal = {
  readonly code: RefusalCode;
  /** Path of the input, from the mutation's `input` on; empty when it concerns the whole. */
  readonly field: readonly string[];
  /** Values for the sentence, e.g. `{ max: 100 }`. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Who could take the step, when the person was the reason (features 3.24). */
  readonly whoCan: readonly Party[];
};

/** A refused decision: a value, never an exception, with one or more reasons. */
export type Refused = { readonly refusals: readonly [Refusal, ...Refusal[]] };

/** What a decision gives: the decided value, or why not. */
export type Decision<T> = T | Refused;

/** One reason. `field` is a path such as `["results", "0", "weight"]` or the same joined by dots. */
export function refusal(
  code: RefusalCode,
  field: string | readonly string[] = [],
  more: { params?: Record<string, string | number>; whoCan?: readonly Party[] } = {},
): Refusal {
  const path = typeof field === "string" ? (field === "" ? [] : field.split(".")) : field;
  return { code, field: path, params: more.params ?? {}, whoCan: more.whoCan ?? [] };
}

/** A refused decision with one reason. */
export function refuse(
  code: RefusalCode,
  field: string | readonly string[] = [],
  more: { params?: Record<string, string | number>; whoCan?: readonly Party[] } = {},
): Refused {
  return { refusals: [refusal(code, field, more)] };
}

/** A refused decision with all reasons, or undefined when there are none. */
export function refuseAll(reasons: readonly Refusal[]): Refused | undefined {
  const [first, ...rest] = reasons;
  return first === undefined ? undefined : { refusals: [first, ...rest] };
}

/** Whether a decision was refused. */
export function isRefused(decision: unknown): decision is Refused {
  return typeof decision === "object" && decision !== null && "refusals" in decision;
}
