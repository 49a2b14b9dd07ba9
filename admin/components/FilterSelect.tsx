import { MenuItem, TextField } from "@mui/material";

/** A filter with few choices above a list; `all` is the word of the choice that filters nothing, the empty value. */
export function FilterSelect({
  label,
  value,
  choices,
  onChange,
  all,
  minWidth = 150,
}: {
  label: string;
  value: string;
  choices: readonly { id: string; name: string | number }[];
  onChange: (value: string) => void;
  all?: string;
  minWidth?: number;
}) {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...(all === undefined ? {} : { slotProps: { select: { displayEmpty: true }, inputLabel: { shrink: true } } })}
      sx={{ minWidth, width: "auto", flexShrink: 0 }}
    >
      {all === undefined ? null : <MenuItem value="">{all}</MenuItem>}
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
