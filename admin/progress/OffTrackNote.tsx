import { Stack, Typography } from "@mui/material";
import type { OffTrackState } from "../../api/generated/enums.ts";
import { ToneChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { progressWords } from "./progress.words.ts";

type Warning = { state: OffTrackState; expectedPercent: string; reachedPercent?: string | null | undefined };

/** Says in plain words that an indicator is behind what is due by now; nothing where it is not (MMJ-04). */
export function OffTrackNote({ offTrack }: { offTrack: Warning | null | undefined }) {
  const words = useWords(progressWords).offTrack;
  const format = useFormat();
  if (offTrack?.state !== "OFF_TRACK") return null;
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ mt: 1, alignItems: "flex-start", flexWrap: "wrap" }}>
      <ToneChip tone="waiting" label={words.chip} />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 180 }}>
        {words.text(format.percent(offTrack.expectedPercent), format.percent(offTrack.reachedPercent ?? "0"))}
      </Typography>
    </Stack>
  );
}
