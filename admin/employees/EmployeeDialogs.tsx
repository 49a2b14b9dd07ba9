import { TextInput } from "react-admin";
import { assignmentEndModel, assignmentStartModel } from "../../api/employees/assignment.rules.ts";
import { identifierAddModel, raterOverrideModel } from "../../api/employees/employee.rules.ts";
import { DayInput } from "../components/DayInput.tsx";
import { EnumInput } from "../components/EnumInput.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { StepDialog } from "../components/StepDialog.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { EmployeeRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { employeeWords } from "./employee.words.ts";
import { EmployeeInput } from "./EmployeeInput.tsx";
import { PositionInput } from "./PositionInput.tsx";

/** Dialogs of an employee's page; null is none. */
export type EmployeeDialog = "identifier" | "start" | "rater" | { end: string } | null;

type Props = { employee: EmployeeRecordFragment; dialog: EmployeeDialog; onClose: () => void };

/** The steps of an employee that ask for values. */
export function EmployeeDialogs({ employee, dialog, onClose }: Props) {
  const word = useWords(employeeWords);
  const { today } = useFormat();
  const start = useRuleResolver(assignmentStartModel);
  const end = useRuleResolver(assignmentEndModel);
  const identifier = useRuleResolver(identifierAddModel);
  const rater = useRuleResolver(raterOverrideModel);
  const fixed = { employee: employee.id, version: employee.version };
  const shared = { resource: "employees", onClose };
  const ending = typeof dialog === "object" && dialog !== null ? dialog.end : "";
  return (
    <>
      <StepDialog
        {...shared}
        open={dialog === "start"}
        step="startAssignment"
        fixed={fixed}
        title={word.start}
        done={word.started}
        resolver={start}
        defaultValues={{ kind: "DEFINITIVE", from: today }}
      >
        <PositionInput source="position" label={word.position} unitId={employee.unit?.id} />
        <EnumInput source="kind" of="AssignmentKind" label={word.kind} helperText={word.kindHelp} />
        <DayInput source="from" label={word.from} />
        <DayInput source="to" label={word.to} helperText={word.toHelp} />
      </StepDialog>
      <StepDialog
        {...shared}
        open={ending !== ""}
        step="endAssignment"
        fixed={{ ...fixed, assignment: ending }}
        title={word.endTitle}
        done={word.ended}
        submitLabel={word.end}
        resolver={end}
        defaultValues={{ to: today }}
      >
        <DayInput source="to" label={word.lastDay} />
      </StepDialog>
      <StepDialog
        {...shared}
        open={dialog === "identifier"}
        step="addIdentifier"
        fixed={fixed}
        title={word.addIdentifier}
        text={word.addIdentifierText}
        done={word.identifierSaved}
        resolver={identifier}
        defaultValues={{ type: "NATIONAL_EMPLOYEE_NUMBER", from: today }}
      >
        <EnumInput source="type" of="IdentifierType" label={word.identifierType} />
        <TextInput source="value" label={word.value} helperText={word.numberHelp} />
        <DayInput source="from" label={word.from} />
      </StepDialog>
      <StepDialog
        {...shared}
        open={dialog === "rater"}
        step="setRater"
        fixed={fixed}
        title={word.setRater}
        text={word.setRaterText}
        done={word.setRaterDone}
        resolver={rater}
        defaultValues={{ from: today }}
      >
        <EmployeeInput source="rater" label={word.rater} helperText={word.raterHelp} />
        <DayInput source="from" label={word.from} />
        <TextInput source="reason" label={word.reason} helperText={word.reasonHelp} multiline minRows={2} />
      </StepDialog>
    </>
  );
}
