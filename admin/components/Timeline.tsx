import { Box, Skeleton, Typography } from "@mui/material";
import type { Party } from "../../api/generated/enums.ts";
import { useFormat } from "../format/useFormat.ts";
import { type EnumName, useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";

/** What a timeline shows of an audit event. */
export type TimelineEvent = {
  id: string;
  label: string;
  actorName: string;
  at: string;
  party?: Party | null;
  onBehalfOf?: string | null;
  reason?: string | null;
  fromState?: string | null;
  toState?: string | null;
};

/** The story of a record, newest first: who did what when, and why. `states` names the enum of its states. */
export function Timeline({
  events,
  states,
  loading = false,
}: {
  events: TimelineEvent[];
  states?: EnumName;
  loading?: boolean;
}) {
  const word = useWords(componentWords);
  const format = useFormat();
  const label = useLabel();
  if (loading) return <Skeleton variant="rounded" height={140} />;
  if (events.length === 0) return <Typography color="text.secondary">{word.noHistory}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
      {[...events].reverse().map((event, index) => (
        <Box
          component="li"
          key={event.id}
          sx={{
            position: "relative",
            pl: 3,
            pb: 2.5,
            "&::before": {
              content: '""',
              position: "absolute",
              left: 0,
              top: 6,
              width: 11,
              height: 11,
              borderRadius: "50%",
              border: 2,
              borderColor: index === 0 ? "primary.main" : "text.secondary",
              bgcolor: index === 0 ? "primary.main" : "background.paper",
            },
            "&:not(:last-of-type)::after": {
              content: '""',
              position: "absolute",
              left: 6.5,
              top: 22,
              bottom: -2,
              width: "2px",
              bgcolor: "divider",
            },
          }}
        >
          <Typography sx={{ fontWeight: 600, lineHeight: 1.4 }}>{event.label}</Typography>
          <Typography variant="body2">
            {event.actorName}
            {event.onBehalfOf && ` (${word.onBehalfOf(event.onBehalfOf)})`}
          </Typography>
          <Typography variant="caption" color="text.secondary" component="p">
            <time dateTime={event.at}>{format.instant(event.at)}</time>
            {states && event.fromState && event.toState && event.fromState !== event.toState && (
              <> · {word.changed(label(states, event.fromState), label(states, event.toState))}</>
            )}
          </Typography>
          {event.reason && (
            <Box
              component="blockquote"
              sx={{ m: 0, mt: 0.75, pl: 1.5, borderLeft: 3, borderColor: "divider", fontSize: "0.875rem" }}
            >
              {event.reason}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
