import { Autocomplete, Box, TextField } from "@mui/material";
import { useGetList } from "ra-core";
import { AutocompleteInput, type AutocompleteInputProps } from "react-admin";
import { useState } from "react";
import type { PositionRowFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { unitText, useUnits } from "../organizations/useUnits.ts";
import { positionWords } from "./position.words.ts";

type Known = { id: string; title: string };

/**
 * A choice of a position: first the unit, then the post in it or below it, since positions are found by unit only.
 * `known` is the post chosen already, shown before a unit is chosen.
 */
export function PositionInput({
  unitId,
  known,
  ...props
}: Omit<AutocompleteInputProps, "choices"> & { unitId?: string; known?: Known | null }) {
  const word = useWords(positionWords);
  const units = useUnits();
  const [within, setWithin] = useState<string | null>(unitId ?? null);
  const { data } = useGetList<PositionRowFragment>(
    "positions",
    { pagination: { page: 1, perPage: 100 }, filter: { within } },
    { enabled: within !== null },
  );
  const found: Known[] = data ?? [];
  const choices = known && !found.some(({ id }) => id === known.id) ? [known, ...found] : found;
  return (
    <Box sx={{ display: "grid", gap: 2 }}>
      <Autocomplete
        options={units}
        value={units.find(({ id }) => id === within) ?? null}
        onChange={(_, unit) => setWithin(unit?.id ?? null)}
        getOptionLabel={unitText}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(option, value) => option.id === value.id}
        renderInput={(input) => <TextField {...input} label={word.inUnit} />}
      />
      <AutocompleteInput
        {...props}
        choices={choices}
        optionText={(position: Known & { unit?: { name: string } }) =>
          [position.title, position.unit?.name].filter(Boolean).join(" · ")
        }
        translateChoice={false}
        disabled={within === null && !known}
      />
    </Box>
  );
}
