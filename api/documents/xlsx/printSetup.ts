import { strFromU8, strToU8, type Unzipped } from "fflate";

/** How a sheet is put on paper. */
export type PrintSetup = {
  readonly sheet: string;
  readonly landscape: boolean;
  /** How many rows and columns are printed. */
  readonly rows: number;
  readonly columns: number;
};

/** Letters of a column, counted from 1: A … Z, AA … */
const columnName = (at: number): string =>
  (at > 26 ? columnName(Math.floor((at - 1) / 26)) : "") + String.fromCharCode(65 + ((at - 1) % 26));

const sheetFile = "xl/worksheets/sheet1.xml";
const bookFile = "xl/workbook.xml";

/** Puts `added` in the place of what `pattern` finds; a workbook of another shape fails rather than prints wrongly. */
function put(xml: string, pattern: RegExp, added: string): string {
  if (!pattern.test(xml)) throw new Error(`The workbook has no ${pattern.source}`);
  return xml.replace(pattern, () => added);
}

/**
 * Tells a packed workbook how it is printed: A4, as wide as one page, page numbers in the footer, and no more than
 * what is filled in. The writer knows none of it.
 */
export function withPrintSetup(files: Unzipped, { sheet, landscape, rows, columns }: PrintSetup): Unzipped {
  const textOf = (file: string): string => strFromU8(files[file] ?? new Uint8Array());
  const orientation = landscape ? "landscape" : "portrait";
  const paper = `<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L${sheet}&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter>`;
  const fitted = put(
    textOf(sheetFile),
    /<sheetViews>/,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>`,
  ).replace(/<pageMargins[^>]*\/>|<pageSetup[^>]*\/>/g, "");
  const area = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'${sheet}'!$A$1:$${columnName(columns)}$${rows}</definedName></definedNames>`;
  return {
    ...files,
    [sheetFile]: strToU8(put(fitted, /<\/worksheet>/, `${paper}</worksheet>`)),
    [bookFile]: strToU8(put(textOf(bookFile), /<definedNames\/>/, area)),
  };
}
