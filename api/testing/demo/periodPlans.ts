import type { Cycle } from "../../cycles/cycle.rules.ts";
import type { Day } from "../../kernel/calendar.ts";
import type { EvaluationFate, Fate } from "./fates.ts";
import type { Random } from "./random.ts";
import type { PeriodPlan } from "./yearStory.ts";

/** Between which days periods can be worked on. */
export type Span = {
  /** Day on which the contract is in force at the latest. */
  readonly activeFrom: Day;
  /** Day on which it is closed, for those that are. */
  readonly closedOn: Day | undefined;
  /** Last day on which anything can have happened. */
  readonly lastDay: Day;
};

/** How far the evaluation of a period gets: everything before the last finished one is through, the first of it reported. */
function stateOf(fate: Fate, index: number, focusIndex: number, isFocus: boolean, isRunning: boolean): EvaluationFate {
  if (isFocus) return fate.focus;
  if (isRunning) return fate.running;
  if (fate.absentIn === index && index < focusIndex) return "NOT_ASSESSABLE";
  return index === 0 ? "REPORTED" : "FINAL";
}

/** What happens in the periods of a year that have begun, under a contract in force for a part of it. */
export function periodPlans(cycle: Cycle, fate: Fate, span: Span, random: Random): PeriodPlan[] {
  const all = cycle.periods.filter((period) => period.kind === "PERIODIC");
  const begun = all.filter((period) => period.opensOn <= span.lastDay);
  const finished = begun.filter((period) => period.to < span.lastDay);
  // Early in the year nothing is finished: then the running period takes all states.
  const focusIndex = finished.length > 0 ? finished.length - 1 : 0;
  return begun.flatMap((period, index) => {
    const closed = span.closedOn !== undefined && period.to >= span.closedOn;
    if (period.to < span.activeFrom || closed) return [];
    const isRunning = index >= finished.length;
    const isFocus = index === focusIndex;
    const until = span.closedOn !== undefined ? "FINAL" : stateOf(fate, index, focusIndex, isFocus, isRunning);
    const rolled = random.fork(period.key);
    // A good year has a plain month, and a hard one too.
    const usual = rolled.chance(0.8) || fate.behavior === "BELOW" || isFocus;
    const records =
      until === "NOT_ASSESSABLE" ? false : until === "OPEN" ? rolled.chance(isRunning ? 0.35 : 0.5) : true;
    return [
      {
        ...{ period, index: index + 1, count: all.length, until, records },
        tier: usual ? fate.tier : "MEETS",
        behavior: usual ? fate.behavior : "MEETS",
      },
    ];
  });
}

/** The annual period of a year that is over, through to the end. */
export function annualPlan(cycle: Cycle, fate: Fate): PeriodPlan | undefined {
  const period = cycle.periods.find((candidate) => candidate.kind === "ANNUAL");
  if (period === undefined) return undefined;
  return { period, index: 1, count: 1, until: "FINAL", records: true, tier: fate.tier, behavior: fate.behavior };
}
