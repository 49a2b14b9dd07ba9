import { Stack, Typography } from "@mui/material";
import { KeyValue } from "../components/KeyValue.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { evaluationWords } from "./evaluation.words.ts";
import { judgementWords } from "./judgement.words.ts";

/** The employee's own report, to read, or that they left the service without one (PAU-01). Own ratings appear only where the policy asks for them (R-MIX-01). */
export function SelfReportText({
  evaluation,
}: {
  evaluation: Pick<EvaluationRecordFragment, "selfReport" | "methods" | "employeeName" | "leftOn">;
}) {
  const words = useWords(evaluationWords).show;
  const label = useLabel();
  const left = useWords(judgementWords).rate.leftWithout;
  const format = useFormat();
  const { selfReport: report, employeeName, leftOn } = evaluation;
  if (leftOn != null) return <Typography>{left(employeeName, format.date(leftOn))}</Typography>;
  if (report == null || report.narrative === "")
    return <Typography color="text.secondary">{words.noSelfReport}</Typography>;
  const own = evaluation.methods.includes("SELF_ASSESSMENT");
  return (
    <Stack spacing={2}>
      <Typography sx={{ whiteSpace: "pre-line", maxWidth: "68ch" }}>{report.narrative}</Typography>
      {report.obstacles ? <KeyValue rows={[{ label: words.obstacles, value: report.obstacles }]} /> : null}
      {own && (report.resultRating || report.behaviorRating) ? (
        <KeyValue
          columns={2}
          title={words.ownRatings}
          rows={[
            { label: words.results, value: report.resultRating ? label("Rating", report.resultRating) : null },
            { label: words.behavior, value: report.behaviorRating ? label("Rating", report.behaviorRating) : null },
          ]}
        />
      ) : null}
    </Stack>
  );
}
