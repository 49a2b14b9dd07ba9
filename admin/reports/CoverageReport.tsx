import { useState } from "react";
import { Button, Stack, Typography } from "@mui/material";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { ContractCoverageDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { useUnits } from "../organizations/useUnits.ts";
import { CoverageHeatMap } from "../pictures/CoverageHeatMap.tsx";
import { coverageSteps, heatCells, provisionalIn } from "../pictures/coverageHeat.ts";
import { pictureWords } from "../pictures/picture.words.ts";
import { downloadCsv } from "./csv.ts";
import { reportWords } from "./report.words.ts";
import { addCoverage, sumByPath } from "./unitSums.ts";

/** How often an open report asks again, in milliseconds. */
export const refresh = 5_000;

/** Coverage per unit as a heat map, added up along the tree, refreshed while open. */
export function CoverageReport({ cycle, period, within }: { cycle: string; period: string; within: string | null }) {
  const words = useWords(reportWords);
  const steps = useWords(pictureWords).coverage;
  const format = useFormat();
  const units = useUnits();
  const [all, setAll] = useState(false);
  const { data, error, isPending, refetch } = useOperation(
    ContractCoverageDocument,
    { cycle, within },
    { refetchInterval: refresh },
  );
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const report = data.contractCoverage;
  if (report.units.length === 0) return <EmptyState title={words.nothingYet}>{words.nothingYetText}</EmptyState>;
  const rows = sumByPath(report.units, units, addCoverage, within);
  const shown = all ? rows : rows.filter((row) => row.depth <= 1);
  const download = () =>
    downloadCsv(`cakupan-${period}`, [
      [words.unitName, words.employees, ...coverageSteps.map((step) => steps.step[step]), words.provisional],
      ...shown.map((row) => [
        row.name,
        row.counts.employees,
        ...heatCells(row.counts, period).map((cell) => cell.count),
        provisionalIn(row.counts, period),
      ]),
    ]);
  return (
    <Section title={words.coverage} lead={words.coverageLead}>
      <Stack direction="row" spacing={1} useFlexGap sx={{ mb: 2, flexWrap: "wrap", alignItems: "center" }}>
        {rows.some((row) => row.depth > 1) ? (
          <Button size="small" variant="outlined" onClick={() => setAll(!all)}>
            {all ? words.shallower : words.deeper}
          </Button>
        ) : null}
        <Button size="small" variant="outlined" onClick={download}>
          {words.download}
        </Button>
        {report.updatedAt == null ? null : (
          <Typography variant="caption" color="text.secondary" role="status">
            {words.updated(format.instant(report.updatedAt))}
          </Typography>
        )}
      </Stack>
      {provisionalIn(report.total, period) === 0 ? null : (
        <Typography variant="body2" sx={{ mb: 2 }}>
          {words.provisionalNote(provisionalIn(report.total, period))}
        </Typography>
      )}
      <CoverageHeatMap rows={shown} period={period} />
    </Section>
  );
}
