import { evaluationDue } from "../evaluations/deadlines.rules.ts";
import type { DueDayMove } from "../evaluations/dueDayMove.rules.ts";
import type { Day } from "../kernel/calendar.ts";
import { hasOwnLimit, type ContractTask, type SpanTask } from "./task.rules.ts";

/** Tasks on evaluations with the day that was decided for the unit: late, early or longer; all others as they are. */
export function withMovedDays<T extends ContractTask | SpanTask>(
  tasks: readonly T[],
  moves: readonly DueDayMove[],
  today: Day,
): T[] {
  return tasks.map((task) => {
    if (!("contract" in task) || task.period === undefined || task.dueOn === null || hasOwnLimit(task.kind))
      return task;
    const { period, dueOn } = task;
    const { day, move } = evaluationDue({ unitPath: task.contract.unitPath, period, dueOn }, moves);
    return move === undefined ? task : { ...task, dueOn: day, overdue: day < today };
  });
}
