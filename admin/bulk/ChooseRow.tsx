import { Checkbox } from "@mui/material";
import { useListContext } from "ra-core";
import { useWords } from "../i18n/words.ts";
import { bulkWords } from "./bulk.words.ts";
import { isChoosable } from "./bulkActions.ts";

/** Chooses a row for a step on many; absent where no such step is open. Stands above the row's own link. */
export function ChooseRow({ id, name, actions }: { id: string; name: string; actions: readonly string[] }) {
  const words = useWords(bulkWords).steps;
  const { selectedIds, onToggleItem } = useListContext();
  if (!isChoosable({ allowedActions: actions })) return null;
  return (
    <Checkbox
      size="small"
      checked={selectedIds.includes(id)}
      onChange={() => onToggleItem(id)}
      slotProps={{ input: { "aria-label": words.choose(name) } }}
      sx={{ position: "relative", zIndex: 1, p: 0.5, ml: -0.5 }}
    />
  );
}
