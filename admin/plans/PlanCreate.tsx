import { CreateBase } from "ra-core";
import { FormFrame } from "../components/FormFrame.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { planWords } from "./plan.words.ts";
import { PlanFields } from "./PlanFields.tsx";

/** A new plan of the region or a unit. */
export default function PlanCreate() {
  const word = useWords(planWords);
  const year = Number(useFormat().today.slice(0, 4));
  return (
    <CreateBase resource="plans" redirect="show">
      <PageHeader title={word.create} lead={word.createLead} back={{ to: "/plans", label: word.title }} />
      <FormFrame
        draft="plans/new"
        cancelTo="/plans"
        defaultValues={{ kind: "UNIT", fromYear: year, toYear: year + 4, goals: [{ title: "", indicators: [] }] }}
      >
        <PlanFields />
      </FormFrame>
    </CreateBase>
  );
}
