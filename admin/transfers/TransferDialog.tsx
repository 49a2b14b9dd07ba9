import { Alert, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from "@mui/material";
import { Form, useDataProvider, useNotify } from "ra-core";
import { useState } from "react";
import { BooleanInput, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { DayInput } from "../components/DayInput.tsx";
import { EnumInput } from "../components/EnumInput.tsx";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { EmployeeInput } from "../employees/EmployeeInput.tsx";
import { PositionInput } from "../employees/PositionInput.tsx";
import { useFormat } from "../format/useFormat.ts";
import { TransferPreviewDocument, type TransferInput, type TransferPreviewQuery } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.transfers.ts";
import { transferWords } from "./transfer.words.ts";

/** Fields of the event; each kind asks only for what it needs. */
function EventFields() {
  const word = useWords(transferWords);
  const kind = useWatch<{ kind: string }, "kind">({ name: "kind" });
  return (
    <>
      <EnumInput source="kind" of="TransferKind" label={word.kind} />
      {(kind === "TRANSFER" || kind === "ACTING") && <PositionInput source="position" label={word.position} />}
      {kind === "ACTING" && <BooleanInput source="daily" label={word.daily} />}
      {kind === "RATER_CHANGE" && <EmployeeInput source="rater" label={word.newRater} />}
      <DayInput source="from" label={word.from} />
      {(kind === "LEAVE" || kind === "ACTING") && <DayInput source="to" label={word.to} />}
      <TextInput source="reason" label={word.reason} helperText={word.reasonHelp} multiline />
      <TextInput source="documentNumber" label={word.document} />
    </>
  );
}

type Shown = { event: TransferInput; preview: TransferPreviewQuery["transferPreview"] };

/** Records a mid-year event: what happened, what it will do, then do it (domain 2.10). */
export function TransferDialog({ employee, open, onClose }: { employee: string; open: boolean; onClose: () => void }) {
  const word = useWords(transferWords);
  const notify = useNotify();
  const format = useFormat();
  const { today } = format;
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const [shown, setShown] = useState<Shown | null>(null);
  const apply = useStep("transfers", "apply", { done: shown && shown.event.from > today ? word.saved : word.applied });
  const close = () => {
    setShown(null);
    onClose();
  };
  const preview = async (values: Partial<TransferInput>) => {
    const { kind = "TRANSFER", from = "", to, position, daily, rater, reason, documentNumber } = values;
    const event: TransferInput = {
      ...{ employee, kind, from, to: to || null, position: position || null, daily: daily ?? null },
      ...{ rater: rater || null, reason: reason ?? "", documentNumber: documentNumber || null },
    };
    try {
      const { transferPreview } = await dataProvider.ask(TransferPreviewDocument, { input: event });
      setShown({ event, preview: transferPreview });
    } catch (error) {
      notify((error as Error).message, { type: "error" });
    }
  };
  const errors = shown?.preview.userErrors ?? [];
  const ready = shown !== null && errors.length === 0;
  const later = ready && shown.event.from > today;
  const run = () => {
    if (shown === null) return;
    void apply
      .mutateAsync({ event: shown.event, planHash: shown.preview.planHash })
      .then(close)
      .catch(() => undefined);
  };
  return (
    <Dialog open={open} onClose={close} maxWidth="sm" fullWidth aria-labelledby="transfer-title">
      <Form defaultValues={{ kind: "TRANSFER", from: today }} record={{ id: "" }} onSubmit={preview} noValidate>
        <DialogTitle id="transfer-title">{word.title}</DialogTitle>
        <DialogContent sx={{ "& .MuiFormControl-root": { mt: 1, mb: 1.5 } }}>
          <DialogContentText sx={{ mb: 1 }}>{ready ? word.happens : word.text}</DialogContentText>
          {errors.map((error) => (
            <Alert key={`${error.code} ${error.field.join(".")}`} severity="error" sx={{ mb: 1 }}>
              {error.message}
            </Alert>
          ))}
          {later && (
            <Alert severity="info" sx={{ mb: 1 }}>
              {word.later(format.date(shown.event.from))}
            </Alert>
          )}
          {ready ? (
            <ol>
              {shown.preview.steps.map((step) => (
                <li key={`${step.kind} ${step.message}`}>{step.message}</li>
              ))}
              {shown.preview.steps.length === 0 && word.nothing}
            </ol>
          ) : (
            <EventFields />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={ready ? () => setShown(null) : close}>{ready ? word.back : word.cancel}</Button>
          {ready ? (
            <Button variant="contained" loading={apply.isPending} onClick={run}>
              {later ? word.schedule : word.apply}
            </Button>
          ) : (
            <Button type="submit" variant="contained">
              {word.preview}
            </Button>
          )}
        </DialogActions>
      </Form>
    </Dialog>
  );
}
