import { Stack } from "@mui/material";
import { useListContext } from "ra-core";
import { FilterSelect } from "../components/FilterSelect.tsx";
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
  return (
    <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: "wrap", alignItems: "center" }}>
      <FilterSelect
        label={words.cycle}
        value={cycle?.id ?? ""}
        choices={cycles.map(({ id, year }) => ({ id, name: format.period(String(year)) }))}
        onChange={(chosen) =>
          set({ cycle: chosen, period: cycles.find(({ id }) => id === chosen)?.periods[0]?.key ?? "" })
        }
      />
      <FilterSelect
        label={period}
        value={values.period ?? ""}
        choices={(cycle?.periods ?? []).map(({ key }) => ({ id: key, name: format.period(key) }))}
        onChange={(chosen) => set({ period: chosen })}
      />
      <FilterSelect
        label={words.status}
        value={values.status ?? ""}
        all={words.everyStatus}
        choices={choicesOf("EvaluationStatus", language)}
        onChange={(chosen) => set({ status: (chosen || undefined) as never })}
      />
      {mayChooseUnit ? <UnitFilter value={values.within} onChange={(within) => set({ within })} /> : null}
    </Stack>
  );
}
