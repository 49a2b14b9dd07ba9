import { Alert, Button, Stack, Typography } from "@mui/material";
import { useState, type ReactNode } from "react";
import { TextInput } from "react-admin";
import { useParams } from "react-router-dom";
import { ErrorState } from "../components/ErrorState.tsx";
import { KeyValue } from "../components/KeyValue.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { ToneChip, StatusChip } from "../components/StatusChip.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  type ObservationAction,
  ObservationDocument,
  type ObservationRecordFragment,
} from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.methods.ts";
import { observationWords } from "./observation.words.ts";
import { PhaseDialogs } from "./PhaseDialogs.tsx";
import { SightingView } from "./SightingView.tsx";

type Opened = ObservationAction | undefined;

/** `/observations/:id`: the three phases of an observation, the next one to fill in, and the reply. */
export default function ObservationPage() {
  const { id = "" } = useParams();
  const { data, error, isPending, refetch } = useOperation(ObservationDocument, { id });
  if (isPending) return <LoadingState />;
  if (error !== null || data.observation == null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Phases observation={data.observation} />;
}

function Phases({ observation }: { observation: ObservationRecordFragment }) {
  const words = useWords(observationWords);
  const format = useFormat();
  const [opened, setOpened] = useState<Opened>();
  const { preparation, sighting, followUp, reply, allowedActions } = observation;
  const close = () => setOpened(undefined);
  const button = (action: "PREPARE" | "RECORD" | "FOLLOW_UP", written: boolean): ReactNode =>
    allowedActions.includes(action) && (
      <Button variant={written ? "outlined" : "contained"} onClick={() => setOpened(action)}>
        {written ? words.change : words.startPhase[action]}
      </Button>
    );
  const missing = (before: boolean) => (
    <Typography color="text.secondary">{before ? words.waits : words.notYet}</Typography>
  );
  return (
    <>
      <PageHeader
        title={observation.employeeName}
        lead={`${observation.positionTitle} · ${words.by(observation.observerName)} · ${format.date(observation.day)}`}
        back={{ to: "/observations", label: words.back }}
        actions={<StatusChip of="ObservationStatus" value={observation.status} size="medium" />}
      />
      {observation.reason && (
        <Alert severity="info" sx={{ mb: 3 }}>
          {words.canceled(observation.reason)}
        </Alert>
      )}
      <Section
        title={words.phase(1, words.preparation)}
        lead={words.preparationLead}
        action={button("PREPARE", preparation != null)}
      >
        {preparation == null ? (
          missing(true)
        ) : (
          <KeyValue
            columns={2}
            rows={[
              { label: words.talkOn, value: format.date(preparation.talkOn) },
              { label: words.focus, value: preparation.focus },
              {
                label: words.day,
                value: [format.date(preparation.day), preparation.time && format.time(preparation.time)]
                  .filter(Boolean)
                  .join(", "),
              },
              { label: words.place, value: preparation.place },
              {
                label: words.family,
                value: observation.rubric && words.rubric(observation.rubric.title, observation.rubric.version),
              },
            ]}
          />
        )}
      </Section>
      <Section
        title={words.phase(2, words.sighting)}
        lead={words.sightingLead}
        action={button("RECORD", sighting != null)}
      >
        {sighting == null ? missing(preparation != null) : <SightingView observation={observation} />}
      </Section>
      <Section title={words.phase(3, words.followUp)} lead={words.followUpLead} action={button("FOLLOW_UP", false)}>
        {followUp == null ? (
          missing(sighting != null)
        ) : (
          <Stack spacing={2}>
            <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{followUp.feedback}</Typography>
            <KeyValue rows={[{ label: words.nextStep, value: followUp.nextStep }]} />
            <Stack direction="row" spacing={1} sx={{ alignItems: "center", flexWrap: "wrap" }} useFlexGap>
              <ToneChip tone={followUp.late ? "care" : "done"} label={followUp.late ? words.late : words.onTime} />
              <Typography variant="body2" color="text.secondary">
                {format.instant(followUp.at)}
              </Typography>
            </Stack>
          </Stack>
        )}
      </Section>
      {(reply != null || allowedActions.includes("REPLY")) && (
        <Section
          title={words.reply}
          action={
            allowedActions.includes("REPLY") && (
              <Button variant={reply ? "outlined" : "contained"} onClick={() => setOpened("REPLY")}>
                {reply ? words.change : words.writeReply}
              </Button>
            )
          }
        >
          <Typography sx={{ whiteSpace: "pre-wrap" }} color={reply ? "text.primary" : "text.secondary"}>
            {reply?.text ?? words.noReply}
          </Typography>
        </Section>
      )}
      {allowedActions.includes("CANCEL") && (
        <Button color="error" onClick={() => setOpened("CANCEL")}>
          {words.cancel}
        </Button>
      )}
      <PhaseDialogs observation={observation} opened={opened} onClose={close} />
      <StepDialog
        open={opened === "CANCEL"}
        onClose={close}
        resource="observations"
        step="cancel"
        fixed={{ id: observation.id, version: observation.version }}
        title={words.cancel}
        text={words.cancelText}
        done={words.saved}
        grave
        defaultValues={{ reason: "" }}
      >
        <TextInput source="reason" label={words.reason} multiline minRows={2} />
      </StepDialog>
    </>
  );
}
