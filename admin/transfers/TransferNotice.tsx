import { Alert, Button, Stack } from "@mui/material";
import { useState } from "react";
import { AskDialog } from "../components/AskDialog.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import type { TransferRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.transfers.ts";
import { transferWords } from "./transfer.words.ts";

/** An event that waits for its day, or that was interrupted: what happens next, and what may be done about it. */
export function TransferNotice({ transfer }: { transfer: TransferRecordFragment }) {
  const word = useWords(transferWords);
  const label = useLabel();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const resume = useStep("transfers", "resume", { done: word.applied });
  const cancel = useStep("transfers", "cancel", { done: word.cancelled });
  const { id, version, kind, state, from, trouble, allowedActions } = transfer;
  const giveUp = ({ reason = "" }: { reason?: string }) =>
    void cancel
      .mutateAsync({ id, version, reason })
      .then(() => setAsking(false))
      .catch(() => undefined);
  return (
    <Alert
      severity={state === "PLANNED" && trouble === null ? "info" : "warning"}
      sx={{ mb: 2, flexWrap: { xs: "wrap", sm: "nowrap" } }}
      action={
        <Stack direction="row" spacing={1}>
          {allowedActions.includes("RESUME") && (
            <Button color="inherit" size="small" loading={resume.isPending} onClick={() => resume.mutate({ id })}>
              {word.resume}
            </Button>
          )}
          {allowedActions.includes("CANCEL") && (
            <Button color="inherit" size="small" onClick={() => setAsking(true)}>
              {word.giveUp}
            </Button>
          )}
        </Stack>
      }
    >
      {label("TransferKind", kind)}: {state === "PLANNED" ? word.planned(format.date(from)) : word.unfinished}
      {trouble !== null && ` ${trouble}`}
      <AskDialog
        open={asking}
        title={word.giveUp}
        text={word.giveUpAsk}
        needsReason
        grave
        busy={cancel.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={giveUp}
      />
    </Alert>
  );
}
