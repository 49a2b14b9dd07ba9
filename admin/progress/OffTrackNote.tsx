import { Stack, Typography } from "@mui/material";
import type { OffTrackState } from "../../api/generated/enums.ts";
import { ToneChip } from "../components/StatusChip.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { progressWords } from "./progress.words.ts";

type Warning = { state: OffTrackState; reason: string; periodEndsOn?: string | null | undefined };

/**
 * Says in plain words, to who records and to who rates, why an indicator is behind what is due by now, and before a
 * period ends also that it has no realisation; nothing where it is on its way (MMJ-04).
 */
export function OffTrackNote({ offTrack }: { offTrack: Warning | null | undefined }) {
  const words = useWords(progressWords).offTrack;
  const format = useFormat();
  if (offTrack == null || offTrack.state === "ON_TRACK") return null;
  const { state, periodEndsOn: ends } = offTrack;
  const unrecorded = state === "NOT_RECORDED";
  // Who records at the end of a period is not reminded in its middle.
  if (unrecorded && ends == null) return null;
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ mt: 1, alignItems: "flex-start", flexWrap: "wrap" }}>
      <ToneChip tone="waiting" label={unrecorded ? words.missingChip : words.chip} />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 180 }}>
        {offTrack.reason}
        {unrecorded ? null : ` ${words.talk}`}
        {ends == null ? null : ` ${words.ends(format.date(ends))}`}
      </Typography>
    </Stack>
  );
}
