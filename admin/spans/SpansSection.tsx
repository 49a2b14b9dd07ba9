import { Box, Button, Stack, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import { Section } from "../components/Section.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { WorkingTree } from "../components/WorkingTree.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationSpansPageFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.sources.ts";
import { spanWords } from "./span.words.ts";

type Row = EvaluationSpansPageFragment["parts"][number];

/** Parts of the period under each rater with what each said, and what that suggests where the policy weighs by days. */
export function SpansSection({ spans }: { spans: EvaluationSpansPageFragment | null | undefined }) {
  const words = useWords(spanWords);
  const label = useLabel();
  if (spans == null) return null;
  const rating = (value: string | null | undefined) => (value == null ? words.none : label("Rating", value));
  return (
    <Section title={words.section} lead={`${words.sectionLead(spans.days)} ${words.decides}`}>
      <Stack component="ol" spacing={2} sx={{ m: 0, p: 0, listStyle: "none" }}>
        {spans.parts.map((part) => (
          <PartRow key={part.id} part={part} days={spans.days} />
        ))}
      </Stack>
      {spans.combination === "DAY_WEIGHTED_SUGGESTION" ? (
        <Box sx={{ mt: 3 }}>
          <Typography sx={{ fontWeight: 650 }}>{words.weighted}</Typography>
          <Typography sx={{ mb: 1.5 }}>
            {words.result}: {rating(spans.result.rating)} · {words.behavior}: {rating(spans.behavior.rating)}
          </Typography>
          <WorkingTree working={spans.result.working} open={false} />
          <WorkingTree working={spans.behavior.working} open={false} />
        </Box>
      ) : null}
    </Section>
  );
}

function PartRow({ part, days }: { part: Row; days: number }) {
  const words = useWords(spanWords);
  const label = useLabel();
  const format = useFormat();
  const said = [
    [words.result, part.resultRating, part.resultReason],
    [words.behavior, part.behaviorRating, part.behaviorReason],
  ] as const;
  return (
    <Box component="li" sx={{ minWidth: 0 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: "center", flexWrap: "wrap" }}>
        <Typography sx={{ fontWeight: 600 }}>{part.raterName}</Typography>
        {part.deciding ? null : (
          <ToneChip tone={part.state === "GIVEN" ? "done" : "waiting"} label={label("SpanState", part.state)} />
        )}
        {part.deciding ? <ToneChip tone="quiet" label={words.deciding} /> : null}
      </Stack>
      <Typography variant="body2" color="text.secondary">
        {format.span(part.from, part.to)} · {words.days(part.days)}
      </Typography>
      <Box
        aria-hidden
        sx={{ mt: 0.75, height: 6, borderRadius: 3, bgcolor: "action.hover", overflow: "hidden", maxWidth: 420 }}
      >
        <Box sx={{ height: 1, width: `${(100 * part.days) / days}%`, bgcolor: "primary.main" }} />
      </Box>
      {said.map(([name, rating, reason]) =>
        rating == null ? null : (
          <Typography key={name} variant="body2" sx={{ mt: 0.75, overflowWrap: "anywhere" }}>
            {name}: <b>{label("Rating", rating)}</b>
            {reason ? `. ${reason}` : ""}
          </Typography>
        ),
      )}
      {part.reason ? (
        <Typography variant="body2" sx={{ mt: 0.75, overflowWrap: "anywhere" }}>
          {part.reason}
        </Typography>
      ) : null}
      {part.allowedActions.includes("GIVE") ? (
        <Button component={Link} to={`/spans/${part.id}`} size="small" variant="outlined" sx={{ mt: 1 }}>
          {part.state === "GIVEN" ? words.ownAgain : words.own}
        </Button>
      ) : null}
    </Box>
  );
}
