import { CreateBase, useGetList } from "ra-core";
import { NumberInput, SelectInput } from "react-admin";
import { cycleCreateModel } from "../../api/cycles/cycle.rules.ts";
import { DayInput } from "../components/DayInput.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { Field } from "../components/HelpText.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { useFormat } from "../format/useFormat.ts";
import type { PolicyRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { cycleWords } from "./cycle.words.ts";

/** A new performance year under an adopted policy. */
export default function CycleCreate() {
  const word = useWords(cycleWords);
  const { today } = useFormat();
  const resolver = useRuleResolver(cycleCreateModel);
  const { data } = useGetList<PolicyRowFragment>("policies", { pagination: { page: 1, perPage: 100 } });
  const adopted = (data ?? []).filter(({ status }) => status === "ADOPTED");
  return (
    <CreateBase resource="cycles" redirect="show">
      <PageHeader title={word.create} lead={word.createLead} back={{ to: "/cycles", label: word.title }} />
      <FormFrame
        draft="cycles/new"
        cancelTo="/cycles"
        resolver={resolver}
        defaultValues={{ year: Number(today.slice(0, 4)) + 1 }}
      >
        <Field help={word.yearHelp} example={today.slice(0, 4)}>
          <NumberInput source="year" label={word.year} isRequired />
        </Field>
        <Field help={word.policyHelp}>
          <SelectInput
            source="policy"
            label={word.policy}
            choices={adopted}
            optionText="title"
            translateChoice={false}
            isRequired
          />
        </Field>
        <Field help={word.contractDueHelp}>
          <DayInput source="contractDueOn" label={word.contractDueOn} />
        </Field>
      </FormFrame>
    </CreateBase>
  );
}
