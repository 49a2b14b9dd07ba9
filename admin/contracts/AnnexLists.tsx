import { Box, Typography } from "@mui/material";
import type { AnnexContentFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { annexLists } from "./AnnexStep.tsx";
import { annexWords } from "./annex.words.ts";

/** The three lists of the annex as they were agreed. */
export function AnnexLists({ annexes }: { annexes: AnnexContentFragment }) {
  const words = useWords(annexWords);
  return annexLists.map((list) => (
    <Box key={list} sx={{ mb: 2 }}>
      <Typography variant="h3">{words.lists[list]}</Typography>
      {annexes[list].length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {words.empty}
        </Typography>
      ) : (
        <Box component="ol" sx={{ mt: 0.5, mb: 0, pl: 2.5 }}>
          {annexes[list].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Box>
      )}
    </Box>
  ));
}
