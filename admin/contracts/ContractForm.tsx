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
import { DraftFound } from "./DraftFound.tsx";
import { FullSteps, steps } from "./FullSteps.tsx";
import { KeepingNote } from "./KeepingNote.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { SimpleSteps, simpleSteps } from "./SimpleSteps.tsx";
import { isBlank } from "./contractDraft.ts";
import { checkDraft } from "./contractCheck.ts";
import { practiceWords } from "./practice.words.ts";
import { contractFormWords } from "./contractForm.words.ts";
import { simpleWords } from "./simple.words.ts";
import { useContractDraft } from "./useContractDraft.ts";
import { type Meeting, useDraftKeeping } from "./useDraftKeeping.ts";
import { useLeaderResults } from "./useLeaderResults.ts";

/**
 * A contract's form, in the order people think: five steps, or four questions in the simple way (BGO-09). Both write
 * the same draft, so one can change between them at any time; everything written is kept at once.
 */
export function ContractForm({ contract }: { contract: ContractRecordFragment }) {
  const words = useWords(contractFormWords);
  const easy = useWords(simpleWords);
  const practice = useWords(practiceWords);
  const language = useLanguage() === "en" ? "EN" : "ID";
  const narrow = useMediaQuery(useTheme().breakpoints.down("md"));
  const [search, setSearch] = useSearchParams();
  const simple = search.get("cara") === "ringkas";
  const places: readonly { name: string; place: string }[] = simple ? simpleSteps : steps;
  const at = Math.max(
    0,
    places.findIndex((step) => step.place === search.get("langkah")),
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
  const leaderResults = useLeaderResults(contract);
  const show = (place: string, way: { cara?: "ringkas" }) => {
    setSearch({ langkah: place, ...way });
    window.scrollTo({ top: 0 });
  };
  const go = (step: number) => {
    const next = places[step];
    if (next === undefined) return;
    if (simple) editor.complete({ form: contract.form, annexesRequired: contract.annexesRequired, leaderResults });
    show(next.place, simple ? { cara: "ringkas" } : {});
  };
  const goFull = (step: number) => show(steps[step]?.place ?? "hasil", {});
  const way = (
    <Button
      variant="text"
      onClick={() => (simple ? goFull(at === 3 ? 4 : Math.min(at, 1)) : show("hasil", { cara: "ringkas" }))}
    >
      {simple ? easy.toFull : easy.toSimple}
    </Button>
  );
  const titles: Readonly<Record<string, string>> = simple ? easy.steps : words.steps;
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
      <PageHeader
        title={(contract.amendment ? words.amendTitle : words.title)(contract.cycle.year)}
        lead={words.subtitle(contract.raterName)}
        back={back}
        actions={way}
      />
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
          leaderResults={leaderResults}
          open={meeting !== postponed}
          contract={contract.id}
          meeting={meeting}
          onLater={() => setPostponed(meeting)}
        />
      )}
      {!simple && editor.draft.results.every(isBlank) ? (
        <Alert severity="info" icon={false} sx={{ mb: 3 }}>
          {easy.offer}
        </Alert>
      ) : null}
      {narrow ? (
        <Typography variant="subtitle2" component="p" sx={{ mb: 2 }} aria-live="polite">
          {words.stepOf(at + 1, places.length)}: {titles[places[at]?.name ?? "results"]}
        </Typography>
      ) : (
        <Stepper nonLinear activeStep={at} sx={{ mb: 4 }}>
          {places.map((step, index) => (
            <Step key={step.name} completed={index < at}>
              <StepButton onClick={() => go(index)}>{titles[step.name]}</StepButton>
            </Step>
          ))}
        </Stepper>
      )}
      {simple ? (
        <SimpleSteps {...shared} {...{ at, leaderResults, flush, version }} onGo={go} onFull={goFull} />
      ) : (
        <FullSteps {...shared} {...{ at, flush, version }} onGo={go} />
      )}
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
          {at < places.length - 1 ? (
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
