import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from "@mui/material";
import { type Rating, RatingValues } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";

type Props = {
  label: string;
  value: Rating | null;
  onChange: (rating: Rating) => void;
  disabled?: boolean;
  help?: string | undefined;
};

/** The three ratings of one dimension, as radio buttons. */
export function RatingChoice({ label, value, onChange, disabled = false, help }: Props) {
  const name = useLabel();
  return (
    <FormControl disabled={disabled}>
      <FormLabel sx={{ fontWeight: 600, fontSize: "0.875rem" }}>{label}</FormLabel>
      <RadioGroup value={value ?? ""} onChange={(_, chosen) => onChange(chosen as Rating)}>
        {RatingValues.map((rating) => (
          <FormControlLabel
            key={rating}
            value={rating}
            control={<Radio size="small" />}
            label={name("Rating", rating)}
          />
        ))}
      </RadioGroup>
      {help === undefined ? null : <FormHelperText sx={{ mx: 0 }}>{help}</FormHelperText>}
    </FormControl>
  );
}
