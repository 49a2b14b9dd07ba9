/** A cell of a table to download. */
export type Cell = string | number;

/**
 * A table as CSV the way spreadsheets here read it: semicolons (the comma is the decimal mark), quotes where needed, a mark
 * for UTF-8 in front. Texts that a spreadsheet would take for a formula are given a quote in front.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(";")).join("\r\n")}\r\n`;
}

function cellOf(cell: Cell): string {
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a table to the browser as a file. */
export function downloadCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const url = URL.createObjectURL(new Blob([csvOf(rows)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
