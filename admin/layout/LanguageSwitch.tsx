import { ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useLocaleState } from "ra-core";
import { useWords } from "../i18n/words.ts";
import { layoutWords } from "./layout.words.ts";

/** Indonesian or English; sentences of the server are asked for anew. */
export function LanguageSwitch() {
  const [locale, setLocale] = useLocaleState();
  const queryClient = useQueryClient();
  const word = useWords(layoutWords);
  const choose = (next: string | null) => {
    if (next === null) return;
    setLocale(next);
    void queryClient.invalidateQueries();
  };
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      onChange={(_, next: string | null) => choose(next)}
      aria-label={word.language}
    >
      <ToggleButton value="id" aria-label="Bahasa Indonesia" sx={{ px: { xs: 1, sm: 1.5 }, minHeight: 36 }}>
        ID
      </ToggleButton>
      <ToggleButton value="en" aria-label="English" sx={{ px: { xs: 1, sm: 1.5 }, minHeight: 36 }}>
        EN
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
