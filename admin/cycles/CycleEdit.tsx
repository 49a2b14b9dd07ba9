import { Box, Typography } from "@mui/material";
import { cycleUpdateModel } from "../../api/cycles/cycle.rules.ts";
import { DayInput } from "../components/DayInput.tsx";
import { EditPage } from "../components/EditPage.tsx";
import { FormFrame } from "../components/FormFrame.tsx";
import { Field } from "../components/HelpText.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { useRuleResolver } from "../components/ruleResolver.ts";
import { useFormat } from "../format/useFormat.ts";
import type { CycleRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { cycleWords } from "./cycle.words.ts";

/** Changes the dates of a cycle and its periods. */
export default function CycleEdit() {
  const word = useWords(cycleWords);
  const format = useFormat();
  const resolver = useRuleResolver(cycleUpdateModel);
  return (
    <EditPage<CycleRecordFragment> resource="cycles">
      {(record) => {
        const to = `/cycles/${record.id}/show`;
        const { id, version, contractDueOn, periods } = record;
        return (
          <>
            <PageHeader title={word.edit} lead={word.periodsLead} back={{ to, label: word.name(record.year) }} />
            <FormFrame
              draft={`cycles/${id}`}
              cancelTo={to}
              resolver={resolver}
              record={{
                id,
                version,
                contractDueOn,
                periods: periods.map(({ key, opensOn, dueOn }) => ({ key, opensOn, dueOn })),
              }}
            >
              <Field help={word.contractDueHelp}>
                <DayInput source="contractDueOn" label={word.contractDueOn} isRequired />
              </Field>
              {periods.map(({ key }, place) => (
                <Box
                  key={key}
                  component="fieldset"
                  sx={{
                    border: 0,
                    borderTop: 1,
                    borderColor: "divider",
                    m: 0,
                    px: 0,
                    py: 2,
                    display: "grid",
                    gap: 2,
                    alignItems: "center",
                    gridTemplateColumns: { xs: "1fr", sm: "180px 1fr 1fr" },
                  }}
                >
                  <Typography
                    component="legend"
                    sx={{ fontWeight: 600, float: "left", gridColumn: { xs: "1", sm: "1" } }}
                  >
                    {format.period(key)}
                  </Typography>
                  <DayInput source={`periods.${place}.opensOn`} label={word.opensOn} isRequired />
                  <DayInput source={`periods.${place}.dueOn`} label={word.dueOn} isRequired />
                </Box>
              ))}
            </FormFrame>
          </>
        );
      }}
    </EditPage>
  );
}
