import CheckCircleOutline from "@mui/icons-material/CheckCircleOutline";
import { Alert, Box, TextField, Typography } from "@mui/material";
import { Section } from "../components/Section.tsx";
import { useWords } from "../i18n/words.ts";
import { reasonKey, unsettled, type DraftQuality } from "./draftQuality.ts";
import { QualityNote } from "./QualityNotes.tsx";
import { qualityWords } from "./quality.words.ts";

/** Before submission: every finding once more; a warning may stay with a reason. */
export function QualityReasons({
  quality,
  reasons,
  onReason,
}: {
  quality: DraftQuality;
  reasons: Readonly<Record<string, string>>;
  onReason: (key: string, reason: string) => void;
}) {
  const words = useWords(qualityWords);
  const waiting = unsettled(quality.findings, reasons).length;
  if (quality.findings.length === 0) {
    return (
      <Alert icon={<CheckCircleOutline />} severity="success" sx={{ mb: 3 }}>
        {words.good}
      </Alert>
    );
  }
  return (
    <Section title={words.title} lead={words.lead}>
      {quality.findings.map((finding) => (
        <Box key={reasonKey(finding)} sx={{ mb: 2.5 }}>
          <Typography sx={{ fontWeight: 600, mb: 0.75 }}>{finding.title}</Typography>
          <QualityNote finding={finding} quality={quality} />
          {finding.severity === "WARNING" ? (
            <TextField
              label={words.reason}
              helperText={words.reasonHelp}
              value={reasons[reasonKey(finding)] ?? ""}
              onChange={(event) => onReason(reasonKey(finding), event.target.value)}
              slotProps={{ htmlInput: { maxLength: 300 } }}
              multiline
              fullWidth
              sx={{ mt: 1.5 }}
            />
          ) : null}
        </Box>
      ))}
      {waiting > 0 ? <Typography color="text.secondary">{words.waiting(waiting)}</Typography> : null}
    </Section>
  );
}
