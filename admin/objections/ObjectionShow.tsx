import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { EvaluationAction } from "../../api/generated/enums.ts";
import { useMay, useViewer } from "../access/useViewer.ts";
import { ActionButtons } from "../components/ActionButtons.tsx";
import { CitedLinks } from "../components/CitedLinks.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { PredicateChip } from "../components/PredicateChip.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { Timeline } from "../components/Timeline.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import { ObjectionAssignDocument, type ObjectionRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { AssignDialog } from "./AssignDialog.tsx";
import { DecideDialog } from "./DecideDialog.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { SideCard } from "./SideCard.tsx";
import { RatingsLine, RulingSection } from "./RulingSection.tsx";
import { objectionWords } from "./objection.words.ts";
import { WordsDialog } from "./WordsDialog.tsx";

const primary: readonly EvaluationAction[] = ["DECIDE_OBJECTION", "EXPLAIN_OBJECTION"];

/** One objection: what is objected to and why, both sides beside each other, the decision, what happened. */
export default function ObjectionShow() {
  return (
    <RecordPage<ObjectionRecordFragment> resource="objections">
      {(objection) => <ObjectionPage objection={objection} />}
    </RecordPage>
  );
}

/** Sides that were not heard and may still explain: the decision waits for them. */
function useAwaited({ explainBy, unheard }: ObjectionRecordFragment): ObjectionRecordFragment["unheard"] {
  const { today } = useFormat();
  return today > explainBy ? [] : unheard;
}

function Actions({ objection }: { objection: ObjectionRecordFragment }) {
  const words = useWords(objectionWords);
  const [asked, setAsked] = useState<"explain" | "decide" | "assign" | null>(null);
  const may = useMay();
  const withdraw = useStep("objections", "withdraw");
  const { evaluation } = objection;
  const early = useAwaited(objection).length > 0;
  const own = useViewer()?.employee?.name === objection.employeeName;
  const said = (own ? objection.employeeStatement : objection.raterStatement) != null;
  return (
    <>
      <ActionButtons
        of="EvaluationAction"
        allowed={evaluation.allowedActions}
        refused={objection.ruling == null ? evaluation.refusedActions : []}
        primary={primary}
        handlers={{
          EXPLAIN_OBJECTION: { open: () => setAsked("explain"), ...(said ? { label: words.explainAgain } : {}) },
          ...(early ? {} : { DECIDE_OBJECTION: { open: () => setAsked("decide") } }),
          WITHDRAW_OBJECTION: {
            run: () => withdraw.mutateAsync({ evaluation: evaluation.id, version: evaluation.version }),
            confirm: words.withdrawAsk,
            done: words.withdrawn,
            grave: true,
          },
        }}
      />
      <WordsDialog
        kind={asked === "explain" ? "explain" : null}
        evaluation={evaluation}
        onClose={() => setAsked(null)}
      />
      {may(ObjectionAssignDocument) && objection.ruling == null ? (
        <Button variant={objection.deciderName == null ? "contained" : "outlined"} onClick={() => setAsked("assign")}>
          {objection.deciderName == null ? words.assign : words.assignOther}
        </Button>
      ) : null}
      <AssignDialog evaluation={evaluation} open={asked === "assign"} onClose={() => setAsked(null)} />
      {asked === "decide" ? <DecideDialog objection={objection} open onClose={() => setAsked(null)} /> : null}
    </>
  );
}

function ObjectionPage({ objection }: { objection: ObjectionRecordFragment }) {
  const words = useWords(objectionWords);
  const format = useFormat();
  const label = useLabel();
  const open = objection.ruling == null;
  const silent = useAwaited(objection);
  const self = useViewer()?.employee?.name;
  const called = (name: string) => (name === self ? words.you : name);
  const sides = { EMPLOYEE: called(objection.employeeName), RATER: called(objection.raterName) };
  // For both sides there is this one objection, to the result they come from; all others have a list.
  const onSide = self === objection.employeeName || self === objection.raterName;
  const toName = useMay()(ObjectionAssignDocument) && objection.deciderName == null;
  const awaited = silent.flatMap((party) => (party === "EMPLOYEE" || party === "RATER" ? [sides[party]] : []));
  return (
    <>
      <RecordHeader
        title={words.of(format.period(objection.period))}
        subtitle={
          <PersonLine name={objection.employeeName} detail={`${objection.positionTitle} · ${objection.unitName}`} />
        }
        back={
          onSide
            ? { to: `/evaluations/${objection.evaluation.id}/show`, label: words.backToResult }
            : { to: toName ? "/objections?list=unnamed" : "/objections", label: words.back }
        }
        status={
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap" }}>
            <StatusChip of="ObjectionStatus" value={objection.status} size="medium" />
            {objection.overdue ? <ToneChip tone="care" label={words.late} size="medium" /> : null}
          </Stack>
        }
        facts={[
          { label: words.filed, value: format.instant(objection.filedAt) },
          { label: words.rater, value: objection.raterName },
          { label: words.decider, value: objection.deciderName ?? words.noDecider },
          ...(open
            ? [{ label: words.decideBy, value: words.until(format.date(objection.decideBy), objection.zone) }]
            : []),
        ]}
        actions={<Actions objection={objection} />}
      />
      {open ? (
        <Alert severity="info" icon={false} sx={{ mb: 3 }}>
          {words.provisional}
          {awaited.length > 0 ? ` ${words.awaited(awaited.join(words.and), format.date(objection.explainBy))}` : null}
        </Alert>
      ) : null}
      {open && toName ? (
        <Alert severity="warning" icon={false} sx={{ mb: 3 }}>
          {words.nobodyDecides}
        </Alert>
      ) : null}
      <SideBySide
        main={
          <>
            {open ? <NextSteps objection={objection} /> : null}
            {objection.ruling?.contentHash ? (
              <RulingSection ruling={objection.ruling} outcome={label("ObjectionStatus", objection.status)} />
            ) : null}
            <Section title={words.grounds}>
              <Typography sx={{ whiteSpace: "pre-line" }}>{objection.reasons}</Typography>
              <CitedLinks label={words.evidence} evidence={objection.evidence} />
            </Section>
            <Section title={words.sides}>
              <Box sx={{ display: "grid", gap: 3, gridTemplateColumns: { xs: "minmax(0,1fr)", md: "1fr 1fr" } }}>
                <SideCard title={words.employeeSide} statement={objection.employeeStatement} objection={objection} />
                <SideCard title={words.raterSide} statement={objection.raterStatement} objection={objection} />
              </Box>
            </Section>
            <Section title={words.objectedTo}>
              <PredicateChip value={objection.ratings.predicate} />
              <RatingsLine ratings={objection.ratings} />
            </Section>
            {objection.earlier.length > 0 ? (
              <Section title={words.earlier}>
                {objection.earlier.map((round) => (
                  <Box key={round.round} sx={{ mb: 2 }}>
                    <StatusChip of="ObjectionStatus" value={round.status} />
                    <Typography variant="body2">{round.reasons}</Typography>
                    <Typography variant="body2" color="text.secondary">
                      {round.ruling?.reason}
                    </Typography>
                  </Box>
                ))}
              </Section>
            ) : null}
          </>
        }
        side={
          <>
            <Section title={words.history}>
              <Timeline events={objection.evaluation.history} states="EvaluationStatus" />
            </Section>
            <Button component={Link} to={`/evaluations/${objection.evaluation.id}/show`} variant="outlined" fullWidth>
              {words.toResult}
            </Button>
          </>
        }
      />
    </>
  );
}
