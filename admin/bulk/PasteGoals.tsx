import { Box, Button, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useWords } from "../i18n/words.ts";
import { bulkWords } from "./bulk.words.ts";
import { type GoalDraft, goalsFromLines } from "./goalDrafts.ts";

/** Takes goals from lines copied out of a spreadsheet. */
export function PasteGoals({ onTake, onCancel }: { onTake: (goals: GoalDraft[]) => void; onCancel: () => void }) {
  const words = useWords(bulkWords).goals;
  const [text, setText] = useState("");
  const goals = goalsFromLines(text);
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {words.pasteLead}
      </Typography>
      <TextField
        label={words.paste}
        value={text}
        onChange={(event) => setText(event.target.value)}
        multiline
        minRows={4}
        maxRows={12}
        fullWidth
        autoFocus
      />
      <Stack direction="row" spacing={1} sx={{ mt: 1.5 }}>
        <Button variant="contained" disabled={goals.length === 0} onClick={() => onTake(goals)}>
          {goals.length === 0 ? words.pasteTake : `${words.pasteTake} (${goals.length})`}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </Stack>
    </Box>
  );
}
