import { Box, Chip } from "@mui/material";
import type { Predicate } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useTones } from "../theme/useTones.ts";

/** A predicate: its color and always its word. */
export function PredicateChip({ value }: { value: Predicate }) {
  const label = useLabel();
  const { main, soft, onSoft } = useTones().predicates[value];
  return (
    <Chip
      size="small"
      label={label("Predicate", value)}
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
