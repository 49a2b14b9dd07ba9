import SwapHoriz from "@mui/icons-material/SwapHoriz";
import { Box, Button, Chip, Menu, MenuItem, Stack, Typography } from "@mui/material";
import { type KeyboardEvent, useState } from "react";
import { PredicateValues, type Predicate } from "../../api/generated/enums.ts";
import { CalibrationUndoDocument, type CalibrationBoardQuery } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.calibrations.ts";
import { calibrationWords } from "./calibration.words.ts";
import { neighbor, type Cell } from "./ratingPairs.ts";
import { useCalibrationStep } from "./useCalibrationStep.ts";

/** A person of a board. */
export type BoardCard = NonNullable<CalibrationBoardQuery["calibration"]>["cards"][number];

/** One person: dragged, or moved by the menu or by arrow keys; what was proposed, why, and where it stands. */
export function CardTile({
  card,
  quadrant,
  onMove,
}: {
  card: BoardCard;
  quadrant: readonly Cell[];
  onMove: (card: BoardCard, target: Predicate) => void;
}) {
  const word = useWords(calibrationWords);
  const label = useLabel();
  const { take, busy } = useCalibrationStep();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const movable = card.whyNot == null;
  const changed = card.now.predicate !== card.start.predicate;
  const targets = PredicateValues.filter(
    (each) => each !== card.now.predicate && quadrant.some(({ predicate }) => predicate === each),
  );
  const byArrow = (event: KeyboardEvent) => {
    const direction = event.key === "ArrowLeft" ? "LEFT" : event.key === "ArrowRight" ? "RIGHT" : undefined;
    const target = direction && neighbor(quadrant, card.now.predicate, direction);
    if (target === undefined || anchor !== null) return;
    event.preventDefault();
    onMove(card, target);
  };
  const undo = () =>
    void take(
      CalibrationUndoDocument,
      { input: { calibration: card.calibration, card: card.id, version: card.version } },
      word.undone,
    );
  return (
    <Box
      component="li"
      draggable={movable}
      onDragStart={(event) => event.dataTransfer.setData("text/plain", card.id)}
      sx={{
        listStyle: "none",
        ...{ p: 1.25, mb: 1, borderRadius: 2, border: 1, borderColor: changed ? "primary.main" : "divider" },
        ...{ bgcolor: "background.paper", cursor: movable ? "grab" : "default" },
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
        {card.employeeName}
      </Typography>
      <Typography variant="caption" color="text.secondary" component="p">
        {card.positionTitle} · {card.raterName}
      </Typography>
      {changed && (
        <Typography variant="caption" component="p" sx={{ mt: 0.5 }}>
          {word.was(label("Predicate", card.start.predicate))}
          {card.reason == null ? "" : `: ${card.reason}`}
        </Typography>
      )}
      <Stack direction="row" spacing={0.5} useFlexGap sx={{ mt: 0.5, flexWrap: "wrap", alignItems: "center" }}>
        {card.fixed && <Chip size="small" variant="outlined" label={word.fixedCard} />}
        {card.consent !== "NONE" && (
          <Chip size="small" variant="outlined" label={label("CalibrationConsent", card.consent)} />
        )}
        {movable && (
          <Button
            size="small"
            startIcon={<SwapHoriz />}
            aria-label={word.moveOf(card.employeeName)}
            aria-haspopup="menu"
            onClick={(event) => setAnchor(event.currentTarget)}
            onKeyDown={byArrow}
          >
            {word.move}
          </Button>
        )}
        {movable && card.undoable && (
          <Button size="small" color="inherit" loading={busy} onClick={undo}>
            {word.undo}
          </Button>
        )}
      </Stack>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {targets.map((target) => (
          <MenuItem
            key={target}
            onClick={() => {
              setAnchor(null);
              onMove(card, target);
            }}
          >
            {label("Predicate", target)}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}
