import { Button, MenuItem, Stack, TextField } from "@mui/material";
import { type FormEvent, useState } from "react";
import type { RecommendingBody } from "../../api/generated/enums.ts";
import { useCalibrationStep } from "../calibrations/useCalibrationStep.ts";
import { OrganizationOutcomeRecommendDocument } from "../generated/operations.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import "../i18n/labels.calibrations.ts";
import type { OutcomeToSet } from "./outcomeToSet.ts";
import { organizationOutcomeWords } from "./organizationOutcome.words.ts";

/** A recommendation of planning, personnel or oversight to whoever sets the unit's predicate (R-ORG-04); opened by a button. */
export function RecommendForm({ outcome }: { outcome: OutcomeToSet }) {
  const word = useWords(organizationOutcomeWords);
  const language = useLanguage();
  const { take, keyed, busy } = useCalibrationStep();
  const [open, setOpen] = useState(false);
  const [body, setBody] = useState<RecommendingBody>("PERSONNEL");
  const [text, setText] = useState("");
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)} sx={{ mt: 1 }}>
        {word.recommend}
      </Button>
    );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const asked = { id: outcome.id, version: outcome.version, body, text };
    const input = keyed("organizationOutcomeRecommend", asked);
    if ((await take(OrganizationOutcomeRecommendDocument, { input }, word.recommended)) === undefined) return;
    setText("");
    setOpen(false);
  };
  return (
    <Stack component="form" spacing={2} sx={{ mt: 2 }} onSubmit={(event: FormEvent) => void submit(event)}>
      <TextField
        select
        label={word.recommendingBody}
        value={body}
        onChange={(event) => setBody(event.target.value as RecommendingBody)}
      >
        {choicesOf("RecommendingBody", language).map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        required
        multiline
        minRows={2}
        label={word.recommendation}
        helperText={word.recommendationHelp}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 3000 } }}
      />
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="outlined" loading={busy}>
          {word.recommend}
        </Button>
        <Button onClick={() => setOpen(false)}>{word.cancel}</Button>
      </Stack>
    </Stack>
  );
}
