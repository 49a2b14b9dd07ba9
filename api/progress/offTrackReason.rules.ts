import type { Day } from "../kernel/calendar.ts";
import { Decimal } from "../kernel/decimal.ts";
import type { Bilingual } from "../kernel/working.ts";
import { indonesianDay } from "./indonesianDay.rules.ts";
import { indonesianNumber } from "./indonesianNumber.rules.ts";
import { measuredInEnglish } from "./measuredInEnglish.rules.ts";
import { displayTarget, displayValue, type Realized, type Target } from "./target.rules.ts";

/** What an early warning is told from; see `OffTrack`. */
export type OffTrackNumbers = {
  /** Day as of which it was judged. */
  readonly day: Day;
  readonly target: Target;
  /** Whether periods add up, so that a part of the target is due by a day. */
  readonly counted: boolean;
  /** Percent of the target that is due by the day. */
  readonly expectedPercent: string;
  readonly realized: Realized | null;
  /** Percent of what is due that was reached; null when nothing was recorded. */
  readonly reachedPercent: string | null;
  /** Percent under which the policy warns. */
  readonly under: string;
  /** False when the period that is looked at has no realisation of its own: the value is an earlier period's. */
  readonly ofPeriod: boolean;
};

const places = (number: string | Decimal): string =>
  new Decimal(number).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
const withUnit = (number: string, unit: string): string => (unit === "" ? number : `${number} ${unit}`);

/** What is due by the day, in the target's own unit where it is counted. */
function dueText({ target, counted, expectedPercent }: OffTrackNumbers): Bilingual {
  if (counted && (target.kind === "NUMBER" || target.kind === "LIMIT")) {
    const amount = places(new Decimal(target.number).times(expectedPercent).div(100));
    return {
      id: `sekitar ${indonesianNumber(amount)} dari ${withUnit(indonesianNumber(target.number), target.unit)}`,
      en: `about ${amount} of ${withUnit(target.number, target.unit)}`,
    };
  }
  const whole = displayTarget(target);
  const english = measuredInEnglish(whole);
  if (new Decimal(expectedPercent).gte(100)) return { id: `target ${whole}`, en: `the target ${english}` };
  const share = indonesianNumber(expectedPercent);
  return {
    id: `${share} % jalan menuju target ${whole}`,
    en: `${expectedPercent} % of the way to the target ${english}`,
  };
}

/**
 * Why an indicator is, or is not, off track, in a sentence with its numbers (MMJ-04): what is due by which day, what
 * was recorded, how much of it that is, and under how much the policy warns.
 */
export function offTrackReason(numbers: OffTrackNumbers): Bilingual {
  const { day, target, realized, reachedPercent, under } = numbers;
  const due = dueText(numbers);
  const id = `Sampai ${indonesianDay(day)} seharusnya ${due.id}`;
  const en = `Due by ${measuredInEnglish(indonesianDay(day))}: ${due.en}`;
  if (realized === null || reachedPercent === null)
    return { id: `${id}; belum ada realisasi.`, en: `${en}; nothing is recorded yet.` };
  const recorded = displayValue(realized, target.unit);
  const english = measuredInEnglish(recorded);
  if (!numbers.ofPeriod)
    return {
      id: `${id}; periode ini belum ada realisasinya (yang tercatat sebelumnya: ${recorded}).`,
      en: `${en}; nothing is recorded for this period (recorded before: ${english}).`,
    };
  const share = indonesianNumber(reachedPercent);
  const limit = indonesianNumber(under);
  return {
    id: `${id}; tercatat ${recorded}, yaitu ${share} % dari yang seharusnya (peringatan di bawah ${limit} %).`,
    en: `${en}; recorded: ${english}, ${reachedPercent} % of what is due (warned below ${under} %).`,
  };
}
