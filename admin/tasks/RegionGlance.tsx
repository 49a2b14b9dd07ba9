import { Box, Button, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import { useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { Section } from "../components/Section.tsx";
import { scopeOf } from "../contracts/whose.ts";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useCycles } from "../evaluations/useCycles.ts";
import { useFormat } from "../format/useFormat.ts";
import { ContractCoverageDocument, PredicateDistributionDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { useUnits } from "../organizations/useUnits.ts";
import { CoverageHeatMap } from "../pictures/CoverageHeatMap.tsx";
import { DistributionPicture } from "../pictures/DistributionPicture.tsx";
import { heatCells } from "../pictures/coverageHeat.ts";
import { evaluatedPeriod } from "../progress/runningPeriod.ts";
import { addCoverage, sumByPath } from "../reports/unitSums.ts";
import { taskWords } from "./task.words.ts";

/** Milliseconds: counts of a region at a glance; the reports themselves look more often. */
const refresh = 60_000;

/** The region, or the officer's unit, at a glance: four numbers, coverage by unit, the spread of the running period. */
export function RegionGlance() {
  const words = useWords(taskWords);
  const viewer = useViewer();
  const format = useFormat();
  const { cycles, isPending, error, retry } = useCycles();
  const units = useUnits();
  const cycle = cycles.find((row) => row.id === viewer?.organization.currentCycle?.id);
  const period = evaluatedPeriod(cycle?.periods ?? [], format.today);
  const within = (viewer === null ? undefined : scopeOf(viewer)) ?? null;
  const enabled = cycle !== undefined && period !== undefined;
  const asked = { cycle: cycle?.id ?? "", within };
  const coverage = useOperation(ContractCoverageDocument, asked, { enabled, refetchInterval: refresh }).data
    ?.contractCoverage;
  const spread = useOperation(
    PredicateDistributionDocument,
    { ...asked, period: period?.key ?? "" },
    { enabled, refetchInterval: refresh },
  ).data?.predicateDistribution;
  if (isPending) return null;
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (cycle === undefined || period === undefined) {
    return (
      <EmptyState
        title={words.noCycle}
        action={
          <Button component={Link} to="/cycles" variant="contained">
            {words.toCycles}
          </Button>
        }
      >
        {words.noCycleText}
      </EmptyState>
    );
  }
  const cells = coverage === undefined ? [] : heatCells(coverage.total, period.key);
  const reached = (step: string) => cells.find((cell) => cell.step === step);
  const facts = [
    { name: words.active, cell: reached("ACTIVE") },
    { name: `${words.rated} · ${format.period(period.key)}`, cell: reached("RATED") },
    { name: `${words.final} · ${format.period(period.key)}`, cell: reached("FINAL") },
  ];
  const toReports = (
    <Button component={Link} to="/reports" size="small" sx={{ flexShrink: 0 }}>
      {words.toReports}
    </Button>
  );
  return (
    <>
      <Section title={words.region(cycle.year)} lead={words.regionLead} action={toReports}>
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "1fr 1fr", md: "repeat(4, 1fr)" }, mb: 3 }}>
          <Figure name={words.employees} value={format.decimal(coverage?.total.employees ?? 0)} />
          {facts.map(({ name, cell }) => (
            <Figure
              key={name}
              name={name}
              value={format.decimal(cell?.count ?? 0)}
              {...(cell?.percent == null ? {} : { detail: words.ofAll(format.percent(Math.floor(cell.percent))) })}
            />
          ))}
        </Box>
        {coverage === undefined ? null : (
          <CoverageHeatMap
            rows={sumByPath(coverage.units, units, addCoverage, within).filter((row) => row.depth <= 1)}
            period={period.key}
          />
        )}
      </Section>
      {spread === undefined ? null : (
        <Section title={`${words.distribution} · ${format.period(period.key)}`} action={toReports}>
          <DistributionPicture counts={spread.total} />
        </Section>
      )}
    </>
  );
}

/** One number with its name, and what share of all it is. */
function Figure({ name, value, detail }: { name: string; value: string; detail?: string }) {
  return (
    <Box sx={{ p: 2, borderRadius: "12px", bgcolor: "action.hover" }}>
      <Typography variant="caption" color="text.secondary" component="p">
        {name}
      </Typography>
      <Typography
        component="p"
        sx={{
          fontSize: "1.75rem",
          fontWeight: 700,
          letterSpacing: "-0.02em",
          lineHeight: 1.25,
          fontVariantNumeric: "tabular-nums",
        }}
      >
        {value}
      </Typography>
      {detail === undefined ? null : (
        <Typography variant="caption" color="text.secondary" component="p">
          {detail}
        </Typography>
      )}
    </Box>
  );
}
