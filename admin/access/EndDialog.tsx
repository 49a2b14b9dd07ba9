import { DayInput } from "../components/DayInput.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { roleWords } from "./roles.words.ts";

/** Ends a role or a delegation on a day. */
export function EndDialog({
  resource,
  ending,
  onClose,
  title,
  text,
}: {
  resource: "roleAssignments" | "delegations";
  ending: { id: string; version: number } | null;
  onClose: () => void;
  title: string;
  text: string;
}) {
  const word = useWords(roleWords);
  const { today } = useFormat();
  return (
    <StepDialog
      open={ending !== null}
      onClose={onClose}
      resource={resource}
      step="end"
      fixed={{ id: ending?.id, version: ending?.version }}
      title={title}
      text={text}
      done={word.ended}
      submitLabel={title}
      grave
      defaultValues={{ to: today }}
    >
      <DayInput source="to" label={word.lastDay} />
    </StepDialog>
  );
}
