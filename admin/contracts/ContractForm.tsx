import { useDeferredValue, useMemo, useState } from "react";
import { useNotify } from "ra-core";
import {
  Alert,
  Box,
  Button,
  Stack,
  Step,
  StepButton,
  Stepper,
  Typography,
  useMediaQuery,
  useTheme,
} from "@mui/material";
import { Link, useSearchParams } from "react-router-dom";
import { PageHeader } from "../components/PageHeader.tsx";
import type { ContractRecordFragment } from "../generated/operations.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { AnnexStep } from "./AnnexStep.tsx";
import { BehaviorsStep } from "./BehaviorsStep.tsx";
import { CheckStep } from "./CheckStep.tsx";
import { DraftFound } from "./DraftFound.tsx";
import { IndicatorsStep } from "./IndicatorsStep.tsx";
import { KeepingNote } from "./KeepingNote.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { ResultsStep } from "./ResultsStep.tsx";
import { checkDraft } from "./contractCheck.ts";
import { practiceWords } from "./practice.words.ts";
import { contractFormWords } from "./contractForm.words.ts";
import { useContractDraft } from "./useContractDraft.ts";
import { type Meeting, useDraftKeeping } from "./useDraftKeeping.ts";

/** Steps of the form and how the address names them. */
const steps = [
  { name: "results", place: "hasil" },
  { name: "indicators", place: "indikator" },
  { name: "behaviors", place: "perilaku" },
  { name: "annexes", place: "lampiran" },
  { name: "check", place: "periksa" },
] as const;

/** A contract's form: five steps in the order people think; everything written is kept at once. */
export function ContractForm({ contract }: { contract: ContractRecordFragment }) {
  const words = useWords(contractFormWords);
  const practice = useWords(practiceWords);
  const language = useLanguage() === "en" ? "EN" : "ID";
  const narrow = useMediaQuery(useTheme().breakpoints.down("md"));
  const [search, setSearch] = useSearchParams();
  const at = Math.max(
    0,
    steps.findIndex((step) => step.place === search.get("langkah")),
  );
  const editor = useContractDraft(contract);
  const settled = useDeferredValue(editor.draft);
  const check = useMemo(
    () => checkDraft(settled, contract.form, language, contract.annexesRequired),
    [settled, contract, language],
  );
  const notify = useNotify();
  const [postponed, setPostponed] = useState<Meeting>();
  const { keeping, flush, version, meeting, restore } = useDraftKeeping(
    ...([contract, editor, check.unreadable.length === 0] as const),
    (taken) => taken > 0 && notify(words.keeping.merged(taken), { type: "info" }),
  );
  const mayWrite = contract.allowedActions.includes("UPDATE");
  const go = (step: number) => {
    const next = steps[step];
    if (next === undefined) return;
    setSearch({ langkah: next.place });
    window.scrollTo({ top: 0 });
  };
  const back = { to: `/contracts/${contract.id}/show`, label: words.leave };

  if (!mayWrite) {
    const refused = contract.refusedActions.find((row) => row.action === "UPDATE");
    return (
      <>
        <PageHeader title={words.title(contract.cycle.year)} back={back} />
        <Alert severity="info">{refused?.message ?? words.keeping.readOnly}</Alert>
      </>
    );
  }

  const shared = { editor, check, contract };
  return (
    <>
      <PageHeader title={words.title(contract.cycle.year)} lead={words.subtitle(contract.raterName)} back={back} />
      {contract.practice ? (
        <Alert severity="warning" sx={{ mb: 3 }}>
          {practice.banner}
        </Alert>
      ) : null}
      {contract.amendment ? (
        <Alert severity="info" sx={{ mb: 3 }}>
          {words.amending(contract.amendment.edition, contract.amendment.reason)}
        </Alert>
      ) : null}
      <DraftFound contract={contract} onRestore={restore} />
      {meeting === undefined ? null : (
        <MergeDialog
          open={meeting !== postponed}
          contract={contract.id}
          meeting={meeting}
          onLater={() => setPostponed(meeting)}
        />
      )}
      {narrow ? (
        <Typography variant="subtitle2" component="p" sx={{ mb: 2 }} aria-live="polite">
          {words.stepOf(at + 1, steps.length)}: {words.steps[steps[at]?.name ?? "results"]}
        </Typography>
      ) : (
        <Stepper nonLinear activeStep={at} sx={{ mb: 4 }}>
          {steps.map((step, index) => (
            <Step key={step.name} completed={index < at}>
              <StepButton onClick={() => go(index)}>{words.steps[step.name]}</StepButton>
            </Step>
          ))}
        </Stepper>
      )}
      {at === 0 ? <ResultsStep {...shared} /> : null}
      {at === 1 ? <IndicatorsStep {...shared} onBackToResults={() => go(0)} /> : null}
      {at === 2 ? <BehaviorsStep {...shared} /> : null}
      {at === 3 ? <AnnexStep {...shared} /> : null}
      {at === 4 ? <CheckStep {...shared} flush={flush} version={version} onFix={go} /> : null}
      <Box
        sx={{
          position: "sticky",
          bottom: 0,
          zIndex: 3,
          mx: { xs: -2, md: 0 },
          px: { xs: 2, md: 0 },
          py: 1.5,
          bgcolor: "background.default",
          borderTop: "1px solid",
          borderColor: "divider",
        }}
      >
        <Stack direction="row" spacing={1.5} sx={{ alignItems: "center" }}>
          {at > 0 ? <Button onClick={() => go(at - 1)}>{words.back}</Button> : null}
          {at < steps.length - 1 ? (
            <Button variant="contained" onClick={() => go(at + 1)}>
              {words.next}
            </Button>
          ) : null}
          <Box sx={{ flex: 1 }} />
          <KeepingNote keeping={keeping} onCompare={() => setPostponed(undefined)} />
          <Button component={Link} to={back.to} color="inherit" sx={{ display: { xs: "none", sm: "inline-flex" } }}>
            {words.leave}
          </Button>
        </Stack>
      </Box>
    </>
  );
}
