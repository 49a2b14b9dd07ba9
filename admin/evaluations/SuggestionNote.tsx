import { Typography } from "@mui/material";
import { WorkingTree } from "../components/WorkingTree.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { judgementWords } from "./judgement.words.ts";

/** The suggested rating of the results with its working: an aid, never set by itself (R-RT-01). */
export function SuggestionNote({
  suggestion,
  headed,
}: {
  suggestion: EvaluationRecordFragment["suggestion"] | null;
  /** The predicate of the unit the person leads; absent for everyone else. */
  headed?: EvaluationRecordFragment["headedOutcome"];
}) {
  const words = useWords(judgementWords).rate;
  const label = useLabel();
  const format = useFormat();
  const percent = suggestion?.percent == null ? null : format.percent(suggestion.percent);
  const text =
    percent === null
      ? words.noSuggestion
      : suggestion?.rating == null
        ? words.suggestionOnlyPercent(percent)
        : words.suggestionText(label("Rating", suggestion.rating), percent);
  return (
    <>
      <Typography sx={{ mb: 1.5 }}>{text}</Typography>
      {headed == null ? null : (
        <Typography sx={{ mb: 1.5 }}>
          {headed.predicate == null
            ? words.headedUnset(headed.unitName)
            : words.headed(headed.unitName, label("OrganizationPredicate", headed.predicate))}
        </Typography>
      )}
      {suggestion == null ? null : <WorkingTree working={suggestion.working} open={false} />}
    </>
  );
}
