import { Alert, Button, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import type { DailyLogLineFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { dailyLogWords } from "./dailyLog.words.ts";

type Line = DailyLogLineFragment;

/** Entries of other days that came back, so that nobody has to look for them day by day. */
export function GivenBack({ entries, onMend }: { entries: readonly Line[]; onMend: (entry: Line) => void }) {
  const words = useWords(dailyLogWords);
  const format = useFormat();
  return entries.map((entry) => (
    <Alert
      key={entry.id}
      severity="warning"
      sx={{ mb: 1, flexWrap: { xs: "wrap", sm: "nowrap" } }}
      action={<Button onClick={() => onMend(entry)}>{words.mend}</Button>}
    >
      <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
        {format.date(entry.day, "short")}: {entry.description}
      </Typography>
      {words.returned(entry.reason ?? "–")}
    </Alert>
  ));
}
