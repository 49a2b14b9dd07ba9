import { useState } from "react";
import { Alert, Box, Button, LinearProgress, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { Link, useParams } from "react-router-dom";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { evidenceWords } from "../evidence/evidence.words.ts";
import { needsShortNames } from "../format/shortPeriod.ts";
import { useFormat } from "../format/useFormat.ts";
import { rated } from "../../api/evaluations/visibility.rules.ts";
import { ProgressDocument, type ProgressRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { ProgressRow } from "./ProgressRow.tsx";
import { progressWords } from "./progress.words.ts";
import { runningPeriod } from "./runningPeriod.ts";

/** `/progress/:contract`: every indicator of the running period on one page. */
export default function ProgressEntry() {
  const { contract: id = "" } = useParams();
  const { data, error, isPending, refetch } = useOperation(ProgressDocument, { contract: id });
  if (isPending) return <LoadingState />;
  if (error !== null || data?.contract == null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Entry contract={data.contract} />;
}

function Entry({ contract }: { contract: ProgressRecordFragment }) {
  const words = useWords(progressWords);
  const evidence = useWords(evidenceWords);
  const format = useFormat();
  const [chosen, setChosen] = useState<string>();
  const open = contract.cycle.periods.filter((period) => period.open);
  const months = needsShortNames(contract.cycle.periods.length);
  const period =
    open.find((row) => row.key === chosen) ?? runningPeriod(open, format.today) ?? contract.cycle.periods[0];
  const refused = contract.refusedActions.find((row) => row.action === "RECORD_REALIZATION");
  const evaluation = contract.evaluations.find((row) => row.period.key === period?.key);
  const isRated = evaluation !== undefined && rated.includes(evaluation.status);
  const mayRecord = contract.allowedActions.includes("RECORD_REALIZATION") && period?.open === true && !isRated;
  // Whoever only reads or confirms is not told how to record, nor that they cannot.
  const forOthers = refused?.code === "STEP_NOT_ALLOWED_FOR_PERSON";
  const indicators = contract.results.flatMap((result) => result.indicators);
  const recorded = contract.realizations.filter((row) => row.period === period?.key);
  const done = indicators.filter((indicator) => recorded.some((row) => row.indicatorId === indicator.id)).length;
  const unfinished = contract.evidenceFiles.filter(({ state }) => state === "PENDING");
  if (period === undefined) return null;
  return (
    <>
      <PageHeader
        title={`${words.title} ${format.period(period.key)}`}
        lead={forOthers ? words.leadOther(contract.employeeName) : words.lead}
        back={{ to: `/contracts/${contract.id}/show`, label: words.toContract }}
        actions={
          evaluation === undefined ? undefined : (
            <Button
              component={Link}
              to={`/evaluations/${evaluation.id}/show`}
              variant={done === indicators.length && !forOthers ? "contained" : "outlined"}
            >
              {forOthers ? words.toEvaluation : words.toReport}
            </Button>
          )
        }
      />
      {refused === undefined || forOthers ? null : (
        <Alert severity="info" sx={{ mb: 3 }}>
          {refused.message}
        </Alert>
      )}
      {refused === undefined && isRated ? (
        <Alert severity="info" sx={{ mb: 3 }}>
          {words.rated}
        </Alert>
      ) : null}
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2} sx={{ mb: 3, alignItems: { sm: "center" } }}>
        {open.length > 1 ? (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={period.key}
            aria-label={words.period}
            onChange={(_, key: string | null) => {
              if (key !== null) setChosen(key);
            }}
            sx={{ flexWrap: "wrap" }}
          >
            {open.map((row) => (
              <ToggleButton
                key={row.key}
                value={row.key}
                aria-label={format.period(row.key)}
                sx={{ px: months ? 1.5 : 2 }}
              >
                {months ? format.shortPeriod(row.key) : format.period(row.key)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        ) : null}
        <Box sx={{ flex: 1, minWidth: 180 }}>
          <Typography variant="body2" aria-live="polite">
            <strong>{words.filled(done, indicators.length)}</strong> ·{" "}
            {words.due(format.date(period.dueOn), format.due(period.dueOn))}
          </Typography>
          <LinearProgress
            variant="determinate"
            aria-label={words.filled(done, indicators.length)}
            value={indicators.length === 0 ? 0 : (done / indicators.length) * 100}
            sx={{ mt: 0.75, height: 6, borderRadius: "3px" }}
          />
        </Box>
      </Stack>
      {mayRecord && unfinished.length > 0 ? (
        <Alert severity="info" sx={{ mb: 3, overflowWrap: "anywhere" }}>
          <strong>{evidence.unfinished}:</strong> {unfinished.map(({ name }) => name).join(", ")}.{" "}
          {evidence.unfinishedHelp}
        </Alert>
      ) : null}
      {contract.results.map((result) => (
        <Section key={result.id} title={result.title}>
          {result.indicators.map((indicator, index) => (
            <ProgressRow
              key={`${indicator.id} ${period.key}`}
              first={index === 0}
              contract={contract.id}
              period={period.key}
              indicator={indicator}
              realizations={contract.realizations.filter((row) => row.indicatorId === indicator.id)}
              limits={contract.evidenceLimits}
              disabled={!mayRecord}
            />
          ))}
        </Section>
      ))}
    </>
  );
}
