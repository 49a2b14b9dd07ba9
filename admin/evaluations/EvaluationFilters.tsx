import { MenuItem, Stack, TextField } from "@mui/material";
import { useListContext } from "ra-core";
import { UnitFilter } from "../contracts/UnitFilter.tsx";
import { contractWords } from "../contracts/contract.words.ts";
import { useFormat } from "../format/useFormat.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import type { EvaluationFilterValues } from "./evaluationFilter.ts";
import { evaluationWords } from "./evaluation.words.ts";
import type { CycleChoice } from "./useCycles.ts";

/** Cycle and period always, a state if wished, a unit for those who oversee. */
export function EvaluationFilters({
  cycles,
  mayChooseUnit,
}: {
  cycles: readonly CycleChoice[];
  mayChooseUnit: boolean;
}) {
  const words = useWords(contractWords).filter;
  const period = useWords(evaluationWords).list.period;
  const format = useFormat();
  const language = useLanguage();
  const list = useListContext();
  const setFilters = list.setFilters;
  const values = list.filterValues as EvaluationFilterValues;
  const set = (changed: EvaluationFilterValues) => setFilters({ ...values, ...changed }, {}, false);
  const cycle = cycles.find((row) => row.id === values.cycle) ?? cycles[0];
  const look = { minWidth: 150, width: "auto" };
  return (
    <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: "wrap", alignItems: "center" }}>
      <TextField
        select
        size="small"
        label={words.cycle}
        value={cycle?.id ?? ""}
        onChange={(event) => {
          const chosen = cycles.find((row) => row.id === event.target.value);
          set({ cycle: event.target.value, period: chosen?.periods[0]?.key ?? "" });
        }}
        sx={look}
      >
        {cycles.map((row) => (
          <MenuItem key={row.id} value={row.id}>
            {words.cycleYear(row.year)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label={period}
        value={values.period ?? ""}
        onChange={(event) => set({ period: event.target.value })}
        sx={look}
      >
        {(cycle?.periods ?? []).map((row) => (
          <MenuItem key={row.key} value={row.key}>
            {format.period(row.key)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label={words.status}
        value={values.status ?? ""}
        onChange={(event) => set({ status: (event.target.value || undefined) as never })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={look}
      >
        <MenuItem value="">{words.everyStatus}</MenuItem>
        {choicesOf("EvaluationStatus", language).map((choice) => (
          <MenuItem key={choice.id} value={choice.id}>
            {choice.name}
          </MenuItem>
        ))}
      </TextField>
      {mayChooseUnit ? <UnitFilter value={values.within} onChange={(within) => set({ within })} /> : null}
    </Stack>
  );
}
