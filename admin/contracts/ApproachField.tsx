import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from "@mui/material";
import { ContractApproachValues, type ContractApproach } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { annexWords } from "./annex.words.ts";
import type { StepProps } from "./stepProps.ts";

/** How results are written; open only while the content is a draft (R-SKP-05). */
export function ApproachField({ editor, contract }: Pick<StepProps, "editor" | "contract">) {
  const words = useWords(annexWords).approach;
  const label = useLabel();
  const fixed = (contract.amendment?.status ?? contract.status) !== "DRAFT";
  return (
    <FormControl disabled={fixed} sx={{ mb: 3 }}>
      <FormLabel id="approach">{words.label}</FormLabel>
      <RadioGroup
        row
        aria-labelledby="approach"
        value={editor.draft.approach}
        onChange={(event) => editor.change({ approach: event.target.value as ContractApproach })}
      >
        {ContractApproachValues.map((each) => (
          <FormControlLabel key={each} value={each} control={<Radio />} label={label("ContractApproach", each)} />
        ))}
      </RadioGroup>
      <FormHelperText sx={{ ml: 0 }}>{fixed ? words.fixed : words.help}</FormHelperText>
    </FormControl>
  );
}
