import { Alert, Button, Card, Stack, Typography } from "@mui/material";
import { useDataProvider } from "ra-core";
import type { BulkOutcome } from "../../api/generated/enums.ts";
import { inOrderOfCare, countOutcomes } from "../bulk/outcomes.ts";
import { useBatches } from "../bulk/useBatches.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { PredicateChip } from "../components/PredicateChip.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  EvaluationsReportDocument,
  ReportableEvaluationsDocument,
  type ReportableEvaluationsQuery,
} from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.bulk.ts";
import { legalDayWords } from "./legalDays.words.ts";

type Result = ReportableEvaluationsQuery["evaluations"]["edges"][number]["node"];
type Row = Result & {
  outcome: BulkOutcome;
  reasons: readonly { message: string }[];
};

/** Most rows drawn at once; the button tells of all. */
const mostShown = 100;
/** Results a request: few enough to show progress, well below what the server takes. */
const chunk = 25;

/** Final results of a period in a unit: looked at first, then marked as reported, each refused by itself (R-EW-04). */
export function ReportResults({ cycle, period, within }: { cycle: string; period: string; within: string | null }) {
  const words = useWords(legalDayWords);
  const format = useFormat();
  const provider = useDataProvider<CapaianDataProvider>();
  const preview = useBatches<Row>();
  const made = useBatches<Row>();
  const look = () => {
    preview.clear();
    made.clear();
    void preview.go(async (after) => {
      const filter = { cycle, period, within, status: "FINAL" as const };
      const { evaluations } = await provider.ask(ReportableEvaluationsDocument, { filter, after });
      const rows = evaluations.edges.map(({ node }): Row => ({
        ...node,
        // Whoever may not report a result, such as their own, is told before anything is sent.
        ...(node.refusedActions.length === 0
          ? { outcome: "READY", reasons: [] }
          : { outcome: "REFUSED", reasons: node.refusedActions }),
      }));
      return { rows, pageInfo: evaluations.pageInfo, userErrors: [] };
    });
  };
  const ready = preview.rows.filter(({ outcome }) => outcome === "READY");
  const held = preview.rows.length - ready.length;
  const report = () =>
    void made.go(async (after) => {
      const from = Number(after ?? 0);
      const part = ready.slice(from, from + chunk);
      const input = { evaluations: part.map(({ id, version }) => ({ id, version })) };
      const { evaluationsReport } = await provider.send(EvaluationsReportDocument, { input });
      const answered = new Map(evaluationsReport.rows.map((row) => [row.evaluationId, row]));
      const rows = part.map((row): Row => ({ ...row, ...answered.get(row.id) }));
      const hasNextPage = from + chunk < ready.length;
      return {
        rows,
        pageInfo: { hasNextPage, endCursor: String(from + chunk) },
        userErrors: evaluationsReport.userErrors,
      };
    });
  const begun = made.rows.length > 0 || made.running || made.stopped !== undefined;
  // What was answered stands in its outcome, everything else as it was shown before.
  const answered = new Set(made.rows.map(({ id }) => id));
  const rows = [...made.rows, ...preview.rows.filter(({ id }) => !answered.has(id))];
  const stopped = preview.stopped ?? made.stopped;
  const waiting = preview.finished && !begun ? ready.length : 0;
  const shown = inOrderOfCare(rows).slice(0, mostShown);
  return (
    <Section title={words.reportTitle} lead={words.reportLead(format.period(period))}>
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ mb: 2, flexWrap: "wrap" }}>
        <Button
          variant={waiting > 0 ? "outlined" : "contained"}
          loading={preview.running}
          disabled={made.running}
          onClick={look}
        >
          {preview.finished ? words.lookAgain : words.look}
        </Button>
        {waiting > 0 || made.running ? (
          <Button variant="contained" loading={made.running} onClick={report}>
            {words.apply(ready.length)}
          </Button>
        ) : null}
      </Stack>
      {stopped === undefined ? null : (
        <Alert severity="error" sx={{ mb: 2 }}>
          {stopped}
        </Alert>
      )}
      {made.finished ? (
        <Alert severity="success" sx={{ mb: 2 }}>
          {words.done(countOutcomes(made.rows).DONE)}
        </Alert>
      ) : null}
      {held > 0 && !begun ? (
        <Alert severity="info" sx={{ mb: 2 }}>
          {words.held(held)}
        </Alert>
      ) : null}
      {preview.finished && preview.rows.length === 0 ? (
        <EmptyState title={words.nobody}>{words.nobodyText}</EmptyState>
      ) : null}
      {shown.length === 0 ? null : (
        <Card variant="outlined" sx={{ overflow: "hidden" }}>
          <RecordTable
            caption={words.reportTitle}
            rows={shown}
            to={(row) => `/evaluations/${row.id}/show`}
            columns={[
              {
                key: "person",
                header: words.person,
                width: "44%",
                cell: (row) => <PersonLine name={row.employeeName} detail={`${row.positionTitle} · ${row.unitName}`} />,
              },
              {
                key: "predicate",
                header: words.predicate,
                cell: (row) => (row.predicate == null ? "–" : <PredicateChip value={row.predicate} />),
              },
              {
                key: "outcome",
                header: words.outcome,
                cell: (row) => (
                  <Stack spacing={0.5} sx={{ alignItems: "flex-start" }}>
                    <StatusChip of="BulkOutcome" value={row.outcome} />
                    {row.reasons.map(({ message }) => (
                      <Typography key={message} variant="body2">
                        {message}
                      </Typography>
                    ))}
                  </Stack>
                ),
              },
            ]}
          />
        </Card>
      )}
      {rows.length > shown.length ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
          {words.more(shown.length, rows.length)}
        </Typography>
      ) : null}
    </Section>
  );
}
