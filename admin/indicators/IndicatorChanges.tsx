import { Box, Stack, Typography } from "@mui/material";
import { ToneChip } from "../components/StatusChip.tsx";
import { Section } from "../components/Section.tsx";
import type { ConsultationRecordFragment } from "../generated/operations.ts";
import { type EnumName, useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { consultationWords } from "./consultation.words.ts";

type Difference = ConsultationRecordFragment["differences"][number];

const enums: Partial<Record<string, EnumName>> = {
  direction: "Direction",
  aspect: "ResultAspect",
  formula: "AchievementFormula",
  accumulation: "Accumulation",
};
const tones = { ADDED: "moving", REMOVED: "quiet", CHANGED: "waiting" } as const;

/** What changed in the indicators since a round opened: the version history of SWL-09. */
export function IndicatorChanges({ differences }: { differences: readonly Difference[] }) {
  const words = useWords(consultationWords);
  const label = useLabel();
  const said = (field: string, value: string | null) => {
    const name = enums[field];
    if (value === null) return "–";
    return name === undefined ? value : label(name, value);
  };
  const fieldName = (field: string) => words.fields[field as keyof typeof words.fields] ?? field;
  return (
    <Section title={words.changes}>
      {differences.length === 0 ? <Typography color="text.secondary">{words.noChanges}</Typography> : null}
      <Stack spacing={2}>
        {differences.map((difference) => (
          <Box key={difference.indicatorId}>
            <Stack direction="row" spacing={1.5} sx={{ alignItems: "center" }}>
              <ToneChip tone={tones[difference.change]} label={label("IndicatorChange", difference.change)} />
              <Typography sx={{ fontWeight: 600 }}>{difference.title}</Typography>
            </Stack>
            {difference.fields.map(({ field, from, to }) => (
              <Typography key={field} variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
                {fieldName(field)}: <s>{said(field, from ?? null)}</s> → <strong>{said(field, to ?? null)}</strong>
              </Typography>
            ))}
          </Box>
        ))}
      </Stack>
    </Section>
  );
}
