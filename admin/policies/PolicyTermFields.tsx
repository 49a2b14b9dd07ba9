import { TextInput } from "react-admin";
import { DayInput } from "../components/DayInput.tsx";
import { Field } from "../components/HelpText.tsx";
import { useWords } from "../i18n/words.ts";
import { policyWords } from "./policy.words.ts";

/** Name of a policy version and the days between which it holds. */
export function PolicyTermFields({ example }: { example?: string }) {
  const word = useWords(policyWords);
  return (
    <>
      <Field help={word.nameHelp} example={example}>
        <TextInput source="title" label={word.name} isRequired />
      </Field>
      <Field help={word.validFromHelp}>
        <DayInput source="validFrom" label={word.validFrom} isRequired />
      </Field>
      <Field help={word.validToHelp}>
        <DayInput source="validTo" label={word.validTo} />
      </Field>
    </>
  );
}
