import type { TaskKind } from "../../api/generated/enums.ts";

// Where the work of each kind is done: one click from the list of what is due.
const places: Record<TaskKind, (subject: string) => string> = {
  CONTRACT_DRAFT: (id) => (id.startsWith("ctr_") ? `/contracts/${id}` : "/contracts/create"),
  CONTRACT_CORRECT: (id) => `/contracts/${id}`,
  CONTRACT_REVIEW: (id) => `/contracts/${id}/show`,
  CONTRACT_AGREE: (id) => `/contracts/${id}/show`,
  CONTRACT_APPROVE: (id) => `/contracts/${id}/show`,
  CONTRACT_SIGN: (id) => `/contracts/${id}/show`,
  CONTRACT_CONFIRM: (id) => `/contracts/${id}/show`,
  SELF_REPORT: (id) => `/evaluations/${id}/self-report`,
  SELF_REPORT_CORRECT: (id) => `/evaluations/${id}/self-report`,
  EVALUATION_RATE: (id) => `/evaluations/${id}/rate`,
  EVALUATION_DELIVER: (id) => `/evaluations/${id}/show`,
  OBJECTION_EXPLAIN: (id) => `/objections/${id.replace(/^evl_/, "obj_")}/show`,
  OBJECTION_DECIDE: (id) => `/objections/${id}/show`,
  OBJECTION_ASSIGN: () => "/objections?list=unnamed",
  SPAN_RATE: (id) => `/spans/${id}`,
  EVALUATION_ACKNOWLEDGE: (id) => `/evaluations/${id}/show`,
  CALIBRATION_ANSWER: () => "/calibrations",
  CALIBRATION_RUN: (id) => `/calibrations/${id}`,
  LINE_CORRECTION_DECIDE: () => "/lineCorrections",
  CONSULTATION_COMMENT: (id) => `/consultations/${id}/show`,
  PEER_FEEDBACK_ANSWER: () => "/feedback",
  OBSERVATION_PREPARE: (id) => `/observations/${id}`,
  OBSERVATION_RECORD: (id) => `/observations/${id}`,
  OBSERVATION_FOLLOW_UP: (id) => `/observations/${id}`,
  PERIOD_OFF_TRACK: (id) => `/progress/${id}`,
};

/** Address at which a task is done. A contract that does not exist yet has its cycle or person as subject, and is begun. */
export function taskPlace(kind: TaskKind, subject: string): string {
  return places[kind](subject);
}
