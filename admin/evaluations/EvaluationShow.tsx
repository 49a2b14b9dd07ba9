import { Alert, Button, Stack } from "@mui/material";
import { Link } from "react-router-dom";
import { useNameOf } from "../access/useNameOf.ts";
import { PersonLine } from "../components/PersonLine.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { Timeline } from "../components/Timeline.tsx";
import { EvaluationPrintMenu } from "../documents/PrintMenu.tsx";
import { ContractFeedbackSection } from "../feedback/ContractFeedbackSection.tsx";
import { PeerResultSection } from "../feedback/PeerResultSection.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { EvaluationHistoryFragment, EvaluationRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { EvaluationActions } from "./EvaluationActions.tsx";
import { FeedbackList } from "./FeedbackList.tsx";
import { NextPerson } from "./NextPerson.tsx";
import { PlannedAndReached } from "./PlannedAndReached.tsx";
import { ResultCard } from "./ResultCard.tsx";
import { SelfReportText } from "./SelfReportText.tsx";
import { ResultClock } from "../objections/ResultClock.tsx";
import { SpansSection } from "../spans/SpansSection.tsx";
import { SourcesSection } from "../sources/SourcesSection.tsx";
import { titlesOf } from "./titlesOf.ts";
import { evaluationWords } from "./evaluation.words.ts";

type ShownEvaluation = EvaluationRecordFragment & EvaluationHistoryFragment;

/** One evaluation: its result with the reason a click away, feedback, self-report, what was planned and reached, history. */
export default function EvaluationShow() {
  return (
    <RecordPage<ShownEvaluation> resource="evaluations">
      {(evaluation) => <EvaluationPage evaluation={evaluation} />}
    </RecordPage>
  );
}

function EvaluationPage({ evaluation }: { evaluation: ShownEvaluation }) {
  const words = useWords(evaluationWords);
  const nameOf = useNameOf();
  const { rater } = evaluation.contract;
  const format = useFormat();
  const label = useLabel();
  const raterName = nameOf(rater?.name === evaluation.raterName ? rater : null, evaluation.raterName);
  // Nothing is awaited of whoever left the service without a self-report (PAU-01).
  const waitsForRater = evaluation.leftOn != null && ["OPEN", "SELF_REPORTING"].includes(evaluation.status);
  const hasResult = evaluation.predicate != null;
  return (
    <>
      <RecordHeader
        title={words.show.title(format.period(evaluation.period.key))}
        subtitle={
          <PersonLine name={evaluation.employeeName} detail={`${evaluation.positionTitle} · ${evaluation.unitName}`} />
        }
        back={{ to: "/evaluations", label: words.show.back }}
        status={
          <Stack direction="row" spacing={1}>
            <StatusChip of="EvaluationStatus" value={evaluation.status} size="medium" />
            {evaluation.overdue ? <ToneChip tone="care" label={words.show.overdue} size="medium" /> : null}
          </Stack>
        }
        facts={[
          { label: words.show.rater, value: evaluation.raterName },
          { label: words.show.due, value: format.date(evaluation.dueOn) },
          ...(evaluation.dueMove
            ? [{ label: words.show.dueMoved, value: `${evaluation.dueMove.byName}: ${evaluation.dueMove.reason}` }]
            : []),
          ...(evaluation.deliveredAt
            ? [{ label: words.show.handedOver, value: format.instant(evaluation.deliveredAt) }]
            : []),
          ...(evaluation.deliverBy
            ? [{ label: words.show.handOverBy, value: format.date(evaluation.deliverBy.day) }]
            : []),
          ...(evaluation.acknowledgement && evaluation.finalAt
            ? [
                {
                  label: label("Acknowledgement", evaluation.acknowledgement),
                  value: format.instant(evaluation.finalAt),
                },
              ]
            : []),
        ]}
        actions={<EvaluationActions evaluation={evaluation} />}
      />
      <Alert severity="info" icon={false} sx={{ mb: 3 }}>
        {waitsForRater
          ? words.show.toRateWithout(raterName)
          : words.story[evaluation.status](nameOf(evaluation.employee, evaluation.employeeName), raterName)}
        {evaluation.reason ? ` ${words.show.returned}: ${evaluation.reason}` : null}
      </Alert>
      <NextPerson evaluation={evaluation} />
      <ResultClock evaluation={evaluation} />
      <SideBySide
        main={
          <>
            {hasResult ? <ResultCard evaluation={evaluation} /> : null}
            {hasResult ? (
              <Section title={words.show.feedback} lead={words.show.feedbackLead}>
                <FeedbackList evaluation={evaluation} />
              </Section>
            ) : null}
            <Section title={words.show.selfReport}>
              <SelfReportText evaluation={evaluation} />
            </Section>
            <PlannedAndReached evaluation={evaluation} />
            <PeerResultSection evaluation={evaluation.id} />
            <ContractFeedbackSection contract={evaluation.contract} period={evaluation.period.key} />
            <SpansSection spans={evaluation.spans} />
            <SourcesSection sources={evaluation.sources} titles={titlesOf(evaluation)} />
          </>
        }
        side={
          <>
            <Section title={words.show.history}>
              <Timeline events={evaluation.history} states="EvaluationStatus" />
            </Section>
            <Stack spacing={1.5}>
              <Button component={Link} to={`/contracts/${evaluation.contract.id}/show`} variant="outlined" fullWidth>
                {words.show.contract}
              </Button>
              <EvaluationPrintMenu evaluation={evaluation.id} />
            </Stack>
          </>
        }
      />
    </>
  );
}
