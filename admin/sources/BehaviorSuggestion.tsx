import { Typography } from "@mui/material";
import { Section } from "../components/Section.tsx";
import { WorkingTree } from "../components/WorkingTree.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { sourceWords } from "./source.words.ts";

/** What the weighed sources suggest for behavior, with the working; absent where the policy weighs none (R-360-03). */
export function BehaviorSuggestion({ suggestion }: { suggestion: EvaluationRecordFragment["behaviorSuggestion"] }) {
  const words = useWords(sourceWords);
  const label = useLabel();
  const format = useFormat();
  if (suggestion == null) return null;
  const score = suggestion.percent == null ? null : format.decimal(suggestion.percent);
  const text =
    score === null
      ? words.behaviorNothing
      : suggestion.rating == null
        ? words.behaviorOnlyScore(score)
        : words.behaviorText(label("Rating", suggestion.rating), score);
  return (
    <Section title={words.behaviorSuggestion}>
      <Typography sx={{ mb: 1.5 }}>{text}</Typography>
      <WorkingTree working={suggestion.working} open={false} />
    </Section>
  );
}
