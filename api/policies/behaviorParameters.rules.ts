import * as z from "zod";
import { MissingSourceValues, SourceKind } from "../generated/enums.ts";
import { Decimal } from "../kernel/decimal.ts";
import { parameter, percentText } from "./parameter.rules.ts";

/** Sources that can be put in numbers without inventing any: each has a scale of its own. */
export const weighableSources = [SourceKind.SELF_REPORT, SourceKind.PEER_FEEDBACK, SourceKind.OBSERVATION] as const;

const sourceWeights = z
  .array(z.strictObject({ source: z.enum(weighableSources), weight: percentText }))
  .min(1)
  .refine((rows) => new Set(rows.map(({ source }) => source)).size === rows.length)
  .refine((rows) => Decimal.sum(...rows.map(({ weight }) => weight)).eq(100));

const limits = z
  .strictObject({ aboveFrom: percentText, belowUnder: percentText })
  .refine(({ aboveFrom, belowUnder }) => new Decimal(belowUnder).lte(aboveFrom));

/**
 * Parameters of the suggested rating of behavior. The law knows none of them: empty means that the rater considers
 * all sources and nothing is suggested.
 */
export const behaviorParameters = {
  "behavior.sourceWeights": parameter(
    {
      id: "Bobot sumber untuk saran rating perilaku (jumlah 100)",
      en: "Weights of sources for the suggested behavior rating (sum 100)",
    },
    sourceWeights.nullable(),
    null,
    "Bila dipakai, ditetapkan instansi dan diumumkan sebelum periode dimulai",
    "DESIGN",
  ),
  "behavior.thresholds": parameter(
    { id: "Batas saran rating perilaku (0–100)", en: "Limits of the suggested behavior rating (0–100)" },
    limits.nullable(),
    null,
    "Tidak ada rumus dalam peraturan; kosong berarti tanpa saran",
    "DESIGN",
  ),
  "behavior.missingSource": parameter(
    { id: "Bila sebuah sumber belum ada", en: "When a source is missing" },
    z.enum(MissingSourceValues),
    "EXCLUDE",
    "Yang tidak ada bukan nol; bobot sumber lain menjaga perbandingannya",
    "DESIGN",
  ),
};
