import type { EvaluationKind, EvaluationStatus, Predicate } from "../../api/generated/enums.ts";
import type { Span } from "./yearSpan.ts";

/** One period of a cycle with the state of its evaluation, and where that is read or done. */
export type PeriodStop = Span & {
  readonly key: string;
  readonly kind: EvaluationKind;
  readonly dueOn: string;
  readonly open: boolean;
  readonly status?: EvaluationStatus;
  readonly predicate?: Predicate | null;
  /** True while an objection is open to it (R-OBJ-05). */
  readonly provisional?: boolean;
  readonly href?: string;
};
