import type { ContractAction } from "../../api/generated/enums.ts";
import { ActionButtons } from "../components/ActionButtons.tsx";
import type { ActionHandler } from "../components/actionTypes.ts";
import { useStep } from "../dataProvider/useStep.ts";
import type { ContractRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { contractWords } from "./contract.words.ts";

// The further along a step leads, the sooner it is the one primary button.
const primary: readonly ContractAction[] = [
  "SIGN",
  "CONFIRM",
  "APPROVE",
  "REVIEW",
  "AGREE",
  "OPEN_DIALOGUE",
  "SUBMIT",
  "RECORD_REALIZATION",
  "UPDATE",
];

// An empty contract, and a change in which nothing differs yet, is written before it is submitted.
const toWrite: readonly ContractAction[] = ["UPDATE", ...primary];

/** The steps of a contract as the server allows them to this reader. */
export function ContractActions({ contract }: { contract: ContractRecordFragment }) {
  const words = useWords(contractWords).steps;
  const { id, version } = contract;
  const withdraw = useStep("contracts", "withdraw");
  const openDialogue = useStep("contracts", "openDialogue");
  const sendBack = useStep("contracts", "return");
  const agree = useStep("contracts", "agree");
  const review = useStep("contracts", "review");
  const approve = useStep("contracts", "approve");
  const sign = useStep("contracts", "sign");
  const confirm = useStep("contracts", "confirm");
  const amend = useStep("contracts", "amend");
  const close = useStep("contracts", "close");
  const unwritten = contract.results.length === 0 || contract.amendment?.differences.length === 0;
  const step = (take: ReturnType<typeof useStep>) => () => take.mutateAsync({ id, version });
  const withReason =
    (take: ReturnType<typeof useStep>) =>
    ({ reason = "" }: { reason?: string }) =>
      take.mutateAsync({ id, version, reason });
  const handlers: Record<ContractAction, ActionHandler> = {
    UPDATE: { to: `/contracts/${id}` },
    SUBMIT: { to: `/contracts/${id}?langkah=periksa` },
    RECORD_REALIZATION: { to: `/progress/${id}` },
    OPEN_DIALOGUE: { run: step(openDialogue), done: words.openDialogue },
    AGREE: { run: step(agree), done: words.agree },
    REVIEW: { run: step(review), done: words.review },
    APPROVE: { run: step(approve), confirm: words.approveAsk, done: words.approve },
    SIGN: { run: step(sign), confirm: words.signAsk, done: words.sign },
    RETURN: { run: withReason(sendBack), reason: words.returnAsk, done: words.return },
    WITHDRAW: { run: step(withdraw), confirm: words.withdrawAsk, done: words.withdraw, grave: true },
    CONFIRM: { run: step(confirm), confirm: words.confirmAsk, done: words.confirm },
    AMEND: { run: withReason(amend), reason: words.amendAsk, done: words.amend },
    PLAN_ACTIONS: { to: `/contracts/${id}/show#rencana-aksi` },
    CLOSE: { run: withReason(close), reason: words.closeAsk, done: words.close, grave: true },
  };
  return (
    <ActionButtons
      of="ContractAction"
      allowed={contract.allowedActions}
      refused={contract.refusedActions}
      handlers={handlers}
      primary={unwritten ? toWrite : primary}
    />
  );
}
