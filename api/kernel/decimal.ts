import { Decimal as Base } from "decimal.js";

/**
 * Exact decimal numbers for scores, shares, indexes and credit points: 64.995 in floating point rounds to the
 * wrong side of a legal interval. 40 significant digits, half-up unless a rule says otherwise.
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 40 });
export type Decimal = InstanceType<typeof Decimal>;

const plain = /^-?\d{1,30}(\.\d{1,20})?$/;

/** Reads the plain form `-12.50`; undefined for anything else (exponents, commas, blanks, NaN). */
export function readDecimal(text: string): Decimal | undefined {
  return plain.test(text) ? new Decimal(text) : undefined;
}

/** Half-up to the given number of places, as plain text without trailing zeros. */
export function rounded(value: Decimal, places: number): string {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toString();
}
