import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import type { Employee } from "../employees/employee.rules.ts";
import { readReportingLine } from "../employees/readReportingLine.ts";
import type { ReportingLine } from "../employees/reportingLine.rules.ts";
import type { Context } from "../graphql/context.ts";
import type { Day } from "../kernel/calendar.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import type { PersonFacts } from "./people.rules.ts";

/** Longest line of raters that is followed. */
const mostRaters = 12;

/**
 * The lines of many people up to the top: every level of all of them is one batch, and what they share is read once,
 * so that a page of 100 people costs about as many requests as one person.
 */
export async function readLines(context: Context, people: readonly Employee[], on: Day): Promise<PersonFacts[]> {
  const { organizationId } = context.actor;
  const lines = new Map<EmployeeId, Promise<ReportingLine | undefined>>();
  const lineOf = (id: EmployeeId): Promise<ReportingLine | undefined> => {
    const known = lines.get(id) ?? readReportingLine((key) => context.items.load(key), organizationId, id, on);
    lines.set(id, known);
    return known;
  };
  return Promise.all(
    people.map(async (employee): Promise<PersonFacts> => {
      const line = await lineOf(employee.id);
      const above: Employee[] = [];
      let next = line?.raterId;
      while (next !== undefined && above.length < mostRaters) {
        const item = await context.items.load(employeeKey(organizationId, next));
        if (item === undefined) break;
        const rater = employeeOf(item);
        above.push(rater);
        if (rater.id === employee.id) break;
        next = (await lineOf(rater.id))?.raterId;
      }
      return { employee, line, above };
    }),
  );
}
