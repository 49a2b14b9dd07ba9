import { MenuItem, TextField } from "@mui/material";

type Props = {
  label: string;
  value: string;
  choices: readonly { id: string; name: string }[];
  onChange: (value: string) => void;
  error?: string | undefined;
};

/** A choice among few values, with their words. */
export function ChoiceField({ label, value, choices, onChange, error }: Props) {
  return (
    <TextField
      select
      label={label}
      value={choices.some((choice) => choice.id === value) ? value : ""}
      onChange={(event) => onChange(event.target.value)}
      error={error !== undefined}
      helperText={error}
      fullWidth
    >
      {choices.map((choice) => (
        <MenuItem key={choice.id} value={choice.id} sx={{ whiteSpace: "normal" }}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
