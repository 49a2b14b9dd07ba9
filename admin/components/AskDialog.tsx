import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from "@mui/material";
import { type FormEvent, useEffect, useId, useState } from "react";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";

/** Asks before a step: to confirm it, or for a reason. What was written stays until the step is taken. */
export function AskDialog(props: {
  open: boolean;
  title: string;
  text: string;
  needsReason: boolean;
  /** Who reads the reason, or an example of one; by default that it is written for who receives it. */
  reasonHelp?: string;
  grave: boolean;
  busy: boolean;
  onCancel: () => void;
  onConfirm: (given: { reason?: string }) => void;
}) {
  const word = useWords(componentWords);
  const id = useId();
  const [reason, setReason] = useState("");
  useEffect(() => {
    if (!props.open) setReason("");
  }, [props.open]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onConfirm(props.needsReason ? { reason: reason.trim() } : {});
  };
  return (
    <Dialog open={props.open} onClose={props.onCancel} maxWidth="sm" fullWidth aria-labelledby={id}>
      <form onSubmit={submit}>
        <DialogTitle id={id}>{props.title}</DialogTitle>
        <DialogContent>
          <DialogContentText>{props.text}</DialogContentText>
          {props.needsReason && (
            <TextField
              autoFocus
              required
              multiline
              minRows={3}
              label={word.reason}
              helperText={props.reasonHelp ?? word.reasonHelp}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              sx={{ mt: 2 }}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onCancel}>{word.cancel}</Button>
          <Button
            type="submit"
            variant="contained"
            color={props.grave ? "error" : "primary"}
            loading={props.busy}
            disabled={props.needsReason && reason.trim() === ""}
          >
            {props.title}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
