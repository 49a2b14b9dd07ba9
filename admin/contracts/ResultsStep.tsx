import Add from "@mui/icons-material/Add";
import { Button, Typography } from "@mui/material";
import { Fragment, useDeferredValue, useMemo } from "react";
import type { ResultKind } from "../../api/generated/enums.ts";
import { Section } from "../components/Section.tsx";
import { useWords } from "../i18n/words.ts";
import { ApproachField } from "./ApproachField.tsx";
import { draftQuality } from "../indicators/draftQuality.ts";
import { DutyPicker } from "../indicators/DutyPicker.tsx";
import { QualityNotes } from "../indicators/QualityNotes.tsx";
import { ResultFields } from "./ResultFields.tsx";
import { WeightsBar } from "./WeightsBar.tsx";
import { contractFormWords } from "./contractForm.words.ts";
import type { StepProps } from "./stepProps.ts";
import { useLeaderResults } from "./useLeaderResults.ts";

/** First step: what is to come true, main results first, each with the leader's result it supports and a weight. */
export function ResultsStep({ editor, check, contract }: StepProps) {
  const words = useWords(contractFormWords).results;
  const settled = useDeferredValue(editor.draft);
  const quality = useMemo(() => draftQuality(settled, contract), [settled, contract]);
  const leaderResults = useLeaderResults(contract);
  // A policy without weights is asked for none; those that stand are still shown, so that nothing counts unseen.
  const weighed = contract.weightsUsed || editor.draft.results.some(({ weight }) => weight.trim() !== "");
  const list = (kind: ResultKind) => {
    const results = editor.draft.results.filter((result) => result.kind === kind);
    return results.map((result, index) => (
      <Fragment key={result.key}>
        <ResultFields
          result={result}
          number={index + 1}
          isFirst={index === 0}
          isLast={index === results.length - 1}
          editor={editor}
          check={check}
          form={contract.form}
          leaderResults={leaderResults}
          weighed={weighed}
        />
        <QualityNotes quality={quality} of={result.key} />
      </Fragment>
    ));
  };
  const extra = list("ADDITIONAL");
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 3, maxWidth: "68ch" }}>
        {words.intro}
      </Typography>
      <ApproachField editor={editor} contract={contract} />
      <Section title={words.main} lead={words.mainHelp}>
        {list("MAIN")}
        <Button startIcon={<Add />} variant="outlined" onClick={() => editor.addResult("MAIN")}>
          {words.add}
        </Button>
        <DutyPicker editor={editor} positionTitle={contract.positionTitle} />
        {weighed ? <WeightsBar editor={editor} /> : null}
      </Section>
      <Section title={words.additional} lead={words.additionalHelp}>
        {extra.length === 0 ? (
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
            {words.none}
          </Typography>
        ) : (
          extra
        )}
        <Button startIcon={<Add />} onClick={() => editor.addResult("ADDITIONAL")}>
          {words.addExtra}
        </Button>
      </Section>
    </>
  );
}
