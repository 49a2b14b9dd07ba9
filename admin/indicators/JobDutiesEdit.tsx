import { EditBase, useEditContext } from "ra-core";
import { jobDutiesModel } from "../../api/indicators/jobDuties.rules.ts";
import { ErrorState } from "../components/ErrorState.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { wholeRecord } from "../dataProvider/wholeRecord.ts";
import type { JobDutiesRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { DutyFields } from "./DutyFields.tsx";
import { dutiesWords } from "./duties.words.ts";

/** Changes the tasks of a post. */
export default function JobDutiesEdit() {
  return (
    <EditBase resource="jobDuties" redirect="show" mutationMode="pessimistic" queryOptions={wholeRecord}>
      <Body />
    </EditBase>
  );
}

function Body() {
  const words = useWords(dutiesWords);
  const resolver = useRuleResolver(jobDutiesModel);
  const { record, error } = useEditContext<JobDutiesRowFragment>();
  if (error) return <ErrorState error={error} />;
  if (record === undefined) return <LoadingState />;
  const to = `/jobDuties/${record.id}/show`;
  return (
    <>
      <PageHeader title={words.edit} lead={record.positionTitle} back={{ to, label: record.positionTitle }} />
      <FormFrame draft={`jobDuties/${record.id}`} cancelTo={to} resolver={resolver} record={record}>
        <DutyFields />
      </FormFrame>
    </>
  );
}
