import { CheckboxGroupInput, TextInput } from "react-admin";
import { DelegatedActValues } from "../../api/generated/enums.ts";
import { DayInput } from "../components/DayInput.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { EmployeeInput } from "../employees/EmployeeInput.tsx";
import { useFormat } from "../format/useFormat.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { UnitInput } from "../organizations/UnitInput.tsx";
import { roleWords } from "./roles.words.ts";

/** Hands a rater's acts to another person for a time (R-DEL-01). */
export function DelegationDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const word = useWords(roleWords);
  const language = useLanguage();
  const { today } = useFormat();
  return (
    <StepDialog
      open={open}
      onClose={onClose}
      resource="delegations"
      step="create"
      fixed={{}}
      title={word.delegate}
      text={word.delegateText}
      done={word.delegated}
      defaultValues={{ from: today, acts: DelegatedActValues }}
    >
      <EmployeeInput source="delegator" label={word.delegator} helperText={word.personHelp} isRequired />
      <EmployeeInput source="delegate" label={word.delegateTo} helperText={word.personHelp} isRequired />
      <CheckboxGroupInput
        source="acts"
        label={word.acts}
        choices={choicesOf("DelegatedAct", language)}
        translateChoice={false}
      />
      <UnitInput source="unit" label={word.onlyUnit} helperText={word.onlyUnitHelp} />
      <DayInput source="from" label={word.from} isRequired />
      <DayInput source="to" label={word.to} isRequired />
      <TextInput source="documentNumber" label={word.document} helperText={word.documentHelp} isRequired />
    </StepDialog>
  );
}
