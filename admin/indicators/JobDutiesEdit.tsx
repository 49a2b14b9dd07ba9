import { jobDutiesModel } from "../../api/indicators/jobDuties.rules.ts";
import { EditPage } from "../components/EditPage.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import type { JobDutiesRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { DutyFields } from "./DutyFields.tsx";
import { dutiesWords } from "./duties.words.ts";

/** Changes the tasks of a post. */
export default function JobDutiesEdit() {
  const words = useWords(dutiesWords);
  const resolver = useRuleResolver(jobDutiesModel);
  return (
    <EditPage<JobDutiesRowFragment> resource="jobDuties">
      {(record) => {
        const to = `/jobDuties/${record.id}/show`;
        return (
          <>
            <PageHeader title={words.edit} lead={record.positionTitle} back={{ to, label: record.positionTitle }} />
            <FormFrame draft={`jobDuties/${record.id}`} cancelTo={to} resolver={resolver} record={record}>
              <DutyFields />
            </FormFrame>
          </>
        );
      }}
    </EditPage>
  );
}
