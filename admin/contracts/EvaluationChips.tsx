import { Box, Stack } from "@mui/material";
import type { EvaluationStatus, Predicate } from "../../api/generated/enums.ts";
import { provisionalWords } from "../components/PredicateChip.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { toneOf } from "../components/statusTone.ts";
import { useFormat } from "../format/useFormat.ts";
import { shortPeriod } from "./shortPeriod.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useLanguage, useWords } from "../i18n/words.ts";
import { useTones } from "../theme/useTones.ts";

type Summary = {
  id: string;
  period: string;
  status: EvaluationStatus;
  predicate?: Predicate | null;
  provisional: boolean;
};

// A row of five "not begun" says nothing; the record's own line shows them all.
const notBegun: readonly EvaluationStatus[] = ["OPEN"];

/** A contract's evaluations in a list row: the period, and its predicate or state. */
export function EvaluationChips({ summaries }: { summaries: readonly Summary[] }) {
  const label = useLabel();
  const format = useFormat();
  const language = useLanguage();
  const { provisional } = useWords(provisionalWords);
  const { predicates } = useTones();
  const begun = summaries.filter((row) => !notBegun.includes(row.status));
  if (begun.length === 0) return <>–</>;
  return (
    <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: "wrap" }}>
      {begun.map((row) => {
        const short = shortPeriod(row.period, language);
        const known = row.predicate == null ? label("EvaluationStatus", row.status) : label("Predicate", row.predicate);
        const word = row.predicate != null && row.provisional ? `${known} · ${provisional}` : known;
        const title = `${format.period(row.period)}: ${word}`;
        if (row.predicate == null)
          return <ToneChip key={row.id} tone={toneOf("EvaluationStatus", row.status)} label={`${short} ${word}`} />;
        const { soft, onSoft } = predicates[row.predicate];
        return (
          <Box
            key={row.id}
            component="span"
            title={title}
            sx={{
              px: 1,
              borderRadius: "13px",
              fontSize: "0.8125rem",
              lineHeight: "26px",
              fontWeight: 550,
              bgcolor: soft,
              color: onSoft,
            }}
          >
            {short} {word}
          </Box>
        );
      })}
    </Stack>
  );
}
