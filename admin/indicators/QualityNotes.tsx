import { Alert, Box, Typography } from "@mui/material";
import { betterExample, publishedSources } from "../../api/indicators/publishedExamples.rules.ts";
import { qualityExplanations } from "../../api/indicators/qualityExplanations.rules.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import type { DraftFinding, DraftQuality } from "./draftQuality.ts";
import { qualityWords } from "./quality.words.ts";

/** What is wrong with the words of one row, while it is being written; nothing when nothing is. */
export function QualityNotes({ quality, of }: { quality: DraftQuality; of: string }) {
  const words = useWords(qualityWords);
  const findings = quality.findings.filter((finding) => finding.key === of);
  if (findings.length === 0) return null;
  return (
    <Box role="group" aria-label={words.notes} sx={{ mb: 2.5, display: "grid", gap: 1 }}>
      {findings.map((finding) => (
        <QualityNote key={`${finding.code} ${finding.field}`} finding={finding} quality={quality} />
      ))}
    </Box>
  );
}

/** One finding: what it is, why, and a published example that does it better. */
export function QualityNote({ finding, quality }: { finding: DraftFinding; quality: DraftQuality }) {
  const words = useWords(qualityWords);
  const label = useLabel();
  const language = useLanguage();
  const example = betterExample(quality.family, finding.code);
  const figure = example.target === "" ? ` (${example.unit})` : `: ${example.target} ${example.unit}`;
  return (
    <Alert severity={finding.severity === "ERROR" ? "error" : "warning"} sx={{ py: 0.5 }}>
      <Typography sx={{ fontWeight: 650 }}>{label("QualityCode", finding.code)}</Typography>
      <Typography variant="body2">
        {qualityExplanations[finding.code][language].replace("{words}", finding.words ?? "")}
      </Typography>
      <Typography variant="caption" component="p" sx={{ mt: 0.5 }}>
        {words.example(example.title, figure)}
        {". "}
        {words.from(publishedSources[example.source] ?? example.source)}
      </Typography>
    </Alert>
  );
}
