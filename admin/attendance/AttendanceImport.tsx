import { Alert, Button, Stack, TextField } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider } from "ra-core";
import { useState } from "react";
import { attendanceLines } from "../../api/attendance/attendanceTable.rules.ts";
import { RecordTable } from "../components/RecordTable.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  AttendanceImportDocument,
  AttendanceImportPreviewDocument,
  type AttendanceImportRowFragment,
} from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.bulk.ts";
import { attendanceWords } from "./attendance.words.ts";

type Row = AttendanceImportRowFragment;
/** Rows per request. */
const batch = 100;

/** Months pasted from a sheet: looked at first, then imported, each row for itself. */
export function AttendanceImport() {
  const words = useWords(attendanceWords);
  const format = useFormat();
  const provider = useDataProvider<CapaianDataProvider>();
  const queryClient = useQueryClient();
  const [text, setText] = useState("");
  const [rows, setRows] = useState<Row[]>([]);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string>();
  const lines = attendanceLines(text);
  const ready = rows.filter(({ outcome }) => outcome === "READY").length;

  async function run(work: (part: typeof lines) => Promise<{ rows: readonly Row[] }>): Promise<Row[]> {
    setBusy(true);
    const all: Row[] = [];
    try {
      for (let at = 0; at < lines.length; at += batch) all.push(...(await work(lines.slice(at, at + batch))).rows);
    } catch (error) {
      setTold(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
    setRows(all);
    return all;
  }
  const preview = () =>
    run(async (part) => (await provider.ask(AttendanceImportPreviewDocument, { rows: part })).attendanceImportPreview);
  const apply = async () => {
    const done = await run(
      async (part) => (await provider.tell(AttendanceImportDocument, { input: { rows: part } })).attendanceImport,
    );
    const count = (wanted: string) => done.filter(({ outcome }) => outcome === wanted).length;
    if (done.length > 0) setTold(words.done(count("DONE"), count("REFUSED")));
    await queryClient.invalidateQueries();
  };
  return (
    <Section title={words.import} lead={words.importLead}>
      <TextField
        label={words.pasted}
        placeholder={words.example}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRows([]);
          setTold(undefined);
        }}
        helperText={words.lines(lines.length)}
        multiline
        minRows={4}
        maxRows={12}
        fullWidth
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Stack direction="row" spacing={1} sx={{ my: 2 }}>
        <Button variant="outlined" loading={busy} disabled={lines.length === 0} onClick={() => void preview()}>
          {words.preview}
        </Button>
        {ready > 0 && (
          <Button variant="contained" loading={busy} onClick={() => void apply()}>
            {words.apply(ready)}
          </Button>
        )}
      </Stack>
      {told !== undefined && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {told}
        </Alert>
      )}
      {rows.length > 0 && (
        <RecordTable
          caption={words.preview}
          rows={rows.map((row, at) => ({ ...row, id: String(at) }))}
          columns={[
            { key: "number", header: words.row, cell: (row) => row.number },
            { key: "name", header: words.name, cell: (row) => row.employeeName ?? "–" },
            {
              key: "month",
              header: words.month,
              cell: (row) => (/^\d{4}-\d{2}$/.test(row.month) ? format.month(row.month) : row.month),
            },
            {
              key: "outcome",
              header: words.outcome,
              cell: (row) => <StatusChip of="BulkOutcome" value={row.outcome} />,
            },
            {
              key: "why",
              header: words.why,
              cell: (row) => row.reasons.map(({ message }) => message).join(" ") || "–",
            },
          ]}
        />
      )}
    </Section>
  );
}
