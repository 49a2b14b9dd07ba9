import { Button, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import type { EvaluationRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { evaluationWords } from "./evaluation.words.ts";
import { useAskSelfReports } from "./useAskSelfReports.ts";

// Above the row's own link, so that the step is taken and the row not opened.
const above = { position: "relative", zIndex: 1 } as const;

/** What a rater does next about one person, as the server allows it; a dash when nothing is theirs to do. */
export function RaterStep({ row }: { row: EvaluationRowFragment }) {
  const words = useWords(evaluationWords).list;
  const label = useLabel();
  const { ask, busy } = useAskSelfReports();
  const { id, allowedActions, employeeName } = row;
  const may = (action: (typeof allowedActions)[number]) => allowedActions.includes(action);
  if (may("DELIVER"))
    return (
      <Button component={Link} to={`/evaluations/${id}/show`} size="small" variant="contained" sx={above}>
        {label("EvaluationAction", "DELIVER")}
      </Button>
    );
  const rate = (variant: "contained" | "text") => (
    <Button
      component={Link}
      to={`/evaluations/${id}/rate`}
      size="small"
      variant={variant}
      aria-label={words.rateOf(employeeName)}
      sx={above}
    >
      {words.rate}
    </Button>
  );
  // Where a rating may be set without the self-report, it is still asked for first.
  if (may("RATE") && !may("ASK_SELF_REPORT")) return rate("contained");
  if (may("EXPLAIN_OBJECTION"))
    return (
      <Button component={Link} to={`/objections/${id.replace(/^evl_/, "obj_")}/show`} size="small" sx={above}>
        {label("EvaluationAction", "EXPLAIN_OBJECTION")}
      </Button>
    );
  if (may("ASK_SELF_REPORT"))
    return (
      <>
        <Button
          size="small"
          variant="outlined"
          loading={busy}
          aria-label={words.askOf(employeeName)}
          onClick={() => void ask([id])}
          sx={above}
        >
          {label("EvaluationAction", "ASK_SELF_REPORT")}
        </Button>
        {may("RATE") ? rate("text") : null}
      </>
    );
  return (
    <Typography component="span" color="text.secondary">
      –
    </Typography>
  );
}
