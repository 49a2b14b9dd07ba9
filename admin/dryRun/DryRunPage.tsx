import { Alert, Button, LinearProgress, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { useGetOne } from "ra-core";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { DryRunPartValues, type FindingWeight, FindingWeightValues } from "../../api/generated/enums.ts";
import { EmptyState } from "../components/EmptyState.tsx";
import { PageHeader } from "../components/PageHeader.tsx";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { CycleRecordFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.bulk.ts";
import { downloadCsv } from "../reports/csv.ts";
import { FindingSection } from "./FindingSection.tsx";
import { countWeights, groupFindings } from "./findings.ts";
import { dryRunWords } from "./dryRun.words.ts";
import { useDryRun } from "./useDryRun.ts";

/** `/cycles/:cycle/dry-run`: what the year would stumble over, grouped and counted, with who mends it where. */
export default function DryRunPage() {
  const words = useWords(dryRunWords);
  const label = useLabel();
  const format = useFormat();
  const { cycle = "" } = useParams();
  const { data } = useGetOne<CycleRecordFragment>("cycles", { id: cycle });
  const run = useDryRun(cycle);
  const [weight, setWeight] = useState<FindingWeight | "">("");
  const counts = countWeights(run.findings);
  const shown = weight === "" ? run.findings : run.findings.filter((finding) => finding.weight === weight);
  const title = data === undefined ? words.plain : words.title(data.year);
  const download = () =>
    downloadCsv(`uji-coba-siklus-${data?.year ?? ""}`, [
      [words.weight, words.kind, words.about, words.unit, words.what, words.remedy, words.who],
      ...run.findings.map((finding) => [
        label("FindingWeight", finding.weight),
        label("FindingCode", finding.code),
        finding.subjectName,
        finding.unitName ?? "",
        finding.message,
        finding.remedy,
        finding.whoCan.map((party) => label("Party", party)).join(", "),
      ]),
    ]);
  return (
    <>
      <PageHeader
        title={title}
        lead={words.lead}
        back={{ to: `/cycles/${cycle}/show`, label: words.back }}
        actions={
          <>
            <Button variant="outlined" disabled={run.findings.length === 0} onClick={download}>
              {words.download}
            </Button>
            <Button variant="outlined" disabled={!run.finished && run.stopped === undefined} onClick={run.begin}>
              {words.again}
            </Button>
          </>
        }
      />
      <Section title={run.on === undefined ? words.still : words.simulated(format.date(run.on))}>
        {run.finished || run.stopped !== undefined ? null : <LinearProgress sx={{ mb: 2 }} aria-label={words.still} />}
        <Stack direction="row" spacing={3} useFlexGap sx={{ flexWrap: "wrap" }} role="status">
          {DryRunPartValues.map((part) => (
            <Stack key={part}>
              <Typography sx={{ fontWeight: 600 }}>{label("DryRunPart", part)}</Typography>
              <Typography variant="body2" color="text.secondary">
                {run.checked[part] === undefined
                  ? words.waiting
                  : run.finished || run.part !== part
                    ? words.checked(run.checked[part])
                    : words.checking(run.checked[part])}
              </Typography>
            </Stack>
          ))}
        </Stack>
      </Section>
      {run.stopped === undefined ? null : (
        <Alert severity="error" sx={{ mb: 2 }} action={<Button onClick={() => void run.goOn()}>{words.goOn}</Button>}>
          {run.stopped}
        </Alert>
      )}
      {run.finished && run.findings.length === 0 ? (
        <EmptyState title={words.clean}>{words.cleanText}</EmptyState>
      ) : (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={weight}
          onChange={(_, chosen: FindingWeight | "" | null) => setWeight(chosen ?? "")}
          aria-label={words.weight}
          sx={{ mb: 2, flexWrap: "wrap" }}
        >
          <ToggleButton value="">{`${words.all} (${run.findings.length})`}</ToggleButton>
          {FindingWeightValues.map((value) => (
            <ToggleButton
              key={value}
              value={value}
            >{`${label("FindingWeight", value)} (${counts[value]})`}</ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      {groupFindings(shown).map((group) => (
        <FindingSection key={group.code} group={group} />
      ))}
    </>
  );
}
