import { Box, Typography } from "@mui/material";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { isRefused } from "../../api/kernel/refusal.ts";
import { displayTarget, parseTarget } from "../../api/progress/target.rules.ts";
import { type ContractDraft, levelsOf, sentResults } from "./contractDraft.ts";
import { contractFormWords } from "./contractForm.words.ts";

/** A target as the contract will show it; as typed while it is not understood. */
function asRead({ target, unit, levels }: ContractDraft["results"][number]["indicators"][number]): string {
  const understood = parseTarget(target, unit, levelsOf(levels));
  return isRefused(understood) ? `${target} ${unit}`.trim() : displayTarget(understood);
}

/** The draft as others will read it. */
export function DraftSummary({ draft }: { draft: ContractDraft }) {
  const words = useWords(contractFormWords);
  const label = useLabel();
  const format = useFormat();
  const results = sentResults(draft);
  const expectations = draft.behaviors.filter((row) => row.leaderExpectation.trim() !== "");
  return (
    <Section title={words.steps.results}>
      {results.map((result, index) => (
        <Box key={result.key} sx={{ py: 2, borderTop: index === 0 ? 0 : "1px solid", borderColor: "divider" }}>
          <Typography sx={{ fontWeight: 600 }}>
            {index + 1}. {result.title}
            {result.weight === "" ? null : ` (${format.percent(result.weight.replace(",", "."))})`}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {label("ResultKind", result.kind)}
            {result.supportedLeaderResult === ""
              ? null
              : ` · ${words.results.supported}: ${result.supportedLeaderResult}`}
            {result.assignedBy === "" ? null : ` · ${words.results.assignedBy}: ${result.assignedBy}`}
          </Typography>
          <Box component="ul" sx={{ m: 0, mt: 0.75, pl: 2.5 }}>
            {result.indicators.map((row) => (
              <li key={row.key}>
                {row.title}: <strong>{asRead(row)}</strong>
                {row.aspect === "" ? null : ` · ${label("ResultAspect", row.aspect)}`}
                {row.perspective === "" ? null : ` · ${label("Perspective", row.perspective)}`}
              </li>
            ))}
          </Box>
        </Box>
      ))}
      {expectations.map((row) => (
        <Typography key={row.behavior} variant="body2" sx={{ mt: 1 }}>
          <strong>{label("Behavior", row.behavior)}:</strong> {row.leaderExpectation}
        </Typography>
      ))}
    </Section>
  );
}
