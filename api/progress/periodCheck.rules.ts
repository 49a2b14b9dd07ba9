import type { Day } from "../kernel/calendar.ts";

/** The look at a contract before one of its periods ends, where somebody has to be told. */
export type PeriodCheck = {
  /** Key of the period. */
  readonly period: string;
  /** Day of the look. */
  readonly on: Day;
  /** Last day of the period. */
  readonly to: Day;
  /** Indicators that are behind. */
  readonly offTrack: number;
  /** Indicators without a realisation of the period. */
  readonly unrecorded: number;
};
