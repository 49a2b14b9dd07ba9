import { DayInput } from "../components/DayInput.tsx";
import { EnumInput } from "../components/EnumInput.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { EmployeeInput } from "../employees/EmployeeInput.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { UnitInput } from "../organizations/UnitInput.tsx";
import { roleWords } from "./roles.words.ts";

/** Gives a role to a person. */
export function RoleAssignDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const word = useWords(roleWords);
  const { today } = useFormat();
  return (
    <StepDialog
      open={open}
      onClose={onClose}
      resource="roleAssignments"
      step="assign"
      fixed={{}}
      title={word.give}
      text={word.giveText}
      done={word.given}
      defaultValues={{ from: today, role: "PERFORMANCE_OFFICER" }}
    >
      <EmployeeInput source="employee" label={word.person} helperText={word.personHelp} isRequired />
      <EnumInput source="role" of="Role" label={word.role} isRequired />
      <UnitInput source="unit" label={word.unit} helperText={word.unitHelp} />
      <DayInput source="from" label={word.from} isRequired />
      <DayInput source="to" label={word.to} helperText={word.toHelp} />
    </StepDialog>
  );
}
