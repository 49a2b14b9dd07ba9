import { unzipSync, zipSync, type Unzipped } from "fflate";
import writeXlsxFile, { type CellObject, type SheetData } from "write-excel-file/node";
import type { Seal } from "../pdf/renderPdf.ts";
import type { Block, Cell, Curve, Paragraph, PrintedPage, Row, SignatureBlock, Table } from "../printedPage.rules.ts";
import { plainText } from "../printedPage.rules.ts";
import { openGrid, type Grid } from "./grid.ts";
import { withPrintSetup } from "./printSetup.ts";

/** Characters of the sheet's font that fit one unit of column width. */
const charactersPerUnit = 1.05;
const lineHeight = 13;
const border = { borderStyle: "thin", borderColor: "#78716c" } as const;

type SheetCell = CellObject | null;

/**
 * Renders a page description as a workbook of one sheet: the same cells, spans and order as on paper, each table on
 * the columns of the common grid.
 */
export async function renderXlsx(page: PrintedPage, seal: Seal): Promise<Buffer> {
  const grid = openGrid(
    page.blocks.filter((block): block is Table => block.kind === "table").map(({ widths }) => widths),
  );
  const rows: SheetCell[][] = [
    ...page.heading.map((line) => titleRow(grid, line)),
    [],
    ...page.blocks.flatMap((block) => rowsOf(grid, block)),
    across(grid, `Periksa keaslian: ${seal.address}`, {}),
    across(grid, `Kode dokumen ${seal.hash}`, { textColor: "#6b6460" }),
  ];
  const book = await writeXlsxFile(
    rows as SheetData,
    {
      sheet: page.code,
      columns: grid.widths.map((width) => ({ width })),
      showGridLines: false,
    } as never,
    { fontFamily: "Plus Jakarta Sans", fontSize: 9 } as never,
  ).toBuffer();
  const landscape = page.orientation === "landscape";
  return sameBytes(
    withPrintSetup(unzipSync(book), { sheet: page.code, landscape, rows: rows.length, columns: grid.widths.length }),
  );
}

/** Packs the workbook again with one fixed time, so that the same record gives the same bytes (features 3.30). */
function sameBytes(files: Unzipped): Buffer {
  return Buffer.from(zipSync(files, { mtime: new Date(2000, 0, 1), level: 6 }));
}

const look = { alignVertical: "top", wrap: true } as const;

/** Text across the whole sheet. */
function across(grid: Grid, text: string, style: Partial<CellObject>): SheetCell[] {
  const width = grid.widths.reduce((sum, each) => sum + each, 0);
  return filled([
    { ...look, ...style, value: text, type: String, columnSpan: grid.widths.length, height: heightOf(text, width) },
  ]);
}

/** A title line: its struck alternatives are marked, else the sheet would not say which period it is of. */
const titleRow = (grid: Grid, line: Paragraph): SheetCell[] =>
  across(grid, plainText([withStruckMarked(line)]), { align: "center", fontWeight: "bold" });

/** The writer wants a place for every column a cell covers. */
const filled = (cells: SheetCell[]): SheetCell[] =>
  cells.flatMap((each) => [each, ...Array.from({ length: (each?.columnSpan ?? 1) - 1 }, () => null)]);

/** Merged cells do not grow by themselves, so heights are told: from the characters that fit a line. */
const heightOf = (text: string, width: number): number => {
  const perLine = Math.max(1, Math.floor(width * charactersPerUnit));
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return lines * lineHeight + 4;
};

function rowsOf(grid: Grid, block: Block): SheetCell[][] {
  switch (block.kind) {
    case "sides":
      return [across(grid, `${block.left}\n${block.right}`, { fontWeight: "bold" })];
    case "notice":
      return [across(grid, block.text, { fontWeight: "bold", textColor: "#9f1239", align: "center" })];
    case "text":
      return [across(grid, plainText(block.paragraphs), {}), []];
    case "curve":
      return curveRows(grid, block);
    case "newPage":
      return [[]];
    case "heading":
      return [...block.lines.map((line) => titleRow(grid, line)), []];
    case "table":
      return [...tableRows(grid, block), []];
    case "signatures":
      return signatureRows(grid, block.left, block.right);
  }
}

