import { Stack, TextField, Typography } from "@mui/material";
import { mostPeerText } from "../../api/feedback/peerAnswer.rules.ts";
import { personalTraces } from "../../api/feedback/screening.rules.ts";
import { useWords } from "../i18n/words.ts";
import type { AnswerDraft } from "./answerDraft.ts";
import { peerWords } from "./peer.words.ts";

const fields = ["strength", "improve"] as const;

/** Whether a text shows somebody, so that it would be refused. */
export const hasTraces = (draft: AnswerDraft, names: readonly string[]): boolean =>
  fields.some((field) => personalTraces(draft[field], names).length > 0);

/** The two free texts, screened while they are written: what would tell who wrote it is named before it is sent. */
export function PeerTexts({
  draft,
  names,
  onChange,
}: {
  draft: AnswerDraft;
  names: readonly string[];
  onChange: (part: Partial<AnswerDraft>) => void;
}) {
  const word = useWords(peerWords);
  const help = { strength: word.strengthHelp, improve: word.improveHelp };
  return (
    <Stack spacing={2.5}>
      <Typography variant="h2" sx={{ mt: 0.5 }}>
        {word.texts}
      </Typography>
      {fields.map((field) => {
        const traces = personalTraces(draft[field], names);
        const found = traces.map((trace) => word.traces[trace]).join(" ");
        return (
          <TextField
            key={field}
            multiline
            minRows={3}
            label={word[field]}
            value={draft[field]}
            error={traces.length > 0}
            helperText={traces.length > 0 ? `${found} ${word.tracesAsk}` : help[field]}
            onChange={(event) => onChange({ [field]: event.target.value })}
            slotProps={{ htmlInput: { maxLength: mostPeerText } }}
          />
        );
      })}
    </Stack>
  );
}
