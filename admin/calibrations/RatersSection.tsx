import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { TwinTable } from "../pictures/TwinTable.tsx";
import { calibrationWords } from "./calibration.words.ts";
import type { Board } from "./LiveCheck.tsx";
import { Box, Typography } from "@mui/material";

/** What is known about each rater: an estimate with its interval in plain words, and the spread without them. */
export function RatersSection({ board }: { board: Board }) {
  const word = useWords(calibrationWords);
  const format = useFormat();
  const figure = (value: string | null | undefined) => (value == null ? "–" : format.decimal(value));
  return (
    <Section title={word.raters} lead={word.ratersLead}>
      <TwinTable
        label={word.raters}
        head={[word.rater, word.estimate, word.without]}
        rows={board.raters.map((rater) => [
          <Box key="name" sx={{ minWidth: 200, maxWidth: 420 }}>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {rater.raterName} · {word.people(String(rater.people))}
            </Typography>
            <Typography variant="caption" color="text.secondary">
              {rater.sentence}
            </Typography>
          </Box>,
          rater.estimate == null ? (
            "–"
          ) : (
            <Box key="estimate">
              <strong>{figure(rater.estimate)}</strong>
              <Typography variant="caption" component="p" color="text.secondary" sx={{ whiteSpace: "nowrap" }}>
                {word.interval(figure(rater.low), figure(rater.high))}
              </Typography>
            </Box>
          ),
          rater.without.check == null ? word.noGuide : word.withoutText(String(rater.without.check.violations.length)),
        ])}
      />
    </Section>
  );
}
