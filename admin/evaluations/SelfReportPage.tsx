import { Alert, Box, Button, Stack, TextField, Typography } from "@mui/material";
import { useGetOne } from "ra-core";
import { Link, useNavigate, useParams } from "react-router-dom";
import { wholeRecord } from "../dataProvider/wholeRecord.ts";
import type { Rating } from "../../api/generated/enums.ts";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { ClashNote } from "./ClashNote.tsx";
import { PlannedAndReached } from "./PlannedAndReached.tsx";
import { RatingChoice } from "./RatingChoice.tsx";
import { evaluationWords } from "./evaluation.words.ts";
import { judgementWords } from "./judgement.words.ts";
import { useEvaluationKeeping } from "./useEvaluationKeeping.ts";

/** `/evaluations/:id/self-report`: the employee's report, with what was planned and reached beside it. */
export default function SelfReportPage() {
  const { id = "" } = useParams();
  const { data, error, isPending, refetch } = useGetOne<EvaluationRecordFragment>("evaluations", {
    id,
    ...wholeRecord,
  });
  if (isPending) return <LoadingState />;
  if (error !== null || data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Report key={data.id} evaluation={data} />;
}

type Draft = { narrative: string; obstacles: string; resultRating: Rating | null; behaviorRating: Rating | null };

const form = {
  step: "saveSelfReport",
  draftOf: ({ selfReport }: EvaluationRecordFragment): Draft => ({
    narrative: selfReport?.narrative ?? "",
    obstacles: selfReport?.obstacles ?? "",
    resultRating: selfReport?.resultRating ?? null,
    behaviorRating: selfReport?.behaviorRating ?? null,
  }),
  inputOf: (draft: Draft) => ({ ...draft, narrative: draft.narrative.trim(), obstacles: draft.obstacles.trim() }),
} as const;

function Report({ evaluation }: { evaluation: EvaluationRecordFragment }) {
  const all = useWords(judgementWords);
  const words = all.report;
  const names = useWords(evaluationWords).show;
  const format = useFormat();
  const navigate = useNavigate();
  const own = evaluation.methods.includes("SELF_ASSESSMENT");
  const maySave = evaluation.allowedActions.includes("SAVE_SELF_REPORT");
  const maySubmit = evaluation.allowedActions.includes("SUBMIT_SELF_REPORT");
  const keeping = useEvaluationKeeping<Draft>(evaluation, form, maySave);
  const { draft, change, flush, version } = keeping;
  const submit = useStep("evaluations", "submitSelfReport", { done: words.submitted });
  const back = { to: `/evaluations/${evaluation.id}/show`, label: names.title(format.period(evaluation.period.key)) };
  const refused = evaluation.refusedActions.find((row) => row.action === "SUBMIT_SELF_REPORT");
  const handIn = async () => {
    if (!(await flush())) return;
    const input = { id: evaluation.id, evaluation: evaluation.id, version: version(), ...form.inputOf(draft) };
    const taken = await submit.mutateAsync(input).catch(() => undefined);
    if (taken !== undefined) void navigate(back.to);
  };
  return (
    <>
      <PageHeader title={words.title(format.period(evaluation.period.key))} lead={words.lead} back={back} />
      {maySubmit ? null : (
        <Alert severity="info" sx={{ mb: 3 }}>
          {words.closed}. {refused?.message}
        </Alert>
      )}
      {evaluation.reason ? (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {names.returned}: {evaluation.reason}
        </Alert>
      ) : null}
      <Box
        sx={{
          display: "grid",
          gap: 3,
          gridTemplateColumns: { xs: "minmax(0,1fr)", lg: "minmax(0,1.2fr) minmax(0,1fr)" },
          alignItems: "start",
        }}
      >
        <Section title={names.selfReport}>
          <ClashNote evaluation={evaluation} clashes={keeping.clashes} onSettle={keeping.settle} />
          <TextField
            label={words.narrative}
            value={draft.narrative}
            onChange={(event) => change({ narrative: event.target.value })}
            helperText={words.narrativeHelp}
            disabled={!maySave}
            multiline
            minRows={8}
            fullWidth
          />
          <TextField
            label={words.obstacles}
            // A phone cuts the name of an empty field otherwise; it has two lines to stand on.
            slotProps={{ inputLabel: { sx: { "&:not(.MuiInputLabel-shrink)": { whiteSpace: "normal" } } } }}
            value={draft.obstacles}
            onChange={(event) => change({ obstacles: event.target.value })}
            helperText={words.obstaclesHelp}
            disabled={!maySave}
            multiline
            minRows={3}
            fullWidth
            sx={{ mt: 2.5 }}
          />
          {own ? (
            <Box sx={{ mt: 3 }}>
              <Typography variant="h3">{words.own}</Typography>
              <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
                {words.ownHelp}
              </Typography>
              <Stack direction={{ xs: "column", sm: "row" }} spacing={3}>
                <RatingChoice
                  label={names.results}
                  value={draft.resultRating}
                  disabled={!maySave}
                  onChange={(resultRating) => change({ resultRating })}
                />
                <RatingChoice
                  label={names.behavior}
                  value={draft.behaviorRating}
                  disabled={!maySave}
                  onChange={(behaviorRating) => change({ behaviorRating })}
                />
              </Stack>
            </Box>
          ) : null}
          <Stack direction="row" spacing={2} useFlexGap sx={{ mt: 3, alignItems: "center", flexWrap: "wrap" }}>
            <Button
              variant="contained"
              size="large"
              disabled={!maySubmit || draft.narrative.trim() === "" || keeping.clashes.length > 0}
              loading={submit.isPending}
              onClick={() => void handIn()}
            >
              {words.submit}
            </Button>
            <Typography variant="caption" color="text.secondary" role="status">
              {keeping.failure ?? all.keeping[keeping.keeping]}
            </Typography>
          </Stack>
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
            {words.after}
          </Typography>
        </Section>
        <Box>
          <PlannedAndReached evaluation={evaluation} narrow />
          <Button component={Link} to={`/progress/${evaluation.contract.id}`} variant="outlined">
            {words.record}
          </Button>
        </Box>
      </Box>
    </>
  );
}
