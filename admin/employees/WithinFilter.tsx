import { Autocomplete, TextField } from "@mui/material";
import { useListContext } from "ra-core";
import { unitText, useUnits } from "../organizations/useUnits.ts";

/** Narrows a list to a unit and the units below it. Other filters are dropped: each is backed by an index of its own. */
export function WithinFilter({ label }: { label: string }) {
  const list = useListContext();
  const { setFilters } = list;
  const { within } = list.filterValues as { within?: string };
  const units = useUnits();
  return (
    <Autocomplete
      options={units}
      value={units.find(({ id }) => id === within) ?? null}
      onChange={(_, unit) => setFilters(unit === null ? {} : { within: unit.id })}
      getOptionLabel={unitText}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      renderInput={(input) => <TextField {...input} label={label} />}
      sx={{ width: "100%", maxWidth: { sm: 420 } }}
    />
  );
}
