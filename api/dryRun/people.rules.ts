import { contractSteps } from "../contracts/contractSteps.rules.ts";
import type { Period } from "../cycles/cycle.rules.ts";
import { definitiveOn, type Assignment } from "../employees/assignment.rules.ts";
import type { Employee } from "../employees/employee.rules.ts";
import { isOfficial } from "../employees/official.rules.ts";
import type { ReportingLine } from "../employees/reportingLine.rules.ts";
import { evaluationSteps } from "../evaluations/evaluationSteps.rules.ts";
import { ContractActionValues, EvaluationActionValues, Party } from "../generated/enums.ts";
import type { ContractAction, EvaluationAction } from "../generated/enums.ts";
import { addDays, daysBetween, type Day } from "../kernel/calendar.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { periodParam, stepParam, type Finding } from "./finding.rules.ts";

/** Someone who rates, as far as the dry run needs to know them. */
export type RaterFacts = Pick<Employee, "id" | "name" | "assignments" | "status">;

/** A person with what was found out about their line on the day. */
export type PersonFacts = {
  readonly employee: Employee;
  readonly line: ReportingLine | undefined;
  /** Who is rated by whom, along the line from this person up. */
  readonly above: readonly RaterFacts[];
};

/** Steps of contracts and evaluations that nobody can take when only these parties exist. */
export function unreachableSteps(parties: ReadonlySet<Party>): (ContractAction | EvaluationAction)[] {
  const none = ({ by }: { readonly by: readonly Party[] }) => !by.some((party) => parties.has(party));
  const ofContract = ContractActionValues.filter((action) => none(contractSteps[action]));
  const ofEvaluation = EvaluationActionValues.filter((action) => none(evaluationSteps[action]));
  return [...new Set([...ofContract, ...ofEvaluation])];
}

/** Days of a period in which the person holds a definitive post. */
export function daysInPost(assignments: readonly Assignment[], period: Pick<Period, "from" | "to">): number {
  let days = 0;
  for (const { kind, from, to } of assignments) {
    if (kind !== "DEFINITIVE") continue;
    const first = from > period.from ? from : period.from;
    const last = to !== undefined && to < period.to ? to : period.to;
    if (first <= last) days += daysBetween(first, addDays(last, 1));
  }
  return days;
}

/** Names along a ring of raters that includes the person, undefined when there is none. */
export function ringOfRaters(person: EmployeeId, name: string, above: readonly RaterFacts[]): string[] | undefined {
  const at = above.findIndex((rater) => rater.id === person);
  return at < 0 ? undefined : [name, ...above.slice(0, at).map((rater) => rater.name), name];
}

/** Whether the person is still expected to work here: holds or is to hold a post in the year. */
const worksIn = (employee: Employee, from: Day): boolean =>
  employee.assignments.length === 0 || employee.assignments.some((a) => a.to === undefined || a.to >= from);

/**
 * What keeps a person from getting through the year (features 3.32, R-ORGT-02, R-UX-02): no post, no rater, raters
 * in a ring, nobody who could decide an objection, periods too short to be assessed (2.10).
 *
 * @param minDays fewest days in post for a period to be assessable; a period without a single day never is.
 */
export function personFindings(
  { employee, line, above }: PersonFacts,
  on: Day,
  year: { readonly from: Day; readonly periods: readonly Period[] },
  minDays: number,
): Finding[] {
  if (isOfficial(employee) || !worksIn(employee, year.from)) return [];
  const about = { subjectId: employee.id, subjectName: employee.name, unitName: employee.unitName };
  if (definitiveOn(employee.assignments, on) === undefined)
    return [{ code: "PERSON_WITHOUT_POST", ...about, params: { on } }];
  const found: Finding[] = [];
  const rater = above[0];
  if (line?.raterId === undefined || rater === undefined) {
    const steps = unreachableSteps(new Set([Party.EMPLOYEE, Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER]));
    found.push({ code: "PERSON_WITHOUT_RATER", ...about, params: { on, steps: stepParam(steps) } });
  } else {
    const ring = ringOfRaters(employee.id, employee.name, above);
    if (ring !== undefined) found.push({ code: "RATERS_RING", ...about, params: { line: ring.join(" → ") } });
    else if (line.raterSuperiorId === undefined && !isOfficial(rater))
      found.push({ code: "NO_RATER_SUPERIOR", ...about, params: { rater: rater.name } });
    if (definitiveOn(rater.assignments, on) === undefined)
      found.push({ code: "RATER_WITHOUT_POST", ...about, params: { rater: rater.name, on } });
  }
  const least = Math.max(1, minDays);
  const short = year.periods.filter((period) => daysInPost(employee.assignments, period) < least);
  if (short.length > 0) {
    const params = { periods: periodParam(...short.map(({ key }) => key)), days: String(least) };
    found.push({ code: "PERIOD_NOT_ASSESSABLE", ...about, params });
  }
  return found;
}
