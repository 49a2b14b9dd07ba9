import { Alert, Box, Button, Card, LinearProgress, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { BulkOutcome } from "../../api/generated/enums.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { PersonLine } from "../components/PersonLine.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { StatusChip, ToneChip } from "../components/StatusChip.tsx";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.bulk.ts";
import { bulkWords } from "./bulk.words.ts";
import { countOutcomes, countReasons, inOrderOfCare } from "./outcomes.ts";
import type { Batches } from "./useBatches.ts";

/** What every row of bulk work shows. */
export type OutcomeRow = {
  employeeId: string;
  employeeName: string;
  positionTitle?: string | null;
  unitName?: string | null;
  outcome: BulkOutcome;
  contractId?: string | null;
  reasons: readonly { message: string }[];
};

/** Most rows drawn at once; counts always tell of all. */
const mostShown = 200;

/** Rows of bulk work as they come: progress, counts, and who needs care first. */
export function OutcomeTable<Row extends OutcomeRow>({
  batches,
  caption,
  remarks,
  also = [],
  onGoOn,
}: {
  batches: Batches<Row>;
  caption: string;
  /** What stands beside a row, besides its reasons. */
  remarks: (row: Row) => ReactNode;
  /** Further sentences about the whole, beside why people are left out. */
  also?: readonly string[];
  onGoOn: () => void;
}) {
  const words = useWords(bulkWords);
  const { rows, running, finished, stopped } = batches;
  const counts = countOutcomes(rows);
  const told = [...countReasons(rows).map(([message, count]) => words.because(count, message)), ...also];
  const shown = inOrderOfCare(rows).slice(0, mostShown);
  return (
    <>
      {running ? (
        <Stack spacing={1} sx={{ mb: 2 }} role="status">
          <LinearProgress />
          <Typography variant="body2" color="text.secondary">
            {words.working(rows.length)}
          </Typography>
        </Stack>
      ) : null}
      {stopped === undefined ? null : (
        <Alert severity="error" sx={{ mb: 2 }} action={<Button onClick={onGoOn}>{words.goOn}</Button>}>
          {stopped}
        </Alert>
      )}
      {rows.length > 0 ? (
        <Stack direction="row" spacing={1} useFlexGap sx={{ mb: 2, flexWrap: "wrap" }} role="status">
          {counts.READY > 0 ? <ToneChip tone="moving" label={words.ready(counts.READY)} size="medium" /> : null}
          {counts.DONE > 0 ? <ToneChip tone="done" label={words.done(counts.DONE)} size="medium" /> : null}
          {counts.ALREADY_THERE > 0 ? (
            <ToneChip tone="quiet" label={words.there(counts.ALREADY_THERE)} size="medium" />
          ) : null}
          {counts.REFUSED > 0 ? <ToneChip tone="care" label={words.refused(counts.REFUSED)} size="medium" /> : null}
        </Stack>
      ) : null}
      {told.length > 0 ? (
        <Box component="ul" sx={{ mt: 0, mb: 2, pl: 2.5 }}>
          {told.map((sentence) => (
            <Typography key={sentence} component="li" variant="body2">
              {sentence}
            </Typography>
          ))}
        </Box>
      ) : null}
      {finished && rows.length === 0 ? (
        <EmptyState title={words.nobody}>{words.nobodyText}</EmptyState>
      ) : rows.length === 0 ? null : (
        <Card sx={{ overflow: "hidden" }}>
          <RecordTable
            caption={caption}
            rows={shown.map((row) => ({ ...row, id: row.employeeId }))}
            columns={[
              {
                key: "person",
                header: words.person,
                width: "34%",
                cell: (row) => (
                  <PersonLine
                    name={row.employeeName}
                    detail={[row.positionTitle, row.unitName].filter(Boolean).join(" · ")}
                  />
                ),
              },
              {
                key: "outcome",
                header: words.outcome,
                cell: (row) => <StatusChip of="BulkOutcome" value={row.outcome} />,
              },
              {
                key: "remarks",
                header: words.remarks,
                width: "46%",
                cell: (row) => (
                  <Stack spacing={0.5}>
                    {row.reasons.map(({ message }) => (
                      <Typography key={message} variant="body2">
                        {message}
                      </Typography>
                    ))}
                    {remarks(row)}
                  </Stack>
                ),
              },
            ]}
            to={(row) => (row.contractId ? `/contracts/${row.contractId}/show` : `/employees/${row.employeeId}/show`)}
          />
        </Card>
      )}
      {rows.length > shown.length ? (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
          {words.showing(shown.length, rows.length)}
        </Typography>
      ) : null}
    </>
  );
}
