import { Alert, Box, Checkbox, FormControlLabel, FormGroup, FormLabel, TextField, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import type { JudgementProps } from "./judgementProps.ts";
import { judgementWords } from "./judgement.words.ts";

/** Where evidence to be cited comes from. */
type Cited = {
  sources: Pick<EvaluationRecordFragment["sources"], "rows">;
  citableRecords: EvaluationRecordFragment["citableRecords"];
};

/** The reason and the evidence a rating needs when it departs from expectation (R-RT-02), explained before it is missed. */
export function ReasonFields({
  dimension,
  evaluation,
  draft,
  change,
  disabled,
  missing,
  noEvidence,
}: Omit<JudgementProps, "evaluation"> & {
  dimension: "result" | "behavior";
  evaluation: Cited;
  missing: Record<string, string>;
  noEvidence?: string;
}) {
  const words = useWords(judgementWords).rate;
  const format = useFormat();
  const reason = `${dimension}Reason` as const;
  const cited = `${dimension}Evidence` as const;
  // Whatever a source about the person offers can be cited (PAU-03, SWL-08), each once; what citizens say is about the unit.
  const about = evaluation.sources.rows.filter(({ kind }) => kind !== "PUBLIC_FEEDBACK");
  const offered = [...about.flatMap((row) => row.evidence), ...evaluation.citableRecords];
  const evidence = [...new Map(offered.map((item) => [item.id, item])).values()];
  const toggle = (id: string, on: boolean) =>
    change({ [cited]: on ? [...draft[cited], id] : draft[cited].filter((other) => other !== id) });
  return (
    <Box sx={{ mt: 3, p: 2.5, borderRadius: "12px", bgcolor: "action.hover" }}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {words.needsReason}
      </Typography>
      <TextField
        label={dimension === "result" ? words.resultReason : words.behaviorReason}
        value={draft[reason]}
        onChange={(event) => change({ [reason]: event.target.value })}
        helperText={missing[reason] ?? words.reasonExample}
        disabled={disabled}
        multiline
        minRows={3}
        fullWidth
      />
      <FormLabel component="p" sx={{ mt: 2, fontWeight: 600, fontSize: "0.875rem" }}>
        {words.evidence}
      </FormLabel>
      {evidence.length === 0 ? <Alert severity="warning">{noEvidence ?? words.noEvidence}</Alert> : null}
      <FormGroup>
        {evidence.map((item) => (
          <FormControlLabel
            key={item.id}
            disabled={disabled}
            control={
              <Checkbox
                size="small"
                checked={draft[cited].includes(item.id)}
                onChange={(_, on) => toggle(item.id, on)}
              />
            }
            label={`${item.title} (${format.instant(item.addedAt)})`}
          />
        ))}
      </FormGroup>
      {missing[cited] !== undefined && evidence.length > 0 ? (
        <Typography variant="caption" color="text.secondary">
          {missing[cited]}
        </Typography>
      ) : null}
    </Box>
  );
}
