import { useId, useState } from "react";
import { Box, Button, Collapse, InputAdornment, Stack, TextField, Typography } from "@mui/material";
import { ToneChip } from "../components/StatusChip.tsx";
import { WorkingTree } from "../components/WorkingTree.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ProgressRecordFragment, RealizationProgressFragment } from "../generated/operations.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { AchievementBar } from "../pictures/AchievementBar.tsx";
import { ConflictNote } from "./ConflictNote.tsx";
import { EvidenceFields } from "./EvidenceFields.tsx";
import { progressWords } from "./progress.words.ts";
import { OffTrackNote } from "./OffTrackNote.tsx";
import { RealizationReview } from "./RealizationReview.tsx";
import { problemsOf } from "./realizationDraft.ts";
import { type RowState, useRealizationKeeping } from "./useRealizationKeeping.ts";

type Props = {
  contract: string;
  period: string;
  indicator: ProgressRecordFragment["results"][number]["indicators"][number];
  /** Realisations of this indicator in all periods. */
  realizations: readonly RealizationProgressFragment[];
  limits: ProgressRecordFragment["evidenceLimits"];
  disabled: boolean;
  first: boolean;
};

const tones: Record<RowState, "quiet" | "moving" | "waiting" | "done" | "care"> = {
  EMPTY: "quiet",
  SAVING: "moving",
  SAVED: "done",
  UNREADABLE: "care",
  FAILED: "care",
  OFFLINE: "waiting",
  CONFLICT: "care",
};

/** One indicator: its target and achievement at the left, this period's value, note, source and evidence at the right. */
export function ProgressRow({ contract, period, indicator, realizations, limits, disabled, first }: Props) {
  const words = useWords(progressWords);
  const format = useFormat();
  const language = useLanguage() === "en" ? "EN" : "ID";
  const [open, setOpen] = useState(false);
  const workingId = useId();
  const recorded = realizations.find((row) => row.period === period);
  const { draft, change, addEvidence, state, failure, wrong, conflict, settle } = useRealizationKeeping({
    place: { contract, indicator: indicator.id, period },
    recorded,
    indicator,
    problems: (now) => problemsOf(now, indicator.target, indicator.levels, language),
  });
  const before = realizations.filter((row) => row.period < period).at(-1);
  const says = (field: string) => (draft.value.trim() === "" && field === "value" ? undefined : wrong[field]);
  return (
    <Box
      role="group"
      aria-label={indicator.title}
      sx={{
        display: "grid",
        columnGap: 4,
        rowGap: 2,
        gridTemplateColumns: { xs: "minmax(0,1fr)", md: "minmax(0,1fr) minmax(0,1.35fr)" },
        py: 2.5,
        pt: first ? 0 : 2.5,
        borderTop: first ? 0 : "1px solid",
        borderColor: "divider",
      }}
    >
      <Box>
        <Typography sx={{ fontWeight: 600, lineHeight: 1.45 }}>{indicator.title}</Typography>
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {words.row.target}: {format.measured(indicator.target.display)}
          {before === undefined ? null : ` · ${format.period(before.period)}: ${format.measured(before.display)}`}
        </Typography>
        <AchievementBar
          percent={indicator.achievement.percent}
          soFar={indicator.achievement.soFar}
          capPercent={indicator.capPercent}
          direction={indicator.direction}
        />
        <OffTrackNote offTrack={indicator.offTrack} />
        <Button
          size="small"
          color="inherit"
          onClick={() => setOpen(!open)}
          aria-expanded={open}
          aria-controls={workingId}
          sx={{ mt: 0.5, ml: -1.25, color: "text.secondary" }}
        >
          {open ? words.row.hide : words.row.how}
        </Button>
        <Collapse in={open} id={workingId} unmountOnExit>
          <WorkingTree working={indicator.achievement.working} />
          {indicator.offTrack == null ? null : <WorkingTree working={indicator.offTrack.working} />}
        </Collapse>
      </Box>
      <Stack spacing={1.5} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
        <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5} sx={{ alignItems: { sm: "flex-start" } }}>
          <TextField
            label={words.row.value(format.period(period))}
            value={draft.value}
            disabled={disabled}
            onChange={(event) => change({ value: event.target.value })}
            error={says("value") !== undefined}
            helperText={
              says("value") ??
              (disabled
                ? undefined
                : `${words.shape[indicator.target.kind]}. ${words.accumulation[indicator.accumulation]}`)
            }
            slotProps={{
              input: { endAdornment: <InputAdornment position="end">{indicator.target.unit}</InputAdornment> },
            }}
            sx={{ flex: 1 }}
          />
          <Box sx={{ pt: { sm: 1.25 } }} role="status">
            <ToneChip tone={tones[state]} label={words.state[state]} />
          </Box>
        </Stack>
        {conflict === undefined ? null : <ConflictNote conflict={conflict} draft={draft} onSettle={settle} />}
        {failure === undefined ? null : (
          <Typography variant="body2" color="error">
            {failure}
          </Typography>
        )}
        <TextField
          label={words.row.note}
          value={draft.note}
          disabled={disabled}
          onChange={(event) => change({ note: event.target.value })}
          error={wrong["note"] !== undefined}
          helperText={wrong["note"]}
          multiline
          fullWidth
        />
        <TextField
          label={words.row.dataSource}
          value={draft.dataSource}
          disabled={disabled}
          onChange={(event) => change({ dataSource: event.target.value })}
          error={wrong["dataSource"] !== undefined}
          helperText={wrong["dataSource"]}
          size="small"
          fullWidth
        />
        <EvidenceFields
          contract={contract}
          limits={limits}
          evidence={draft.evidence}
          marks={new Map(recorded?.evidence.map((each) => [each.id, each]))}
          onChange={(evidence) => change({ evidence })}
          onAdd={addEvidence}
          disabled={disabled}
        />
        {recorded === undefined ? null : <RealizationReview key={recorded.version} realization={recorded} />}
      </Stack>
    </Box>
  );
}
