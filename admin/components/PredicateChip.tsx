import { Box, Chip } from "@mui/material";
import type { Predicate } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords, words } from "../i18n/words.ts";
import { useTones } from "../theme/useTones.ts";

/** How a list says that an open objection may still change a predicate (R-OBJ-05). */
export const provisionalWords = words({ provisional: "sementara" }, { provisional: "provisional" });

/** A predicate: its color and always its word; with an open objection also that it is provisional (R-OBJ-05). */
export function PredicateChip({ value, provisional = false }: { value: Predicate; provisional?: boolean }) {
  const label = useLabel();
  const word = useWords(provisionalWords);
  const { main, soft, onSoft } = useTones().predicates[value];
  return (
    <Chip
      size="small"
      label={provisional ? `${label("Predicate", value)} · ${word.provisional}` : label("Predicate", value)}
      icon={
        <Box
          component="span"
          sx={{ width: 10, height: 10, borderRadius: "3px", bgcolor: main, ml: "8px !important" }}
        />
      }
      sx={{ bgcolor: soft, color: onSoft, height: 26 }}
    />
  );
}
