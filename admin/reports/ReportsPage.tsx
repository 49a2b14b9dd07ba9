import { useState } from "react";
import { Box, Stack, Tab, Tabs } from "@mui/material";
import { useSearchParams } from "react-router-dom";
import { useMay, useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { FilterSelect } from "../components/FilterSelect.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { UnitFilter } from "../contracts/UnitFilter.tsx";
import { contractWords } from "../contracts/contract.words.ts";
import { scopeOf } from "../contracts/whose.ts";
import { useCycles } from "../evaluations/useCycles.ts";
import { useFormat } from "../format/useFormat.ts";
import { EvaluationsReportDocument } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { evaluatedPeriod } from "../progress/runningPeriod.ts";
import { CoverageReport } from "./CoverageReport.tsx";
import { DistributionReport } from "./DistributionReport.tsx";
import { LegalDays } from "./LegalDays.tsx";
import { ReportResults } from "./ReportResults.tsx";
import { legalDayWords } from "./legalDays.words.ts";
import { reportWords } from "./report.words.ts";

/** `/reports`: coverage and the spread of predicates, for a cycle, a period and a unit. */
export default function ReportsPage() {
  const words = useWords(reportWords);
  const legal = useWords(legalDayWords);
  const may = useMay();
  const none = useWords(contractWords).list;
  const viewer = useViewer();
  const format = useFormat();
  const { cycles, isPending, error, retry } = useCycles();
  const [search, setSearch] = useSearchParams();
  const [unit, setUnit] = useState<string | undefined>(viewer === null ? undefined : scopeOf(viewer));
  if (viewer === null || isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  const cycle =
    cycles.find((row) => row.id === search.get("siklus")) ??
    cycles.find((row) => row.id === viewer.organization.currentCycle?.id) ??
    cycles[0];
  const period =
    cycle?.periods.find((row) => row.key === search.get("periode")) ??
    evaluatedPeriod(cycle?.periods ?? [], format.today);
  const tabs = [
    { key: "cakupan", label: words.coverage },
    { key: "sebaran", label: words.distribution },
    ...(may(EvaluationsReportDocument) ? [{ key: "pelaporan", label: legal.report }] : []),
    { key: "batas", label: legal.days },
  ];
  const report = tabs.find(({ key }) => key === search.get("laporan"))?.key ?? "cakupan";
  const set = (changed: Record<string, string>) =>
    setSearch({ ...Object.fromEntries(search), ...changed }, { replace: true });
  if (cycle === undefined || period === undefined) {
    return (
      <>
        <PageHeader title={words.title} lead={words.lead} />
        <EmptyState title={none.noCycle}>{none.noCycleText}</EmptyState>
      </>
    );
  }
  const asked = { cycle: cycle.id, period: period.key, within: unit ?? null };
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <Tabs
        value={report}
        onChange={(_, value: string) => set({ laporan: value })}
        aria-label={words.which}
        variant="scrollable"
        scrollButtons={false}
        sx={{ mb: 3 }}
      >
        {tabs.map(({ key, label }) => (
          <Tab key={key} value={key} label={label} />
        ))}
      </Tabs>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ mb: 3, flexWrap: "wrap" }}>
        <FilterSelect
          label={words.cycle}
          value={cycle.id}
          choices={cycles.map(({ id, year }) => ({ id, name: format.period(String(year)) }))}
          onChange={(chosen) => set({ siklus: chosen, periode: "" })}
          minWidth={140}
        />
        <FilterSelect
          label={words.period}
          value={period.key}
          choices={cycle.periods.map(({ key }) => ({ id: key, name: format.period(key) }))}
          onChange={(chosen) => set({ periode: chosen })}
          minWidth={180}
        />
        {report === "batas" ? null : <UnitFilter value={unit} onChange={setUnit} />}
      </Stack>
      <Box role="tabpanel">
        {report === "cakupan" ? <CoverageReport {...asked} /> : null}
        {report === "sebaran" ? <DistributionReport {...asked} /> : null}
        {report === "pelaporan" ? <ReportResults key={Object.values(asked).join()} {...asked} /> : null}
        {report === "batas" ? <LegalDays cycle={cycle.id} period={period.key} /> : null}
      </Box>
    </>
  );
}
