import { Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useMay } from "../access/useViewer.ts";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { SatisfactionDocument, SatisfactionIndexRecordDocument } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.sources.ts";
import { PictureWithTable } from "../pictures/PictureWithTable.tsx";
import { TwinTable } from "../pictures/TwinTable.tsx";
import { SatisfactionDialog } from "./SatisfactionDialog.tsx";
import { surveyWords } from "./survey.words.ts";

/** Surveys drawn; the table has all. */
const drawn = 8;
/** The scale of the index begins here, so a bar of nothing stands for the worst there is. */
const lowest = 25;

/** What citizens say of a unit's service, with its trend (SWL-02, PAU-08); absent where the policy does not ask them. */
export function SatisfactionSection({ unit }: { unit: string }) {
  const words = useWords(surveyWords);
  const label = useLabel();
  const format = useFormat();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const { data } = useOperation(SatisfactionDocument, { unit });
  const satisfaction = data?.satisfaction;
  if (satisfaction == null) return null;
  const { indexes, trend } = satisfaction;
  const [newest] = indexes;
  const quality = (value: (typeof indexes)[number]["quality"]) =>
    value == null ? "–" : label("ServiceQuality", value);
  const points = trend == null ? null : `${trend.startsWith("-") ? "" : "+"}${format.decimal(trend, 2)}`;
  return (
    <Section
      title={words.title}
      lead={words.lead}
      action={
        may(SatisfactionIndexRecordDocument) ? (
          <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
            {words.record}
          </Button>
        ) : undefined
      }
    >
      {newest === undefined ? (
        <Typography color="text.secondary">{words.none}</Typography>
      ) : (
        <>
          <Stack direction="row" spacing={2} sx={{ alignItems: "baseline", mb: 2, flexWrap: "wrap" }}>
            <Typography sx={{ fontSize: "2rem", fontWeight: 700 }}>{format.decimal(newest.index, 2)}</Typography>
            <Typography sx={{ fontWeight: 600 }}>{quality(newest.quality)}</Typography>
            {points === null ? null : <Typography color="text.secondary">{words.trend(points)}</Typography>}
          </Stack>
          <PictureWithTable
            title={words.picture}
            summary={words.summary(format.decimal(newest.index, 2), quality(newest.quality), format.date(newest.to))}
            picture={
              <Stack spacing={1}>
                {indexes.slice(0, drawn).map((row) => (
                  <Box
                    key={row.to}
                    sx={{
                      display: "grid",
                      gap: 1.5,
                      alignItems: "center",
                      gridTemplateColumns: "minmax(88px, 132px) minmax(0,1fr) 64px",
                    }}
                  >
                    <Typography variant="caption">{format.date(row.to)}</Typography>
                    <Box sx={{ height: 12, borderRadius: 6, bgcolor: "action.hover" }}>
                      <Box
                        sx={{
                          height: 1,
                          borderRadius: 6,
                          bgcolor: "primary.main",
                          width: `${((Number(row.index) - lowest) * 100) / (100 - lowest)}%`,
                        }}
                      />
                    </Box>
                    <Typography variant="caption" sx={{ textAlign: "right", fontVariantNumeric: "tabular-nums" }}>
                      {format.decimal(row.index, 2)}
                    </Typography>
                  </Box>
                ))}
              </Stack>
            }
            table={
              <TwinTable
                label={words.picture}
                head={[words.survey, words.index, words.quality, words.respondents]}
                rows={indexes.map((row) => [
                  `${format.span(row.from, row.to)} · ${row.source}`,
                  format.decimal(row.index, 2),
                  quality(row.quality),
                  format.decimal(row.respondents),
                ])}
              />
            }
          />
        </>
      )}
      <SatisfactionDialog satisfaction={satisfaction} open={open} onClose={() => setOpen(false)} />
    </Section>
  );
}
