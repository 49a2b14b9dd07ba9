import { ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useWords } from "../i18n/words.ts";
import { contractWords } from "./contract.words.ts";
import type { Whose } from "./whose.ts";

/**
 * Chooses between one's own records, those of the people one rates, those of somebody's for whom one stands in, and
 * all; absent when there is nothing to choose.
 */
export function WhoseTabs<Other extends string = never>({
  choices,
  others = [],
  value,
  onChange,
}: {
  choices: readonly Whose[];
  others?: readonly { readonly id: Other; readonly name: string }[];
  value: Whose | Other;
  onChange: (value: Whose | Other) => void;
}) {
  const words = useWords(contractWords).filter;
  if (choices.length + others.length < 2) return null;
  const names: Record<Whose, string> = { MINE: words.mine, RATED: words.rated, ALL: words.all };
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={value}
      aria-label={words.whose}
      onChange={(_, chosen: Whose | Other | null) => {
        if (chosen !== null) onChange(chosen);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice} value={choice} sx={{ px: 2 }}>
          {names[choice]}
        </ToggleButton>
      ))}
      {others.map(({ id, name }) => (
        <ToggleButton key={id} value={id} sx={{ px: 2 }}>
          {words.onBehalfOf(name)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
