import { accessRules, mayTry, mayUse, type AccessRule, type RootField } from "../access/access.rules.ts";
import { partiesOf, type AccessSubject, type Actor } from "../access/actor.rules.ts";
import { getNullableType, isInputObjectType, isListType } from "graphql";
import type { GraphQLInputType, GraphQLResolveInfo } from "graphql";
import { IdentityKind, Party } from "../generated/enums.ts";
import { readable } from "../kernel/validate.ts";
import type { Context } from "./context.ts";
import { codedError } from "./errors.ts";

const whoCan = (field: RootField): readonly Party[] => {
  const rule: AccessRule = accessRules[field];
  return rule.allow === "ANYONE" ? [] : rule.allow;
};

/** Longest id or idempotency key, in characters: ids are some 30 long, and the table could not hold a key of thousands. */
const longestId = 200;

/** Where an input has an id that is too long to be one; undefined when it has none. */
function overlongId(type: GraphQLInputType, value: unknown, path: readonly string[]): readonly string[] | undefined {
  const inner = getNullableType(type);
  if (value === null || value === undefined) return undefined;
  if (isListType(inner))
    return (value as unknown[]).map((one, at) => overlongId(inner.ofType, one, [...path, String(at)])).find(Boolean);
  if (isInputObjectType(inner)) {
    const given = value as Record<string, unknown>;
    return Object.values(inner.getFields())
      .map((field) => overlongId(field.type, given[field.name], [...path, field.name]))
      .find(Boolean);
  }
  return (inner.name === "ID" || path.at(-1) === "idempotencyKey") &&
    typeof value === "string" &&
    value.length > longestId
    ? path
    : undefined;
}

/** @throws BAD_USER_INPUT for ids and idempotency keys that are too long. */
function requireShortIds(args: unknown, { parentType, fieldName }: GraphQLResolveInfo): void {
  const given = args as Record<string, unknown>;
  for (const { name, type } of parentType.getFields()[fieldName]?.args ?? []) {
    const path = overlongId(type, given[name], [name]);
    if (path !== undefined) throw codedError("BAD_USER_INPUT", { path, detail: path.join(".") });
  }
}

/**
 * An input with its texts as people read them, wherever they stand: half characters cannot be kept by the table, and a
 * reason of signs nobody sees is none.
 */
function legible(value: unknown): unknown {
  if (typeof value === "string") return readable(value);
  if (Array.isArray(value)) return value.map(legible);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, legible(one)]));
}

/**
 * Wraps root fields with the first gate: whoever may not even try is answered FORBIDDEN, and ids that cannot be ids
 * BAD_USER_INPUT, before anything is read. Texts come to the field as people read them.
 */
export function gated<Fields extends Record<string, unknown>>(fields: Fields): Fields {
  const wrapped = Object.entries(fields).map(([name, resolve]) => {
    const field = name as RootField;
    if (!(field in accessRules)) throw new Error(`The root field ${name} has no access rule`);
    const run = resolve as (parent: unknown, args: unknown, context: Context, info: GraphQLResolveInfo) => unknown;
    const guarded = (parent: unknown, args: unknown, context: Context, info: GraphQLResolveInfo): unknown => {
      if (!mayTry(context.actor, field)) throw codedError("FORBIDDEN", { whoCan: whoCan(field) });
      requireShortIds(args, info);
      return run(parent, legible(args), context, info);
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

const overseeing: readonly Party[] = [Party.TENANT_ADMIN, Party.AUDITOR, Party.PERFORMANCE_OFFICER, Party.UNIT_HEAD];

/**
 * Whether the caller oversees a subtree of units: by a role whose scope covers it, or as an application.
 * `unitPath` "" is the whole organization.
 */
export function oversees(actor: Actor, unitPath: string): boolean {
  if (actor.kind === IdentityKind.APPLICATION) return true;
  const parties = partiesOf(actor, { unitPath });
  return overseeing.some((party) => parties.has(party));
}
