import { EditBase, useEditContext } from "ra-core";
import { ErrorState } from "../components/ErrorState.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { wholeRecord } from "../dataProvider/wholeRecord.ts";
import type { PlanRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { formOf } from "./planForm.ts";
import { planWords } from "./plan.words.ts";
import { PlanFields } from "./PlanFields.tsx";

/** Changes goals, indicators and targets of a plan. */
export default function PlanEdit() {
  return (
    <EditBase
      resource="plans"
      redirect="show"
      mutationMode="pessimistic"
      queryOptions={wholeRecord}
      mutationOptions={wholeRecord}
    >
      <Body />
    </EditBase>
  );
}

function Body() {
  const word = useWords(planWords);
  const { record, error } = useEditContext<PlanRecordFragment>();
  if (error) return <ErrorState error={error} />;
  if (record === undefined) return <LoadingState />;
  const to = `/plans/${record.id}/show`;
  return (
    <>
      <PageHeader title={word.edit} lead={word.createLead} back={{ to, label: record.title }} />
      <FormFrame draft={`plans/${record.id}`} cancelTo={to} record={formOf(record)}>
        <PlanFields fixed />
      </FormFrame>
    </>
  );
}
