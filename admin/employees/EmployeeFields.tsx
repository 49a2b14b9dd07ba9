import { FormDataConsumer } from "ra-core";
import { SelectInput, TextInput } from "react-admin";
import type { EmploymentStatus } from "../../api/generated/enums.ts";
import { gradesOf } from "../../api/employees/grade.rules.ts";
import { EnumInput } from "../components/EnumInput.tsx";
import { Field } from "../components/HelpText.tsx";
import { useWords } from "../i18n/words.ts";
import { employeeWords } from "./employee.words.ts";

/** Personal data of an employee; grades follow from the status. */
export function EmployeeFields() {
  const word = useWords(employeeWords);
  return (
    <>
      <Field help={word.nameHelp} example="dr. Siti Rahmawati, M.Kes.">
        <TextInput source="name" label={word.name} isRequired />
      </Field>
      <Field help={word.statusHelp}>
        <EnumInput source="status" of="EmploymentStatus" label={word.status} isRequired />
      </Field>
      <FormDataConsumer>
        {({ formData }) => {
          const status = formData["status"] as EmploymentStatus | undefined;
          const grades = status ? gradesOf(status) : [];
          return (
            <Field help={word.gradeHelp} example={grades[0] === "I/a" ? "III/a" : "IX"}>
              <SelectInput
                source="grade"
                label={word.grade}
                choices={grades.map((grade) => ({ id: grade, name: grade }))}
                translateChoice={false}
                disabled={status === undefined}
                emptyText="–"
              />
            </Field>
          );
        }}
      </FormDataConsumer>
    </>
  );
}
