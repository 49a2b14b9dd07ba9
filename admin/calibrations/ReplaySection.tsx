import { Box, Typography } from "@mui/material";
import { PredicateValues } from "../../api/generated/enums.ts";
import { Section } from "../components/Section.tsx";
import { useFormat } from "../format/useFormat.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.calibrations.ts";
import { countOf } from "../pictures/distributionBars.ts";
import { calibrationWords } from "./calibration.words.ts";
import type { Board } from "./LiveCheck.tsx";

/** The replay (features 3.25): the spread at the start, then each move with its author, reason and moment. */
export function ReplaySection({ board }: { board: Board }) {
  const word = useWords(calibrationWords);
  const label = useLabel();
  const format = useFormat();
  const start = PredicateValues.map(
    (predicate) => `${label("Predicate", predicate)} ${countOf(board.start.counts, [predicate])}`,
  ).join(" · ");
  const line = { py: 1.25, borderTop: 1, borderColor: "divider", listStyle: "none" } as const;
  return (
    <Section title={word.replay} lead={word.replayLead}>
      <Box component="ol" sx={{ m: 0, p: 0 }}>
        <Box component="li" sx={line}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {word.replayStart}
          </Typography>
          <Typography variant="caption" color="text.secondary" component="p">
            {start}
          </Typography>
          <Typography variant="caption" color="text.secondary" component="p">
            {word.begun(board.openedByName, format.instant(board.openedAt))}
          </Typography>
        </Box>
        {board.moves.map((move) => (
          <Box component="li" key={`${move.at}${move.card}${move.kind}`} sx={line}>
            <Typography variant="body2">
              <strong>{label("CalibrationMoveKind", move.kind)}</strong>: {move.employeeName},{" "}
              {label("Predicate", move.from.predicate)} → {label("Predicate", move.to.predicate)}
            </Typography>
            {move.reason != null && <Typography variant="body2">{move.reason}</Typography>}
            <Typography variant="caption" color="text.secondary">
              {move.byName} · {format.instant(move.at)}
            </Typography>
          </Box>
        ))}
      </Box>
      {board.moves.length === 0 && <Typography color="text.secondary">{word.noMoves}</Typography>}
    </Section>
  );
}
