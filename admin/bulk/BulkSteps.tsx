import { Alert, Box, Button, Card, LinearProgress, Stack, Typography } from "@mui/material";
import { useListContext } from "ra-core";
import { useState } from "react";
import type { BulkContractAction } from "../../api/generated/enums.ts";
import type { ContractRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.bulk.ts";
import { bulkWords } from "./bulk.words.ts";
import { isChoosable, openSteps } from "./bulkActions.ts";
import { ManyStepsDialog } from "./ManyStepsDialog.tsx";
import { type ManySteps, useManySteps } from "./useManySteps.ts";

/** Above a list of contracts: the steps open on those chosen, their progress, and afterwards who was refused and why. */
export function BulkSteps() {
  const words = useWords(bulkWords).steps;
  const label = useLabel();
  const { data = [], selectedIds, onSelect, onUnselectItems } = useListContext<ContractRowFragment>();
  const { state, run, clear } = useManySteps();
  const [asking, setAsking] = useState<BulkContractAction>();
  const choosable = data.filter(isChoosable);
  const chosen = choosable.filter(({ id }) => selectedIds.includes(id));
  const steps = openSteps(chosen);
  const take = (action: BulkContractAction, reason: string | null) => {
    setAsking(undefined);
    onUnselectItems();
    void run(action, chosen, reason);
  };
  return (
    <>
      {choosable.length < 2 && chosen.length === 0 ? null : (
        <Card sx={{ mt: 1.5, px: 2, py: 1 }}>
          <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: "wrap", alignItems: "center", minHeight: 36 }}>
            {chosen.length === 0 ? null : (
              <Typography role="status" sx={{ fontWeight: 600, mr: 1 }}>
                {words.chosen(chosen.length)}
              </Typography>
            )}
            {steps.map(({ action, count }) => (
              <Button
                key={action}
                size="small"
                variant="outlined"
                disabled={state?.running}
                onClick={() => setAsking(action)}
              >{`${label("BulkContractAction", action)} (${count})`}</Button>
            ))}
            <Button
              size="small"
              onClick={() =>
                chosen.length === choosable.length ? onUnselectItems() : onSelect(choosable.map(({ id }) => id))
              }
            >
              {chosen.length === choosable.length ? words.none : words.all}
            </Button>
          </Stack>
        </Card>
      )}
      {asking === undefined ? null : (
        <ManyStepsDialog
          action={asking}
          count={chosen.length}
          onClose={() => setAsking(undefined)}
          onRun={(reason) => take(asking, reason)}
        />
      )}
      {state === undefined ? null : <StepResult state={state} onClose={clear} />}
    </>
  );
}

function StepResult({ state, onClose }: { state: ManySteps; onClose: () => void }) {
  const words = useWords(bulkWords).steps;
  const { all, rows, running, stopped } = state;
  const refused = rows.filter((row) => row.outcome === "REFUSED");
  if (running) {
    return (
      <Box sx={{ mt: 1.5 }} role="status">
        <LinearProgress variant="determinate" value={(rows.length / Math.max(1, all)) * 100} />
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          {words.progress(rows.length, all)}
        </Typography>
      </Box>
    );
  }
  return (
    <Alert
      severity={stopped !== undefined ? "error" : refused.length > 0 ? "warning" : "success"}
      onClose={onClose}
      closeText={words.close}
      sx={{ mt: 1.5 }}
    >
      {stopped === undefined ? null : <Typography variant="body2">{stopped}</Typography>}
      {words.result(rows.length - refused.length, refused.length)}
      {refused.length === 0 ? null : (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {refused.map((row) => (
            <li key={row.contractId}>
              <b style={{ fontWeight: 600 }}>{row.employeeName ?? words.unknown}</b>:{" "}
              {row.reasons.map(({ message }) => message).join(" ")}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
