import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from "@mui/material";
import { type FormEvent, useId, useState } from "react";
import { CalibrationCancelDocument, CalibrationPublishDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { calibrationWords } from "./calibration.words.ts";
import type { Board } from "./LiveCheck.tsx";
import { useCalibrationStep } from "./useCalibrationStep.ts";

/** Publishes a calibration or gives it up, with the reason that is asked for. */
export function CloseDialog({
  board,
  ending,
  onClose,
}: {
  board: Board;
  ending: "PUBLISH" | "CANCEL";
  onClose: () => void;
}) {
  const word = useWords(calibrationWords);
  const id = useId();
  const { take, busy } = useCalibrationStep();
  const [justification, setJustification] = useState("");
  const publishing = ending === "PUBLISH";
  const check = board.now.check;
  const departs = check != null && !check.guidanceOnly && check.violations.length > 0;
  const required = !publishing || departs;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { id: board.id, version: board.version, justification: justification.trim() || null };
    const done = publishing
      ? await take(CalibrationPublishDocument, { input }, word.published)
      : await take(CalibrationCancelDocument, { input }, word.givenUp);
    if (done !== undefined) onClose();
  };
  const title = publishing ? word.publish : word.giveUp;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <form onSubmit={(event) => void submit(event)}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <DialogContentText>{publishing ? word.publishText : word.giveUpText}</DialogContentText>
          <TextField
            required={required}
            multiline
            minRows={3}
            fullWidth
            label={publishing ? word.justification : word.reason}
            helperText={publishing ? word.justificationHelp : undefined}
            value={justification}
            onChange={(event) => setJustification(event.target.value)}
            sx={{ mt: 2 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{word.cancel}</Button>
          <Button
            type="submit"
            variant="contained"
            color={publishing ? "primary" : "error"}
            loading={busy}
            disabled={required && justification.trim() === ""}
          >
            {title}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
