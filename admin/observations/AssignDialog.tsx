import { useGetList } from "ra-core";
import { SelectInput } from "react-admin";
import { useViewer } from "../access/useViewer.ts";
import { DayInput } from "../components/DayInput.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { EmployeeInput } from "../employees/EmployeeInput.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ContractRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { observationWords } from "./observation.words.ts";

/** Gives an observation of somebody one rates (officers: of anybody they oversee) to an observer. */
export function AssignDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(observationWords);
  const format = useFormat();
  const viewer = useViewer();
  const rater = viewer?.employee?.id;
  const { data = [] } = useGetList<ContractRowFragment>(
    "contracts",
    { filter: { rater, status: "ACTIVE" }, pagination: { page: 1, perPage: 100 } },
    { enabled: open && rater !== undefined },
  );
  return (
    <StepDialog
      open={open}
      onClose={onClose}
      resource="observations"
      step="assign"
      fixed={{}}
      title={words.assign}
      text={words.assignText}
      done={words.assigned}
      defaultValues={{ contract: "", observer: "", day: format.today }}
    >
      <SelectInput
        source="contract"
        label={words.person}
        choices={data.map(({ id, employeeName, positionTitle }) => ({ id, name: `${employeeName}, ${positionTitle}` }))}
        translateChoice={false}
        fullWidth
      />
      <EmployeeInput source="observer" label={words.observer} />
      <DayInput source="day" label={words.day} />
    </StepDialog>
  );
}
