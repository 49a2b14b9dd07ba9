import { type EmploymentStatus, IdentifierWarning } from "../generated/enums.ts";
import { isDay, type Day } from "../kernel/calendar.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";

/** Whose number it is by digits 13-14: a month of appointment, or the code of a contract (R-NIP-02). */
export type IdentifierPattern = "PNS" | "PPPK";

/** What the 18 digits of a NIP or NI PPPK say. There is no check digit (R-NIP-06). */
export type Identifier = {
  /** The 18 digits without spaces. */
  readonly value: string;
  readonly birthDate: Day;
  /** Year of the first appointment as CPNS or PPPK. */
  readonly appointmentYear: number;
  /** Month of the appointment as CPNS (1-12), null for the PPPK pattern. */
  readonly appointmentMonth: number | null;
  readonly pattern: IdentifierPattern;
  readonly sex: "MALE" | "FEMALE";
  /** 1-999; repeats only when the first 15 digits are equal. */
  readonly sequence: number;
};

/**
 * Reads a NIP or NI PPPK; spaces are ignored (R-NIP-01).
 *
 * Refused with NIP_LENGTH, NIP_BIRTH_DATE (not a real day, or after `today`), NIP_SEX_DIGIT or NIP_SEQUENCE.
 */
export function parseIdentifier(text: string, today: Day, field = "nationalEmployeeNumber"): Decision<Identifier> {
  const value = text.replace(/\s/g, "");
  if (!/^\d{18}$/.test(value)) return refuse("NIP_LENGTH", field);
  const birthDate = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
  if (!isDay(birthDate) || birthDate > today) return refuse("NIP_BIRTH_DATE", field);
  if (!/[12]/.test(value.charAt(14))) return refuse("NIP_SEX_DIGIT", field);
  const sequence = Number(value.slice(15));
  if (sequence < 1) return refuse("NIP_SEQUENCE", field);
  const code = Number(value.slice(12, 14));
  const isMonth = code >= 1 && code <= 12;
  return {
    value,
    birthDate,
    appointmentYear: Number(value.slice(8, 12)),
    appointmentMonth: isMonth ? code : null,
    pattern: isMonth ? "PNS" : "PPPK",
    sex: value.charAt(14) === "1" ? "MALE" : "FEMALE",
    sequence,
  };
}

const patternOf: Record<EmploymentStatus, IdentifierPattern | undefined> = {
  PNS: "PNS",
  CPNS: "PNS",
  PPPK: "PPPK",
  PPPK_PART_TIME: "PPPK",
  NOT_CIVIL_SERVANT: undefined,
};

/**
 * What looks odd about an identifier without making it wrong: it does not fit the employment status (R-NIP-02),
 * or the age in the year of appointment lies outside 18-60 (R-NIP-03).
 */
export function identifierWarnings(identifier: Identifier, status: EmploymentStatus): IdentifierWarning[] {
  const warnings: IdentifierWarning[] = [];
  if (patternOf[status] !== identifier.pattern) warnings.push(IdentifierWarning.STATUS_MISMATCH);
  const age = identifier.appointmentYear - Number(identifier.birthDate.slice(0, 4));
  if (age < 18 || age > 60) warnings.push(IdentifierWarning.APPOINTMENT_AGE);
  return warnings;
}

/** The identifier for readers who do not need it whole: `19960818******1001` (R-NIP-05). */
export function maskIdentifier(value: string): string {
  if (value.length === 18) return `${value.slice(0, 8)}******${value.slice(14)}`;
  // A service number has no fixed length; its last three characters are enough to tell two people apart.
  return "*".repeat(Math.max(0, value.length - 3)) + value.slice(-3);
}
