import { Alert, Box, Typography } from "@mui/material";
import { visuallyHidden } from "@mui/utils";
import { RadioButtonGroupInput, required, TextInput } from "react-admin";
import { DayInput } from "../components/DayInput.tsx";
import { EnumInput } from "../components/EnumInput.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { FormDraft } from "../components/useDraft.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ObservationAction, ObservationRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { observationWords } from "./observation.words.ts";

/** The form of each phase, a whole screen on phones; what was typed is kept in this browser until it is saved. */
export function PhaseDialogs({
  observation,
  opened,
  onClose,
}: {
  observation: ObservationRecordFragment;
  opened: ObservationAction | undefined;
  onClose: () => void;
}) {
  const words = useWords(observationWords);
  const format = useFormat();
  const { id, version, rubric, preparation, sighting, reply } = observation;
  const shared = { onClose, resource: "observations", fixed: { id, version }, done: words.saved };
  const draft = (phase: string) => <FormDraft id={`observation/${id}/${phase}`} />;
  return (
    <>
      <StepDialog
        {...shared}
        open={opened === "PREPARE"}
        step="prepare"
        title={words.preparation}
        text={words.preparationLead}
        defaultValues={{
          talkOn: preparation?.talkOn ?? format.today,
          day: preparation?.day ?? observation.day,
          ...{ focus: preparation?.focus ?? "", time: preparation?.time ?? "", place: preparation?.place ?? "" },
        }}
      >
        {draft("prepare")}
        <DayInput source="talkOn" label={words.talkOn} />
        <TextInput source="focus" label={words.focus} helperText={words.focusHelp} multiline minRows={2} />
        <DayInput source="day" label={words.day} />
        <TextInput source="time" label={words.time} helperText={words.timeHelp} />
        <TextInput source="place" label={words.place} helperText={words.placeHelp} />
        <EnumInput source="family" of="JobFamily" label={words.family} helperText={words.familyHelp} />
      </StepDialog>
      <StepDialog
        {...shared}
        open={opened === "RECORD"}
        step="record"
        title={words.sighting}
        text={words.sightingLead}
        defaultValues={{
          day: sighting?.day ?? format.today,
          seen: sighting?.seen ?? "",
          levels: rubric?.items.map((item) => {
            const given = sighting?.levels.find((each) => each.item === item.id);
            return { item: item.id, level: given?.level ?? null, note: given?.note ?? "" };
          }),
        }}
      >
        {draft("record")}
        <DayInput source="day" label={words.day} />
        <TextInput source="seen" label={words.seen} helperText={words.seenHelp} multiline minRows={4} />
        {rubric?.items.map(({ id: item, title, lookFor }, at) => (
          <Box key={item} sx={{ py: 2, borderTop: 1, borderColor: "divider" }}>
            <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
            {lookFor && (
              <Typography variant="body2" color="text.secondary">
                {lookFor}
              </Typography>
            )}
            <RadioButtonGroupInput
              source={`levels.${at}.level`}
              label={title}
              choices={[
                ...rubric.levels.map((name, level) => ({ id: level + 1, name })),
                { id: 0, name: words.notSeen },
              ]}
              translateChoice={false}
              // What was not chosen stays empty: 0 would say that it could not be seen.
              parse={(value: unknown) => (value === "" || value == null ? null : Number(value))}
              validate={required()}
              margin="none"
              sx={{ mt: 1, "& > .MuiFormLabel-root": visuallyHidden }}
            />
            <TextInput source={`levels.${at}.note`} label={words.note} multiline />
          </Box>
        ))}
      </StepDialog>
      <StepDialog
        {...shared}
        open={opened === "FOLLOW_UP"}
        step="followUp"
        title={words.followUp}
        text={words.followUpText}
        defaultValues={{ feedback: "", nextStep: "" }}
      >
        {draft("followUp")}
        {observation.feedbackDueOn && (
          <Alert severity={observation.feedbackDueOn < format.today ? "warning" : "info"} sx={{ mb: 2 }}>
            {words.dueToday(format.date(observation.feedbackDueOn))}
          </Alert>
        )}
        <TextInput source="feedback" label={words.feedback} helperText={words.feedbackHelp} multiline minRows={4} />
        <TextInput source="nextStep" label={words.nextStep} helperText={words.nextStepHelp} multiline minRows={2} />
      </StepDialog>
      <StepDialog
        {...shared}
        open={opened === "REPLY"}
        step="reply"
        title={words.reply}
        done={words.replied}
        defaultValues={{ text: reply?.text ?? "" }}
      >
        {draft("reply")}
        <TextInput source="text" label={words.reply} multiline minRows={3} />
      </StepDialog>
    </>
  );
}
