import { ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useWords } from "../i18n/words.ts";
import { contractWords } from "./contract.words.ts";
import type { Whose } from "./whose.ts";

/** Chooses between one's own records, those of the people one rates, and all; absent when there is nothing to choose. */
export function WhoseTabs({
  choices,
  value,
  onChange,
}: {
  choices: readonly Whose[];
  value: Whose;
  onChange: (value: Whose) => void;
}) {
  const words = useWords(contractWords).filter;
  if (choices.length < 2) return null;
  const names: Record<Whose, string> = { MINE: words.mine, RATED: words.rated, ALL: words.all };
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={words.whose}
      onChange={(_, chosen: Whose | null) => {
        if (chosen !== null) onChange(chosen);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice} value={choice} sx={{ px: 2 }}>
          {names[choice]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
