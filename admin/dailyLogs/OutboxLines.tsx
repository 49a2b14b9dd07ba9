import { Alert, Button, Stack, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { dailyLogWords } from "./dailyLog.words.ts";
import type { OutgoingEntry } from "./logOutbox.ts";

/** Entries the server does not have yet: they wait, or say why they were not accepted. */
export function OutboxLines({ entries, onDrop }: { entries: readonly OutgoingEntry[]; onDrop: (key: string) => void }) {
  const words = useWords(dailyLogWords);
  const format = useFormat();
  return (
    <Stack spacing={1} sx={{ mb: entries.length > 0 ? 2 : 0 }}>
      {entries.map(({ key, day, description, refused }) => (
        <Alert
          key={key}
          severity={refused === undefined ? "info" : "warning"}
          action={refused === undefined ? undefined : <Button onClick={() => onDrop(key)}>{words.drop}</Button>}
        >
          <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
            {format.date(day, "short")}: {description}
          </Typography>
          {refused === undefined ? words.waiting : words.refused(refused)}
        </Alert>
      ))}
    </Stack>
  );
}
