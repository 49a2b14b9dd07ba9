import { MenuItem, TextField } from "@mui/material";
import { ResultClassificationValues, type ResultClassification } from "../../api/generated/enums.ts";
import { Field } from "../components/HelpText.tsx";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { annexWords } from "./annex.words.ts";

type Value = ResultClassification | "";

/** With whom a result stays when the person moves on; may be left open. */
export function ClassificationField({ value, onChange }: { value: Value; onChange: (value: Value) => void }) {
  const words = useWords(annexWords).classification;
  const label = useLabel();
  return (
    <Field help={words.help}>
      <TextField
        select
        label={words.label}
        value={value}
        onChange={(event) => onChange(event.target.value as Value)}
        sx={{ minWidth: 220 }}
      >
        <MenuItem value="">{words.open}</MenuItem>
        {ResultClassificationValues.map((each) => (
          <MenuItem key={each} value={each}>
            {label("ResultClassification", each)}
          </MenuItem>
        ))}
      </TextField>
    </Field>
  );
}
