import * as z from "zod";
import { RefusalCode } from "../generated/enums.ts";
import { refusal, refuseAll, type Decision, type Refusal } from "./refusal.ts";

/** Signs nobody sees: control characters other than tab and line ends, and marks that reverse the direction of what follows. */

const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

/** Text as people read it: composed letters, without half characters and unseen signs that could disguise a name. */
export const readable = (text: string): string => text.toWellFormed().normalize().replace(unseen, "");

/** Text that must say something, trimmed, with the codes of the schema as messages. */
export const requiredText = (max: number) =>
  z.string().overwrite(readable).trim().min(1, RefusalCode.REQUIRED).max(max, RefusalCode.TEXT_TOO_LONG);

/** Text that may be absent or empty; empty becomes null. */
export const optionalText = (max: number) =>
  z
    .string()
    .overwrite(readable)
    .trim()
    .max(max, RefusalCode.TEXT_TOO_LONG)
    .nullish()
    .transform((text) => (text ? text : null));

/** A value that may be absent; null becomes undefined, so that absence has one form. */
export const absent = <T extends z.ZodType>(model: T) => model.nullish().transform((value) => value ?? undefined);

function codeOf(issue: z.core.$ZodIssue): RefusalCode {
  if (issue.message in RefusalCode) return issue.message as RefusalCode;
  if (issue.code === "too_big" && issue.origin === "string") return RefusalCode.TEXT_TOO_LONG;
  if ((issue.code === "too_big" || issue.code === "too_small") && issue.origin === "array")
    return RefusalCode.LIST_SIZE;
  if (issue.code === "too_big" || issue.code === "too_small") return RefusalCode.NUMBER_OUT_OF_RANGE;
  return RefusalCode.REQUIRED;
}

/**
 * Checks an input against its model. Models name a `RefusalCode` as the message of each check, so that forms and
 * API refuse with the same code at the same path.
 */
export function validated<Model extends z.ZodType>(model: Model, input: unknown): Decision<z.output<Model>> {
  const result = model.safeParse(input);
  if (result.success) return result.data;
  const reasons = result.error.issues.map((issue): Refusal => {
    const params: Record<string, string | number> = {};
    if ("maximum" in issue) params["max"] = Number(issue.maximum);
    if ("minimum" in issue) params["min"] = Number(issue.minimum);
    return refusal(codeOf(issue), issue.path.map(String), { params });
  });
  const refused = refuseAll(reasons);
  if (refused === undefined) throw new Error("A failed check names at least one issue");
  return refused;
}
