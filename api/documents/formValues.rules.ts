import type { Day, Instant } from "../kernel/calendar.ts";

/** A person as the identity block prints one (3.9). */
export type FormPerson = {
  readonly name: string;
  /** Identifier in force with its kind; absent for raters without one, e.g. a regional head (3.7). */
  readonly identifier?: { readonly label: string; readonly value: string };
  /** Rank and grade, e.g. `Penata (III/c)`. */
  readonly rank?: string;
  readonly position?: string;
  readonly unit?: string;
};

/** A point in time as forms print it. */
export type FormMoment = {
  readonly at: Instant;
  /** Day in the organization's time zone. */
  readonly day: Day;
  /** Hour and minute with the zone's name, e.g. `09.15 WIB`. */
  readonly clock: string;
};

/** A signature as the form shows it. */
export type FormSignature = FormMoment & {
  readonly onBehalfOf?: string;
  /** False when the content changed after the signature (features 3.12). */
  readonly matches: boolean;
};

/** What all forms of one record share. */
export type FormFrame = {
  /** Name of the government. */
  readonly government: string;
  /** Seat of government, printed before the date of a signature; open when it is not known. */
  readonly seat?: string | undefined;
  /** SHA-256 of the government's emblem; absent leaves its place free. */
  readonly emblem?: string | undefined;
  readonly year: number;
  /** First and last day of the period. */
  readonly from: Day;
  readonly to: Day;
};

/** First and last day a record covers, where they are not the year's. */
export type PartOfYear = { readonly startsOn?: Day | undefined; readonly endsOn?: Day | undefined };

/** The days of the year that a record covers. */
export const coveredSpan = (year: Pick<FormFrame, "from" | "to">, { startsOn, endsOn }: PartOfYear) => ({
  from: startsOn !== undefined && startsOn > year.from ? startsOn : year.from,
  to: endsOn !== undefined && endsOn < year.to ? endsOn : year.to,
});
