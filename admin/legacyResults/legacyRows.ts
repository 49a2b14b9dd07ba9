/** A row to import, as the server takes it. */
export type LegacyRowInput = {
  number: string;
  year: number;
  regime: string;
  skp: string | null;
  behavior: string | null;
  score: string | null;
  withOpinions: string | null;
  innovation: string | null;
  source: string | null;
};

const filled = (text: string | undefined): string | null => text?.trim() || null;

const cellsOf = (line: string): string[] => line.split(line.includes("\t") ? "\t" : ";").map((cell) => cell.trim());

/** The first line of a sheet that names its columns has neither a number nor a year. */
const isHeading = ([number = "", year = ""]: string[]): boolean => !/\d/.test(number + year);

/**
 * Reads lines copied out of a spreadsheet: NIP, year, regulation, SKP, behavior, final value, new idea, opinions used,
 * source. Blank lines and a heading in the first line are passed over; the server judges every value, so nothing else
 * is thrown away or guessed here. A year that is none goes as 0.
 */
export function legacyRows(text: string): LegacyRowInput[] {
  return text
    .split(/\r?\n/)
    .filter((line) => /[^\s;]/.test(line))
    .map(cellsOf)
    .filter((cells, at) => at > 0 || !isHeading(cells))
    .map(([number = "", year = "", regime = "", skp, behavior, score, innovation, withOpinions, source]) => ({
      ...{ number, year: /^\d{4}$/.test(year) ? Number(year) : 0, regime },
      ...{ skp: filled(skp), behavior: filled(behavior), score: filled(score), source: filled(source) },
      ...{ innovation: filled(innovation), withOpinions: filled(withOpinions) },
    }));
}

/** Rows in batches of at most 100, as one request takes them. */
export const inBatches = <Row>(rows: readonly Row[], size = 100): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
