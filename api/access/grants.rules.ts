import * as z from "zod";
import { DelegatedActValues, Role, RoleValues } from "../generated/enums.ts";
import { addDays, isDay, type Day } from "../kernel/calendar.ts";
import { isRefused, refuse, refuseAll, refusal, type Decision, type Refusal } from "../kernel/refusal.ts";
import { absent, requiredText, validated } from "../kernel/validate.ts";

const day = z.string().refine(isDay, "DATE_OUT_OF_RANGE");
/** Giving a role, as entered. */
export const roleAssignInput = z.object({
  employee: requiredText(80),
  role: z.enum(RoleValues),
  unit: absent(z.string()),
  from: day,
  to: absent(day),
});

/** Delegating, as entered. */
export const delegationCreateInput = z.object({
  delegator: absent(z.string()),
  delegate: requiredText(80),
  acts: z.array(z.enum(DelegatedActValues)).min(1, "LIST_SIZE"),
  unit: absent(z.string()),
  from: day,
  to: day,
  documentNumber: requiredText(120),
});

/** Longest delegation, in days: a longer absence is an acting appointment, not a delegation. [design] */
export const longestDelegation = 366;

/**
 * Checks a role to give: REQUIRED, DATE_OUT_OF_RANGE, SCOPE_REQUIRED (a performance officer works within a unit),
 * STEP_NOT_ALLOWED_FOR_PERSON (PLATFORM_ADMIN is given at deployment, not by a tenant).
 */
export function readRole(input: unknown): Decision<z.output<typeof roleAssignInput>> {
  const read = validated(roleAssignInput, input);
  if (isRefused(read)) return read;
  const reasons: Refusal[] = [];
  if (read.to !== undefined && read.to < read.from) reasons.push(refusal("DATE_OUT_OF_RANGE", "to"));
  if (read.role === Role.PERFORMANCE_OFFICER && read.unit === undefined)
    reasons.push(refusal("SCOPE_REQUIRED", "unit"));
  if (read.role === Role.PLATFORM_ADMIN)
    reasons.push(refusal("STEP_NOT_ALLOWED_FOR_PERSON", "role", { whoCan: ["PLATFORM_ADMIN"] }));
  return refuseAll(reasons) ?? read;
}

/** What is known about the two people of a delegation. */
export type DelegationPeople = {
  readonly delegatorId: string;
  readonly delegateId: string;
  /** Whether the delegate can sign in. */
  readonly delegateHasAccount: boolean;
};

/** Checks a delegation: REQUIRED, LIST_SIZE, DATE_OUT_OF_RANGE, SELF_RATING (to oneself), NO_ACCOUNT (R-DEL-01). */
export function checkDelegation(
  read: z.output<typeof delegationCreateInput>,
  people: DelegationPeople,
  today: Day,
): Decision<z.output<typeof delegationCreateInput>> {
  if (people.delegatorId === people.delegateId) return refuse("SELF_RATING", "delegate");
  if (read.from < today || read.to < read.from || read.to > addDays(read.from, longestDelegation)) {
    return refuse("DATE_OUT_OF_RANGE", read.from < today ? "from" : "to");
  }
  if (!people.delegateHasAccount) return refuse("NO_ACCOUNT", "delegate");
  return read;
}

/** Ends a dated grant: DATE_OUT_OF_RANGE before its first day, after its own end, or in the past. */
export function endGrant<T extends { readonly from: Day; readonly to?: Day | undefined }>(
  grant: T,
  to: Day,
  today: Day,
): Decision<T> {
  const early = to < grant.from || to < addDays(today, -1);
  if (early || (grant.to !== undefined && to > grant.to)) return refuse("DATE_OUT_OF_RANGE", "to");
  return { ...grant, to };
}
