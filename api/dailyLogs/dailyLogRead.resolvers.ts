import { partiesOf } from "../access/actor.rules.ts";
import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import { mayReadContract } from "../contracts/mayReadContract.ts";
import { cycleOfContract } from "../contracts/stepOn.ts";
import { cycleToday } from "../cycles/currentMethods.ts";
import { ContractStatus, DelegatedAct, EvaluationMethod, Party } from "../generated/enums.ts";
import type { QueryDailyLogsArgs, QueryDailyLogTeamArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { addDays, daysBetween, type Day } from "../kernel/calendar.ts";
import { requireMethod } from "../policies/methods.rules.ts";
import { policyHolidays, policyValue } from "../policies/policy.rules.ts";
import { contributionsOf } from "./contribution.rules.ts";
import { lateBefore, periodOfDay, type DailyLog } from "./dailyLog.rules.ts";
import { dayStatus, handedIn, logActions } from "./dailyLogDecision.rules.ts";
import { policyPinnedBy } from "./dailyLogRight.ts";

/** Longest span of one answer, in days: a quarter. */
const longestSpan = 93;
/** People of one answer. */
const mostPeople = 200;

/** An entry that knows as whom the viewer stands to its contract today; without it, as when it was written. */
type LogParent = DailyLog & { readonly parties?: ReadonlySet<Party> };

function requireSpan(from: Day, to: Day): void {
  const days = daysBetween(from, to);
  if (days < 0 || days > longestSpan) throw codedError("BAD_USER_INPUT", { path: ["to"], detail: "to" });
}

/** The log of one contract: contract, batch of cycle and policy, and one query. */
async function dailyLogs(_: unknown, { contract: id, from, to }: QueryDailyLogsArgs, context: Context) {
  requireSpan(from, to);
  const { actor, stores } = context;
  const contract = await stores.contracts.header(id);
  if (contract === undefined || !mayReadContract(context, contract)) return null;
  const cycle = await cycleOfContract(context, contract);
  const policy = await policyPinnedBy(context, cycle);
  if (requireMethod(policy, EvaluationMethod.PROCESS) !== undefined) return null;
  const graceDays = policyValue(policy, "dailyLog.graceDays");
  const within = (day: Day): Day => (day < cycle.from ? cycle.from : day > cycle.to ? cycle.to : day);
  const [first, last] = [within(from), within(to)];
  const entries = await stores.dailyLogs.between(
    id,
    { day: first, period: periodOfDay(cycle, first)?.key ?? "" },
    { day: last, period: periodOfDay(cycle, last)?.key ?? "~" },
  );
  const parties = partiesOf(actor, contract, DelegatedAct.EVALUATION);
  const own = parties.has(Party.EMPLOYEE);
  return {
    entries: (own ? entries : handedIn(entries)).map((entry): LogParent => ({ ...entry, parties })),
    mayWrite: own && contract.status === ContractStatus.ACTIVE,
    mayDecide: parties.has(Party.RATER) && !own,
    lateBefore: lateBefore(actor.today, graceDays, policyHolidays(policy)),
    graceDays,
  };
}

const daysOf = (from: Day, to: Day): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));

/** Whose people are asked for: the caller's own, or those of a rater who delegated evaluations to them (R-DEL-01). */
function raterOf({ actor }: Context, rater: string | null | undefined): string {
  const delegated = actor.delegations.some(
    // The list is of all the rater's people: a delegation for one unit alone does not open it.
    ({ delegatorId, acts, unitId }) =>
      delegatorId === rater && acts.includes(DelegatedAct.EVALUATION) && (unitId ?? null) === null,
  );
  const id = rater && rater !== actor.employeeId ? (delegated ? rater : undefined) : actor.employeeId;
  if (id === undefined) throw codedError("FORBIDDEN", { whoCan: [Party.RATER] });
  return id;
}

/** The logs of a rater's people: cycles, policy, people, and one query for all entries, however many people. */
async function dailyLogTeam(_: unknown, { from, to, rater }: QueryDailyLogTeamArgs, context: Context) {
  requireSpan(from, to);
  const raterId = raterOf(context, rater);
  const cycle = await cycleToday(context);
  const nobody = { people: [], contributions: [] };
  if (cycle === undefined) return nobody;
  if (requireMethod(await policyPinnedBy(context, cycle), EvaluationMethod.PROCESS) !== undefined) return nobody;
  const { actor, items } = context;
  const { contracts, dailyLogs: logs } = context.stores;
  const [page, entries] = await Promise.all([
    contracts.ofRater(raterId, cycle.id, ContractStatus.ACTIVE, { first: mostPeople }),
    logs.ofRater(raterId, from, to),
  ]);
  const byContract = new Map<string, DailyLog[]>();
  for (const entry of entries) byContract.set(entry.contractId, [...(byContract.get(entry.contractId) ?? []), entry]);
  const rated = page.edges.map(({ node }) => node);
  // Whoever rated somebody before still has the days of that time to look at (domain 2.10): a batch, where there are any.
  const known = new Set<string>(rated.map(({ id }) => id));
  const before = [...byContract.keys()].filter((id) => !known.has(id)).slice(0, mostPeople);
  const former = await Promise.all(before.map((id) => items.load(contractKey(actor.organizationId, id))));
  const theirs = former.flatMap((item) => (item === undefined ? [] : contractHeaderOf(item)));
  const people = [...rated, ...theirs].map((node) => {
    const own = byContract.get(node.id) ?? [];
    const days = daysOf(from, to).map((day) => ({ day, status: dayStatus(own.filter((entry) => entry.day === day)) }));
    const { employeeName, positionTitle } = node;
    return { contractId: node.id, employeeName, positionTitle, days, entries: handedIn(own) };
  });
  return { people, contributions: contributionsOf(entries) };
}

const DailyLog = {
  allowedActions: (log: LogParent, _: unknown, { actor }: Context) =>
    logActions(log, log.parties ?? partiesOf(actor, log, DelegatedAct.EVALUATION)),
};

/** Reading the daily log (R-EV-06). */
export const dailyLogReadResolvers = { Query: { dailyLogs, dailyLogTeam }, DailyLog };
