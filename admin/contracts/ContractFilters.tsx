import { useEffect } from "react";
import { Stack } from "@mui/material";
import { useGetList, useListContext } from "ra-core";
import { FilterSelect } from "../components/FilterSelect.tsx";
import { useFormat } from "../format/useFormat.ts";
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
  const format = useFormat();
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
          <FilterSelect
            label={words.cycle}
            value={cycles.some((row) => row.id === cycle) ? (cycle ?? "") : ""}
            choices={cycles.map(({ id, year }) => ({ id, name: format.period(String(year)) }))}
            onChange={(chosen) => set({ cycle: chosen })}
            minWidth={140}
          />
          <FilterSelect
            label={words.status}
            value={whose === "ALL" && values.overdue ? overdue : (values.status ?? "")}
            all={words.everyStatus}
            choices={[
              ...(whose === "ALL" ? [{ id: overdue, name: words.overdue }] : []),
              ...choicesOf("ContractStatus", language),
            ]}
            onChange={(chosen) =>
              set(
                chosen === overdue
                  ? { status: undefined, overdue: true }
                  : { status: (chosen || undefined) as never, overdue: undefined },
              )
            }
            minWidth={170}
          />
          {whose === "ALL" ? <UnitFilter value={values.within} onChange={(within) => set({ within })} /> : null}
        </>
      )}
    </Stack>
  );
}
