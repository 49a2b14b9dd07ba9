import { Alert, Box, Button, LinearProgress, Stack, Typography } from "@mui/material";
import { useDataProvider } from "ra-core";
import { useState } from "react";
import { evaluationId } from "../../api/evaluations/evaluation.rules.ts";
import type { PrintedForm } from "../../api/generated/enums.ts";
import { useViewer } from "../access/useViewer.ts";
import { Section } from "../components/Section.tsx";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import { useFormat } from "../format/useFormat.ts";
import { type ContractFilter, ContractsToPrintDocument, type ContractsToPrintQuery } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.documents.ts";
import { type BulkJob, newJob, progressOf } from "./bulkJob.ts";
import { documentWords } from "./document.words.ts";
import { useBulkPrint } from "./useBulkPrint.ts";

/** What is to be printed, as chosen above. */
export type BulkChoice = {
  filter: ContractFilter;
  form: PrintedForm;
  unitName: string;
  year: number;
  /** Key of the period, of forms of evaluations. */
  period?: string | undefined;
};

/** A whole unit as one job: begun here, watched here, downloaded here. */
export function BulkPrint({ choice }: { choice: BulkChoice }) {
  const words = useWords(documentWords).bulk;
  const owner = useViewer()?.subject ?? "";
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const bulk = useBulkPrint();
  const [state, setState] = useState<"idle" | "counting" | "none" | "failed">("idle");

  const begin = async () => {
    setState("counting");
    try {
      const found = await everyContract(dataProvider, choice.filter);
      setState(found.length === 0 ? "none" : "idle");
      const { form, unitName, year, period } = choice;
      const records =
        period === undefined ? found : found.map(({ id, name }) => ({ id: evaluationId(id, period), name }));
      if (found.length > 0) await bulk.start(newJob({ owner, form, unitName, year, period }, records));
    } catch {
      setState("failed");
    }
  };
  return (
    <Section title={words.title} lead={words.lead}>
      {bulk.job === undefined ? (
        <Button variant="contained" disabled={state === "counting"} onClick={() => void begin()}>
          {state === "counting" ? words.counting : words.start}
        </Button>
      ) : (
        <JobState job={bulk.job} bulk={bulk} />
      )}
      {state === "none" ? (
        <Alert severity="info" sx={{ mt: 2 }}>
          {words.none}
        </Alert>
      ) : null}
      {state === "failed" || bulk.interrupted ? (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {words.interrupted}
        </Alert>
      ) : null}
    </Section>
  );
}

/** All contracts of a choice, page by page. */
async function everyContract(dataProvider: CapaianDataProvider, filter: ContractFilter) {
  const found: { id: string; name: string }[] = [];
  let after: string | null = null;
  do {
    const { contracts }: ContractsToPrintQuery = await dataProvider.ask(ContractsToPrintDocument, { filter, after });
    found.push(...contracts.edges.map(({ node }) => ({ id: node.id, name: node.employeeName })));
    after = contracts.pageInfo.hasNextPage ? (contracts.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return found;
}

function JobState({ job, bulk }: { job: BulkJob; bulk: ReturnType<typeof useBulkPrint> }) {
  const words = useWords(documentWords).bulk;
  const label = useLabel();
  const format = useFormat();
  const { done, failed, all, next } = progressOf(job);
  const over = next === undefined;
  const count = (value: number) => format.decimal(value);
  return (
    <Stack spacing={2}>
      <Typography sx={{ fontWeight: 600 }}>
        {words.job(
          label("PrintedForm", job.form),
          job.unitName,
          job.period === undefined ? String(job.year) : format.period(job.period),
        )}
      </Typography>
      <Box>
        <LinearProgress
          variant="determinate"
          value={all === 0 ? 100 : ((done + failed) / all) * 100}
          aria-label={words.title}
          sx={{ height: 8, borderRadius: 4, mb: 1 }}
        />
        <Typography role="status" color="text.secondary">
          {over ? words.finished(count(done)) : words.going(count(done), count(all))}
          {bulk.running && next !== undefined ? ` · ${words.current(next.name)}` : ""}
        </Typography>
      </Box>
      {failed > 0 ? (
        <Alert severity="warning">
          {words.failures(count(failed))}
          {job.items
            .filter(({ state }) => state === "FAILED")
            .slice(0, 5)
            .map(({ id, name, reason }) => (
              <Typography key={id} variant="body2">
                {name}: {reason}
              </Typography>
            ))}
        </Alert>
      ) : null}
      <Stack direction="row" spacing={1.5} useFlexGap sx={{ flexWrap: "wrap" }}>
        {!over && bulk.running ? (
          <Button variant="outlined" onClick={bulk.pause}>
            {words.pause}
          </Button>
        ) : null}
        {!over && !bulk.running ? (
          <Button variant="contained" onClick={bulk.resume}>
            {words.resume}
          </Button>
        ) : null}
        {over && done > 0 ? (
          <Button variant="contained" onClick={() => void bulk.download()}>
            {words.download}
          </Button>
        ) : null}
        {over && failed > 0 ? (
          <Button variant="outlined" onClick={bulk.retry}>
            {words.retry}
          </Button>
        ) : null}
        <Button color="inherit" disabled={bulk.running} onClick={() => void bulk.discard()}>
          {words.discard}
        </Button>
      </Stack>
      <Typography variant="body2" color="text.secondary">
        {words.kept}
      </Typography>
    </Stack>
  );
}
