import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from "@mui/material";
import { useState } from "react";
import type { BulkContractAction } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.bulk.ts";
import { bulkWords } from "./bulk.words.ts";
import { needsReason } from "./bulkActions.ts";

/** Asks once before a step is taken on many contracts, with the reason where the step needs one. */
export function ManyStepsDialog({
  action,
  count,
  onClose,
  onRun,
}: {
  action: BulkContractAction;
  count: number;
  onClose: () => void;
  onRun: (reason: string | null) => void;
}) {
  const words = useWords(bulkWords).steps;
  const label = useLabel();
  const [reason, setReason] = useState("");
  const asks = needsReason(action);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="many-steps">
      <DialogTitle id="many-steps">{words.confirm(label("BulkContractAction", action), count)}</DialogTitle>
      <DialogContent>
        <Typography color="text.secondary" sx={{ mb: asks ? 2 : 0 }}>
          {words.confirmText}
        </Typography>
        {asks ? (
          <TextField
            label={words.reason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            required
            multiline
            minRows={2}
            fullWidth
            autoFocus
          />
        ) : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button
          variant="contained"
          disabled={asks && reason.trim() === ""}
          onClick={() => onRun(asks ? reason.trim() : null)}
        >
          {words.run}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
