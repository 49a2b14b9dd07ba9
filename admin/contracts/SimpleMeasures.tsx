import { MenuItem, Stack, TextField, Typography } from "@mui/material";
import { EmptyState } from "../components/EmptyState.tsx";
import { Section } from "../components/Section.tsx";
import { useWords } from "../i18n/words.ts";
import { QualityNotes } from "../indicators/QualityNotes.tsx";
import type { DraftQuality } from "../indicators/draftQuality.ts";
import { accumulationFor } from "../../api/contracts/contractDefaults.rules.ts";
import type { IndicatorDraft } from "./contractDraft.ts";
import { problemAt, type StepProps } from "./stepProps.ts";
import { anew } from "./simpleDraft.ts";
import { simpleWords } from "./simple.words.ts";

type Props = StepProps & { quality: DraftQuality; asks: "SIGN" | "TARGET" };

/** Second and third question: by what one sees it, and how much is to be reached. */
export function SimpleMeasures({ editor, check, contract, quality, asks }: Props) {
  const words = useWords(simpleWords);
  const results = editor.draft.results.filter(({ title }) => title.trim() !== "");
  if (results.length === 0) return <EmptyState title={words.none} />;
  return (
    <>
      <Typography color="text.secondary" sx={{ mb: 3, maxWidth: "68ch" }}>
        {asks === "SIGN" ? words.intro.indicators : words.intro.targets(contract.cycle.year)}
      </Typography>
      {results.map((result) => (
        <Section key={result.key} title={result.title}>
          {result.indicators.map((row) => {
            const change = (values: Partial<IndicatorDraft>) =>
              editor.changeIndicator(result.key, row.key, { ...anew, ...values });
            return asks === "SIGN" ? (
              <TextField
                key={row.key}
                label={words.indicator}
                value={row.title}
                onChange={(event) => change({ title: event.target.value })}
                helperText={row.title === "" ? words.indicatorExample : undefined}
                multiline
                fullWidth
                sx={{ mb: 1.5 }}
              />
            ) : (
              <Target
                key={row.key}
                row={row}
                change={change}
                wrong={problemAt(check, row.key, "target", "UNREADABLE")}
              />
            );
          })}
          {result.indicators.map((row) =>
            asks === "TARGET" || row.target !== "" ? (
              <QualityNotes key={row.key} quality={quality} of={row.key} />
            ) : null,
          )}
        </Section>
      ))}
    </>
  );
}

/** How much, in what, and whether it is collected over the year or looked at in the end. */
function Target({
  row,
  change,
  wrong,
}: {
  row: IndicatorDraft;
  change: (values: Partial<IndicatorDraft>) => void;
  wrong: string | undefined;
}) {
  const words = useWords(simpleWords);
  const mistaken = row.target !== "" && wrong !== undefined;
  return (
    <Stack sx={{ mb: 2 }}>
      <Typography variant="body2" sx={{ mb: 1, fontWeight: 550 }}>
        {row.title}
      </Typography>
      <Stack direction={{ xs: "column", sm: "row" }} spacing={1.5}>
        <TextField
          label={words.target}
          value={row.target}
          onChange={(event) => change({ target: event.target.value })}
          error={mistaken}
          helperText={mistaken ? wrong : words.targetHelp}
          sx={{ flex: 1 }}
        />
        <TextField
          label={words.unit}
          value={row.unit}
          onChange={(event) => change({ unit: event.target.value })}
          placeholder={words.unitExample}
          sx={{ flex: 1 }}
        />
        <TextField
          select
          label={words.when}
          value={(row.accumulation || accumulationFor(row)) === "SUM" ? "SUM" : "LAST"}
          onChange={(event) => change({ accumulation: event.target.value as IndicatorDraft["accumulation"] })}
          sx={{ flex: 1 }}
        >
          <MenuItem value="SUM">{words.collected}</MenuItem>
          <MenuItem value="LAST">{words.atEnd}</MenuItem>
        </TextField>
      </Stack>
    </Stack>
  );
}
