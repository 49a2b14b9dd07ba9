import type { EmployeeFilter } from "../generated/operations.ts";

/**
 * The one filter the server accepts, from what stands in the search fields: each is backed by its own index, so they
 * cannot be combined. A text that begins with digits is a number, any other a name; texts too short to search by are
 * left out (2 letters, 4 digits).
 */
export function employeeFilter(filter: Record<string, unknown>): EmployeeFilter | null {
  const search = typeof filter["q"] === "string" ? filter["q"].trim() : "";
  const digits = search.replace(/\s/g, "");
  if (/^\d/.test(digits)) return digits.length >= 4 ? { numberPrefix: digits } : null;
  if (search.replace(/[^\p{L}]/gu, "").length >= 2) return { namePrefix: search };
  if (typeof filter["within"] === "string" && filter["within"] !== "") return { within: filter["within"] };
  return null;
}
