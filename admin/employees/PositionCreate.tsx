import { CreateBase } from "ra-core";
import { useSearchParams } from "react-router-dom";
import { positionCreateModel } from "../../api/employees/position.rules.ts";
import { FormFrame } from "../components/FormFrame.tsx";
import { Field } from "../components/HelpText.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { useWords } from "../i18n/words.ts";
import { UnitInput } from "../organizations/UnitInput.tsx";
import { positionWords } from "./position.words.ts";
import { PositionFields } from "./PositionFields.tsx";

/** A new position; `?unit=` names its unit. */
export default function PositionCreate() {
  const word = useWords(positionWords);
  const resolver = useRuleResolver(positionCreateModel);
  const [search] = useSearchParams();
  return (
    <CreateBase resource="positions" redirect="show">
      <PageHeader title={word.create} lead={word.createLead} back={{ to: "/positions", label: word.title }} />
      <FormFrame
        draft="positions/new"
        cancelTo="/positions"
        resolver={resolver}
        defaultValues={{ unit: search.get("unit"), headsUnit: false, level: null }}
      >
        <Field help={word.unitHelp}>
          <UnitInput source="unit" label={word.unit} isRequired />
        </Field>
        <PositionFields />
      </FormFrame>
    </CreateBase>
  );
}
