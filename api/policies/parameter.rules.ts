import * as z from "zod";
import { type CitationConfidence, PredicateValues, RatingValues } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** What a key of a policy may hold, what it holds by default, and on what that rests. */
export type ParameterDefinition<Shape extends z.ZodType = z.ZodType> = {
  readonly label: Bilingual;
  readonly shape: Shape;
  readonly standard: z.output<Shape>;
  readonly citation: string;
  readonly confidence: CitationConfidence;
};

/** Declares a parameter; the type of its value follows from its shape. */
export function parameter<Shape extends z.ZodType>(
  label: Bilingual,
  shape: Shape,
  standard: z.output<Shape>,
  citation: string,
  confidence: CitationConfidence,
): ParameterDefinition<Shape> {
  return { label, shape, standard, citation, confidence };
}

/** A number of days, 0-366. */
export const days = z.int().min(0).max(366);
/** A day of a year as `MM-DD`; 29 February is not among them, as most years lack it. */
export const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$|^(0[13-9]|1[0-2])-(29|30)$|^(0[13578]|1[02])-31$/);
/** A non-negative decimal number as text with a point. */
export const decimalText = z.string().regex(/^\d{1,12}(\.\d{1,10})?$/);
/** A share in percent as decimal text, 0-100. */
export const percentText = decimalText.refine((text) => Number(text) <= 100);
export const rating = z.enum(RatingValues);
export const predicate = z.enum(PredicateValues);