/** A workbook keeps what the curve says: its caption, the names along the axis, and the real counts. */
function curveRows(grid: Grid, { caption, labels, axis, counts, peak }: Curve): SheetCell[][] {
  const highest = peak === undefined ? "" : `. Puncak kurva: ${labels[peak] ?? ""}`;
  const spread = counts === undefined ? [] : labels.map((label, at) => `${label}: ${counts[at] ?? 0}`);
  return [
    across(grid, `${caption}${highest}`, {}),
    ...(spread.length === 0 ? [] : [across(grid, `${axis}: ${spread.join("; ")}`, {})]),
    [],
  ];
}

function tableRows(grid: Grid, table: Table): SheetCell[][] {
  const edges = grid.edgesOf(table.widths);
  const rows: Row[] = [...table.head, ...table.rows];
  const taken = table.widths.map(() => -1);
  return rows.map((row, at) => {
    const line: SheetCell[] = Array.from({ length: grid.widths.length }, () => null);
    let column = 0;
    let height = lineHeight + 4;
    for (const each of row) {
      while ((taken[column] ?? -1) >= at) column += 1;
      const first = column;
      column += each.columns ?? 1;
      const below = each.rows ?? 1;
      taken.fill(at + below - 1, first, column);
      const from = edges[first] ?? 0;
      const to = edges[column] ?? grid.widths.length;
      const width = grid.widths.slice(from, to).reduce((sum, part) => sum + part, 0);
      // What spans rows shares its height among them.
      height = Math.max(height, Math.ceil(heightOf(textOf(each), width) / below));
      line[from] = sheetCell(each, to - from, below);
    }
    return line.map((each) => (each === null ? null : { ...each, height }));
  });
}

/** A cell has one look: that of its text when all of it is alike; struck alternatives are put in brackets. */
function sheetCell(each: Cell, columnSpan: number, rowSpan: number): CellObject {
  const looks = new Set(each.content.flatMap(({ runs }) => runs.map((run) => run.look)));
  return {
    ...look,
    ...border,
    ...valueOf(textOf(each)),
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(each.align ? { align: each.align } : {}),
    ...(each.shaded ? { backgroundColor: "#f1ede7" } : {}),
    ...(looks.size === 1 && looks.has("bold") ? { fontWeight: "bold" as const } : {}),
  };
}

/** A cell's text as a sheet has it: longer than on paper where something is struck. */
const textOf = ({ content }: Cell): string => plainText(content.map(withStruckMarked));

/** Numbers of rows and counts are numbers, everything else is text: a NIP must not become 1,99E+17. */
const valueOf = (text: string): Pick<CellObject, "value" | "type"> =>
  /^(0|[1-9]\d{0,8})$/.test(text) ? { value: Number(text), type: Number } : { value: text, type: String };

const withStruckMarked = (paragraph: Paragraph): Paragraph => ({
  ...paragraph,
  runs: paragraph.runs.map((run) => (run.look === "struck" ? { text: `[dicoret: ${run.text}]` } : run)),
});

function signatureRows(grid: Grid, left: SignatureBlock | undefined, right: SignatureBlock): SheetCell[][] {
  const half = grid.leftHalf;
  const text = (block: SignatureBlock | undefined): string[] =>
    block === undefined ? [] : [...block.lines, "", block.anchor, "", block.name, block.identifier ?? "", block.note];
  const [first, second] = [text(left), text(right)];
  const halfWidth = grid.widths.slice(0, half).reduce((sum, each) => sum + each, 0);
  return [
    ...second.map((line, at) => {
      const other = first[at] ?? "";
      const style = { ...look, align: "center" as const, type: String };
      const height = Math.max(heightOf(line, halfWidth), heightOf(other, halfWidth));
      return filled([
        { ...style, value: other, columnSpan: half, height },
        { ...style, value: line, columnSpan: grid.widths.length - half, height },
      ]);
    }),
    [],
  ];
}
