import type { Language, Party, RefusalCode } from "../generated/enums.ts";
import type { Changed } from "../audit/change.ts";
import { refusalMessage } from "../kernel/messages.ts";
import type { Refusal, Refused } from "../kernel/refusal.ts";
import type { Context } from "./context.ts";

/** A refusal on its way to the client: `UserError` in the schema. */
export type UserError = {
  readonly code: RefusalCode;
  readonly field: readonly string[];
  readonly whoCan: readonly Party[];
  readonly message: (args: { language?: Language | null }, context: Context) => string;
};

const userError = (refusal: Refusal): UserError => ({
  code: refusal.code,
  field: refusal.field,
  whoCan: refusal.whoCan,
  message: (args, context) => refusalMessage(refusal, args.language ?? context.language),
});

/** Reasons of a refused decision as the payload's `userErrors`. */
export const userErrors = (refused: Refused): UserError[] => refused.refusals.map(userError);

/** Payload of a mutation: the record under its name, or null (the fresh one when the version was stale) with the reasons. */
export function payload<Name extends string, T>(
  name: Name,
  changed: Changed<T>,
): Record<Name, T | null> & { userErrors: UserError[] } {
  const record = "record" in changed ? changed.record : (changed.fresh ?? null);
  const errors = "record" in changed ? [] : userErrors(changed.refused);
  return { [name]: record, userErrors: errors } as Record<Name, T | null> & { userErrors: UserError[] };
}
