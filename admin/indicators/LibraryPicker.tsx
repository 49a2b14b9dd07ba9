import LocalLibraryOutlined from "@mui/icons-material/LocalLibraryOutlined";
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
  Typography,
  useMediaQuery,
  useTheme,
} from "@mui/material";
import { useDeferredValue, useState } from "react";
import type { JobFamily } from "../../api/generated/enums.ts";
import type { DraftEditor } from "../contracts/useContractDraft.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { IndicatorEntriesDocument, IndicatorSearchDocument } from "../generated/operations.ts";
import { choicesOf, useLabel } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { pickWords } from "./pick.words.ts";
import { withIndicator } from "./picked.ts";

type Props = { editor: DraftEditor; result: string };

/** Takes an indicator of the organization's library into a result. */
export function LibraryPicker(props: Props) {
  const words = useWords(pickWords);
  const [open, setOpen] = useState(false);
  const small = useMediaQuery(useTheme().breakpoints.down("sm"));
  return (
    <>
      <Button startIcon={<LocalLibraryOutlined />} onClick={() => setOpen(true)}>
        {words.fromLibrary}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="md" fullWidth fullScreen={small}>
        <DialogTitle>{words.libraryTitle}</DialogTitle>
        <DialogContent>{open ? <Choice {...props} /> : null}</DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{words.close}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function Choice({ editor, result }: Props) {
  const words = useWords(pickWords);
  const label = useLabel();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const [family, setFamily] = useState<JobFamily | "">("");
  const text = useDeferredValue(typed.trim());
  const searching = text.length >= 2;
  const found = useOperation(IndicatorSearchDocument, { text, family: family || null }, { enabled: searching });
  const listed = useOperation(
    IndicatorEntriesDocument,
    { family: family || null, first: 25, after: null },
    { enabled: !searching },
  );
  const entries = searching
    ? (found.data?.indicatorSearch ?? [])
    : (listed.data?.indicatorEntries.edges.map(({ node }) => node) ?? []);
  const taken = new Set(editor.draft.results.flatMap((row) => row.indicators.map(({ title }) => title)));
  const answered = searching ? found.isSuccess : listed.isSuccess;
  return (
    <>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField
          autoFocus
          fullWidth
          label={words.search}
          helperText={words.searchHelp}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <TextField
          select
          label={words.family}
          value={family}
          onChange={(event) => setFamily(event.target.value as JobFamily | "")}
          sx={{ minWidth: 240 }}
        >
          <MenuItem value="">{words.anyFamily}</MenuItem>
          {choicesOf("JobFamily", language).map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      {answered && entries.length === 0 ? <Typography color="text.secondary">{words.nothing}</Typography> : null}
      {entries.map((entry) => (
        <Stack
          key={entry.id}
          direction={{ xs: "column", sm: "row" }}
          spacing={1.5}
          sx={{ py: 1.5, borderTop: 1, borderColor: "divider", justifyContent: "space-between" }}
        >
          <Box>
            <Typography sx={{ fontWeight: 600 }}>{entry.title}</Typography>
            <Typography variant="body2" color="text.secondary">
              {[entry.unit, label("Direction", entry.direction), entry.source].filter(Boolean).join(" · ")}
            </Typography>
          </Box>
          <Button
            variant="outlined"
            sx={{ flexShrink: 0, alignSelf: "center" }}
            disabled={taken.has(entry.title)}
            onClick={() => editor.replace(withIndicator(editor.draft, result, entry, () => crypto.randomUUID()))}
          >
            {taken.has(entry.title) ? words.taken : words.take}
          </Button>
        </Stack>
      ))}
    </>
  );
}
