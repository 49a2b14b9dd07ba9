import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { onConflict } from "../dataProvider/conflicts.ts";
import { useWords } from "../i18n/words.ts";
import { KeyValue } from "../components/KeyValue.tsx";
import { layoutWords } from "./layout.words.ts";
import { freshFacts } from "./freshFacts.ts";
import { useFactWords } from "./useFactWords.ts";

type Conflict = { resource: string; fresh: Record<string, unknown> | null };

/** Opens when a change met a newer version: shows the record as it is now and loses nothing. */
export function ConflictDialog() {
  const word = useWords(layoutWords);
  const facts = useFactWords();
  const queryClient = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  useEffect(() => onConflict(({ resource, error }) => setConflict({ resource, fresh: error.fresh })), []);
  const close = () => setConflict(null);
  const reload = () => {
    close();
    void queryClient.invalidateQueries();
  };
  return (
    <Dialog open={conflict !== null} onClose={close} maxWidth="sm" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{word.conflictTitle}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 3 }}>{word.conflictBody}</DialogContentText>
        <KeyValue title={word.conflictNow} rows={facts(freshFacts(conflict?.fresh ?? {}))} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{word.conflictStay}</Button>
        <Button variant="contained" onClick={reload} autoFocus>
          {word.conflictReload}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
