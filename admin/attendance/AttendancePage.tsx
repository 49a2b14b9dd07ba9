import { Button, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useMay } from "../access/useViewer.ts";
import { ErrorState } from "../components/ErrorState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { Section } from "../components/Section.tsx";
import { useOperation } from "../dataProvider/useOperation.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  AttendanceImportDocument,
  type AttendanceLineFragment,
  AttendanceOfMonthDocument,
  MyAttendanceDocument,
} from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { useViewer } from "../access/useViewer.ts";
import { AttendanceImport } from "./AttendanceImport.tsx";
import { attendanceWords } from "./attendance.words.ts";

/** `/attendance`: one's own months; for officers everybody's and the import (SWL-07). */
export default function AttendancePage() {
  const words = useWords(attendanceWords);
  const may = useMay();
  const viewer = useViewer();
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      {viewer?.employee != null && <Own />}
      {may(AttendanceImportDocument) && <AttendanceImport />}
      {may(AttendanceOfMonthDocument) && <Everybody />}
    </>
  );
}

function Months({ rows, named }: { rows: AttendanceLineFragment[]; named: boolean }) {
  const words = useWords(attendanceWords);
  const format = useFormat();
  if (rows.length === 0) return <Typography color="text.secondary">{words.none}</Typography>;
  return (
    <RecordTable
      caption={words.title}
      rows={rows}
      columns={[
        {
          key: "who",
          header: named ? words.name : words.month,
          cell: (row) => (named ? row.employeeName : format.month(row.month)),
        },
        { key: "days", header: words.workingDays, cell: (row) => row.workingDays, numeric: true },
        { key: "present", header: words.present, cell: (row) => row.presentDays, numeric: true },
        { key: "absent", header: words.absent, cell: (row) => row.absentDays, numeric: true },
        { key: "late", header: words.late, cell: (row) => row.lateMinutes, numeric: true },
        { key: "source", header: words.source, cell: (row) => row.source ?? "–", wideOnly: true },
      ]}
    />
  );
}

function Own() {
  const words = useWords(attendanceWords);
  const { data, error, isPending, refetch } = useOperation(MyAttendanceDocument, {});
  if (isPending) return <LoadingState />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Section title={words.mine}>
      <Months rows={data.attendance.edges.map(({ node }) => node)} named={false} />
    </Section>
  );
}

/** The month before a day's: the last one of which a whole recap can exist. */
function monthBefore(day: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}

function Everybody() {
  const words = useWords(attendanceWords);
  const format = useFormat();
  const [month, setMonth] = useState(monthBefore(format.today));
  // Where each page that was turned to begins; none for the first.
  const [begins, setBegins] = useState<readonly string[]>([]);
  const { data, error, isPending } = useOperation(
    AttendanceOfMonthDocument,
    { month, first: 100, after: begins.at(-1) ?? null },
    { enabled: /^\d{4}-\d{2}$/.test(month) },
  );
  const page = data?.attendanceOfMonth.pageInfo;
  const next = page?.hasNextPage ? page.endCursor : null;
  return (
    <Section title={words.everybody}>
      <Stack sx={{ mb: 2, maxWidth: 240 }}>
        <TextField
          type="month"
          label={words.month}
          value={month}
          onChange={(event) => {
            setMonth(event.target.value);
            setBegins([]);
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Stack>
      {error !== null ? (
        <ErrorState error={error} />
      ) : isPending ? (
        <LoadingState />
      ) : (
        <Months rows={data.attendanceOfMonth.edges.map(({ node }) => node)} named />
      )}
      <Stack direction="row" spacing={1} sx={{ mt: 2 }}>
        {begins.length > 0 && <Button onClick={() => setBegins(begins.slice(0, -1))}>{words.previous}</Button>}
        {next != null && <Button onClick={() => setBegins([...begins, next])}>{words.next}</Button>}
      </Stack>
    </Section>
  );
}
