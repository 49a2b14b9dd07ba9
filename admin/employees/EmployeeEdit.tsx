import { employeeUpdateModel } from "../../api/employees/employee.rules.ts";
import { EditPage } from "../components/EditPage.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import type { EmployeeRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { employeeWords } from "./employee.words.ts";
import { EmployeeFields } from "./EmployeeFields.tsx";

/** Changes personal data of an employee. */
export default function EmployeeEdit() {
  const word = useWords(employeeWords);
  const resolver = useRuleResolver(employeeUpdateModel);
  return (
    <EditPage<EmployeeRecordFragment> resource="employees">
      {(record) => {
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
      }}
    </EditPage>
  );
}
