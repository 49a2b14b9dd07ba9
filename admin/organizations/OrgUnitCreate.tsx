import { CreateBase } from "ra-core";
import { TextInput } from "react-admin";
import { useSearchParams } from "react-router-dom";
import { orgUnitCreateModel } from "../../api/organizations/orgUnit.rules.ts";
import { DayInput } from "../components/DayInput.tsx";
import { EnumInput } from "../components/EnumInput.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { Field } from "../components/HelpText.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { orgUnitWords } from "./orgUnit.words.ts";
import { UnitInput } from "./UnitInput.tsx";

/** A new unit; `?parent=` names the unit above it. */
export default function OrgUnitCreate() {
  const word = useWords(orgUnitWords);
  const { today } = useFormat();
  const resolver = useRuleResolver(orgUnitCreateModel);
  const [search] = useSearchParams();
  return (
    <CreateBase resource="orgUnits" redirect="show">
      <PageHeader title={word.create} lead={word.createLead} back={{ to: "/orgUnits", label: word.title }} />
      <FormFrame
        draft="orgUnits/new"
        cancelTo="/orgUnits"
        resolver={resolver}
        defaultValues={{ from: today, parent: search.get("parent") }}
      >
        <Field help={word.parentHelp}>
          <UnitInput source="parent" label={word.parent} isRequired />
        </Field>
        <Field help={word.nameHelp} example="Dinas Kesehatan">
          <TextInput source="name" label={word.name} isRequired />
        </Field>
        <Field help={word.kindHelp}>
          <EnumInput source="kind" of="OrgUnitKind" label={word.kind} isRequired />
        </Field>
        <Field help={word.fromHelp}>
          <DayInput source="from" label={word.from} isRequired />
        </Field>
      </FormFrame>
    </CreateBase>
  );
}
