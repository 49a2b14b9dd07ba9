import * as z from "zod";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import type { Decided } from "../audit/auditEvent.rules.ts";
import {
  Accumulation,
  AccumulationValues,
  AchievementFormulaValues,
  Direction,
  DirectionValues,
  JobDutiesAction,
  JobFamilyValues,
  Party,
  ResultAspectValues,
} from "../generated/enums.ts";
import type { AchievementFormula, JobFamily, ResultAspect } from "../generated/enums.ts";
import { changedFields } from "../kernel/changedFields.ts";
import type { DutyId, JobDutiesId, NewId } from "../kernel/ids.ts";
import { isRefused, refusal, refuseAll, type Decision } from "../kernel/refusal.ts";
import { optionalText, requiredText, validated } from "../kernel/validate.ts";
import { jobFamilyOf } from "./jobFamily.rules.ts";

/** An indicator suggested for a result; the target is agreed in the contract. */
export type DutyIndicator = {
  readonly title: string;
  readonly unit: string;
  readonly aspect: ResultAspect | null;
  readonly direction: Direction;
  readonly formula: AchievementFormula | null;
  readonly accumulation: Accumulation;
  readonly dataSource: string | null;
};

/** A result that can follow from a task. */
export type DutyResult = { readonly title: string; readonly indicators: readonly DutyIndicator[] };

/** A main task of a post. */
export type Duty = { readonly id: DutyId; readonly title: string; readonly results: readonly DutyResult[] };

/** Main tasks (tugas pokok) of the posts of one title (BGO-01). */
export type JobDuties = {
  readonly id: JobDutiesId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly positionTitle: string;
  readonly family: JobFamily;
  readonly duties: readonly Duty[];
  readonly basis: string | null;
  /** True only in what a deletion gives back. */
  readonly deleted?: boolean | undefined;
};

const orElse = <T extends z.ZodType, D>(model: T, other: D) => model.nullish().transform((value) => value ?? other);

const dutyIndicator = z.object({
  title: requiredText(300),
  unit: requiredText(60),
  aspect: orElse(z.enum(ResultAspectValues), null),
  direction: orElse(z.enum(DirectionValues), Direction.HIGHER),
  formula: orElse(z.enum(AchievementFormulaValues), null),
  accumulation: orElse(z.enum(AccumulationValues), Accumulation.LAST),
  dataSource: optionalText(300),
});
const dutyModel = z.object({
  id: z.string().nullish(),
  title: requiredText(500),
  results: z
    .array(
      z.object({
        title: requiredText(500),
        indicators: z.array(dutyIndicator).min(1, "LIST_SIZE").max(6, "LIST_SIZE"),
      }),
    )
    .max(6, "LIST_SIZE"),
});

/** Tasks of a post as people change them; the panel's form uses the same model. */
export const jobDutiesModel = z.object({
  family: orElse(z.enum(JobFamilyValues), null),
  duties: z.array(dutyModel).min(1, "LIST_SIZE").max(30, "LIST_SIZE"),
  basis: optionalText(300),
});
/** Tasks of a post that has none yet. */
export const jobDutiesCreateModel = jobDutiesModel.extend({ positionTitle: requiredText(200) });

function dutiesOf(
  given: z.output<typeof jobDutiesModel>["duties"],
  before: readonly Duty[],
  newId: NewId,
): Decision<Duty[]> {
  const known = new Set(before.map((duty) => duty.id as string));
  const refusals = given.flatMap(({ id }, at) =>
    id && !known.has(id) ? [refusal("UNKNOWN_ID", ["duties", String(at), "id"])] : [],
  );
  const duties = given.map(({ id, ...duty }) => ({ ...duty, id: (id as DutyId | undefined) || newId("duty") }));
  return refuseAll(refusals) ?? duties;
}

/**
 * Describes the tasks of a post.
 *
 * @returns the tasks, or refused: REQUIRED, TEXT_TOO_LONG, LIST_SIZE (1-30 tasks, up to 6 results with 1-6 indicators
 * each), UNKNOWN_ID (an id of a task on new tasks).
 */
export function describeDuties(
  input: unknown,
  context: { id: JobDutiesId; organizationId: string; newId: NewId },
): Decision<Decided<JobDuties>> {
  const values = validated(jobDutiesCreateModel, input);
  if (isRefused(values)) return values;
  const { newId, ...place } = context;
  const duties = dutiesOf(values.duties, [], newId);
  if (isRefused(duties)) return duties;
  const { positionTitle, basis } = values;
  const family = values.family ?? jobFamilyOf(positionTitle);
  const head = { version: 0, history: { sequence: 0, hash: "" } };
  return { record: { ...place, ...head, positionTitle, family, duties, basis }, note: {} };
}

/** Changes the tasks of a post. Refuses like `describeDuties`. */
export function changeDuties(before: JobDuties, input: unknown, newId: NewId): Decision<Decided<JobDuties>> {
  const values = validated(jobDutiesModel, input);
  if (isRefused(values)) return values;
  const duties = dutiesOf(values.duties, before.duties, newId);
  if (isRefused(duties)) return duties;
  const record = { ...before, duties, basis: values.basis, family: values.family ?? before.family };
  return { record, note: { changedFields: changedFields(before, record, ["family", "duties", "basis"]) } };
}

/** Steps open on the tasks of a post. */
export const dutiesActions = (parties: ReadonlySet<Party>): JobDutiesAction[] =>
  parties.has(Party.TENANT_ADMIN) ? [JobDutiesAction.UPDATE, JobDutiesAction.DELETE] : [];
