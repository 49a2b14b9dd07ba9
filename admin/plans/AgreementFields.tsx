import { Box } from "@mui/material";
import { useMemo } from "react";
import { ArrayInput, AutocompleteInput, TextInput, required } from "react-admin";
import { EnumInput } from "../components/EnumInput.tsx";
import { FormLines } from "../components/FormLines.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { PlanIndicatorChoicesDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { agreementWords } from "./agreement.words.ts";

/** Indicators of plans to choose from, each with its plan's title. */
function usePlanIndicators(): { id: string; name: string }[] {
  const { data } = useOperation(PlanIndicatorChoicesDocument, {});
  return useMemo(
    () =>
      (data?.plans.edges ?? []).flatMap(({ node }) =>
        node.goals.flatMap(({ indicators }) =>
          indicators.map(({ id, title }) => ({ id, name: `${title} · ${node.title}` })),
        ),
      ),
    [data],
  );
}

/** Indicators with target, measure, realisation and the plan indicator each serves; programs with budgets. */
export function AgreementFields() {
  const word = useWords(agreementWords);
  const choices = usePlanIndicators();
  const pair = {
    display: "grid",
    gap: 2,
    alignItems: "start",
    gridTemplateColumns: { xs: "minmax(0,1fr)", sm: "1fr 1fr" },
  };
  return (
    <>
      <ArrayInput source="indicators" label={word.indicators}>
        <FormLines add={word.addIndicator}>
          <TextInput source="objective" label={word.objective} helperText={word.objectiveExample} multiline fullWidth />
          <TextInput source="title" label={word.indicator} multiline fullWidth validate={required()} />
          <AutocompleteInput
            source="planIndicator"
            label={word.planIndicator}
            choices={choices}
            translateChoice={false}
            fullWidth
          />
          <Box sx={pair}>
            <TextInput source="target" label={word.target} helperText={word.targetHelp} validate={required()} />
            <TextInput source="measureUnit" label={word.measureUnit} />
            <EnumInput of="Direction" source="direction" label={word.direction} />
            <EnumInput of="AchievementFormula" source="formula" label={word.formula} />
            <TextInput source="realized" label={word.realized} />
            <TextInput source="publishedPercent" label={word.published} />
            <TextInput source="capPercent" label={word.cap} />
            <TextInput source="source" label={word.source} />
          </Box>
        </FormLines>
      </ArrayInput>
      <ArrayInput source="programs" label={word.programs}>
        <FormLines add={word.addProgram}>
          <Box sx={pair}>
            <TextInput source="name" label={word.program} validate={required()} />
            <TextInput source="budget" label={word.budget} validate={required()} />
          </Box>
        </FormLines>
      </ArrayInput>
    </>
  );
}
