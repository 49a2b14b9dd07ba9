import { CreateBase, FormDataConsumer } from "ra-core";
import { TextInput } from "react-admin";
import { employeeCreateModel } from "../../api/employees/employee.rules.ts";
import { DayInput } from "../components/DayInput.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { Field } from "../components/HelpText.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { employeeWords } from "./employee.words.ts";
import { EmployeeFields } from "./EmployeeFields.tsx";
import { PositionInput } from "./PositionInput.tsx";

/** Registers an employee with the first assignment. */
export default function EmployeeCreate() {
  const word = useWords(employeeWords);
  const { today } = useFormat();
  const resolver = useRuleResolver(employeeCreateModel);
  return (
    <CreateBase resource="employees" redirect="show">
      <PageHeader title={word.create} lead={word.createLead} back={{ to: "/employees", label: word.title }} />
      <FormFrame
        draft="employees/new"
        cancelTo="/employees"
        resolver={resolver}
        defaultValues={{ status: "PNS", from: today }}
      >
        <EmployeeFields />
        <FormDataConsumer>
          {({ formData }) =>
            formData["status"] === "NOT_CIVIL_SERVANT" ? (
              <Field help={word.serviceNumberHelp} example="11990021540490">
                <TextInput source="nationalEmployeeNumber" label={word.serviceNumber} />
              </Field>
            ) : (
              <Field help={word.numberHelp} example="19900512 201503 2 001">
                <TextInput source="nationalEmployeeNumber" label={word.number} isRequired />
              </Field>
            )
          }
        </FormDataConsumer>
        <Field help={word.positionHelp}>
          <PositionInput source="position" label={word.position} isRequired />
        </Field>
        <Field help={word.fromHelp}>
          <DayInput source="from" label={word.from} isRequired />
        </Field>
      </FormFrame>
    </CreateBase>
  );
}
