import type { TaskKind } from "../../api/generated/enums.ts";

// Warnings about everyone somebody rates come on one day: many lines would hide what that person has to do.
const grouped: readonly TaskKind[] = ["PERIOD_OFF_TRACK"];
const most = 2;

/** Tasks in their order, those about many others of one kind gathered where the first of them stands (features 3.27). */
export function groupTasks<T extends { readonly kind: TaskKind; readonly employeeName: string }>(
  tasks: readonly T[],
  own: string | undefined,
): (T | readonly T[])[] {
  const groupOf = (task: T): readonly T[] => {
    if (!grouped.includes(task.kind) || task.employeeName === own) return [];
    const alike = tasks.filter((other) => other.kind === task.kind && other.employeeName !== own);
    return alike.length > most ? alike : [];
  };
  return tasks.flatMap((task): (T | readonly T[])[] => {
    const group = groupOf(task);
    if (group.length === 0) return [task];
    return group[0] === task ? [group] : [];
  });
}
