import { ArrayInput, BooleanInput, NumberInput, SimpleFormIterator, TextInput } from "react-admin";
import { DayInput } from "../components/DayInput.tsx";
import { EnumInput } from "../components/EnumInput.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { FormDraft } from "../components/useDraft.tsx";
import type { AnyRecord } from "../dataProvider/payload.ts";
import { useFormat } from "../format/useFormat.ts";
import type { InnovationRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.methods.ts";
import { innovationWords } from "./innovation.words.ts";

/** Proposes or changes an innovation: what is new, who uses it, measures before and after. */
export function InnovationDialog({
  open,
  onClose,
  onDone,
  innovation,
}: {
  open: boolean;
  onClose: () => void;
  onDone?: (record: AnyRecord) => void;
  innovation?: InnovationRecordFragment;
}) {
  const words = useWords(innovationWords);
  const format = useFormat();
  return (
    <StepDialog
      key={`${innovation?.id ?? "new"} ${innovation?.version ?? 0}`}
      open={open}
      onClose={onClose}
      {...(onDone ? { onDone } : {})}
      resource="innovations"
      step="save"
      fixed={{ id: innovation?.id ?? null, version: innovation?.version ?? 0 }}
      title={innovation === undefined ? words.propose : words.change}
      done={words.saved}
      defaultValues={{
        title: innovation?.title ?? "",
        whatIsNew: innovation?.whatIsNew ?? "",
        startedOn: innovation?.startedOn ?? format.today,
        adoptions: innovation?.adoptions ?? [],
        measures: innovation?.measures ?? [],
      }}
    >
      <FormDraft id={`innovation/${innovation?.id ?? "new"}`} />
      <TextInput source="title" label={words.name} helperText={words.nameHelp} />
      <TextInput source="whatIsNew" label={words.whatIsNew} helperText={words.whatIsNewHelp} multiline minRows={3} />
      <DayInput source="startedOn" label={words.startedOn} />
      <ArrayInput source="adoptions" label={words.adoptions}>
        <SimpleFormIterator disableClear disableReordering>
          <TextInput source="who" label={words.who} />
          <NumberInput source="people" label={words.people} />
          <DayInput source="since" label={words.since} />
        </SimpleFormIterator>
      </ArrayInput>
      <ArrayInput source="measures" label={words.measures}>
        <SimpleFormIterator disableClear disableReordering>
          <TextInput source="name" label={words.measure} />
          <TextInput source="unit" label={words.measureUnit} />
          <EnumInput source="kind" of="InnovationMeasureKind" label={words.kind} />
          <BooleanInput source="higherIsBetter" label={words.higherIsBetter} defaultValue />
          <TextInput source="before.value" label={`${words.before}: ${words.value}`} />
          <DayInput source="before.day" label={`${words.before}: ${words.day}`} />
          <TextInput source="before.source" label={`${words.before}: ${words.source}`} />
          <TextInput source="after.value" label={`${words.after}: ${words.value}`} />
          <DayInput source="after.day" label={`${words.after}: ${words.day}`} />
          <TextInput source="after.source" label={`${words.after}: ${words.source}`} />
        </SimpleFormIterator>
      </ArrayInput>
    </StepDialog>
  );
}
