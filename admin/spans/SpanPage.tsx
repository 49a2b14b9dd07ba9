import { Alert, Box, Button, Collapse, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { TextInput } from "react-admin";
import { useParams } from "react-router-dom";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { NotFoundState } from "../components/NotFoundState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useStep } from "../dataProvider/useStep.ts";
import { missingOf } from "../evaluations/judgementDraft.ts";
import { judgementWords } from "../evaluations/judgement.words.ts";
import { RatingChoice } from "../evaluations/RatingChoice.tsx";
import { ReasonFields } from "../evaluations/ReasonFields.tsx";
import { useFormat } from "../format/useFormat.ts";
import { EvaluationSpanDocument, type EvaluationSpanRecordFragment } from "../generated/operations.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { SourceCard } from "../sources/SourceCard.tsx";
import { spanDraft, spanInput } from "./spanDraft.ts";
import { SpanStanding } from "./SpanStanding.tsx";
import { spanWords } from "./span.words.ts";

/** `/spans/:id`: a rater's own part of a period on a contract that somebody else may rate now (domain 2.10). */
export default function SpanPage() {
  const { id = "" } = useParams();
  const { data, error, isPending, refetch } = useOperation(EvaluationSpanDocument, { id }, { gcTime: 0 });
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data.evaluationSpan == null) return <NotFoundState />;
  return <Part key={`${id} ${data.evaluationSpan.version}`} span={data.evaluationSpan} />;
}

function Part({ span }: { span: EvaluationSpanRecordFragment }) {
  const words = useWords(spanWords);
  const rating = useWords(judgementWords).rate;
  const format = useFormat();
  const language = useLanguage() === "en" ? "EN" : "ID";
  const [draft, setDraft] = useState(() => spanDraft(span));
  const [declining, setDeclining] = useState(false);
  const rate = useStep("spans", "rate", { done: words.done });
  const disabled = !span.allowedActions.includes("GIVE");
  const change = (values: Partial<typeof draft>) => setDraft({ ...draft, ...values });
  const missing = missingOf(draft, language);
  const unrated = draft.resultRating === null || draft.behaviorRating === null;
  return (
    <>
      <PageHeader
        title={words.title(span.employeeName)}
        lead={`${span.positionTitle} · ${span.unitName}. ${words.lead(format.span(span.from, span.to), span.days)}`}
        back={{ to: "/", label: words.back }}
      />
      <SpanStanding span={span} />
      <Box
        sx={{
          ...{ display: "grid", gap: 3, alignItems: "start" },
          gridTemplateColumns: { xs: "minmax(0,1fr)", lg: "minmax(0,1.1fr) minmax(0,1fr)" },
        }}
      >
        <Section title={words.ratings} lead={disabled ? undefined : words.changeUntil}>
          <Stack direction={{ xs: "column", sm: "row" }} spacing={{ xs: 2, sm: 5 }}>
            <RatingChoice
              label={rating.result}
              value={draft.resultRating}
              disabled={disabled}
              onChange={(resultRating) => change({ resultRating })}
            />
            <RatingChoice
              label={rating.behavior}
              value={draft.behaviorRating}
              disabled={disabled}
              onChange={(behaviorRating) => change({ behaviorRating })}
            />
          </Stack>
          {(["result", "behavior"] as const).map((dimension) => {
            const given = draft[`${dimension}Rating`];
            return (
              <Collapse key={dimension} in={given !== null && given !== "MEETS"} unmountOnExit>
                <ReasonFields
                  dimension={dimension}
                  evaluation={{ sources: { rows: span.sources }, citableRecords: [] }}
                  noEvidence={words.noEvidence}
                  {...{ draft, change, disabled, missing }}
                />
              </Collapse>
            );
          })}
          {disabled ? (
            <Alert severity="info" sx={{ mt: 3 }}>
              {words.closed}
            </Alert>
          ) : (
            <Stack direction="row" spacing={1.5} useFlexGap sx={{ mt: 3, flexWrap: "wrap", alignItems: "center" }}>
              <Button
                variant="contained"
                size="large"
                disabled={rate.isPending || Object.keys(missing).length > 0}
                onClick={() => rate.mutate({ id: span.id, version: span.version, ...spanInput(draft) })}
              >
                {span.state === "GIVEN" ? words.again : words.sign}
              </Button>
              {span.allowedActions.includes("DECLINE") ? (
                <Button onClick={() => setDeclining(true)}>{words.decline}</Button>
              ) : null}
              <Typography variant="caption" color="text.secondary">
                {unrated ? rating.choose : Object.values(missing).join(" ")}
              </Typography>
            </Stack>
          )}
        </Section>
        <Section title={words.known} lead={words.knownLead}>
          {span.sources.length === 0 ? <Typography color="text.secondary">{words.nothing}</Typography> : null}
          <Stack component="ul" spacing={2.5} sx={{ m: 0, p: 0, listStyle: "none" }}>
            {span.sources.map((row) => (
              <SourceCard key={row.id} source={row} about={undefined} />
            ))}
          </Stack>
        </Section>
      </Box>
      <StepDialog
        open={declining}
        onClose={() => setDeclining(false)}
        resource="spans"
        step="decline"
        fixed={{ id: span.id, version: span.version }}
        title={words.decline}
        text={words.declineText}
        done={words.declined}
        defaultValues={{ reason: "" }}
      >
        <TextInput source="reason" label={words.reason} multiline minRows={3} />
      </StepDialog>
    </>
  );
}
