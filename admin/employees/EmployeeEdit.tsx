import { EditBase, useEditContext } from "ra-core";
import { employeeUpdateModel } from "../../api/employees/employee.rules.ts";
import { ErrorState } from "../components/ErrorState.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { wholeRecord } from "../dataProvider/wholeRecord.ts";
import type { EmployeeRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { employeeWords } from "./employee.words.ts";
import { EmployeeFields } from "./EmployeeFields.tsx";

/** Changes personal data of an employee. */
export default function EmployeeEdit() {
  return (
    <EditBase
      resource="employees"
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
  const word = useWords(employeeWords);
  const resolver = useRuleResolver(employeeUpdateModel);
  const { record, error } = useEditContext<EmployeeRecordFragment>();
  if (error) return <ErrorState error={error} />;
  if (record === undefined) return <LoadingState />;
  const to = `/employees/${record.id}/show`;
  const { id, version, name, status, grade } = record;
  return (
    <>
      <PageHeader title={word.edit} back={{ to, label: name }} />
      <FormFrame
        draft={`employees/${id}`}
        cancelTo={to}
        resolver={resolver}
        record={{ id, version, name, status, grade }}
      >
        <EmployeeFields />
      </FormFrame>
    </>
  );
}
