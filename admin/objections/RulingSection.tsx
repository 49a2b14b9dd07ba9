import { Stack, Typography } from "@mui/material";
import { PredicateChip } from "../components/PredicateChip.tsx";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ObjectionRowFragment, RulingTextFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { objectionWords } from "./objection.words.ts";

/** Both ratings in words. */
export function RatingsLine({ ratings }: { ratings: ObjectionRowFragment["ratings"] }) {
  const words = useWords(objectionWords);
  const label = useLabel();
  return (
    <Typography variant="body2" sx={{ mt: 1 }}>
      {words.results}: {label("Rating", ratings.result)} · {words.behavior}: {label("Rating", ratings.behavior)}
    </Typography>
  );
}

/** How the objection was decided, why, by whom, and what that gives. */
export function RulingSection({ ruling, outcome }: { ruling: RulingTextFragment; outcome: string }) {
  const words = useWords(objectionWords);
  const format = useFormat();
  return (
    <Section title={`${words.decision}: ${outcome}`}>
      <Typography sx={{ whiteSpace: "pre-line" }}>{ruling.reason}</Typography>
      <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
        {words.on(ruling.byName, format.instant(ruling.at))}
        {ruling.onBehalfOf ? ` (${words.onBehalf(ruling.onBehalfOf)})` : null}
      </Typography>
      {ruling.ratings ? (
        <Stack sx={{ mt: 2, alignItems: "flex-start" }}>
          <Typography variant="subtitle2">{words.after}</Typography>
          <PredicateChip value={ruling.ratings.predicate} />
          <RatingsLine ratings={ruling.ratings} />
        </Stack>
      ) : null}
      {ruling.contentHash ? (
        <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 2, overflowWrap: "anywhere" }}>
          {words.signed}: {ruling.contentHash}
        </Typography>
      ) : null}
    </Section>
  );
}
