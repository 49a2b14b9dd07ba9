import ExpandMore from "@mui/icons-material/ExpandMore";
import { Accordion, AccordionDetails, AccordionSummary, Stack, TextField, Typography } from "@mui/material";
import { BehaviorValues } from "../../api/generated/enums.ts";
import { Section } from "../components/Section.tsx";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import type { JudgementProps } from "./judgementProps.ts";
import { evaluationWords } from "./evaluation.words.ts";
import type { Feedback } from "./feedbackText.ts";
import { judgementWords } from "./judgement.words.ts";

/** Feedback per result and per value of behavior, each in two halves, and the rater's note. */
export function FeedbackFields({ evaluation, draft, change, disabled }: JudgementProps) {
  const words = useWords(judgementWords).rate;
  const label = useLabel();
  return (
    <Section title={words.feedback} lead={words.feedbackHelp}>
      {evaluation.contract.results.map((result) => (
        <Halves
          key={result.id}
          name={result.title}
          open
          value={draft.resultFeedback[result.id]}
          disabled={disabled}
          onChange={(halves) => change({ resultFeedback: { ...draft.resultFeedback, [result.id]: halves } })}
        />
      ))}
      <Typography variant="h3" sx={{ mt: 3, mb: 1 }}>
        {words.behaviorFeedback}
      </Typography>
      {BehaviorValues.map((behavior) => (
        <Halves
          key={behavior}
          name={label("Behavior", behavior)}
          open={draft.behaviorFeedback[behavior] !== undefined}
          value={draft.behaviorFeedback[behavior]}
          disabled={disabled}
          onChange={(halves) => change({ behaviorFeedback: { ...draft.behaviorFeedback, [behavior]: halves } })}
        />
      ))}
      <TextField
        label={words.note}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
        helperText={words.noteHelp}
        disabled={disabled}
        multiline
        minRows={2}
        fullWidth
        sx={{ mt: 3 }}
      />
    </Section>
  );
}

type HalvesProps = {
  name: string;
  value: Feedback | undefined;
  onChange: (feedback: Feedback) => void;
  disabled: boolean;
  open: boolean;
};

function Halves({ name, value = { strength: "", improve: "" }, onChange, disabled, open }: HalvesProps) {
  const words = useWords(evaluationWords).show;
  return (
    <Accordion defaultExpanded={open} disableGutters sx={{ bgcolor: "transparent" }}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {name}
        </Typography>
      </AccordionSummary>
      <AccordionDetails>
        <Stack direction={{ xs: "column", sm: "row" }} spacing={2}>
          <TextField
            label={words.strength}
            value={value.strength}
            onChange={(event) => onChange({ ...value, strength: event.target.value })}
            disabled={disabled}
            multiline
            minRows={2}
            fullWidth
          />
          <TextField
            label={words.improve}
            value={value.improve}
            onChange={(event) => onChange({ ...value, improve: event.target.value })}
            disabled={disabled}
            multiline
            minRows={2}
            fullWidth
          />
        </Stack>
      </AccordionDetails>
    </Accordion>
  );
}
