import { TextInput } from "react-admin";
import { orgUnitChangeModel, orgUnitCloseModel } from "../../api/organizations/orgUnit.rules.ts";
import { DayInput } from "../components/DayInput.tsx";
import { EnumInput } from "../components/EnumInput.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { StepDialog } from "../components/StepDialog.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { OrgUnitRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { orgUnitWords } from "./orgUnit.words.ts";
import { UnitInput } from "./UnitInput.tsx";

type Props = { unit: OrgUnitRecordFragment; open: boolean; onClose: () => void };

/** Renames a unit, changes its kind or moves it, from a day on. */
export function OrgUnitChangeDialog({ unit, open, onClose }: Props) {
  const word = useWords(orgUnitWords);
  const { today } = useFormat();
  const resolver = useRuleResolver(orgUnitChangeModel);
  return (
    <StepDialog
      open={open}
      onClose={onClose}
      resource="orgUnits"
      step="change"
      fixed={{ id: unit.id, version: unit.version }}
      title={word.change}
      text={word.changeText}
      done={word.changed}
      resolver={resolver}
      defaultValues={{ from: today, name: unit.name, kind: unit.kind, parent: unit.parent?.id }}
    >
      <DayInput source="from" label={word.from} helperText={word.fromChangeHelp} />
      <TextInput source="name" label={word.name} />
      <EnumInput source="kind" of="OrgUnitKind" label={word.kind} />
      {unit.parent && <UnitInput source="parent" label={word.parent} />}
    </StepDialog>
  );
}

/** Closes an empty unit. */
export function OrgUnitCloseDialog({ unit, open, onClose }: Props) {
  const word = useWords(orgUnitWords);
  const { today } = useFormat();
  const resolver = useRuleResolver(orgUnitCloseModel);
  return (
    <StepDialog
      open={open}
      onClose={onClose}
      resource="orgUnits"
      step="close"
      fixed={{ id: unit.id, version: unit.version }}
      title={word.close}
      text={word.closeText}
      done={word.closed}
      submitLabel={word.close}
      grave
      resolver={resolver}
      defaultValues={{ to: today }}
    >
      <DayInput source="to" label={word.to} />
    </StepDialog>
  );
}
