import { Typography } from "@mui/material";
import { SelectArrayInput, TextInput } from "react-admin";
import { EnumInput } from "../components/EnumInput.tsx";
import { Field } from "../components/HelpText.tsx";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
import { libraryWords } from "./library.words.ts";
import { ManualFields } from "./ManualFields.tsx";

/** Fields of a library entry, its definition sheet last. */
export function IndicatorEntryFields() {
  const words = useWords(libraryWords);
  const families = choicesOf("JobFamily", useLanguage());
  return (
    <>
      <Field help={words.titleHelp} example={words.titleExample}>
        <TextInput source="title" label={words.indicator} isRequired multiline />
      </Field>
      <Field help={words.unitHelp} example="%">
        <TextInput source="unit" label={words.unit} />
      </Field>
      <Field help={words.directionHelp}>
        <EnumInput source="direction" of="Direction" label={words.direction} />
      </Field>
      <Field help={words.accumulationHelp}>
        <EnumInput source="accumulation" of="Accumulation" label={words.accumulation} />
      </Field>
      <Field help={words.familiesHelp}>
        <SelectArrayInput
          source="jobFamilies"
          label={words.families}
          choices={families}
          translateChoice={false}
          isRequired
        />
      </Field>
      <Field help={words.dataSourceHelp}>
        <TextInput source="dataSource" label={words.dataSource} />
      </Field>
      <Field help={words.sourceHelp}>
        <TextInput source="source" label={words.source} />
        <TextInput source="sourceAddress" label={words.sourceAddress} sx={{ mt: 2 }} />
      </Field>
      <Typography variant="h2" sx={{ mb: 0.5 }}>
        {words.manual}
      </Typography>
      <Typography color="text.secondary" variant="body2" sx={{ mb: 3 }}>
        {words.manualLead}
      </Typography>
      <ManualFields prefix="manual." />
    </>
  );
}
