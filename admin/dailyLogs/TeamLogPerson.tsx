import { Box, Button, Collapse, Stack, Tooltip, Typography } from "@mui/material";
import { useState } from "react";
import { PersonLine } from "../components/PersonLine.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { DailyLogLineFragment, DailyLogTeamQuery } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import "../i18n/labels.methods.ts";
import { weekday } from "../../api/kernel/calendar.ts";
import { dailyLogWords } from "./dailyLog.words.ts";
import { LogLine } from "./LogLine.tsx";

type Person = DailyLogTeamQuery["dailyLogTeam"]["people"][number];
type Line = DailyLogLineFragment;

const letters = {
  id: ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};
/** Marks that are told apart without color; the word stands in the label. */
const marks = { NOT_STARTED: "–", DRAFT: "…", SUBMITTED: "!", RETURNED: "↩", APPROVED: "✓" };

/** A person's week, and what they handed in. */
export function TeamLogPerson({
  person,
  busy,
  onApprove,
  onReturn,
}: {
  person: Person;
  busy: boolean;
  onApprove: (entries: Line[]) => void;
  onReturn: (entry: Line) => void;
}) {
  const words = useWords(dailyLogWords);
  const language = useLanguage();
  const label = useLabel();
  const format = useFormat();
  const waiting = person.entries.filter(({ allowedActions }) => allowedActions.includes("APPROVE"));
  const [open, setOpen] = useState(false);
  return (
    <Box component="li" sx={{ py: 2, borderTop: 1, borderColor: "divider" }}>
      <Stack direction={{ xs: "column", md: "row" }} spacing={1.5} sx={{ alignItems: { md: "center" } }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <PersonLine name={person.employeeName} detail={person.positionTitle} />
        </Box>
        <Stack direction="row" spacing={0.5} component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
          {person.days.map(({ day, status }) => (
            <Tooltip key={day} title={`${format.date(day, "short")}: ${label("DailyLogDayStatus", status)}`}>
              <Box
                component="li"
                sx={{
                  ...{ position: "relative", width: 40, textAlign: "center", borderRadius: "8px", py: 0.5 },
                  bgcolor: status === "NOT_STARTED" ? undefined : "action.hover",
                  border: status === "SUBMITTED" ? 2 : 1,
                  borderColor: status === "SUBMITTED" ? "primary.main" : "divider",
                }}
              >
                <Typography component="span" variant="caption" sx={{ display: "block", lineHeight: 1.2 }}>
                  {letters[language][weekday(day)]}
                </Typography>
                <Typography component="span" aria-hidden sx={{ fontWeight: 700, lineHeight: 1.2 }}>
                  {marks[status]}
                </Typography>
                <Box
                  component="span"
                  sx={{ position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" }}
                >
                  {label("DailyLogDayStatus", status)}
                </Box>
              </Box>
            </Tooltip>
          ))}
        </Stack>
        <Stack direction="row" spacing={1} sx={{ minWidth: { md: 240 }, justifyContent: { md: "flex-end" } }}>
          {waiting.length > 0 && (
            <Button size="small" variant="outlined" disabled={busy} onClick={() => onApprove(waiting)}>
              {words.approve(waiting.length)}
            </Button>
          )}
          {person.entries.length > 0 ? (
            <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
              {open ? words.hide : words.show}
            </Button>
          ) : (
            <StatusChip of="DailyLogDayStatus" value="NOT_STARTED" />
          )}
        </Stack>
      </Stack>
      <Collapse in={open} unmountOnExit>
        <Box component="ul" sx={{ listStyle: "none", m: 0, mt: 1.5, p: 0, pl: { sm: 6 } }}>
          {person.entries.map((entry) => (
            <LogLine key={entry.id} entry={entry}>
              <Typography variant="caption" color="text.secondary">
                {format.date(entry.day, "short")}
                {entry.decidedBy ? ` · ${entry.decidedBy}` : ""}
              </Typography>
              {entry.allowedActions.includes("RETURN") && (
                <Button size="small" disabled={busy} onClick={() => onReturn(entry)} sx={{ ml: 1 }}>
                  {words.returnOne}
                </Button>
              )}
            </LogLine>
          ))}
        </Box>
      </Collapse>
    </Box>
  );
}
