import { Button, MenuItem, Stack, TextField, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { useState } from "react";
import { BehaviorValues, FeedbackKindValues, type FeedbackKind } from "../../api/generated/enums.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { useMessageDraft } from "../dialogues/useMessageDraft.ts";
import { useFormat } from "../format/useFormat.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.feedback.ts";
import { feedbackWords } from "./feedback.words.ts";

/** Gives feedback: what kind, about what, in which period; the words are kept in the browser until they are sent. */
export function FeedbackForm({
  contract,
  results,
  periods,
}: {
  contract: string;
  results: readonly { id: string; title: string }[];
  periods: readonly string[];
}) {
  const word = useWords(feedbackWords);
  const label = useLabel();
  const format = useFormat();
  const [kind, setKind] = useState<FeedbackKind>("STRENGTH");
  const [about, setAbout] = useState("");
  const [period, setPeriod] = useState(() => runningOf(periods));
  const { text, write, clear } = useMessageDraft(`feedback/${contract}`);
  const give = useStep("feedback", "give", { done: word.sent });
  const result = results.some(({ id }) => id === about) ? about : null;
  const behavior = BehaviorValues.find((value) => value === about) ?? null;
  return (
    <Stack
      component="form"
      spacing={2}
      sx={{ mt: 2 }}
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ contract, period, kind, result, behavior, text }, { onSuccess: clear });
      }}
    >
      <Typography component="h3" sx={{ fontWeight: 650 }}>
        {word.give}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={kind}
        aria-label={word.kind}
        onChange={(_, next: FeedbackKind | null) => next && setKind(next)}
      >
        {FeedbackKindValues.map((each) => (
          <ToggleButton key={each} value={each} sx={{ px: 2 }}>
            {label("FeedbackKind", each)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2}>
        <TextField
          select
          fullWidth
          label={word.about}
          value={about}
          onChange={(event) => setAbout(event.target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{word.whole}</MenuItem>
          {results.map(({ id, title }) => (
            <MenuItem key={id} value={id} sx={{ whiteSpace: "normal" }}>
              {title}
            </MenuItem>
          ))}
          {BehaviorValues.map((each) => (
            <MenuItem key={each} value={each}>
              {label("Behavior", each)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={word.period}
          value={period}
          onChange={(event) => setPeriod(event.target.value)}
          sx={{ minWidth: 190 }}
        >
          {periods.map((key) => (
            <MenuItem key={key} value={key}>
              {format.period(key)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <TextField
        label={word.text}
        value={text}
        onChange={(event) => write(event.target.value)}
        multiline
        minRows={3}
        helperText={text === "" ? word.textHelp : word.kept}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Button
        type="submit"
        variant="contained"
        loading={give.isPending}
        disabled={text.trim() === ""}
        sx={{ alignSelf: "flex-start" }}
      >
        {word.send}
      </Button>
    </Stack>
  );
}

/** The period that runs: the last open one that is not the year. */
const runningOf = (periods: readonly string[]): string =>
  periods.filter((key) => key.includes("-")).at(-1) ?? periods.at(-1) ?? "";
