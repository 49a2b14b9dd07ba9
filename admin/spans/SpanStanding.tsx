import { Alert, Stack, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationSpanRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { spanWords } from "./span.words.ts";

/** Where a part stands: asked for until a day, signed with a fingerprint, or declined with the reason. */
export function SpanStanding({ span }: { span: EvaluationSpanRecordFragment }) {
  const words = useWords(spanWords);
  const format = useFormat();
  if (span.state === "DECLINED")
    return (
      <Alert severity="info" sx={{ mb: 3 }}>
        {words.declinedBecause(span.reason ?? "")}
      </Alert>
    );
  if (span.signedAt != null)
    return (
      <Alert severity="success" sx={{ mb: 3 }}>
        <Stack>
          {words.signed(format.instant(span.signedAt))}
          <Typography variant="caption" sx={{ overflowWrap: "anywhere" }}>
            {words.hash}: {span.contentHash}
          </Typography>
        </Stack>
      </Alert>
    );
  return span.allowedActions.length === 0 ? null : (
    <Alert severity={span.overdue ? "warning" : "info"} sx={{ mb: 3 }}>
      {words.dueBy(format.date(span.dueOn))}
    </Alert>
  );
}
