import { Alert, Button, Card, Stack, TextField, Typography } from "@mui/material";
import { useDataProvider } from "ra-core";
import { useState } from "react";
import { PageHeader } from "../components/PageHeader.tsx";
import { RecordTable } from "../components/RecordTable.tsx";
import { Section } from "../components/Section.tsx";
import { StatusChip } from "../components/StatusChip.tsx";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { useFormat } from "../format/useFormat.ts";
import {
  type LegacyImportRowFragment,
  LegacyResultsImportDocument,
  LegacyResultsImportPreviewDocument,
} from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.bulk.ts";
import "../i18n/labels.documents.ts";
import { legacyWords } from "./legacy.words.ts";
import { inBatches, legacyRows, type LegacyRowInput } from "./legacyRows.ts";

type Answer = { rows: readonly LegacyImportRowFragment[]; userErrors: readonly { message: string }[] };

/** `/employees/past-results`: results under older regulations, pasted, looked at, then saved (domain 3.5). */
export default function LegacyImportPage() {
  const words = useWords(legacyWords);
  const format = useFormat();
  const provider = useDataProvider<CapaianDataProvider>();
  const [text, setText] = useState("");
  const [seen, setSeen] = useState<readonly LegacyImportRowFragment[]>([]);
  const [busy, setBusy] = useState<"look" | "save" | undefined>();
  const [failed, setFailed] = useState<string | undefined>();
  const rows = legacyRows(text);

  const go = async (what: "look" | "save", ask: (batch: LegacyRowInput[]) => Promise<Answer>) => {
    setBusy(what);
    setFailed(undefined);
    const done: LegacyImportRowFragment[] = [];
    try {
      for (const batch of inBatches(rows)) {
        const answer = await ask(batch);
        if (answer.userErrors.length > 0) throw new Error(answer.userErrors.map(({ message }) => message).join(" "));
        done.push(...answer.rows);
        setSeen([...done]);
      }
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
    setBusy(undefined);
  };
  const look = () =>
    go(
      "look",
      async (batch) =>
        (await provider.ask(LegacyResultsImportPreviewDocument, { rows: batch })).legacyResultsImportPreview,
    );
  const save = () =>
    go(
      "save",
      async (batch) =>
        (await provider.send(LegacyResultsImportDocument, { input: { rows: batch } })).legacyResultsImport,
    );
  const ready = seen.filter(({ outcome }) => outcome === "READY").length;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} back={{ to: "/employees", label: words.back }} />
      <Section title={words.paste} lead={words.columns}>
        <TextField
          label={words.here}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setSeen([]);
          }}
          multiline
          minRows={5}
          maxRows={14}
          fullWidth
        />
        <Stack direction="row" spacing={1.5} useFlexGap sx={{ mt: 2, flexWrap: "wrap" }}>
          <Button
            variant={ready > 0 ? "outlined" : "contained"}
            disabled={rows.length === 0 || busy !== undefined}
            onClick={() => void look()}
          >
            {busy === "look" ? words.looking : words.look(format.decimal(rows.length))}
          </Button>
          {ready > 0 ? (
            <Button variant="contained" disabled={busy !== undefined} onClick={() => void save()}>
              {busy === "save" ? words.saving : words.save(format.decimal(ready))}
            </Button>
          ) : null}
        </Stack>
        {failed === undefined ? null : (
          <Alert severity="error" sx={{ mt: 2 }}>
            {words.failed(failed)}
          </Alert>
        )}
      </Section>
      {seen.length > 0 ? <Outcome rows={seen} /> : null}
    </>
  );
}

function Outcome({ rows }: { rows: readonly LegacyImportRowFragment[] }) {
  const words = useWords(legacyWords);
  const columns: Record<string, string> = words.column;
  const label = useLabel();
  const format = useFormat();
  const count = (...of: string[]) => format.decimal(rows.filter(({ outcome }) => of.includes(outcome)).length);
  return (
    <>
      <Typography role="status" sx={{ mb: 1.5 }}>
        {words.counts(count("READY", "DONE"), count("ALREADY_THERE"), count("REFUSED"))}
      </Typography>
      <Card sx={{ overflow: "hidden" }}>
        <RecordTable
          caption={words.caption}
          rows={rows.map((row, at) => ({ ...row, id: String(at) }))}
          columns={[
            {
              key: "person",
              header: words.person,
              cell: (row) => row.employeeName ?? `${words.unknown}: ${row.number || "–"}`,
            },
            { key: "year", header: words.year, cell: (row) => (row.year === 0 ? "–" : String(row.year)) },
            {
              key: "value",
              header: words.value,
              cell: (row) =>
                row.result
                  ? `${format.decimal(row.result.score)} · ${label("LegacyPredicate", row.result.predicate)}`
                  : "–",
            },
            {
              key: "outcome",
              header: words.outcome,
              cell: (row) => <StatusChip of="BulkOutcome" value={row.outcome} />,
            },
            {
              key: "why",
              header: words.why,
              width: "40%",
              cell: (row) =>
                row.reasons.length === 0
                  ? "–"
                  : row.reasons.map(({ code, field, message }) => (
                      <Typography key={`${code} ${field.join(".")}`} variant="body2">
                        {[columns[field[0] ?? ""], message].filter(Boolean).join(": ")}
                      </Typography>
                    )),
            },
          ]}
        />
      </Card>
    </>
  );
}
