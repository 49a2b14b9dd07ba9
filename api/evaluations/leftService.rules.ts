import type { ContractHeader } from "../contracts/contract.rules.ts";
import { dayInWords } from "../dryRun/dayInWords.rules.ts";
import type { Assignment } from "../employees/assignment.rules.ts";
import { ContractStatus } from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Working, WorkingInput } from "../kernel/working.ts";
import type { Evaluation } from "./evaluation.rules.ts";

/**
 * Last day in service of somebody who left it (retired, died, moved to another government): their contract is closed
 * and they hold no post today nor later. Who only moved to another post, or studies with the post kept, can still be
 * asked: undefined (domain 2.10, PAU-01).
 */
export function lastDayServed(
  { status, endsOn }: Pick<ContractHeader, "status" | "endsOn">,
  assignments: readonly Pick<Assignment, "to">[],
  today: Day,
): Day | undefined {
  if (status !== ContractStatus.CLOSED || endsOn === undefined || endsOn >= today) return undefined;
  const days = assignments.map(({ to }) => to ?? today);
  return days.some((to) => to >= today) ? undefined : [endsOn, ...days].sort().at(-1);
}

/** The day above, where no self-report was ever handed in: then the rating says that it was set without one. */
export const unreportedSince = (
  { submittedAt }: Pick<Evaluation, "submittedAt">,
  leftOn: Day | undefined,
): Day | undefined => (submittedAt === undefined ? leftOn : undefined);

const name = {
  id: "Dinilai tanpa laporan diri karena pegawai sudah tidak bertugas; hari terakhir bertugas",
  en: "Rated without a self-report, as the employee had left the service; last day in service",
} as const;

/** How the explanation of a predicate tells it; nothing where a self-report was there or awaited. */
export const leftInputs = (since: Day | undefined): readonly WorkingInput[] =>
  since === undefined ? [] : [{ name, value: since }];

/** The day an explanation tells: for ratings set anew upon it. */
export const leftInTrace = (trace: Working): Day | undefined =>
  trace.inputs.find((each) => each.name.en === name.en)?.value;

/** The same for history, which is kept in Indonesian. */
export const leftReason = (since: Day): string =>
  `Tanpa laporan diri: pegawai sudah tidak bertugas, hari terakhir ${dayInWords(since).id}`;
