import { Button, Stack } from "@mui/material";
import { Link } from "react-router-dom";
import { useMay, useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import { periodStops, withOpenPeriods } from "../contracts/periodStops.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { ContractCreateDocument, HomeDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { PeriodLine } from "../pictures/PeriodLine.tsx";
import { taskWords } from "./task.words.ts";

/** One's own contract of the running cycle with its periods; how to begin when there is none. */
export function MyYear() {
  const words = useWords(taskWords);
  const may = useMay();
  const { data } = useOperation(HomeDocument, {});
  const viewer = useViewer();
  const cycle = viewer?.organization.currentCycle;
  if (data === undefined || cycle == null) return null;
  const contract = data.viewer.contracts.find((row) => row.cycle.id === cycle.id);
  if (contract === undefined) {
    return (
      <Section title={words.mine(cycle.year)}>
        <EmptyState
          title={words.noContract}
          action={
            may(ContractCreateDocument) ? (
              <Button component={Link} to="/contracts/create" variant="contained">
                {words.startContract}
              </Button>
            ) : undefined
          }
        >
          {words.noContractText}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section
      title={words.mine(cycle.year)}
      lead={contract.resultTitles.slice(0, 2).join(" · ")}
      action={<StatusChip of="ContractStatus" value={contract.status} size="medium" />}
    >
      <PeriodLine stops={periodStops(withOpenPeriods(contract))} year={contract.cycle} />
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ mt: 2.5, flexWrap: "wrap" }}>
        {contract.allowedActions.includes("RECORD_REALIZATION") ? (
          <Button component={Link} to={`/progress/${contract.id}`} variant="contained">
            {words.record}
          </Button>
        ) : null}
        {contract.allowedActions.includes("RECORD_REALIZATION") && viewer?.permittedFields.includes("dailyLogsSave") ? (
          <Button component={Link} to="/dailyLogs" variant="outlined">
            {words.dailyLog}
          </Button>
        ) : null}
        <Button component={Link} to={`/contracts/${contract.id}/show`} variant="outlined">
          {words.open}
        </Button>
      </Stack>
    </Section>
  );
}
