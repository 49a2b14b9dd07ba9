import { Alert, Button, Stack, Typography } from "@mui/material";
import { useDataProvider } from "ra-core";
import { useState } from "react";
import { useViewer } from "../access/useViewer.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { LoadingState } from "../components/LoadingState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { UnitFilter } from "../contracts/UnitFilter.tsx";
import { scopeOf } from "../contracts/whose.ts";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { ContractsCopyDocument, ContractsCopyPreviewDocument, type CopyRowFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.bulk.ts";
import { bulkWords } from "./bulk.words.ts";
import { OutcomeTable } from "./OutcomeTable.tsx";
import { countOutcomes } from "./outcomes.ts";
import { useBatches } from "./useBatches.ts";

/** `/contracts/copy`: last year's contracts become drafts of the running cycle; looked at first, then made. */
export default function CopyPage() {
  const all = useWords(bulkWords);
  const words = all.copy;
  const label = useLabel();
  const viewer = useViewer();
  const provider = useDataProvider<CapaianDataProvider>();
  const [unit, setUnit] = useState<string | undefined>(viewer === null ? undefined : scopeOf(viewer));
  const preview = useBatches<CopyRowFragment>();
  const made = useBatches<CopyRowFragment>();
  if (viewer === null) return <LoadingState />;
  const header = { title: words.title, back: { to: "/contracts", label: all.back } };
  const cycle = viewer.organization.currentCycle;
  if (cycle == null) {
    return (
      <>
        <PageHeader {...header} />
        <EmptyState title={all.noCycle}>{all.noCycleText}</EmptyState>
      </>
    );
  }
  // Who oversees nobody copies their own contract.
  const many = viewer.permittedFields.includes("goalsAssign");
  const self = viewer.employee?.id;
  const people = many ? { within: unit ?? null } : { employees: self === undefined ? [] : [self] };
  const look = () =>
    preview.go(async (after) => {
      const answer = await provider.ask(ContractsCopyPreviewDocument, { cycle: cycle.id, people, after });
      return answer.contractsCopyPreview;
    });
  const make = () =>
    made.go(async (after) => {
      const input = { cycle: cycle.id, people, first: 50, after };
      return (await provider.send(ContractsCopyDocument, { input })).contractsCopy;
    });
  const begin = () => {
    made.clear();
    preview.clear();
    void look();
  };
  const ready = countOutcomes(preview.rows).READY;
  const begun = made.rows.length > 0 || made.running || made.stopped !== undefined;
  const shown = begun ? made : preview;
  const there = countOutcomes(shown.rows).ALREADY_THERE;
  const movedHere = shown.rows.filter(({ moved }) => moved).length;
  const also = [
    ...(there > 0 ? [words.thereAll(there, cycle.year)] : []),
    ...(movedHere > 0 ? [words.movedAll(movedHere)] : []),
  ];
  const remarks = (row: CopyRowFragment) => (
    <>
      {row.outcome === "READY" || row.outcome === "DONE" ? (
        <Typography variant="body2" color="text.secondary">
          {words.results(row.resultCount)}
        </Typography>
      ) : null}
      {row.moved ? <Typography variant="body2">{words.moved}</Typography> : null}
      {row.notes.map((note) => (
        <Typography key={`${note.kind}-${note.result}-${note.indicator ?? ""}`} variant="body2" color="text.secondary">
          {label("CopyNoteKind", note.kind)}: {[note.indicator ?? note.result, note.detail].filter(Boolean).join(" → ")}
        </Typography>
      ))}
    </>
  );
  return (
    <>
      <PageHeader {...header} lead={many ? words.lead : words.own} />
      <Section title={many ? all.whose : all.mine}>
        <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5} sx={{ alignItems: { sm: "center" } }}>
          {many ? <UnitFilter value={unit} onChange={setUnit} /> : null}
          <Button
            variant={ready > 0 && !begun ? "outlined" : "contained"}
            disabled={preview.running || made.running}
            onClick={begin}
          >
            {preview.finished ? all.again : all.check}
          </Button>
          {preview.finished && ready > 0 && !begun ? (
            <Button variant="contained" onClick={() => void make()}>
              {words.apply(ready)}
            </Button>
          ) : null}
        </Stack>
      </Section>
      {made.finished ? (
        <Alert severity="success" sx={{ mb: 2 }}>
          {words.finished(countOutcomes(made.rows).DONE)}
        </Alert>
      ) : null}
      <OutcomeTable
        batches={shown}
        caption={words.title}
        remarks={remarks}
        also={also}
        onGoOn={() => void (begun ? make() : look())}
      />
    </>
  );
}
