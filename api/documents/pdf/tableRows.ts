import type { Cell, Row } from "../printedPage.rules.ts";
import { linesOf, type Line, type Measure } from "./lines.ts";

/** Sizes of table text, in points. */
export const rowSizes = { padding: 3, lineHeight: 11 } as const;

/** A line with its top, in points from the row's top; below 0 where it reaches over the row's edge. */
export type PlacedLine = { readonly line: Line; readonly top: number };

/** What one row shows of a cell: a cell over several rows has a part in each. */
export type CellPart = {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly PlacedLine[];
  /** Whether the cell begins, and whether it ends, in this row. */
  readonly opens: boolean;
  readonly closes: boolean;
};

/** A row with its height in points, ready to be put on a page or split between two. */
export type LaidRow = {
  readonly parts: readonly CellPart[];
  readonly height: number;
  /** Height of this row and those tied to it below by a cell over several rows. */
  readonly bandHeight: number;
  /** Whether it names what follows and must not stand alone at a page's end. */
  readonly leads: boolean;
};

type Standing = { cell: Cell; lines: Line[]; x: number; width: number; from: number; to: number };

/** Lays rows out at absolute column widths. Cells over several rows give each row the lines that fit there. */
export function layRows(rows: readonly Row[], widths: readonly number[], measure: Measure): LaidRow[] {
  const { padding, lineHeight } = rowSizes;
  const standing = stand(rows, widths, measure);
  const needed = (cell: Standing): number => cell.lines.length * lineHeight + 2 * padding;
  const heights = rows.map((_, at) =>
    Math.max(lineHeight + 2 * padding, ...standing.filter((cell) => cell.from === at && cell.to === at).map(needed)),
  );
  for (const cell of standing) {
    const have = heights.slice(cell.from, cell.to + 1).reduce((sum, height) => sum + height, 0);
    if (needed(cell) > have) heights[cell.to] = (heights[cell.to] ?? 0) + needed(cell) - have;
  }
  return rows.map((row, at) => {
    const covering = standing.filter((cell) => cell.from <= at && at <= cell.to);
    const bandEnd = bandFrom(standing, at);
    return {
      parts: covering.map((cell) => partOf(cell, at, heights)),
      height: heights[at] ?? 0,
      bandHeight: heights.slice(at, bandEnd + 1).reduce((sum, height) => sum + height, 0),
      leads: row.length === 1 && row[0]?.shaded === true,
    };
  });
}

/** Where each cell stands: cells of earlier rows that reach down take their columns first. */
function stand(rows: readonly Row[], widths: readonly number[], measure: Measure): Standing[] {
  const taken = widths.map(() => -1);
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
  return rows.flatMap((row, at) => {
    let column = 0;
    return row.map((cell): Standing => {
      while ((taken[column] ?? -1) >= at) column += 1;
      const first = column;
      const to = at + (cell.rows ?? 1) - 1;
      column += cell.columns ?? 1;
      taken.fill(to, first, column);
      const width = widths.slice(first, column).reduce((sum, each) => sum + each, 0);
      const lines = linesOf(cell.content, width - 2 * rowSizes.padding, measure);
      return { cell, lines, x: lefts[first] ?? 0, width, from: at, to };
    });
  });
}

function bandFrom(standing: readonly Standing[], at: number): number {
  let end = at;
  for (let before = -1; before !== end;) {
    before = end;
    for (const cell of standing) if (cell.from >= at && cell.from <= end && cell.to > end) end = cell.to;
  }
  return end;
}

/** The lines of a cell that end within the row; a line over the edge of two rows goes to the lower one. */
function partOf(cell: Standing, at: number, heights: readonly number[]): CellPart {
  const { padding, lineHeight } = rowSizes;
  const above = heights.slice(cell.from, at).reduce((sum, height) => sum + height, 0);
  const below = above + (heights[at] ?? 0);
  const lines = cell.lines
    .map((line, nth) => ({ line, top: padding + nth * lineHeight - above }))
    .filter(({ top }) => top + above + lineHeight <= below + 0.01 && (at === cell.from || top + lineHeight > 0.01));
  return {
    ...{ cell: cell.cell, x: cell.x, width: cell.width, lines },
    ...{ opens: at === cell.from, closes: at === cell.to },
  };
}
