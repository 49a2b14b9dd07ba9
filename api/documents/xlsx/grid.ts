/** Columns of a sheet that all its tables share. */
export type Grid = {
  /** Widths of the columns, in Excel's characters. */
  readonly widths: readonly number[];
  /** How many columns lie in the left half. */
  readonly leftHalf: number;
  /** For the columns of a table: at which column of the grid each begins; last, where the table ends. */
  readonly edgesOf: (widths: readonly number[]) => readonly number[];
};

/** Characters of all columns together: a landscape A4. */
const total = 130;

/** Where columns of a table begin, as shares of the whole in hundredths. */
function shares(widths: readonly number[]): number[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  return widths.map((_, at) => Math.round((widths.slice(0, at).reduce((all, width) => all + width, 0) / sum) * 100));
}

/** One column between every two neighboring edges of any table, so that each table keeps its proportions. */
export function openGrid(tables: readonly (readonly number[])[]): Grid {
  const edges = [...new Set([0, 50, ...tables.flatMap(shares)])].sort((a, b) => a - b);
  const widths = edges.map((edge, at) => (((edges[at + 1] ?? 100) - edge) / 100) * total);
  return {
    widths,
    leftHalf: edges.indexOf(50),
    edgesOf: (table) => [...shares(table).map((share) => edges.indexOf(share)), edges.length],
  };
}
