import { type KeyboardEvent, useRef } from "react";
import { Box, Typography } from "@mui/material";
import type { Rating } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { PictureWithTable } from "./PictureWithTable.tsx";
import { QuadrantCellBox } from "./QuadrantCellBox.tsx";
import { TwinTable } from "./TwinTable.tsx";
import { pictureWords } from "./picture.words.ts";
import {
  type QuadrantCell,
  type RatingPair,
  behaviorColumns,
  cellLight,
  pairAfterKey,
  predicateOf,
  quadrantRows,
  resultRows,
} from "./quadrantGrid.ts";

type Props = {
  /** The nine cells of the policy under which is rated. */
  cells: readonly QuadrantCell[];
  /** The chosen pair; parts may be missing. */
  chosen?: RatingPair;
  /** Makes the picture an input: both ratings are chosen with one cell. */
  onChoose?: (pair: { result: Rating; behavior: Rating }) => void;
  disabled?: boolean;
  /** Keeps the picture's name for screen readers alone, where the section above has it already. */
  hideTitle?: boolean;
};

/** The performance quadrant (kuadran kinerja, domain 3.2): rows are results, columns are behavior, each cell its predicate. */
export function QuadrantPicture({ cells, chosen = {}, onChoose, disabled = false, hideTitle = false }: Props) {
  const words = useWords(pictureWords);
  const label = useLabel();
  const grid = useRef<HTMLDivElement>(null);
  const rows = quadrantRows(cells);
  const sentence = (cell: QuadrantCell) =>
    words.quadrant.cell(
      label("Rating", cell.result),
      label("Rating", cell.behavior),
      label("Predicate", cell.predicate),
    );
  const lit = cells.find((cell) => cellLight(cell, chosen) === "CHOSEN");
  const isInput = onChoose !== undefined && !disabled;
  const focusable = lit ?? cells.find((cell) => cell.result === "MEETS" && cell.behavior === "MEETS");

  const onKeyDown = (event: KeyboardEvent) => {
    const next = isInput ? pairAfterKey(chosen, event.key) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    onChoose?.(next);
    const place = resultRows.indexOf(next.result) * 3 + behaviorColumns.indexOf(next.behavior);
    grid.current?.querySelectorAll<HTMLElement>("[role=radio]")[place]?.focus();
  };

  const picture = (
    <Box sx={{ containerType: "inline-size" }}>
      <Box
        ref={grid}
        {...(onChoose === undefined
          ? { "aria-hidden": true }
          : { role: "radiogroup", "aria-label": words.quadrant.title })}
        onKeyDown={onKeyDown}
        sx={{ display: "grid", gridTemplateColumns: "1.75rem repeat(3, minmax(0, 1fr))", gap: { xs: 0.5, sm: 0.75 } }}
      >
        {rows.map((row, index) => [
          <AxisMark key={resultRows[index]} text={words.short[resultRows[index] ?? "MEETS"]} upright />,
          ...row.map((cell) => (
            <QuadrantCellBox
              key={cell.behavior}
              word={label("Predicate", cell.predicate)}
              predicate={cell.predicate}
              light={cellLight(cell, chosen)}
              label={sentence(cell)}
              input={onChoose !== undefined}
              disabled={disabled}
              tabbable={cell === focusable}
              onClick={() => onChoose?.({ result: cell.result, behavior: cell.behavior })}
            />
          )),
        ])}
        <span />
        {behaviorColumns.map((behavior) => (
          <AxisMark key={behavior} text={words.short[behavior]} />
        ))}
      </Box>
      <Typography
        variant="caption"
        component="p"
        color="text.secondary"
        aria-hidden
        sx={{ mt: 0.5, textAlign: "center" }}
      >
        ↑ {words.result} · {words.behavior} →
      </Typography>
      {isInput ? (
        <Typography variant="caption" component="p" color="text.secondary" sx={{ textAlign: "center" }}>
          {words.quadrant.howTo}
        </Typography>
      ) : null}
    </Box>
  );

  return (
    <PictureWithTable
      title={words.quadrant.title}
      hideTitle={hideTitle}
      summary={lit === undefined ? words.quadrant.none : words.quadrant.chosen(sentence(lit))}
      picture={picture}
      table={
        <TwinTable
          label={words.quadrant.title}
          head={[`${words.result} ↓ ${words.behavior} →`, ...behaviorColumns.map((behavior) => words.short[behavior])]}
          rows={resultRows.map((result) => [
            label("Rating", result),
            ...behaviorColumns.map((behavior) => {
              const predicate = predicateOf(cells, { result, behavior });
              const word = predicate === undefined ? "" : label("Predicate", predicate);
              return lit?.result === result && lit.behavior === behavior ? (
                <strong key={behavior}>✓ {word}</strong>
              ) : (
                word
              );
            }),
          ])}
        />
      }
    />
  );
}

/** A word beside a row (reading upwards) or under a column. */
function AxisMark({ text, upright = false }: { text: string; upright?: boolean }) {
  return (
    <Typography
      aria-hidden
      variant="caption"
      color="text.secondary"
      sx={{
        textAlign: "center",
        alignSelf: "center",
        justifySelf: "center",
        ...(upright ? { writingMode: "vertical-rl", transform: "rotate(180deg)" } : { pt: 0.25 }),
      }}
    >
      {text}
    </Typography>
  );
}
