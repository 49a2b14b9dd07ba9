import { lazy, Suspense, useState } from "react";
import { Box, Button, MenuItem, Skeleton, Stack, TextField, Typography } from "@mui/material";
import { type OrganizationPredicate, PredicateValues } from "../../api/generated/enums.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import { PredicateDistributionDocument, ReportGuideDocument, ReportOutcomeDocument } from "../generated/operations.ts";
import { choicesOf, useLabel } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { useUnits } from "../organizations/useUnits.ts";
import { DistributionPicture } from "../pictures/DistributionPicture.tsx";
import { countOf, provisionalOf, totalOf } from "../pictures/distributionBars.ts";
import { refresh } from "./CoverageReport.tsx";
import { DistributionTree } from "./DistributionTree.tsx";
import { downloadCsv } from "./csv.ts";
import { reportWords } from "./report.words.ts";
import { addPredicates, sumByPath, unitOfAll } from "./unitSums.ts";

// Its arithmetic of bands is needed below the fold, and nowhere else in reports.
const ReportCurve = lazy(() => import("./ReportCurve.tsx").then((module) => ({ default: module.ReportCurve })));

/** The spread of predicates beside the guide for the chosen predicate of the organization, then unit by unit. */
export function DistributionReport({
  cycle,
  period,
  within,
}: {
  cycle: string;
  period: string;
  within: string | null;
}) {
  const words = useWords(reportWords);
  const label = useLabel();
  const language = useLanguage();
  const format = useFormat();
  const units = useUnits();
  const [chosen, setChosen] = useState<OrganizationPredicate>();
  const { data, error, isPending, refetch } = useOperation(
    PredicateDistributionDocument,
    { cycle, period, within },
    { refetchInterval: refresh },
  );
  const unit = within ?? unitOfAll(data?.predicateDistribution.units ?? []);
  const outcomes = useOperation(ReportOutcomeDocument, { unit: unit ?? "", cycle }, { enabled: unit !== undefined });
  const outcome = outcomes.data?.unitOutcomes.find((row) => row.period === period);
  // What was decided for the unit is the guide to compare with; without it, the ordinary one until somebody chooses.
  const organization = chosen ?? outcome?.predicate ?? "GOOD";
  const guide = useOperation(ReportGuideDocument, { cycle }, { staleTime: 300_000 }).data?.cycle?.policy.distribution;
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const report = data.predicateDistribution;
  if (totalOf(report.total) === 0) return <EmptyState title={words.nothingYet}>{words.nothingYetText}</EmptyState>;
  const check = report.guides.find((row) => row.organizationPredicate === organization);
  const rows = sumByPath(report.units, units, addPredicates, within);
  const download = () =>
    downloadCsv(`sebaran-${period}`, [
      [
        words.unitName,
        words.people,
        ...PredicateValues.map((predicate) => label("Predicate", predicate)),
        words.provisional,
      ],
      ...rows.map((row) => [
        row.name,
        totalOf(row.counts),
        ...PredicateValues.map((predicate) => countOf(row.counts, [predicate])),
        provisionalOf(row.counts),
      ]),
    ]);
  return (
    <>
      <Section
        title={words.distribution}
        lead={words.distributionLead}
        action={
          <Button size="small" variant="outlined" onClick={download} sx={{ flexShrink: 0 }}>
            {words.download}
          </Button>
        }
      >
        <Stack direction="row" spacing={2} useFlexGap sx={{ mb: 2.5, flexWrap: "wrap", alignItems: "center" }}>
          <TextField
            select
            size="small"
            label={words.organizationPredicate}
            value={organization}
            onChange={(event) => setChosen(event.target.value as OrganizationPredicate)}
            helperText={
              outcome === undefined
                ? undefined
                : outcome.predicate == null
                  ? words.outcomeUnset(outcome.unitName)
                  : words.outcomeSet(outcome.unitName, label("OrganizationPredicate", outcome.predicate))
            }
            sx={{ minWidth: 290, width: "auto" }}
          >
            {choicesOf("OrganizationPredicate", language).map((choice) => (
              <MenuItem key={choice.id} value={choice.id}>
                {choice.name}
              </MenuItem>
            ))}
          </TextField>
          {report.updatedAt == null ? null : (
            <Typography variant="caption" color="text.secondary" role="status">
              {words.updated(format.instant(report.updatedAt))}
            </Typography>
          )}
        </Stack>
        <DistributionPicture
          counts={report.total}
          {...(guide === undefined || check === undefined
            ? {}
            : {
                guide: {
                  rules: guide.rules.filter((rule) => rule.organizationPredicate === organization),
                  violations: check.violations,
                  guidanceOnly: check.guidanceOnly,
                },
              })}
        />
        {guide === undefined ? null : (
          <Suspense fallback={<Skeleton variant="rounded" height={260} sx={{ mt: 3 }} />}>
            <Box sx={{ mt: 3 }}>
              <ReportCurve counts={report.total} rules={guide.rules} organization={organization} />
            </Box>
          </Suspense>
        )}
        {provisionalOf(report.total) === 0 ? null : (
          <Typography variant="body2" component="p" sx={{ mt: 2 }}>
            {words.provisionalNote(provisionalOf(report.total))}
          </Typography>
        )}
        {guide === undefined ? null : (
          <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 2 }}>
            {guide.mode === "BLOCKING" ? words.blocking : words.advisory} {words.guideSource}: {guide.citation}
          </Typography>
        )}
      </Section>
      <Section title={words.perUnit}>
        <DistributionTree rows={rows} />
      </Section>
    </>
  );
}
