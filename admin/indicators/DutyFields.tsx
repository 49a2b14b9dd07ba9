import { Box } from "@mui/material";
import { ArrayInput, TextInput } from "react-admin";
import { EnumInput } from "../components/EnumInput.tsx";
import { FormLines } from "../components/FormLines.tsx";
import { Field } from "../components/HelpText.tsx";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.indicators.ts";
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
        <FormLines add={words.addDuty}>
          <TextInput source="title" label={words.duty} multiline />
          <ArrayInput source="results" label={words.results}>
            <FormLines add={words.addResult}>
              <TextInput source="title" label={words.result} multiline />
              <ArrayInput source="indicators" label={words.indicators}>
                <FormLines add={words.addIndicator}>
                  <TextInput source="title" label={words.indicator} multiline />
                  <Box
                    sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0,1fr)", sm: "1fr 1fr 1.4fr" } }}
                  >
                    <TextInput source="unit" label={words.unit} />
                    <EnumInput source="aspect" of="ResultAspect" label={words.aspect} />
                    <EnumInput source="direction" of="Direction" label={words.direction} />
                  </Box>
                </FormLines>
              </ArrayInput>
            </FormLines>
          </ArrayInput>
        </FormLines>
      </ArrayInput>
    </>
  );
}
