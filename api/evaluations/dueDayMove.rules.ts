import type { LegalDay } from "../generated/enums.ts";
import * as z from "zod";
import { addDays, isDay, type Day, type Instant } from "../kernel/calendar.ts";
import type { DueDayMoveId, OrgUnitId } from "../kernel/ids.ts";

import { isRefused, refuse, type Decision } from "../kernel/refusal.ts";
import { requiredText, validated } from "../kernel/validate.ts";

/** A legal day moved for a unit and everything below it, with who decided and why. */
export type DueDayMove = {
  readonly id: DueDayMoveId;
  readonly unitId: OrgUnitId;
  readonly unitName: string;
  /** Key of the period. */
  readonly period: string;
  readonly day: LegalDay;
  readonly to: Day;
  readonly reason: string;
  readonly byName: string;
  readonly at: Instant;
};

const model = z.object({ reason: requiredText(2000), to: z.string().refine(isDay, "DATE_OUT_OF_RANGE") });

/**
 * Moves a legal day of a period for a unit, with a reason: late, early or longer. What protects the employee can only
 * be lengthened, which `deadline` sees to for each evaluation.
 *
 * Refuses REQUIRED, TEXT_TOO_LONG, and DATE_OUT_OF_RANGE before the period ends or more than two years after it.
 */
export function moveDueDay(
  input: { readonly day: LegalDay; readonly to: string; readonly reason: string },
  period: { readonly to: Day },
  about: Omit<DueDayMove, "day" | "to" | "reason">,
): Decision<DueDayMove> {
  const read = validated(model, input);
  if (isRefused(read)) return read;
  if (read.to < period.to || read.to > addDays(period.to, 731)) return refuse("DATE_OUT_OF_RANGE", "to");
  return { ...about, day: input.day, to: read.to, reason: read.reason };
}
