import { ArrayInput, SimpleFormIterator, TextInput } from "react-admin";
import { EnumInput } from "../components/EnumInput.tsx";
import { Field } from "../components/HelpText.tsx";
import { useWords } from "../i18n/words.ts";
import { dutiesWords } from "./duties.words.ts";

/** Fields of the tasks of a post: tasks, the results that follow, the indicators that measure them. */
export function DutyFields() {
  const words = useWords(dutiesWords);
  return (
    <>
      <Field help={words.familyHelp}>
        <EnumInput source="family" of="JobFamily" label={words.family} />
      </Field>
      <Field help={words.basisHelp}>
        <TextInput source="basis" label={words.basis} />
      </Field>
      <ArrayInput source="duties" label={words.duties}>
        <SimpleFormIterator fullWidth disableClear>
          <TextInput source="title" label={words.duty} multiline />
          <ArrayInput source="results" label={words.results}>
            <SimpleFormIterator fullWidth disableClear disableReordering>
              <TextInput source="title" label={words.result} multiline />
              <ArrayInput source="indicators" label={words.indicators}>
                <SimpleFormIterator inline disableClear disableReordering>
                  <TextInput source="title" label={words.indicator} sx={{ minWidth: { md: 320 } }} />
                  <TextInput source="unit" label={words.unit} sx={{ width: 130 }} />
                  <EnumInput source="aspect" of="ResultAspect" label={words.aspect} sx={{ width: 150 }} />
                  <EnumInput source="direction" of="Direction" label={words.direction} sx={{ width: 190 }} />
                </SimpleFormIterator>
              </ArrayInput>
            </SimpleFormIterator>
          </ArrayInput>
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
}
