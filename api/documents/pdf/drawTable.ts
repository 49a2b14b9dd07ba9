import type { Cell, Table } from "../printedPage.rules.ts";
import { beside, drawLine, ink, inside, measureAt, type Element, type Pdf } from "./drawing.ts";
import { linesOf } from "./lines.ts";
import type { Sheet } from "./sheet.ts";
import { layRows, rowSizes, type CellPart, type LaidRow } from "./tableRows.ts";

const size = 8;
/** Points left free below a table. */
const gap = 8;

/** Share of a page up to which a table is small: kept whole with what stands below it. */
const small = 0.25;

/**
 * Draws a table that flows over pages; each page begins with the table's head. Its last rows, or all of a small table,
 * stand on one page with the `below` points that follow it.
 */
export function drawTable(sheet: Sheet, table: Table, below = 0): void {
  const { pdf } = sheet;
  const sum = table.widths.reduce((total, width) => total + width, 0);
  const widths = table.widths.map((width) => (width / sum) * sheet.width);
  const measure = measureAt(pdf, size);
  const head = layRows(table.head, widths, measure);
  const rows = layRows(table.rows, widths, measure);
  const headHeight = head.reduce((total, row) => total + row.height, 0);
  const element = pdf.struct("Table", { alt: table.summary });
  sheet.root.add(element);
  const tags = new Map<Cell, Element>();
  /** Points by which the lines of a cell had to move down at the top of a page. */
  const moved = new Map<Cell, number>();

  const kept = (row: LaidRow): number =>
    Math.max(row.height, row.bandHeight <= sheet.bodyHeight * 0.4 ? row.bandHeight : 0);
  const whole = rows.reduce((total, row) => total + row.height, 0);
  const isSmall = headHeight + whole <= sheet.bodyHeight * small;
  const lastBand = rows.findIndex(
    ({ leads, bandHeight }, at) => !leads && rows.slice(at).reduce(heightOfAll, 0) <= bandHeight + 0.01,
  );
  /** What a row takes with what must stand with it, as far as a page holds that. */
  const room = (at: number): number => {
    const [row, following] = [rows[at], rows[at + 1]];
    if (!row) return 0;
    if (isSmall) return (at === 0 ? whole : row.height) + gap + below;
    // A row that names what follows stays with as much of it as stays together.
    const own = row.leads && following ? row.height + kept(following) : kept(row);
    const isLast = at === lastBand || at === rows.length - 1 || (row.leads && at + 1 === lastBand);
    const all = own + gap + below;
    return isLast && all <= sheet.bodyHeight - headHeight ? all : own;
  };
  const drawHead = (first: boolean): void => {
    for (const row of head) drawRow(row, first ? "said" : "repeated");
  };
  const breakPage = (): void => {
    sheet.nextPage();
    drawHead(false);
  };
  const drawRow = (row: LaidRow, mode: "said" | "repeated", top = false): void => {
    const placed = row.parts.map((part) => ({ part, shift: shiftOf(part, top) }));
    const bottoms = placed.map(({ part, shift }) => bottomOf(part) + shift + (part.closes ? rowSizes.padding : 0));
    const height = Math.max(row.height, ...bottoms);
    for (const { part, shift } of placed) moved.set(part.cell, Math.max(0, shift - (height - row.height)));
    beside(pdf, () => placed.forEach(({ part }) => drawFrame(sheet, part, height, top)));
    const tr = mode === "said" ? pdf.struct("TR") : undefined;
    if (tr) element.add(tr);
    for (const { part, shift } of placed) {
      const draw = () => drawPart(sheet, part, shift);
      if (tr === undefined) beside(pdf, draw, "Pagination");
      else if (part.lines.length > 0 || part.opens) inside(pdf, tagOf(pdf, tags, part, tr), tagName(part.cell), draw);
      else if (top && part.cell.align === "center") beside(pdf, () => drawPart(sheet, again(part), 0), "Pagination");
    }
    sheet.y += height;
  };
  /** The number of what goes on from the page before: else nobody sees which result these rows are of. */
  const again = (part: CellPart): CellPart => {
    const [line] = linesOf(part.cell.content, part.width - 2 * rowSizes.padding, measure);
    return { ...part, lines: line === undefined ? [] : [{ line, top: rowSizes.padding }] };
  };
  const shiftOf = (part: CellPart, top: boolean): number => {
    const drift = moved.get(part.cell) ?? 0;
    const first = part.lines[0];
    return top && !part.opens && first ? Math.max(drift, rowSizes.padding - first.top) : drift;
  };

  if (sheet.left < headHeight + room(0)) sheet.nextPage();
  drawHead(true);
  rows.forEach((row, at) => {
    let rest = row;
    let top = false;
    if (sheet.left < room(at) && sheet.left < sheet.bodyHeight - headHeight - 1) {
      closeOpenCells(sheet, row);
      breakPage();
      top = true;
    }
    while (rest.height > sheet.left + 0.01 && sheet.left > rowSizes.lineHeight + 2 * rowSizes.padding) {
      const [here, beyond] = splitRow(rest, sheet.left);
      drawRow(here, "said", top);
      breakPage();
      top = true;
      rest = beyond;
    }
    drawRow(rest, "said", top);
  });
  sheet.y += gap;
}

