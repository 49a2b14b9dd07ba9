import { CreateBase } from "ra-core";
import { TextInput } from "react-admin";
import { jobDutiesCreateModel } from "../../api/indicators/jobDuties.rules.ts";
import { FormFrame } from "../components/FormFrame.tsx";
import { Field } from "../components/HelpText.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { useWords } from "../i18n/words.ts";
import { DutyFields } from "./DutyFields.tsx";
import { dutiesWords } from "./duties.words.ts";

/** Tasks of a post that has none yet. */
export default function JobDutiesCreate() {
  const words = useWords(dutiesWords);
  const resolver = useRuleResolver(jobDutiesCreateModel);
  return (
    <CreateBase resource="jobDuties" redirect="show">
      <PageHeader title={words.create} lead={words.createLead} back={{ to: "/jobDuties", label: words.back }} />
      <FormFrame
        draft="jobDuties/new"
        cancelTo="/jobDuties"
        resolver={resolver}
        defaultValues={{ positionTitle: "", duties: [{ title: "", results: [] }] }}
      >
        <Field help={words.postHelp} example="Perawat Terampil">
          <TextInput source="positionTitle" label={words.post} isRequired />
        </Field>
        <DutyFields />
      </FormFrame>
    </CreateBase>
  );
}
