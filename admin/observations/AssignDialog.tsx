import { Alert } from "@mui/material";
import { useGetList } from "ra-core";
import { useEffect } from "react";
import { required, SelectInput } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { useMay, useViewer } from "../access/useViewer.ts";
import { DayInput } from "../components/DayInput.tsx";
import { StepDialog } from "../components/StepDialog.tsx";
import { ColleagueInput } from "../employees/ColleagueInput.tsx";
import { EmployeeInput } from "../employees/EmployeeInput.tsx";
import { useCycles } from "../evaluations/useCycles.ts";
import { useFormat } from "../format/useFormat.ts";
import { type ContractRowFragment, RubricSaveDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { observationWords } from "./observation.words.ts";

/** Gives an observation of somebody one rates (officers: of anybody they oversee) to an observer. */
export function AssignDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(observationWords);
  const format = useFormat();
  const viewer = useViewer();
  const rater = viewer?.employee?.id;
  const oversees = useMay()(RubricSaveDocument);
  const cycle = useCycles().cycles.find(({ year }) => String(year) === format.today.slice(0, 4))?.id;
  const { data = [] } = useGetList<ContractRowFragment>(
    "contracts",
    { filter: { cycle, rater, status: "ACTIVE" }, pagination: { page: 1, perPage: 100 } },
    { enabled: open && !oversees && rater !== undefined && cycle !== undefined },
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
      {oversees ? (
        <>
          <EmployeeInput source="employee" label={words.person} validate={required()} />
          <ContractOfPerson />
        </>
      ) : (
        <SelectInput
          source="contract"
          label={words.person}
          validate={required()}
          choices={data.map(({ id, employeeName, positionTitle }) => ({
            id,
            name: `${employeeName}, ${positionTitle}`,
          }))}
          translateChoice={false}
          fullWidth
        />
      )}
      <ColleagueInput source="observer" label={words.observer} />
      <DayInput source="day" label={words.day} />
    </StepDialog>
  );
}

/** The contract in force of the person chosen above; the only one is taken by itself. */
function ContractOfPerson() {
  const words = useWords(observationWords);
  const employee = useWatch({ name: "employee" }) as string | undefined;
  const { setValue } = useFormContext();
  const { data, isPending } = useGetList<ContractRowFragment>(
    "contracts",
    { filter: { employee }, pagination: { page: 1, perPage: 25 } },
    { enabled: Boolean(employee) },
  );
  const active = employee ? (data ?? []).filter(({ status }) => status === "ACTIVE") : [];
  const only = active.length === 1 ? active[0]?.id : undefined;
  useEffect(() => setValue("contract", only ?? ""), [only, setValue]);
  if (!employee || isPending || only !== undefined) return null;
  if (active.length === 0) return <Alert severity="info">{words.noContract}</Alert>;
  return (
    <SelectInput
      source="contract"
      label={words.contract}
      validate={required()}
      choices={active.map(({ id, positionTitle }) => ({ id, name: positionTitle }))}
      translateChoice={false}
      fullWidth
    />
  );
}
