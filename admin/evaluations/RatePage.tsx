import { Alert, Box } from "@mui/material";
import { useParams } from "react-router-dom";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { NotFoundState } from "../components/NotFoundState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { EvaluationToRateDocument, type EvaluationRecordFragment } from "../generated/operations.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { BehaviorSuggestion } from "../sources/BehaviorSuggestion.tsx";
import { SourcesSection } from "../sources/SourcesSection.tsx";
import { SpansSection } from "../spans/SpansSection.tsx";
import { ClashNote } from "./ClashNote.tsx";
import { FeedbackFields } from "./FeedbackFields.tsx";
import { PlannedAndReached } from "./PlannedAndReached.tsx";
import { RateFooter } from "./RateFooter.tsx";
import { ratingsPlace } from "./judgementProps.ts";
import { RatingFields } from "./RatingFields.tsx";
import { SelfReportText } from "./SelfReportText.tsx";
import { SuggestionNote } from "./SuggestionNote.tsx";
import { titlesOf } from "./titlesOf.ts";
import { evaluationWords } from "./evaluation.words.ts";
import { type JudgementDraft, judgementInput, judgementOf, missingOf } from "./judgementDraft.ts";
import { judgementWords } from "./judgement.words.ts";
import { useEvaluationKeeping } from "./useEvaluationKeeping.ts";

const form = { step: "review", draftOf: judgementOf, inputOf: judgementInput } as const;

/** `/evaluations/:id/rate`: the rater's screen, with everything that was reported beside it. */
export default function RatePage() {
  const { id = "" } = useParams();
  // Nothing is kept of it: what is written here starts from the version that is read now.
  const { data, error, isPending, refetch } = useOperation(EvaluationToRateDocument, { id }, { gcTime: 0 });
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data.evaluation == null) return <NotFoundState />;
  return <Rating key={data.evaluation.id} evaluation={data.evaluation} />;
}

function Rating({ evaluation }: { evaluation: EvaluationRecordFragment }) {
  const words = useWords(judgementWords).rate;
  const names = useWords(evaluationWords).show;
  const format = useFormat();
  const language = useLanguage() === "en" ? "EN" : "ID";
  const mayRate = evaluation.allowedActions.includes("RATE");
  const maySave = evaluation.allowedActions.includes("REVIEW");
  const keeping = useEvaluationKeeping<JudgementDraft>(evaluation, form, maySave);
  const { draft, change } = keeping;
  const missing = missingOf(draft, language);
  const refused = evaluation.refusedActions.find((row) => row.action === "RATE");
  // Where people assess themselves first, nobody can rate along before they did: there is no form yet (PAU-01).
  const awaitsSelf = refused?.code === "SELF_REPORT_REQUIRED";
  const back = { to: `/evaluations/${evaluation.id}/show`, label: names.title(format.period(evaluation.period.key)) };
  const shared = {
    evaluation,
    draft,
    change,
    disabled: !mayRate,
  };
  return (
    <>
      <PageHeader
        title={words.title(evaluation.employeeName)}
        lead={awaitsSelf ? format.period(evaluation.period.key) : words.lead(format.period(evaluation.period.key))}
        back={back}
      />
      {mayRate ? null : (
        <Alert severity="info" sx={{ mb: 3 }}>
          {awaitsSelf ? words.awaitsSelf(evaluation.employeeName) : `${words.closed}. ${refused?.message ?? ""}`}
        </Alert>
      )}
      <Box
        sx={{
          display: "grid",
          gap: 3,
          gridTemplateColumns: { xs: "minmax(0,1fr)", lg: "minmax(0,1.25fr) minmax(0,1fr)" },
          alignItems: "start",
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          {awaitsSelf ? (
            <PlannedAndReached evaluation={evaluation} narrow />
          ) : (
            <>
              <Section title={words.suggestion}>
                <SuggestionNote suggestion={evaluation.suggestion ?? null} headed={evaluation.headedOutcome ?? null} />
              </Section>
              <SpansSection spans={evaluation.spans} />
              <BehaviorSuggestion suggestion={evaluation.behaviorSuggestion} />
              <ClashNote evaluation={evaluation} clashes={keeping.clashes} onSettle={keeping.settle} />
              <Box id={ratingsPlace} sx={{ scrollMarginTop: 80 }}>
                <RatingFields {...shared} missing={missing} />
              </Box>
              <FeedbackFields {...shared} />
            </>
          )}
        </Box>
        <Box sx={{ minWidth: 0, order: { xs: -1, lg: 0 } }}>
          {awaitsSelf ? null : (
            <Section title={names.selfReport}>
              <SelfReportText evaluation={evaluation} />
            </Section>
          )}
          <SourcesSection sources={evaluation.sources} titles={titlesOf(evaluation)} />
          {awaitsSelf ? null : <PlannedAndReached evaluation={evaluation} narrow />}
        </Box>
      </Box>
      {mayRate ? <RateFooter evaluation={evaluation} missing={missing} keeping={keeping} maySave={maySave} /> : null}
    </>
  );
}
