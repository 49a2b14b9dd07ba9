import type { Idempotency } from "../audit/auditedWrite.ts";

/** Idempotency of a mutation whose input carries a key; undefined when it carries none. */
export function idempotencyOf(
  mutation: string,
  input: { idempotencyKey?: string | null | undefined },
): Idempotency | undefined {
  return input.idempotencyKey ? { key: input.idempotencyKey, mutation, input } : undefined;
}
