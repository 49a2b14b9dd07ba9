import type { Cycle } from "../cycles/cycle.rules.ts";
import { EvaluationKind } from "../generated/enums.ts";
import { addDays, type Day } from "../kernel/calendar.ts";
import { Decimal } from "../kernel/decimal.ts";
import { isWorkingDay, type Holidays } from "../kernel/workingDays.ts";
import { pinnable, policyHolidays, policyValue, type Policy } from "../policies/policy.rules.ts";
import { periodParam, type Finding } from "./finding.rules.ts";

const nextWorkingDay = (day: Day, holidays: Holidays): Day => {
  let next = day;
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1);
  return next;
};

/** The due days of a cycle with their names: of contracts, and of each period. */
const dueDays = (cycle: Cycle): { readonly what: string; readonly day: Day }[] => [
  { what: "SKP", day: cycle.contractDueOn },
  ...cycle.periods.map(({ key, dueOn }) => ({ what: periodParam(key), day: dueOn })),
];

/**
 * What the dates and the policy of a cycle would stumble over (features 3.32; R-WF-03, R-WF-04, R-WF-05): a policy
 * that cannot be pinned, deadlines on days off or passed, unreachable periods, weights that are not whole. Only what can
 * still be mended is told: past dates of a running cycle are not.
 */
export function settingsFindings(cycle: Cycle, policy: Policy, today: Day): Finding[] {
  const about = { subjectId: cycle.id, subjectName: String(cycle.year) };
  const ofPolicy = { subjectId: policy.id, subjectName: policy.title };
  const found: Finding[] = [];
  if (cycle.status === "PLANNED" && pinnable(policy, cycle.from, "policy") !== undefined)
    found.push({ code: "POLICY_NOT_USABLE", ...ofPolicy, params: { from: cycle.from } });

  const holidays = policyHolidays(policy);
  for (const { what, day } of dueDays(cycle)) {
    if (day >= today && !isWorkingDay(day, holidays)) {
      const next = nextWorkingDay(day, holidays);
      found.push({ code: "DEADLINE_ON_DAY_OFF", ...about, params: { what, day, next } });
    }
    // Opening would make it late at once. In a cycle that runs, lateness is told where it is: by person, in reports.
    if (day < today && cycle.status === "PLANNED")
      found.push({ code: "DEADLINE_PASSED", ...about, params: { what, day } });
  }
  const ahead = dueDays(cycle).filter(({ day }) => day >= today);
  const years = new Set(ahead.map(({ day }) => day.slice(0, 4)));
  for (const year of years)
    if (![...holidays].some((day) => day.startsWith(year)))
      found.push({ code: "HOLIDAYS_UNKNOWN", ...ofPolicy, params: { year } });

  for (const { key, opensOn, dueOn } of cycle.periods)
    if (opensOn > dueOn && dueOn >= today)
      found.push({ code: "PERIOD_UNREACHABLE", ...about, params: { what: periodParam(key), opensOn, day: dueOn } });
  const annual = cycle.periods.find((period) => period.kind === EvaluationKind.ANNUAL);
  const last = cycle.periods
    .filter((period) => period.kind !== EvaluationKind.ANNUAL)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .at(-1);
  if (annual !== undefined && last !== undefined && annual.dueOn < last.dueOn && last.dueOn >= today) {
    const params = { what: periodParam(last.key), day: annual.dueOn, last: last.dueOn };
    found.push({ code: "ANNUAL_BEFORE_LAST_PERIOD", ...about, params });
  }

  const { performance, discipline } = policyValue(policy, "tpp.weights");
  const total = new Decimal(performance).plus(discipline);
  if (!total.eq(1)) found.push({ code: "WEIGHTS_NOT_WHOLE", ...ofPolicy, params: { total: total.toString() } });
  if (policyValue(policy, "contract.useWeights")) found.push({ code: "WEIGHTS_IN_USE", ...ofPolicy, params: {} });
  if (policyValue(policy, "rating.thresholds") === null)
    found.push({ code: "NO_SUGGESTED_RATING", ...ofPolicy, params: {} });
  return found;
}
