import type { Language } from "../i18n/language.ts";

const marks = { id: { thousand: ".", decimal: "," }, en: { thousand: ",", decimal: "." } } as const;

/**
 * Writes an exact decimal the way people read it: `1234.5` → `1.234,5` (Indonesian) or `1,234.5` (English). Works on the
 * digits, so nothing is lost to floating point. `digits` pads or cuts nothing; it only pads with zeros.
 */
export function formatDecimal(value: string | number, language: Language, digits = 0): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "0", fraction = ""] = match;
  const { thousand, decimal } = marks[language];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousand);
  const padded = fraction.padEnd(digits, "0");
  return `${sign === "-" ? "−" : ""}${grouped}${padded === "" ? "" : decimal + padded}`;
}

/** `61.95` → `61,95 %`. */
export function formatPercent(value: string | number, language: Language): string {
  return `${formatDecimal(value, language)} %`;
}

/** Reads a number as people type it: `1.234,5`, `1234,5` or `1234.5` → `1234.5`; null when it is none. */
export function parseDecimal(text: string): string | null {
  const plain = text.replace(/[\s ]/g, "");
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return plain.replaceAll(".", "").replace(",", ".");
  if (/^-?\d+([.,]\d+)?$/.test(plain)) return plain.replace(",", ".");
  return null;
}
