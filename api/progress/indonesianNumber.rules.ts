import { Decimal, readDecimal } from "../kernel/decimal.ts";

const grouped = /^\d{1,3}(\.\d{3})+$/;

/**
 * Reads a number as people in Indonesia write it, to the plain decimal form (`61,95` → `61.95`,
 * `1.234,5` → `1234.5`); undefined when it is none.
 *
 * A decimal comma is official, a decimal point is common in exports. Points that group exactly three digits
 * are thousands (`1.500` → `1500`), unless the number starts with 0 (`0.500` → `0.5`).
 */
export function readIndonesianNumber(text: string): string | undefined {
  const trimmed = text.trim().replace(/^Rp\.?\s*/i, "");
  const negative = /^[-−]/.test(trimmed);
  const digits = trimmed.replace(/^[-−+]/, "").trim();
  const plain = plainDigits(digits);
  const number = plain === undefined ? undefined : readDecimal(plain);
  if (number === undefined) return undefined;
  return (negative ? number.negated() : number).toString();
}

function plainDigits(text: string): string | undefined {
  const [whole = "", ...fractions] = text.split(",");
  if (fractions.length > 1) return undefined;
  if (fractions.length === 1) {
    // 1,234.56: a point behind the comma makes the comma the thousands sign of an English export.
    const english = text.replaceAll(",", "");
    if (/^\d{1,3},\d{3}\.\d+$/.test(text)) return english;
    const ungrouped = grouped.test(whole) ? whole.replaceAll(".", "") : whole;
    return /^\d+$/.test(ungrouped) && /^\d+$/.test(fractions[0] ?? "") ? `${ungrouped}.${fractions[0]}` : undefined;
  }
  if (grouped.test(whole) && !whole.startsWith("0")) return whole.replaceAll(".", "");
  return whole;
}

/** Writes a plain decimal in the Indonesian format: `1234.5` → `1.234,5`. */
export function indonesianNumber(plain: string): string {
  const text = new Decimal(plain).toString();
  const [whole = "0", fraction] = text.replace("-", "").split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${text.startsWith("-") ? "-" : ""}${thousands}${fraction === undefined ? "" : `,${fraction}`}`;
}
