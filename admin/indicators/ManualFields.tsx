import { TextInput } from "react-admin";
import { EnumInput } from "../components/EnumInput.tsx";
import { Field } from "../components/HelpText.tsx";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { libraryWords } from "./library.words.ts";

/** Fields of a definition sheet (F14). `prefix` tells where the sheet stands in the form. */
export function ManualFields({ prefix }: { prefix: string }) {
  const words = useWords(libraryWords);
  return (
    <>
      <Field help={words.definitionHelp}>
        <TextInput source={`${prefix}definition`} label={words.definition} multiline />
      </Field>
      <Field help={words.formulaHelp}>
        <TextInput source={`${prefix}formula`} label={words.formula} multiline />
      </Field>
      <Field>
        <TextInput source={`${prefix}purpose`} label={words.purpose} multiline />
      </Field>
      <Field>
        <TextInput source={`${prefix}unit`} label={words.unit} />
      </Field>
      <Field>
        <EnumInput source={`${prefix}aspect`} of="ResultAspect" label={words.aspect} />
      </Field>
      <Field>
        <TextInput source={`${prefix}owner`} label={words.owner} />
      </Field>
      <Field>
        <TextInput source={`${prefix}dataProvider`} label={words.dataProvider} />
      </Field>
      <Field>
        <TextInput source={`${prefix}source`} label={words.manualSource} />
      </Field>
      <Field>
        <EnumInput source={`${prefix}reportingPeriod`} of="ReportingPeriod" label={words.reportingPeriod} />
      </Field>
    </>
  );
}
