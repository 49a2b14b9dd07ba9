import type { Viewer } from "../access/viewer.ts";

/** Whose records a list shows: one's own, those of the people one rates, or all that one oversees. */
export type Whose = "MINE" | "RATED" | "ALL";

/** Roles that oversee a unit or the whole organization. */
const overseeing: readonly string[] = ["TENANT_ADMIN", "PERFORMANCE_OFFICER", "AUDITOR"];

/**
 * Which of the three lists a viewer can have; what they may try, not what a state allows. `ratingField` is a rater's
 * step; one's own records are for who may begin a contract of their own, as the server says it.
 */
export function whoseChoices(
  viewer: Pick<Viewer, "employee" | "roles" | "permittedFields">,
  ratingField: string,
): Whose[] {
  const isEmployee = viewer.employee != null;
  return [
    ...(viewer.roles.some((held) => overseeing.includes(held.role)) ? ["ALL" as const] : []),
    ...(isEmployee && viewer.permittedFields.includes(ratingField) ? ["RATED" as const] : []),
    ...(isEmployee && viewer.permittedFields.includes("contractPractice") ? ["MINE" as const] : []),
  ];
}

/** The unit to which an officer's work is limited; undefined for the whole organization. */
export function scopeOf(viewer: Pick<Viewer, "roles">): string | undefined {
  if (viewer.roles.some((held) => held.role !== "PERFORMANCE_OFFICER" && held.unit == null)) return undefined;
  return viewer.roles.find((held) => held.unit != null)?.unit?.id;
}

/** Which list a filter stands for. */
export function whoseOf(filter: { readonly employee?: unknown; readonly rater?: unknown }): Whose {
  if (filter.employee) return "MINE";
  return filter.rater ? "RATED" : "ALL";
}
