import CheckCircleOutline from "@mui/icons-material/CheckCircleOutline";
import ErrorOutline from "@mui/icons-material/ErrorOutline";
import { Box, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import type { GuideLine } from "./distributionBars.ts";
import { pictureWords } from "./picture.words.ts";

/** The guide's rules one by one: what it asks, what was found, and by how many people it is off (features 3.7). */
export function GuideList({ lines, guidanceOnly }: { lines: readonly GuideLine[]; guidanceOnly: boolean }) {
  const words = useWords(pictureWords).distribution;
  const label = useLabel();
  const format = useFormat();
  const asked = (line: GuideLine) =>
    [
      line.maxPercent == null ? undefined : words.max(format.decimal(line.maxPercent)),
      line.minPercent == null ? undefined : words.min(format.decimal(line.minPercent)),
      line.minCount == null ? undefined : words.minCount(String(line.minCount)),
    ]
      .filter((part) => part !== undefined)
      .join(", ");
  return (
    <Box sx={{ mt: 2.5 }}>
      <Typography variant="subtitle2" sx={{ mb: 0.5 }}>
        {words.guide}
      </Typography>
      {lines.length === 0 ? <Typography color="text.secondary">{words.noRules}</Typography> : null}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 0.75 }}>
        {lines.map((line) => {
          const people = line.predicates.map((predicate) => label("Predicate", predicate)).join(` ${words.or} `);
          const verdict =
            line.off === 0 ? words.ok : line.off > 0 ? words.over(String(line.off)) : words.under(String(-line.off));
          return (
            <Box
              component="li"
              key={`${people} ${asked(line)}`}
              sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}
            >
              {line.off === 0 ? (
                <CheckCircleOutline aria-hidden color="success" sx={{ fontSize: 20, mt: 0.25 }} />
              ) : (
                <ErrorOutline aria-hidden color="warning" sx={{ fontSize: 20, mt: 0.25 }} />
              )}
              <Typography variant="body2">
                {people} {asked(line)}: <strong>{verdict}</strong>
                {line.off === 0 ? null : ` (${words.found.toLowerCase()} ${line.actual})`}
              </Typography>
            </Box>
          );
        })}
      </Box>
      {guidanceOnly ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {words.small}
        </Typography>
      ) : null}
    </Box>
  );
}
