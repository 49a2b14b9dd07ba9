import { LegacyRegime } from "../../api/generated/enums.ts";

/** A row to import, as the server takes it. */
export type LegacyRowInput = {
  number: string;
  year: number;
  regime: LegacyRegime;
  skp: string | null;
  behavior: string | null;
  score: string | null;
  withOpinions: boolean;
  innovation: boolean;
  source: string | null;
};

const yes = (text: string | undefined): boolean => /^(y|ya|yes|x|1|benar|true)$/i.test(text?.trim() ?? "");
const filled = (text: string | undefined): string | null => text?.trim() || null;

/**
 * Reads lines copied out of a spreadsheet: NIP, year, regulation, SKP, behavior, final value, new idea, opinions used,
 * source. A heading line is passed over; the server judges every value, so nothing is thrown away here.
 */
export function legacyRows(text: string): LegacyRowInput[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(line.includes("\t") ? "\t" : ";"))
    .filter(([number = ""]) => /\d/.test(number))
    .map(([number = "", year = "", regime = "", skp, behavior, score, innovation, withOpinions, source]) => ({
      ...{ number: number.replace(/[^\d]/g, ""), year: Number.parseInt(year, 10) || 0 },
      regime: /46/.test(regime) ? LegacyRegime.PP_46_2011 : LegacyRegime.PP_30_2019,
      ...{ skp: filled(skp), behavior: filled(behavior), score: filled(score), source: filled(source) },
      ...{ innovation: yes(innovation), withOpinions: yes(withOpinions) },
    }));
}

/** Rows in batches of at most 100, as one request takes them. */
export const inBatches = <Row>(rows: readonly Row[], size = 100): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));
