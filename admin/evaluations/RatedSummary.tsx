import { Button, Card, Stack, Typography } from "@mui/material";
import { useListContext } from "ra-core";
import type { EvaluationRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { evaluationWords } from "./evaluation.words.ts";
import { awaitsRating } from "./raterDue.ts";
import { useAskSelfReports } from "./useAskSelfReports.ts";

/**
 * Above the list of people one rates: how far the period is, and one button that asks all who still owe a self-report.
 * `onBehalfOf` is the name of the rater for whom the reader stands in.
 */
export function RatedSummary({ onBehalfOf }: { onBehalfOf?: string | undefined }) {
  const words = useWords(evaluationWords).list;
  const { data = [], hasNextPage, page } = useListContext<EvaluationRowFragment>();
  const { ask, busy } = useAskSelfReports();
  // Counts of one page would be taken for counts of all.
  if (data.length === 0 || hasNextPage || page > 1) return null;
  const having = (action: EvaluationRowFragment["allowedActions"][number]) =>
    data.filter(({ allowedActions }) => allowedActions.includes(action));
  const awaited = having("ASK_SELF_REPORT");
  const toRate = data.filter(awaitsRating).length;
  const toDeliver = data.filter(({ status }) => status === "RATED").length;
  const parts = [
    words.people(data.length, onBehalfOf),
    toRate > 0 ? words.toRate(toRate) : "",
    toDeliver > 0 ? words.toDeliver(toDeliver) : "",
    awaited.length > 0 ? words.awaited(awaited.length) : "",
  ];
  return (
    <Card sx={{ mt: 1.5, px: 2, py: 1 }}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", alignItems: "center", minHeight: 36 }}>
        <Typography role="status" sx={{ flex: 1, minWidth: 220 }}>
          {parts.filter(Boolean).join(" · ")}
        </Typography>
        {awaited.length > 1 ? (
          <Button size="small" variant="outlined" loading={busy} onClick={() => void ask(awaited.map(({ id }) => id))}>
            {words.askAll(awaited.length)}
          </Button>
        ) : null}
      </Stack>
    </Card>
  );
}
