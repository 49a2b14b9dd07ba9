import { accessRules, mayTry, mayUse, type AccessRule, type RootField } from "../access/access.rules.ts";
import { partiesOf, type AccessSubject, type Actor } from "../access/actor.rules.ts";
import { IdentityKind, Party } from "../generated/enums.ts";
import type { Context } from "./context.ts";
import { codedError } from "./errors.ts";

const whoCan = (field: RootField): readonly Party[] => {
  const rule: AccessRule = accessRules[field];
  return rule.allow === "ANYONE" ? [] : rule.allow;
};

/**
 * Wraps root fields with the first gate: whoever may not even try is answered FORBIDDEN, before anything is read.
 */
export function gated<Fields extends Record<string, unknown>>(fields: Fields): Fields {
  const wrapped = Object.entries(fields).map(([name, resolve]) => {
    const field = name as RootField;
    if (!(field in accessRules)) throw new Error(`The root field ${name} has no access rule`);
    const run = resolve as (parent: unknown, args: unknown, context: Context, info: unknown) => unknown;
    const guarded = (parent: unknown, args: unknown, context: Context, info: unknown): unknown => {
      if (!mayTry(context.actor, field)) throw codedError("FORBIDDEN", { whoCan: whoCan(field) });
      return run(parent, args, context, info);
    };
    return [name, guarded];
  });
  return Object.fromEntries(wrapped) as Fields;
}

/**
 * The second gate: whether the caller may use the field on this record. For queries of one record the answer to
 * "no" is the same as to "there is none", so that ids cannot be probed.
 */
export const mayUseOn = (context: Context, field: RootField, subject: AccessSubject): boolean =>
  mayUse(context.actor, field, subject);

/** @throws FORBIDDEN with who could, when the caller may not use the field on this record. */
export function requireUse(context: Context, field: RootField, subject: AccessSubject): void {
  if (!mayUse(context.actor, field, subject)) throw codedError("FORBIDDEN", { whoCan: whoCan(field) });
}

const overseeing: readonly Party[] = [Party.TENANT_ADMIN, Party.AUDITOR, Party.PERFORMANCE_OFFICER];

/**
 * Whether the caller oversees a subtree of units: by a role whose scope covers it, or as an application.
 * `unitPath` "" is the whole organization.
 */
export function oversees(actor: Actor, unitPath: string): boolean {
  if (actor.kind === IdentityKind.APPLICATION) return true;
  const parties = partiesOf(actor, { unitPath });
  return overseeing.some((party) => parties.has(party));
}
