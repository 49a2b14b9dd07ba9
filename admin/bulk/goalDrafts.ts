import type { ResultAspect } from "../../api/generated/enums.ts";
import type { PlannedResultInput } from "../generated/operations.ts";

/** A goal as it is written down: a result with one indicator; more are added in the contract itself. */
export type GoalDraft = {
  key: number;
  title: string;
  leader: string;
  indicator: string;
  target: string;
  unit: string;
  aspect: ResultAspect;
};

let keys = 0;

/** An empty goal. */
export const emptyGoal = (): GoalDraft => ({
  ...{ key: (keys += 1), title: "", leader: "", indicator: "", target: "", unit: "" },
  aspect: "QUANTITY",
});

/** Goals that were begun. */
export const writtenGoals = (goals: readonly GoalDraft[]): GoalDraft[] =>
  goals.filter(({ title, indicator }) => title.trim() !== "" || indicator.trim() !== "");

/**
 * Goals from lines of a spreadsheet: planned result, leader's result, indicator, target, unit, parted by tabs or
 * semicolons. Lines without a result are left out.
 */
export function goalsFromLines(text: string): GoalDraft[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(line.includes("\t") ? "\t" : ";").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")))
    .filter(([title]) => (title ?? "") !== "")
    .map(([title = "", leader = "", indicator = "", target = "", unit = ""]) => ({
      ...emptyGoal(),
      ...{ title, leader, indicator, target, unit },
    }));
}

/** The goals as the server takes them. */
export function goalInputs(goals: readonly GoalDraft[]): PlannedResultInput[] {
  return writtenGoals(goals).map(({ title, leader, indicator, target, unit, aspect }) => ({
    kind: "MAIN",
    title,
    supportedLeaderResult: leader.trim() === "" ? null : leader,
    indicators: indicator.trim() === "" ? [] : [{ title: indicator, target, unit, aspect }],
  }));
}
