import { TextInput } from "react-admin";
import { StepDialog } from "../components/StepDialog.tsx";
import { EmployeeInput } from "../employees/EmployeeInput.tsx";
import { useWords } from "../i18n/words.ts";
import { objectionWords } from "./objection.words.ts";

/** Names who decides an objection in place of the rater's superior, with the reason (features 3.10). */
export function AssignDialog({
  evaluation: { id, version },
  open,
  onClose,
}: {
  evaluation: { id: string; version: number };
  open: boolean;
  onClose: () => void;
}) {
  const words = useWords(objectionWords);
  return (
    <StepDialog
      open={open}
      onClose={onClose}
      resource="objections"
      step="assign"
      fixed={{ evaluation: id, version }}
      title={words.assignTitle}
      text={words.assignText}
      done={words.assigned}
      submitLabel={words.assign}
    >
      <EmployeeInput source="decider" label={words.assignWho} helperText={false} isRequired />
      <TextInput source="reason" label={words.assignWhy} helperText={false} multiline minRows={2} isRequired />
    </StepDialog>
  );
}
