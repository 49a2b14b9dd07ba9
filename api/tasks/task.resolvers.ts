import type { Actor } from "../access/actor.rules.ts";
import { currentCycle, isOpenFor, kindOfPeriod, type Cycle } from "../cycles/cycle.rules.ts";
import { notBegun } from "../evaluations/evaluation.rules.ts";
import { evaluationHeaderOf, evaluationKey } from "../evaluations/evaluation.store.ts";
import type { Context } from "../graphql/context.ts";
import { inOrderOfDue, tasksOn, type Task, type TaskPeriod } from "./task.rules.ts";

/** Most contracts looked at for one person: a rater with more than this has a reporting line to mend. */
const mostRated = 200;

const periodsOf = (cycle: Cycle, context: Context): TaskPeriod[] =>
  cycle.periods.map(({ key, dueOn }) => ({ key, dueOn, open: isOpenFor(cycle, key, context.actor.today) }));

const Viewer = {
  /** Two queries: the person's own newest contracts, and those they rate in the running cycle. */
  async tasks(actor: Actor, { first }: { first?: number | null }, context: Context): Promise<Task[]> {
    const { employeeId, today } = actor;
    const cycle = currentCycle(await context.stores.cycles.all(), today);
    if (employeeId === undefined || cycle === undefined) return [];
    const periods = periodsOf(cycle, context);
    const raters = [employeeId, ...actor.delegations.map((held) => held.delegatorId)];
    const [own, ...rated] = await Promise.all([
      context.stores.contracts.ofEmployee(employeeId, { first: 3 }),
      ...raters.map((rater) => context.stores.contracts.ofRater(rater, cycle.id, undefined, { first: mostRated })),
    ]);
    const mine = own.edges.map((edge) => edge.node).filter((contract) => contract.cycleId === cycle.id);
    const theirs = rated
      .flatMap((page) => page.edges.map((edge) => edge.node))
      .filter((contract) => contract.employeeId !== employeeId);
    const all = [...tasksOn(mine, "EMPLOYEE", periods, today), ...tasksOn(theirs, "RATER", periods, today)];
    return inOrderOfDue(all).slice(0, Math.min(first ?? 20, 100));
  },
};

const Task = {
  async subject({ contract, period, dueOn }: Task, _: unknown, context: Context) {
    if (period === undefined) return { ...contract, __typename: "Contract" };
    const item = await context.items.load(evaluationKey(context.actor.organizationId, contract.id, period));
    const kind = kindOfPeriod(period);
    const found = item
      ? evaluationHeaderOf(item)
      : notBegun(contract, { key: period, kind, dueOn: dueOn ?? contract.dueOn });
    return { ...found, __typename: "Evaluation" };
  },
  employeeName: (task: Task) => task.contract.employeeName,
  title: (task: Task) => task.contract.positionTitle,
};

/** What is due from the viewer. */
export const taskResolvers = { Viewer, Task };
