import { Box, Typography } from "@mui/material";
import { IndicatorLine } from "../contracts/IndicatorLine.tsx";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { judgementWords } from "./judgement.words.ts";

/** What was planned and what was reached, with this period's records and their evidence. */
export function PlannedAndReached({
  evaluation,
  narrow = false,
}: {
  evaluation: EvaluationRecordFragment;
  narrow?: boolean;
}) {
  const words = useWords(judgementWords).planned;
  const label = useLabel();
  const format = useFormat();
  const { results, realizations } = evaluation.contract;
  return (
    <Section title={words.title}>
      {results.map((result, index) => (
        <Box
          key={result.id}
          sx={{ py: 2, pt: index === 0 ? 0 : 2, borderTop: index === 0 ? 0 : "1px solid", borderColor: "divider" }}
        >
          <Typography variant="caption" color="text.secondary" component="p">
            {label("ResultKind", result.kind)}
            {result.weight == null ? null : ` · ${format.percent(result.weight)}`}
          </Typography>
          <Typography sx={{ fontWeight: 650 }}>{result.title}</Typography>
          {result.indicators.map((indicator) => (
            <IndicatorLine
              key={indicator.id}
              indicator={indicator}
              realizations={realizations.filter((row) => row.indicatorId === indicator.id)}
              narrow={narrow}
              highlight={evaluation.period.key}
            />
          ))}
        </Box>
      ))}
    </Section>
  );
}
