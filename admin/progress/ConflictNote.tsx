import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useWords } from "../i18n/words.ts";
import { progressWords } from "./progress.words.ts";
import type { RealizationDraft } from "./realizationDraft.ts";
import type { RowConflict } from "./useRealizationKeeping.ts";

type Props = {
  conflict: RowConflict;
  draft: RealizationDraft;
  onSettle: (choice: "MINE" | "SAVED" | "TOGETHER") => void;
};

/** Shows both texts where this row was written here and saved elsewhere; nothing is dropped until somebody chooses. */
export function ConflictNote({ conflict, draft, onSettle }: Props) {
  const words = useWords(progressWords).conflict;
  const { saved, both } = conflict;
  return (
    <Alert severity="warning">
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {words.title}
      </Typography>
      {both.map((field) => (
        <Box key={field} component="dl" sx={{ m: 0, mt: 1, overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
          <Typography component="dt" variant="caption">
            {words.saved}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, mb: 0.5 }}>
            {saved[field] || words.empty}
          </Typography>
          <Typography component="dt" variant="caption">
            {words.mine}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0 }}>
            {draft[field] || words.empty}
          </Typography>
        </Box>
      ))}
      <Stack direction="row" spacing={1} useFlexGap sx={{ mt: 1.5, flexWrap: "wrap" }}>
        {both.every((field) => field === "note") ? (
          <Button size="small" variant="contained" onClick={() => onSettle("TOGETHER")}>
            {words.together}
          </Button>
        ) : null}
        <Button size="small" variant="outlined" onClick={() => onSettle("MINE")}>
          {words.useMine}
        </Button>
        <Button size="small" variant="outlined" onClick={() => onSettle("SAVED")}>
          {words.useSaved}
        </Button>
      </Stack>
    </Alert>
  );
}
