import { Box, Typography } from "@mui/material";
import { DataTableTwin } from "../components/DataTableTwin.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { InnovationRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { innovationWords } from "./innovation.words.ts";

type Measure = InnovationRecordFragment["measures"][number];

/** One measure before and after, each bar with its date, and the same as a table (PAU-08). */
export function ImpactChart({ measure }: { measure: Measure }) {
  const words = useWords(innovationWords);
  const format = useFormat();
  const { name, unit, before, after, effect } = measure;
  const shown = (value: string) => [format.decimal(value), unit].filter(Boolean).join(" ");
  const most = Math.max(Math.abs(Number(before.value)), Math.abs(Number(after?.value ?? 0)), 1e-9);
  const told =
    effect == null
      ? words.notYet
      : effect.better == null
        ? words.same
        : (effect.better ? words.better : words.worse)(
            format.decimal(effect.difference),
            effect.percent == null ? "–" : format.percent(effect.percent),
          );
  const bars = [
    { word: words.before, at: before, color: "text.secondary" },
    ...(after ? [{ word: words.after, at: after, color: "primary.main" }] : []),
  ];
  return (
    <Box sx={{ mb: 3 }}>
      <Typography component="h3" sx={{ fontWeight: 650 }}>
        {name}
      </Typography>
      <Typography variant="body2" sx={{ mb: 1.5 }}>
        {told}
      </Typography>
      <DataTableTwin
        caption={`${name}: ${told}`}
        columns={["", words.value, words.day, words.source]}
        rows={bars.map(({ word, at }) => [word, shown(at.value), format.date(at.day), at.source])}
      >
        {bars.map(({ word, at, color }) => (
          <Box key={word} sx={{ mb: 1.5 }}>
            <Typography variant="body2">
              {word}, {format.date(at.day, "short")}: <strong>{shown(at.value)}</strong>
            </Typography>
            <Box aria-hidden sx={{ height: 14, borderRadius: "4px", bgcolor: "action.hover" }}>
              <Box
                sx={{
                  ...{ height: 1, borderRadius: "4px", bgcolor: color },
                  width: `${(Math.abs(Number(at.value)) / most) * 100}%`,
                }}
              />
            </Box>
          </Box>
        ))}
      </DataTableTwin>
    </Box>
  );
}
