import { Button, Box, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import { EmptyState } from "../components/EmptyState.tsx";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ContractRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { IndicatorLine } from "./IndicatorLine.tsx";
import { contractWords } from "./contract.words.ts";

/** The agreed results: each with its indicators, target, what was reached and the achievement. */
export function ContractResults({ contract }: { contract: ContractRecordFragment }) {
  const words = useWords(contractWords).show;
  const label = useLabel();
  const format = useFormat();
  return (
    <Section title={words.results} lead={words.resultsLead}>
      {contract.results.length === 0 ? (
        <EmptyState
          title={words.noResults}
          action={
            contract.allowedActions.includes("UPDATE") ? (
              <Button component={Link} to={`/contracts/${contract.id}`} variant="outlined">
                {label("ContractAction", "UPDATE")}
              </Button>
            ) : undefined
          }
        >
          {words.noResultsText}
        </EmptyState>
      ) : null}
      {contract.results.map((result, index) => (
        <Box
          component="article"
          key={result.id}
          sx={{
            py: 2.5,
            borderTop: index === 0 ? 0 : "1px solid",
            borderColor: "divider",
            "&:first-of-type": { pt: 0 },
          }}
        >
          <Typography variant="caption" color="text.secondary" component="p">
            {label("ResultKind", result.kind)}
            {result.weight == null ? null : ` · ${words.weight(format.percent(result.weight))}`}
          </Typography>
          <Typography variant="h3" sx={{ mt: 0.25 }}>
            {result.title}
          </Typography>
          {result.supportedLeaderResult || result.assignedBy ? (
            <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
              {result.supportedLeaderResult ? `${words.supports}: ${result.supportedLeaderResult}` : null}
              {result.assignedBy ? `${words.assignedBy} ${result.assignedBy}` : null}
            </Typography>
          ) : null}
          {result.indicators.map((indicator) => (
            <IndicatorLine
              key={indicator.id}
              indicator={indicator}
              realizations={contract.realizations.filter((row) => row.indicatorId === indicator.id)}
            />
          ))}
        </Box>
      ))}
    </Section>
  );
}
