import * as z from "zod";
import { noHistory, type AuditNote, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { JobFamilyValues, type JobFamily } from "../generated/enums.ts";
import { isRefused, type Decision } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import { proposedRubric } from "./proposedRubrics.rules.ts";
import type { RubricContent } from "./rubricContent.rules.ts";

/** The rubric of a job family in an organization (PAU-06). Version 0 = the product's proposal, unchanged. */
export type Rubric = RubricContent & {
  readonly id: string;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly family: JobFamily;
};

/** Id of a family's rubric. */
export const rubricId = (family: JobFamily): string => `rub_${family.replaceAll("_", "-")}`;

/** Family of a rubric by its id; undefined when it is none. */
export const familyOfRubric = (id: string): JobFamily | undefined =>
  JobFamilyValues.find((family) => rubricId(family) === id);

/** The rubric nobody changed yet: our proposal. */
export const unchangedRubric = (family: JobFamily, organizationId: string): Rubric => ({
  ...{ id: rubricId(family), organizationId, version: 0, history: noHistory, family },
  ...proposedRubric(family),
});

/** A rubric as it is typed; the panel's form uses the same model. */
export const rubricModel = z.object({
  title: requiredText(200),
  levels: z.array(requiredText(60)).min(2, "LIST_SIZE").max(5, "LIST_SIZE"),
  items: z
    .array(z.object({ title: requiredText(200), lookFor: optionalText(500) }))
    .min(1, "LIST_SIZE")
    .max(20, "LIST_SIZE"),
});

/** Changes a rubric; observations keep the one they were prepared with. Refused REQUIRED, TEXT_TOO_LONG, LIST_SIZE. */
export function saveRubric(
  before: Rubric,
  input: unknown,
): Decision<{ readonly record: Rubric; readonly note: Omit<AuditNote, "action"> }> {
  const read = validated(rubricModel, input);
  if (isRefused(read)) return read;
  const items = read.items.map(({ title, lookFor }, at) => ({
    id: String(at + 1),
    title,
    lookFor: lookFor ?? undefined,
  }));
  return { record: { ...before, ...read, items }, note: { changedFields: ["title", "levels", "items"] } };
}
