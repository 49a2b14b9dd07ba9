import type { EmploymentStatus } from "../../generated/enums.ts";
import { addDays, type Day } from "../../kernel/calendar.ts";
import type { Random } from "./random.ts";

/** What a made-up identifier is to say. */
export type NumberPlan = {
  readonly status: EmploymentStatus;
  readonly birthDate: Day;
  readonly appointedOn: Day;
  readonly sex: "MALE" | "FEMALE";
};

/**
 * Makes 18 digits in the layout of NIP and NI PPPK (R-NIP-01..03), marked as synthetic by a sequence of 900-999
 * that no register reaches for people of one birthday, month of appointment and sex (R-PDP-09).
 *
 * @param used numbers given out before; the new one differs and is added.
 */
export function syntheticNumber(plan: NumberPlan, random: Random, used: Set<string>): string {
  const byContract = plan.status === "PPPK" || plan.status === "PPPK_PART_TIME";
  const month = byContract ? "21" : plan.appointedOn.slice(5, 7);
  const head =
    plan.birthDate.replaceAll("-", "") + plan.appointedOn.slice(0, 4) + month + (plan.sex === "MALE" ? "1" : "2");
  const start = random.between(0, 99);
  for (let step = 0; step < 100; step += 1) {
    const number = head + String(900 + ((start + step) % 100));
    if (used.has(number)) continue;
    used.add(number);
    return number;
  }
  // A hundred people of one birthday and month: the next day is as good as this one.
  return syntheticNumber({ ...plan, birthDate: addDays(plan.birthDate, 1) }, random, used);
}

/** Whether an identifier was made by `syntheticNumber`. */
export const isSyntheticNumber = (number: string): boolean => /^\d{15}9\d\d$/.test(number);
