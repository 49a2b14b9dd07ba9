import Add from "@mui/icons-material/Add";
import { Button, Typography } from "@mui/material";
import { useDeferredValue, useMemo } from "react";
import { EmptyState } from "../components/EmptyState.tsx";
import { Section } from "../components/Section.tsx";
import { useWords } from "../i18n/words.ts";
import { draftQuality } from "../indicators/draftQuality.ts";
import { LibraryPicker } from "../indicators/LibraryPicker.tsx";
import { QualityNotes } from "../indicators/QualityNotes.tsx";
import { IndicatorFields } from "./IndicatorFields.tsx";
import { inOrder } from "./contractDraft.ts";
import { contractFormWords } from "./contractForm.words.ts";
import { type StepProps, problemAt } from "./stepProps.ts";

/** Second step: for each result, how it will be known and what the target is. */
export function IndicatorsStep({
  editor,
  check,
  contract,
  onBackToResults,
}: StepProps & { onBackToResults: () => void }) {
  const words = useWords(contractFormWords).indicators;
  const settled = useDeferredValue(editor.draft);
  const quality = useMemo(() => draftQuality(settled, contract), [settled, contract]);
  const results = inOrder(editor.draft.results).filter((result) => result.title.trim() !== "" || result.id !== null);
  if (results.length === 0) {
    return (
      <EmptyState
        title={words.none}
        action={
          <Button variant="contained" onClick={onBackToResults}>
            {words.toResults}
          </Button>
        }
      />
    );
  }
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 3, maxWidth: "68ch" }}>
        {words.intro}
      </Typography>
      {results.map((result) => (
        <Section key={result.key} title={result.title}>
          {result.indicators.map((indicator, index) => (
            <IndicatorFields
              key={indicator.key}
              indicator={indicator}
              number={index + 1}
              form={contract.form}
              wrong={(field) => problemAt(check, indicator.key, field, "UNREADABLE")}
              change={(values) => editor.changeIndicator(result.key, indicator.key, values)}
              remove={() => editor.removeIndicator(result.key, indicator.key)}
              notes={<QualityNotes quality={quality} of={indicator.key} />}
            />
          ))}
          {problemAt(check, result.key, "indicators") === undefined ? null : (
            <Typography color="error" variant="body2" sx={{ mb: 1.5 }}>
              {problemAt(check, result.key, "indicators")}
            </Typography>
          )}
          <Button startIcon={<Add />} onClick={() => editor.addIndicator(result.key)}>
            {words.add}
          </Button>
          <LibraryPicker editor={editor} result={result.key} />
        </Section>
      ))}
    </>
  );
}