const heightOfAll = (total: number, row: LaidRow): number => total + row.height;

const bottomOf = (part: CellPart): number => (part.lines.at(-1)?.top ?? 0) + rowSizes.lineHeight;

const tagName = (cell: Cell): "TH" | "TD" => (cell.heading ? "TH" : "TD");

/** One element a cell, in the row where it begins, whatever rows and pages it reaches over. */
function tagOf(pdf: Pdf, tags: Map<Cell, Element>, part: CellPart, row: Element): Element {
  const known = tags.get(part.cell);
  if (known !== undefined) return known;
  const { heading } = part.cell;
  const scope = heading === "row" ? ("Row" as const) : heading === "column" ? ("Column" as const) : undefined;
  // The option is newer than the package's types.
  const options: object = scope === undefined ? {} : { scope };
  const element = pdf.struct(tagName(part.cell), options);
  row.add(element);
  tags.set(part.cell, element);
  return element;
}

function drawFrame(sheet: Sheet, part: CellPart, height: number, top: boolean): void {
  const { pdf, y } = sheet;
  const x = sheet.x + part.x;
  if (part.cell.shaded) pdf.rect(x, y, part.width, height).fill(ink.shade);
  pdf.lineWidth(0.6).strokeColor(ink.border);
  pdf
    .moveTo(x, y)
    .lineTo(x, y + height)
    .moveTo(x + part.width, y)
    .lineTo(x + part.width, y + height);
  if (part.opens || top) pdf.moveTo(x, y).lineTo(x + part.width, y);
  if (part.closes) pdf.moveTo(x, y + height).lineTo(x + part.width, y + height);
  pdf.stroke();
}

function drawPart(sheet: Sheet, part: CellPart, shift: number): void {
  for (const { line, top } of part.lines) {
    const room = part.width - 2 * rowSizes.padding;
    const free = room - line.width;
    const start = part.cell.align === "center" ? free / 2 : part.cell.align === "right" ? free : 0;
    drawLine(sheet.pdf, line, sheet.x + part.x + rowSizes.padding + start, sheet.y + top + shift, size);
  }
}

/** Cells that go on on the next page get a lower edge on this one. */
function closeOpenCells(sheet: Sheet, row: LaidRow): void {
  beside(sheet.pdf, () => {
    sheet.pdf.lineWidth(0.6).strokeColor(ink.border);
    for (const part of row.parts.filter(({ opens }) => !opens)) {
      sheet.pdf.moveTo(sheet.x + part.x, sheet.y).lineTo(sheet.x + part.x + part.width, sheet.y);
    }
    sheet.pdf.stroke();
  });
}

/** Splits a row that is taller than what is left of the page: lines that fit, and the others from the top again. */
function splitRow(row: LaidRow, room: number): [here: LaidRow, beyond: LaidRow] {
  const fits = ({ top }: { top: number }): boolean => top + rowSizes.lineHeight + rowSizes.padding <= room;
  const here = row.parts.map((part) => ({ ...part, lines: part.lines.filter(fits), closes: true }));
  const beyond = row.parts.map((part) => {
    const rest = part.lines.filter((line) => !fits(line));
    const start = (rest[0]?.top ?? 0) - rowSizes.padding;
    return { ...part, opens: false, lines: rest.map(({ line, top }) => ({ line, top: top - start })) };
  });
  const lowest = Math.max(0, ...beyond.map((part) => (part.lines.length > 0 ? bottomOf(part) : 0)));
  const height = Math.max(lowest, rowSizes.lineHeight) + rowSizes.padding;
  return [
    { ...row, parts: here, height: room },
    { ...row, parts: beyond, height, bandHeight: height },
  ];
}
