import { Box } from "@mui/material";
import { useMemo } from "react";
import { ArrayInput, NumberInput, SelectInput, TextInput, required } from "react-admin";
import { useWatch } from "react-hook-form";
import { EnumInput } from "../components/EnumInput.tsx";
import { FormLines } from "../components/FormLines.tsx";
import { Field } from "../components/HelpText.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { RegionalGoalsDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.cascade.ts";
import { UnitInput } from "../organizations/UnitInput.tsx";
import { planWords } from "./plan.words.ts";

/** Fields of a plan: what it is, then goal by goal with indicators and targets per year. */
export function PlanFields({ fixed = false }: { fixed?: boolean }) {
  const word = useWords(planWords);
  const kind = useWatch<{ kind?: string }>({ name: "kind" });
  const { data } = useOperation(RegionalGoalsDocument, {}, { enabled: kind === "UNIT" });
  const goals = useMemo(
    () =>
      (data?.plans.edges ?? []).flatMap(({ node }) =>
        node.kind === "REGIONAL" ? node.goals.map(({ id, title }) => ({ id, name: title })) : [],
      ),
    [data],
  );
  return (
    <>
      {!fixed && <EnumInput of="PlanKind" source="kind" label={word.kind} isRequired />}
      {!fixed && kind === "UNIT" && (
        <Field help={word.unitHelp}>
          <UnitInput source="unit" label={word.unit} isRequired />
        </Field>
      )}
      <Field example={word.nameExample}>
        <TextInput source="title" label={word.name} fullWidth validate={required()} />
      </Field>
      <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
        <NumberInput source="fromYear" size="medium" label={word.fromYear} validate={required()} />
        <NumberInput source="toYear" size="medium" label={word.toYear} validate={required()} />
      </Box>
      <Field help={word.sourceHelp}>
        <TextInput source="source" label={word.source} fullWidth />
      </Field>
      <ArrayInput source="goals" label={word.goals}>
        <FormLines add={word.addGoal}>
          <TextInput source="title" label={word.goal} multiline fullWidth validate={required()} />
          {kind === "UNIT" && (
            <SelectInput source="servesGoal" label={word.serves} choices={goals} translateChoice={false} fullWidth />
          )}
          <ArrayInput source="indicators" label={word.indicators}>
            <FormLines add={word.addIndicator}>
              <TextInput source="title" label={word.indicator} fullWidth validate={required()} />
              <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0,1fr)", sm: "1fr 1.4fr 1fr" } }}>
                <TextInput source="unit" label={word.measureUnit} />
                <EnumInput of="Direction" source="direction" label={word.direction} />
                <TextInput source="baseline" label={word.baseline} />
              </Box>
              <TextInput source="targets" label={word.targets} helperText={word.targetsHelp} fullWidth multiline />
            </FormLines>
          </ArrayInput>
        </FormLines>
      </ArrayInput>
    </>
  );
}
