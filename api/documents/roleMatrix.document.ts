import { heading, periodLine } from "./formBlocks.document.ts";
import type { FormFrame } from "./formValues.rules.ts";
import { cell, columnHeading, type Cell, type PrintedPage, type Row } from "./printedPage.rules.ts";

/** What form F10 prints (2.8). */
export type RoleMatrixValues = FormFrame & {
  readonly unitName: string;
  /** The leader's results or indicators, one a column. */
  readonly columns: readonly string[];
  /** The leader first, then those below; `cells` in the order of `columns`, empty = no role. */
  readonly rows: readonly { readonly name: string; readonly position: string; readonly cells: readonly string[] }[];
};

/** Columns of one sheet of the matrix: more would make them too narrow to read. */
const columnsPerSheet = 6;

/**
 * Form F10 (3.9): matriks pembagian peran dan hasil. Row 1 is the leader; `x` = no role (R-MPH-01). A leader with
 * more results than fit side by side gets several tables, each naming all people again.
 */
export function roleMatrix(values: RoleMatrixValues): PrintedPage {
  const sheets = Math.max(1, Math.ceil(values.columns.length / columnsPerSheet));
  const perSheet = Math.ceil(values.columns.length / sheets);
  const tables = Array.from({ length: sheets }, (_, at) => {
    const from = at * perSheet;
    const columns = values.columns.slice(from, from + perSheet);
    const share = 20 / Math.max(1, columns.length);
    const row = (each: RoleMatrixValues["rows"][number], place: number): Row => {
      const look: Omit<Cell, "content"> = place === 0 ? { shaded: true } : {};
      return [
        cell(each.name, { ...look, heading: "row" }),
        cell(each.position, look),
        ...columns.map((_column, c) => {
          const text = each.cells[from + c] ?? "";
          return text === "" ? cell("x", { ...look, align: "center" }) : cell(text, look);
        }),
      ];
    };
    return {
      kind: "table" as const,
      summary: "Peran tiap pegawai untuk tiap hasil kerja pimpinan",
      widths: [5, 5, ...columns.map(() => share)],
      head: [[columnHeading("NAMA PEGAWAI"), columnHeading("JABATAN"), ...columns.map((text) => columnHeading(text))]],
      rows: values.rows.map(row),
    };
  });
  return {
    title: `Matriks Pembagian Peran dan Hasil ${values.year}: ${values.unitName}`,
    code: "F10",
    orientation: "landscape",
    heading: heading("MATRIKS PEMBAGIAN PERAN DAN HASIL", values.unitName.toUpperCase()),
    blocks: [periodLine(values), ...tables],
  };
}
