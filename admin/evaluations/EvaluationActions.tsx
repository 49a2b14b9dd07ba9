import type { EvaluationAction } from "../../api/generated/enums.ts";
import { ActionButtons } from "../components/ActionButtons.tsx";
import type { ActionHandler } from "../components/actionTypes.ts";
import { useStep } from "../dataProvider/useStep.ts";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { evaluationWords } from "./evaluation.words.ts";
import { useAskSelfReports } from "./useAskSelfReports.ts";

const primary: readonly EvaluationAction[] = [
  "DECIDE_OBJECTION",
  "EXPLAIN_OBJECTION",
  "ACKNOWLEDGE",
  "DELIVER",
  // What is awaited comes before what is only possible without it.
  "ASK_SELF_REPORT",
  "RATE",
  "SUBMIT_SELF_REPORT",
];

/** The steps of an evaluation as the server allows them to this reader. */
export function EvaluationActions({ evaluation }: { evaluation: EvaluationRecordFragment }) {
  const words = useWords(evaluationWords).steps;
  const { id, version } = evaluation;
  const deliver = useStep("evaluations", "deliver");
  const acknowledge = useStep("evaluations", "acknowledge");
  const sendBack = useStep("evaluations", "return");
  const { ask } = useAskSelfReports();
  const notAssessable = useStep("evaluations", "markNotAssessable");
  const reopen = useStep("evaluations", "reopen");
  const step = (take: ReturnType<typeof useStep>) => () => take.mutateAsync({ id, version });
  const withReason =
    (take: ReturnType<typeof useStep>) =>
    ({ reason = "" }: { reason?: string }) =>
      take.mutateAsync({ id, version, reason });
  const objection = `/objections/${id.replace(/^evl_/, "obj_")}/show`;
  // Saving goes by itself on the pages to which handing in and rating lead.
  const handlers: Partial<Record<EvaluationAction, ActionHandler>> = {
    SUBMIT_SELF_REPORT: { to: `/evaluations/${id}/self-report` },
    RATE: {
      to: `/evaluations/${id}/rate`,
      ...(evaluation.allowedActions.includes("DELIVER") && { label: words.rateAgain }),
    },
    DELIVER: { run: step(deliver), confirm: words.deliverAsk, done: words.deliver },
    ASK_SELF_REPORT: { run: () => ask([id]) },
    ACKNOWLEDGE: { run: step(acknowledge), confirm: words.acknowledgeAsk, done: words.acknowledge },
    RETURN: { run: withReason(sendBack), reason: words.returnAsk, done: words.return },
    MARK_NOT_ASSESSABLE: {
      run: withReason(notAssessable),
      reason: words.notAssessableAsk,
      done: words.notAssessable,
      grave: true,
    },
    EXPLAIN_OBJECTION: { to: objection },
    WITHDRAW_OBJECTION: { to: objection, grave: true },
    DECIDE_OBJECTION: { to: objection },
    REOPEN: { run: withReason(reopen), reason: words.reopenAsk, done: words.reopen, grave: true },
  };
  return (
    <ActionButtons
      of="EvaluationAction"
      allowed={evaluation.allowedActions}
      refused={evaluation.refusedActions}
      handlers={handlers}
      primary={primary}
    />
  );
}
