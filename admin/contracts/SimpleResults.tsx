import Add from "@mui/icons-material/Add";
import DeleteOutline from "@mui/icons-material/DeleteOutline";
import { Box, Button, IconButton, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useWords } from "../i18n/words.ts";
import { QualityNotes } from "../indicators/QualityNotes.tsx";
import type { DraftQuality } from "../indicators/draftQuality.ts";
import { SimpleSuggestions } from "./SimpleSuggestions.tsx";
import type { ResultDraft } from "./contractDraft.ts";
import type { StepProps } from "./stepProps.ts";
import { type LeaderResult, supportedBy } from "./simpleDraft.ts";
import { simpleWords } from "./simple.words.ts";

type Props = StepProps & { leaderResults: readonly LeaderResult[]; quality: DraftQuality };

/** First question: what will have been reached. Suggestions above, one sentence a result below. */
export function SimpleResults({ editor, contract, check, leaderResults, quality }: Props) {
  const words = useWords(simpleWords);
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 2, maxWidth: "68ch" }}>
        {words.intro.results}
      </Typography>
      <SimpleSuggestions {...{ editor, contract, check, leaderResults }} />
      <Box sx={{ mt: 3 }}>
        {editor.draft.results.map((result, at) => (
          <Box key={result.key} sx={{ mb: 3 }}>
            <Stack direction="row" spacing={1} sx={{ alignItems: "flex-start", mb: 1 }}>
              <TextField
                label={words.result(at + 1)}
                value={result.title}
                onChange={(event) => editor.changeResult(result.key, { title: event.target.value })}
                placeholder={words.resultExample}
                helperText={result.title === "" ? words.resultExample : undefined}
                multiline
                fullWidth
              />
              {editor.draft.results.length > 1 ? (
                <IconButton aria-label={words.remove(at + 1)} onClick={() => editor.removeResult(result.key)}>
                  <DeleteOutline fontSize="small" />
                </IconButton>
              ) : null}
            </Stack>
            <QualityNotes quality={quality} of={result.key} />
            {contract.form === "STAFF" && result.kind === "MAIN" && result.title.trim() !== "" ? (
              <Supported
                result={result}
                leaderResults={leaderResults}
                onChange={(row) =>
                  editor.changeResult(result.key, { supportedLeaderResult: row.title, supportedResultId: row.id })
                }
              />
            ) : null}
          </Box>
        ))}
      </Box>
      <Button startIcon={<Add />} variant="outlined" onClick={() => editor.addResult("MAIN")}>
        {words.add}
      </Button>
    </>
  );
}

/** Which result of the leader is supported: proposed where the leader has some, written where there are none yet. */
function Supported({
  result,
  leaderResults,
  onChange,
}: {
  result: ResultDraft;
  leaderResults: readonly LeaderResult[];
  onChange: (row: LeaderResult) => void;
}) {
  const words = useWords(simpleWords);
  const shown = supportedBy(result, leaderResults);
  if (leaderResults.length === 0)
    return (
      <TextField
        label={words.supports}
        value={result.supportedLeaderResult}
        onChange={(event) => onChange({ id: "", title: event.target.value })}
        helperText={words.supportsWrite}
        fullWidth
      />
    );
  const own = shown !== undefined && !leaderResults.some(({ title }) => title === shown.title) ? [shown] : [];
  return (
    <TextField
      select
      size="small"
      label={words.supports}
      value={shown?.title ?? ""}
      onChange={(event) =>
        onChange(
          leaderResults.find(({ title }) => title === event.target.value) ?? { id: "", title: event.target.value },
        )
      }
      helperText={words.supportsHelp}
      fullWidth
      sx={{ "& .MuiSelect-select": { whiteSpace: "normal" } }}
    >
      {[...leaderResults, ...own].map((row) => (
        <MenuItem key={`${row.id} ${row.title}`} value={row.title} sx={{ whiteSpace: "normal" }}>
          {row.title}
        </MenuItem>
      ))}
    </TextField>
  );
}
