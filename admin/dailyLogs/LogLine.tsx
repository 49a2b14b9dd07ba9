import { Box, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { StatusChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { DailyLogLineFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.methods.ts";
import { dailyLogWords } from "./dailyLog.words.ts";

/** One entry: what was done, for which result, what came of it, where it stands. */
export function LogLine({ entry, children }: { entry: DailyLogLineFragment; children?: ReactNode }) {
  const words = useWords(dailyLogWords);
  const format = useFormat();
  const amount = entry.quantity ? `${format.decimal(entry.quantity)} ${entry.unit ?? ""}`.trim() : undefined;
  const facts = [entry.resultTitle, entry.output, amount].filter(Boolean).join(" · ");
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: "divider" }}>
      <Stack direction="row" spacing={1.5} sx={{ justifyContent: "space-between", alignItems: "flex-start" }}>
        <Typography sx={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>{entry.description}</Typography>
        <StatusChip of="DailyLogStatus" value={entry.status} />
      </Stack>
      {facts !== "" && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5, overflowWrap: "anywhere" }}>
          {facts}
        </Typography>
      )}
      {entry.reason && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {words.returned(entry.reason)}
        </Typography>
      )}
      {entry.lateReason && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {words.lateReason}: {entry.lateReason}
        </Typography>
      )}
      {children}
    </Box>
  );
}
