import { Box, Stack, Typography } from "@mui/material";
import type { Behavior } from "../../api/generated/enums.ts";
import type { DifferenceLineFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { amendmentWords } from "./amendment.words.ts";
import { differenceText } from "./differenceText.ts";

/** Old and new text side by side (one above the other on a phone), and whose signature each change needs. */
export function DifferenceTable({ differences }: { differences: readonly DifferenceLineFragment[] }) {
  const words = useWords(amendmentWords);
  const label = useLabel();
  const plain = (text: string | null) => (text === null ? null : differenceText(text, label, words.values));
  if (differences.length === 0) return <Typography color="text.secondary">{words.none}</Typography>;
  return (
    <Stack component="ul" spacing={2} sx={{ listStyle: "none", m: 0, p: 0 }}>
      {differences.map((each, at) => (
        <Box component="li" key={`${each.part} ${each.place} ${at}`}>
          <Typography variant="subtitle2" component="p">
            {label("ContractPart", each.part)} · {label("DifferenceKind", each.kind)}
            {each.place === ""
              ? null
              : `: ${each.part === "BEHAVIOR" ? label("Behavior", each.place as Behavior) : each.place}`}
          </Typography>
          <Box sx={{ display: "grid", gridTemplateColumns: { xs: "1fr", md: "1fr 1fr" }, gap: 1, mt: 0.5 }}>
            <Side title={words.before} text={plain(each.before)} tone="error.main" />
            <Side title={words.after} text={plain(each.after)} tone="success.main" />
          </Box>
          <Typography variant="caption" color="text.secondary">
            {words.binds(each.binds.map((party) => label("Party", party)).join(", "))} {each.because}
          </Typography>
        </Box>
      ))}
    </Stack>
  );
}

function Side({ title, text, tone }: { title: string; text: string | null; tone: string }) {
  return (
    <Box
      sx={{ borderLeft: "3px solid", borderColor: text === null ? "divider" : tone, pl: 1.5, py: 0.25, minWidth: 0 }}
    >
      <Typography variant="caption" color="text.secondary" component="p">
        {title}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
        {text ?? "–"}
      </Typography>
    </Box>
  );
}
