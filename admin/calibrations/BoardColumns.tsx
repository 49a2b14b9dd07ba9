import { Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { PredicateValues, type Predicate } from "../../api/generated/enums.ts";
import { PredicateChip } from "../components/PredicateChip.tsx";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { calibrationWords } from "./calibration.words.ts";
import { CardTile, type BoardCard } from "./CardTile.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import type { Cell } from "./ratingPairs.ts";

/** A column per predicate, best first; on phones the columns stand below each other. Dropping a card is a proposal. */
export function BoardColumns({ cards, quadrant }: { cards: readonly BoardCard[]; quadrant: readonly Cell[] }) {
  const word = useWords(calibrationWords);
  const label = useLabel();
  const [moving, setMoving] = useState<{ card: BoardCard; target: Predicate }>();
  const [over, setOver] = useState<Predicate>();
  const drop = (id: string, target: Predicate) => {
    setOver(undefined);
    const card = cards.find((each) => each.id === id);
    if (card !== undefined && card.whyNot == null && card.now.predicate !== target) setMoving({ card, target });
  };
  return (
    <>
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "1fr", md: "repeat(5, minmax(0, 1fr))" } }}>
        {PredicateValues.map((predicate) => {
          const own = cards.filter(({ now }) => now.predicate === predicate);
          return (
            <Box
              key={predicate}
              onDragOver={(event) => {
                event.preventDefault();
                setOver(predicate);
              }}
              onDragLeave={() => setOver(undefined)}
              onDrop={(event) => drop(event.dataTransfer.getData("text/plain"), predicate)}
              sx={{
                ...{ p: 1, borderRadius: 2, bgcolor: "action.hover", minWidth: 0 },
                ...{ outline: over === predicate ? 2 : 0, outlineStyle: "solid", outlineColor: "primary.main" },
              }}
            >
              <Stack
                direction="row"
                useFlexGap
                sx={{ justifyContent: "space-between", alignItems: "center", flexWrap: "wrap", gap: 0.5, mb: 1 }}
              >
                <PredicateChip value={predicate} />
                <Typography variant="caption" sx={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}>
                  {word.people(String(own.length))}
                </Typography>
              </Stack>
              <Box
                component="ul"
                aria-label={label("Predicate", predicate)}
                // A long column scrolls by keyboard too, also when none of its cards can be moved.
                tabIndex={0}
                sx={{ m: 0, p: 0, maxHeight: { md: 560 }, overflowY: { md: "auto" } }}
              >
                {own.map((card) => (
                  <CardTile
                    key={card.id}
                    card={card}
                    quadrant={quadrant}
                    onMove={(chosen, target) => setMoving({ card: chosen, target })}
                  />
                ))}
              </Box>
            </Box>
          );
        })}
      </Box>
      {moving !== undefined && <MoveDialog {...moving} quadrant={quadrant} onClose={() => setMoving(undefined)} />}
    </>
  );
}
