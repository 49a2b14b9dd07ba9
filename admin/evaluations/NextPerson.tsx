import ArrowForward from "@mui/icons-material/ArrowForward";
import { Alert, Button } from "@mui/material";
import { useGetList } from "ra-core";
import { Link } from "react-router-dom";
import { useDelegators } from "../access/useDelegators.ts";
import { useViewer } from "../access/useViewer.ts";
import type { EvaluationRecordFragment, EvaluationRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { evaluationWords } from "./evaluation.words.ts";
import { isDueFromRater } from "./raterDue.ts";

/** Once nothing about a person is left to do, the way on to the next one who waits for their rater in the same period. */
export function NextPerson({ evaluation }: { evaluation: EvaluationRecordFragment }) {
  const words = useWords(evaluationWords).show;
  const viewer = useViewer();
  const raters = [viewer?.employee?.id, ...useDelegators("EVALUATION").map(({ id }) => id)];
  const rater = raters.find((id) => id !== undefined && id === evaluation.contract.rater?.id);
  const enabled = rater !== undefined && !isDueFromRater(evaluation);
  const filter = { cycle: evaluation.contract.cycle.id, period: evaluation.period.key, rater };
  const { data = [] } = useGetList<EvaluationRowFragment>(
    "evaluations",
    { filter, pagination: { page: 1, perPage: 25 } },
    { enabled },
  );
  const waiting = enabled ? data.filter((row) => row.id !== evaluation.id && isDueFromRater(row)) : [];
  const [next] = waiting;
  if (next === undefined) return null;
  const to = next.allowedActions.includes("DELIVER") ? "show" : "rate";
  return (
    <Alert
      severity="info"
      icon={false}
      sx={{ mb: 3 }}
      action={
        <Button component={Link} to={`/evaluations/${next.id}/${to}`} color="inherit" endIcon={<ArrowForward />}>
          {next.employeeName}
        </Button>
      }
    >
      {words.next(waiting.length)}
    </Alert>
  );
}
