import { Box, Button, Stack, Typography } from "@mui/material";
import { Decimal } from "../../api/kernel/decimal.ts";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { evenWeights, weightSum } from "./contractCheck.ts";
import { isBlank } from "./contractDraft.ts";
import { contractFormWords } from "./contractForm.words.ts";
import type { DraftEditor } from "./useContractDraft.ts";

/** The live sum of the weights: exactly 100, or by how much it is off; shares evenly on demand. */
export function WeightsBar({ editor }: { editor: DraftEditor }) {
  const words = useWords(contractFormWords).weights;
  const format = useFormat();
  const main = editor.draft.results.filter((result) => result.kind === "MAIN" && !isBlank(result));
  const sum = weightSum(editor.draft);
  const rest = new Decimal(100).minus(sum ?? 0);
  const verdict = rest.isZero()
    ? words.exact
    : rest.isPositive()
      ? words.short(format.decimal(rest.toString()))
      : words.over(format.decimal(rest.abs().toString()));
  return (
    <Box sx={{ mt: 3, p: 2, borderRadius: "12px", bgcolor: "action.hover" }}>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5} sx={{ alignItems: { sm: "center" } }}>
        <Typography aria-live="polite" sx={{ flex: 1 }} variant="body2">
          {sum === null ? (
            words.none
          ) : (
            <>
              <strong>{words.sum(format.decimal(sum))}.</strong> {verdict}
            </>
          )}
        </Typography>
        <Button
          size="small"
          color="inherit"
          variant="outlined"
          onClick={() => editor.setWeights(evenWeights(main.length))}
        >
          {words.even}
        </Button>
        {sum === null ? null : (
          <Button size="small" color="inherit" onClick={() => editor.setWeights([])}>
            {words.clear}
          </Button>
        )}
      </Stack>
      {sum === null ? null : (
        <Box aria-hidden sx={{ mt: 1.5, height: 6, borderRadius: "3px", bgcolor: "divider", overflow: "hidden" }}>
          <Box
            sx={{
              height: "100%",
              width: `${Math.min(100, Number(sum))}%`,
              bgcolor: rest.isZero() ? "success.main" : "warning.main",
              transition: "width 160ms",
            }}
          />
        </Box>
      )}
    </Box>
  );
}
