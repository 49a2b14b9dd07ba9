import { EditPage } from "../components/EditPage.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import type { PlanRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { formOf } from "./planForm.ts";
import { planWords } from "./plan.words.ts";
import { PlanFields } from "./PlanFields.tsx";

/** Changes goals, indicators and targets of a plan. */
export default function PlanEdit() {
  const word = useWords(planWords);
  return (
    <EditPage<PlanRecordFragment> resource="plans">
      {(record) => {
        const to = `/plans/${record.id}/show`;
        return (
          <>
            <PageHeader title={word.edit} lead={word.createLead} back={{ to, label: record.title }} />
            <FormFrame draft={`plans/${record.id}`} cancelTo={to} record={formOf(record)}>
              <PlanFields fixed />
            </FormFrame>
          </>
        );
      }}
    </EditPage>
  );
}
