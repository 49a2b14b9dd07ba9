import { Autocomplete, TextField } from "@mui/material";
import { useListContext } from "ra-core";
import { unitText, useUnits } from "../organizations/UnitInput.tsx";

/** Narrows a list to a unit and the units below it. Other filters are dropped: each is backed by an index of its own. */
export function WithinFilter({ label }: { label: string }) {
  const { filterValues, setFilters } = useListContext();
  const units = useUnits();
  return (
    <Autocomplete
      options={units}
      value={units.find(({ id }) => id === filterValues["within"]) ?? null}
      onChange={(_, unit) => setFilters(unit === null ? {} : { within: unit.id })}
      getOptionLabel={unitText}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      renderInput={(input) => <TextField {...input} label={label} />}
      sx={{ width: "100%", maxWidth: { sm: 420 } }}
    />
  );
}
