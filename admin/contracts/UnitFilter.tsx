import { Autocomplete, TextField } from "@mui/material";
import { useWords } from "../i18n/words.ts";
import { unitText, useUnits } from "../organizations/useUnits.ts";
import { contractWords } from "./contract.words.ts";

/** Narrows a list to a unit and the units below it; units the viewer does not oversee are not offered. */
export function UnitFilter({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (unit: string | undefined) => void;
}) {
  const words = useWords(contractWords).filter;
  const units = useUnits().filter(({ overseen }) => overseen);
  return (
    <Autocomplete
      size="small"
      options={units}
      value={units.find((unit) => unit.id === value) ?? null}
      getOptionLabel={unitText}
      getOptionKey={(unit) => unit.id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      onChange={(_, unit) => onChange(unit?.id)}
      sx={{ width: { xs: "100%", sm: 300 } }}
      renderInput={(props) => <TextField {...props} label={words.within} placeholder={words.everyUnit} />}
    />
  );
}
