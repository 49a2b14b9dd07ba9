import { useState } from "react";
import { MenuItem, TextField } from "@mui/material";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ContractRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { ResultSteps } from "./ResultSteps.tsx";
import { actionPlanWords } from "./actionPlan.words.ts";

/** Steps planned per result in one period (rencana aksi); the running period first. */
export function ActionPlans({ contract }: { contract: ContractRecordFragment }) {
  const words = useWords(actionPlanWords);
  const format = useFormat();
  const periods = contract.cycle.periods.filter(({ kind }) => kind === "PERIODIC");
  const running = periods.findLast(({ open }) => open) ?? periods[0];
  const [period, setPeriod] = useState(running?.key ?? "");
  const plan = (result: string) =>
    contract.actionPlans.find((each) => each.resultId === result && each.period === period);
  return (
    <div id="rencana-aksi">
      <Section
        title={words.title}
        lead={words.lead}
        action={
          <TextField
            select
            size="small"
            label={words.period}
            value={period}
            onChange={(event) => setPeriod(event.target.value)}
            sx={{ width: { xs: "100%", sm: 190 }, flexShrink: 0 }}
          >
            {periods.map(({ key }) => (
              <MenuItem key={key} value={key}>
                {format.period(key)}
              </MenuItem>
            ))}
          </TextField>
        }
      >
        {contract.results.map(({ id, title }) => (
          <ResultSteps
            key={`${id} ${period}`}
            place={{ contract: contract.id, result: id, period }}
            title={title}
            plan={plan(id)}
            mayWrite={contract.allowedActions.includes("PLAN_ACTIONS")}
          />
        ))}
      </Section>
    </div>
  );
}
