import {
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
  Typography,
} from "@mui/material";
import { useGetList } from "ra-core";
import { useState } from "react";
import type { EmployeeRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { matrixWords } from "./matrix.words.ts";
import type { Matrix } from "./useMatrixCells.ts";

type Guest = { id: string; name: string };

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
  const [search, setSearch] = useState("");
  const [busy, setBusy] = useState(false);
  const [guests, setGuests] = useState<Guest[]>(
    matrix.rows.filter((row) => row.invited).map(({ employee, name }) => ({ id: employee, name })),
  );
  const { data } = useGetList<EmployeeRowFragment>(
    "employees",
    { filter: search === "" ? {} : { search }, pagination: { page: 1, perPage: 25 } },
    { enabled: search.length >= 2 },
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="invite-title">
      <DialogTitle id="invite-title">{word.invite}</DialogTitle>
      <DialogContent>
        <Typography color="text.secondary" sx={{ mb: 2 }}>
          {word.inviteHelp}
        </Typography>
        <Autocomplete
          multiple
          options={(data ?? []).map(({ id, name }): Guest => ({ id, name }))}
          value={guests}
          getOptionLabel={({ name }) => name}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          filterOptions={(options) => options}
          onChange={(_, chosen) => setGuests(chosen)}
          onInputChange={(_, text) => setSearch(text)}
          renderInput={(params) => <TextField {...params} label={word.people} autoFocus />}
        />
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
