import { Box, Stack } from "@mui/material";
import type { EvaluationStatus, Predicate } from "../../api/generated/enums.ts";
import { provisionalWords } from "../components/PredicateChip.tsx";
import { ToneChip } from "../components/StatusChip.tsx";
import { toneOf } from "../components/statusTone.ts";
import { useFormat } from "../format/useFormat.ts";
import { needsShortNames } from "../format/shortPeriod.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
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
  const { provisional } = useWords(provisionalWords);
  const { predicates } = useTones();
  const begun = summaries.filter((row) => !notBegun.includes(row.status));
  if (begun.length === 0) return <>–</>;
  // A year of months: what was decided before stands as a small row, the latest and what is under way in words.
  const given = begun.filter((row) => row.predicate != null);
  const before = needsShortNames(begun.length) ? given.slice(0, -1) : [];
  return (
    <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: "wrap" }}>
      {before.length > 0 && <PredicateRow rows={before} />}
      {begun
        .filter((row) => !before.includes(row))
        .map((row) => {
          const short = format.shortPeriod(row.period);
          const known =
            row.predicate == null ? label("EvaluationStatus", row.status) : label("Predicate", row.predicate);
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

/** Predicates of many periods in their order, each by its initials and color; told in words to who cannot see them. */
function PredicateRow({ rows }: { rows: readonly Summary[] }) {
  const label = useLabel();
  const format = useFormat();
  const { predicates } = useTones();
  const shown = rows.flatMap(({ period, predicate }) => (predicate == null ? [] : [{ period, predicate }]));
  const told = shown.map(({ period, predicate }) => `${format.period(period)}: ${label("Predicate", predicate)}`);
  return (
    <Box
      role="img"
      aria-label={told.join("; ")}
      sx={{ display: "grid", gridTemplateColumns: "repeat(6, 24px)", flexBasis: "100%", gap: "2px" }}
    >
      {shown.map(({ period, predicate }, at) => (
        <Box
          key={period}
          component="span"
          title={told[at]}
          sx={{
            borderRadius: "4px",
            fontSize: "0.6875rem",
            lineHeight: "20px",
            fontWeight: 600,
            textAlign: "center",
            bgcolor: predicates[predicate].soft,
            color: predicates[predicate].onSoft,
          }}
        >
          {initials(label("Predicate", predicate))}
        </Box>
      ))}
    </Box>
  );
}

const initials = (words: string): string => words.replace(/(\p{L})\p{L}*\s*/gu, "$1").toUpperCase();
