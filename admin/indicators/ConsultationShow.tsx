import { Box, Button, Stack, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import { RecordHistory } from "../audit/RecordHistory.tsx";
import { ActionButtons } from "../components/ActionButtons.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { RecordHeader } from "../components/RecordHeader.tsx";
import { RecordPage } from "../components/RecordPage.tsx";
import { Section } from "../components/Section.tsx";
import { SideBySide } from "../components/SideBySide.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { useStep } from "../dataProvider/useStep.ts";
import { useFormat } from "../format/useFormat.ts";
import type { ConsultationRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { ConsultedIndicator } from "./ConsultedIndicator.tsx";
import { IndicatorChanges } from "./IndicatorChanges.tsx";
import { consultationWords } from "./consultation.words.ts";

/** One round: the indicators with what was said about them, and what changed since it opened. */
export default function ConsultationShow() {
  return (
    <RecordPage<ConsultationRecordFragment> resource="consultations">
      {(round) => <RoundView round={round} />}
    </RecordPage>
  );
}

function RoundView({ round }: { round: ConsultationRecordFragment }) {
  const words = useWords(consultationWords);
  const format = useFormat();
  const { id, version } = round;
  const close = useStep("consultations", "close");
  const spoke = round.parties.filter(({ comments }) => comments > 0).length;
  return (
    <>
      <RecordHeader
        title={words.of(round.employeeName)}
        subtitle={`${round.positionTitle} · ${round.unitName}`}
        back={
          round.asked
            ? { to: "/consultations", label: words.back }
            : { to: `/contracts/${round.contractId}/show`, label: words.toContract }
        }
        status={
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap" }}>
            <StatusChip of="ConsultationStatus" value={round.status} size="medium" />
            {round.overdue ? <ToneChip tone="care" label={words.overdue} size="medium" /> : null}
            <ToneChip
              tone={round.consulted ? "done" : "waiting"}
              label={round.consulted ? words.consulted : words.notConsulted(spoke)}
              size="medium"
            />
          </Stack>
        }
        facts={[
          { label: words.openedBy, value: round.openedByName },
          { label: words.due, value: format.date(round.dueOn) },
          ...(round.closedAt ? [{ label: words.closedOn, value: format.date(round.closedAt.slice(0, 10)) }] : []),
        ]}
        actions={
          <ActionButtons
            of="ConsultationAction"
            allowed={round.allowedActions}
            primary={[]}
            handlers={{
              CLOSE: {
                run: () => close.mutateAsync({ id, version }),
                confirm: words.closeAsk,
                done: words.closed,
              },
            }}
          />
        }
      />
      {round.question ? (
        <Typography sx={{ mb: 3, maxWidth: "68ch", fontSize: "1.0625rem" }}>“{round.question}”</Typography>
      ) : null}
      <SideBySide
        main={
          <>
            <Section title={words.indicators}>
              {round.indicators.length === 0 ? <Typography color="text.secondary">{words.hidden}</Typography> : null}
              {round.indicators.map((indicator, index) => (
                <ConsultedIndicator key={indicator.id} indicator={indicator} round={round} first={index === 0} />
              ))}
            </Section>
            {round.indicators.length > 0 ? <IndicatorChanges differences={round.differences} /> : null}
          </>
        }
        side={
          <>
            <Section title={words.parties}>
              <Stack spacing={2}>
                {round.parties.map((party) => (
                  <Box key={party.employeeId}>
                    <PersonLine
                      name={party.name}
                      detail={[party.positionTitle, words.comments(party.comments)].filter(Boolean).join(" · ")}
                    />
                  </Box>
                ))}
              </Stack>
              {round.asked ? null : (
                <Button component={Link} to={`/contracts/${round.contractId}/show`} sx={{ mt: 2, ml: -1 }}>
                  {words.toContract}
                </Button>
              )}
            </Section>
            {round.asked ? null : <RecordHistory subject={id} states="ConsultationStatus" />}
          </>
        }
      />
    </>
  );
}
