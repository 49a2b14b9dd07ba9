import { useEffect } from "react";
import { MenuItem, Stack, TextField } from "@mui/material";
import { useGetList, useListContext } from "ra-core";
import type { CycleRowFragment } from "../generated/operations.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { UnitFilter } from "./UnitFilter.tsx";
import { WhoseTabs } from "./WhoseTabs.tsx";
import type { ContractFilterValues } from "./contractFilter.ts";
import { contractWords } from "./contract.words.ts";
import { type Whose, whoseOf } from "./whose.ts";

type Props = {
  choices: readonly Whose[];
  self: string | undefined;
  /** Hears which list is shown, for what an empty one says. */
  onWhose: (whose: Whose) => void;
};

/** Stands among the states, since it takes the place of one. */
const overdue = "OVERDUE";

/** Exactly the filters `ContractFilter` can combine: one's own stand alone, a rater goes without a unit. */
export function ContractFilters({ choices, self, onWhose }: Props) {
  const words = useWords(contractWords).filter;
  const language = useLanguage();
  const list = useListContext();
  const setFilters = list.setFilters;
  const { data: cycles = [] } = useGetList<CycleRowFragment>("cycles", { pagination: { page: 1, perPage: 25 } });
  const values = list.filterValues as ContractFilterValues;
  const whose = whoseOf(values);
  useEffect(() => onWhose(whose), [onWhose, whose]);
  const set = (changed: ContractFilterValues) => setFilters({ ...values, ...changed }, {}, false);
  const cycle = values.cycle ?? cycles[0]?.id;
  const choose = (chosen: Whose) =>
    setFilters(
      chosen === "MINE" ? { employee: self } : chosen === "RATED" ? { cycle, rater: self } : { cycle },
      {},
      false,
    );
  return (
    <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: "wrap", alignItems: "center" }}>
      <WhoseTabs choices={choices} value={whose} onChange={choose} />
      {whose === "MINE" ? null : (
        <>
          <TextField
            select
            size="small"
            label={words.cycle}
            value={cycles.some((row) => row.id === cycle) ? cycle : ""}
            onChange={(event) => set({ cycle: event.target.value })}
            sx={{ minWidth: 140, width: "auto" }}
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
            label={words.status}
            value={whose === "ALL" && values.overdue ? overdue : (values.status ?? "")}
            onChange={(event) =>
              set(
                event.target.value === overdue
                  ? { status: undefined, overdue: true }
                  : { status: (event.target.value || undefined) as never, overdue: undefined },
              )
            }
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            sx={{ minWidth: 170, width: "auto" }}
          >
            <MenuItem value="">{words.everyStatus}</MenuItem>
            {whose === "ALL" ? <MenuItem value={overdue}>{words.overdue}</MenuItem> : null}
            {choicesOf("ContractStatus", language).map((choice) => (
              <MenuItem key={choice.id} value={choice.id}>
                {choice.name}
              </MenuItem>
            ))}
          </TextField>
          {whose === "ALL" ? <UnitFilter value={values.within} onChange={(within) => set({ within })} /> : null}
        </>
      )}
    </Stack>
  );
}
