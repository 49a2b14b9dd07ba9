import { Autocomplete, Box, TextField, Typography } from "@mui/material";
import { useInput } from "ra-core";
import { useDeferredValue, useMemo, useState } from "react";
import { InputHelperText } from "react-admin";
import { useOperation } from "../dataProvider/useOperation.ts";
import { ColleaguesDocument, type ColleaguesQuery } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { employeeWords } from "./employee.words.ts";

type Colleague = ColleaguesQuery["colleagues"][number];

/** Somebody chosen; post and unit are shown while choosing, to tell two of the same name apart. */
export type Chosen = Pick<Colleague, "id" | "name"> & Partial<Colleague>;

/** Fewest letters by which the server searches names; nothing is asked before. */
const fewestLetters = 2;

type ChoiceProps = {
  label: string;
  value: readonly Chosen[];
  onChange: (chosen: readonly Chosen[]) => void;
  multiple?: boolean;
  autoFocus?: boolean;
  helperText?: string | undefined;
  error?: string | undefined;
};

/** Colleagues found by the beginning of their name: open to everybody who works here, also to those who may not read the list of employees. */
export function ColleagueChoice({ multiple = false, value, onChange, label, helperText, error, ...rest }: ChoiceProps) {
  const words = useWords(employeeWords);
  const [typed, setTyped] = useState("");
  const beginning = useDeferredValue(typed.trim());
  const chosen = !multiple && value[0]?.name === beginning;
  const enough = !chosen && beginning.replace(/[^\p{L}]/gu, "").length >= fewestLetters;
  const { data, isFetching } = useOperation(ColleaguesDocument, { beginning }, { enabled: enough });
  const options: Chosen[] = enough ? (data?.colleagues ?? []) : [];
  return (
    <Autocomplete<Chosen, boolean>
      {...{ multiple, options }}
      fullWidth
      value={multiple ? (value as Chosen[]) : (value[0] ?? null)}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(all) => all}
      filterSelectedOptions={multiple}
      loading={enough && isFetching}
      loadingText={words.searching}
      noOptionsText={enough ? words.noColleague : words.colleagueHelp}
      onChange={(_, picked) => onChange(Array.isArray(picked) ? picked : picked === null ? [] : [picked])}
      onInputChange={(_, text) => setTyped(text)}
      renderOption={({ key: _, ...props }, { id, name, positionTitle, unitName }) => (
        <Box component="li" {...props} key={id}>
          <div>
            <Typography>{name}</Typography>
            <Typography variant="caption" color="text.secondary">
              {[positionTitle, unitName].filter(Boolean).join(" · ")}
            </Typography>
          </div>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          {...rest}
          label={label}
          error={error !== undefined}
          helperText={<InputHelperText error={error} helperText={helperText ?? words.colleagueHelp} />}
        />
      )}
    />
  );
}

type InputProps = { source: string; label: string; helperText?: string; multiple?: boolean };

/** A colleague (or, with `multiple`, several) as a field of a form; its value is the id, or the list of ids. */
export function ColleagueInput({ source, multiple = false, ...rest }: InputProps) {
  const { field, fieldState } = useInput({ source });
  const [known, setKnown] = useState<readonly Chosen[]>([]);
  // The same list while nothing is chosen: a new one would empty what is being typed.
  const value = useMemo(() => {
    const ids = (multiple ? field.value : [field.value]) as readonly string[];
    return known.filter(({ id }) => ids.includes(id));
  }, [known, multiple, field.value]);
  return (
    <ColleagueChoice
      {...rest}
      multiple={multiple}
      value={value}
      error={fieldState.error?.message}
      onChange={(chosen) => {
        setKnown(chosen);
        const picked = chosen.map(({ id }) => id);
        field.onChange(multiple ? picked : (picked[0] ?? ""));
      }}
    />
  );
}
