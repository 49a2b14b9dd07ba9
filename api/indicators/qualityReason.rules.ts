import type { QualityCode } from "../generated/enums.ts";

/** Why the employee keeps what a warning is about: kept with the submission (SWL-04). */
export type QualityReason = {
  /** The result or indicator (`res_…`, `ind_…`). */
  readonly subjectId: string;
  readonly code: QualityCode;
  readonly reason: string;
};
