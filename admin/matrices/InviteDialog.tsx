import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useState } from "react";
import { ColleagueChoice, type Chosen } from "../employees/ColleagueInput.tsx";
import { useWords } from "../i18n/words.ts";
import { matrixWords } from "./matrix.words.ts";
import type { Matrix } from "./useMatrixCells.ts";

/** Invites people of other units into the matrix, and lets them go again. */
export function InviteDialog({
  matrix,
  onClose,
  onSave,
}: {
  matrix: Matrix;
  onClose: () => void;
  onSave: (people: string[]) => Promise<void>;
}) {
  const word = useWords(matrixWords);
  const [busy, setBusy] = useState(false);
  const [guests, setGuests] = useState<readonly Chosen[]>(
    matrix.rows.filter((row) => row.invited).map(({ employee, name }) => ({ id: employee, name })),
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="invite-title">
      <DialogTitle id="invite-title">{word.invite}</DialogTitle>
      <DialogContent>
        <Typography color="text.secondary" sx={{ mb: 2 }}>
          {word.inviteHelp}
        </Typography>
        <ColleagueChoice multiple label={word.people} value={guests} onChange={setGuests} autoFocus />
      </DialogContent>
      <DialogActions>
        <Button color="secondary" onClick={onClose}>
          {word.cancel}
        </Button>
        <Button
          variant="contained"
          loading={busy}
          onClick={() => {
            setBusy(true);
            void onSave(guests.map(({ id }) => id)).finally(() => setBusy(false));
          }}
        >
          {word.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
