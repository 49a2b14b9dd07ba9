import { Stack, TextField } from "@mui/material";
import type { PositionType } from "../../api/generated/enums.ts";
import { FilterSelect } from "../components/FilterSelect.tsx";
import { UnitFilter } from "../contracts/UnitFilter.tsx";
import type { BulkPeopleInput } from "../generated/operations.ts";
import { choicesOf } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { bulkWords } from "./bulk.words.ts";

/** Whom bulk work is meant for, as it is chosen. */
export type PeopleChoice = { within: string | undefined; positionType: PositionType | ""; titlePrefix: string };

/** The choice as the server takes it. */
export const peopleInput = ({ within, positionType, titlePrefix }: PeopleChoice): BulkPeopleInput => ({
  within: within ?? null,
  positionType: positionType === "" ? null : positionType,
  titlePrefix: titlePrefix.trim() === "" ? null : titlePrefix.trim(),
});

/** Unit, type of post, beginning of its title. */
export function PeopleFields({ value, onChange }: { value: PeopleChoice; onChange: (value: PeopleChoice) => void }) {
  const words = useWords(bulkWords).goals;
  const language = useLanguage();
  return (
    <Stack direction={{ xs: "column", md: "row" }} spacing={1.5} useFlexGap sx={{ flexWrap: "wrap" }}>
      <UnitFilter value={value.within} onChange={(within) => onChange({ ...value, within })} />
      <FilterSelect
        label={words.positionType}
        value={value.positionType}
        all={words.anyType}
        choices={choicesOf("PositionType", language)}
        onChange={(chosen) => onChange({ ...value, positionType: chosen as PositionType | "" })}
        minWidth={200}
      />
      <TextField
        size="small"
        label={words.titlePrefix}
        placeholder={words.titleExample}
        value={value.titlePrefix}
        onChange={(event) => onChange({ ...value, titlePrefix: event.target.value })}
        sx={{ width: { xs: "100%", md: "auto" }, flex: { md: 1 }, minWidth: { md: 240 } }}
      />
    </Stack>
  );
}
