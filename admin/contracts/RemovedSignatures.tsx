import { Box, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import type { ContractRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { amendmentWords } from "./amendment.words.ts";

/** Signatures that fell away, each with its reason: nobody's signature vanishes unseen (features 3.14). */
export function RemovedSignatures({ removed }: { removed: ContractRecordFragment["removedSignatures"] }) {
  const words = useWords(amendmentWords);
  const label = useLabel();
  const format = useFormat();
  if (removed.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="subtitle2" component="h3">
        {words.removed}
      </Typography>
      {removed.map((each) => (
        <Box key={`${each.party} ${each.at}`} sx={{ mt: 1 }}>
          <Typography variant="body2" sx={{ textDecoration: "line-through" }}>
            {each.name} ({label("Party", each.party)})
          </Typography>
          <Typography variant="caption" color="text.secondary">
            {words.removedLine(format.instant(each.removedAt), each.reason)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
