import type { AuditNote } from "../audit/auditEvent.rules.ts";
import type { Evaluation } from "./evaluation.rules.ts";

/** A decided step: the evaluation after it, and what history notes. */
export type EvaluationChange = { readonly record: Evaluation; readonly note: Omit<AuditNote, "action"> };
