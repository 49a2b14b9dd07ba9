import type { GraphQLResolveInfo } from "graphql";
import { delegationFor, type Actor } from "../access/actor.rules.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { formerContracts } from "../contracts/formerContracts.ts";
import { ownContracts } from "../contracts/ownContracts.ts";
import { isOpenFor, kindOfPeriod, periodOf, workedCycles, type Cycle } from "../cycles/cycle.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { isOfficial } from "../employees/official.rules.ts";
import type { LineCorrection } from "../employees/lineCorrection.rules.ts";
import { methodsToday } from "../cycles/currentMethods.ts";
import { notBegun } from "../evaluations/evaluation.rules.ts";
import { movesOf, policyOfCycle } from "../evaluations/evaluationContext.ts";
import { evaluationHeaderOf, evaluationKey } from "../evaluations/evaluation.store.ts";
import { openInvitations } from "../feedback/openInvitations.ts";
import { EvaluationMethod, LineCorrectionStatus, Role } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import { scopePath } from "../graphql/scopePath.ts";
import { askedFields } from "../graphql/selection.ts";
import { consultationKey, consultationOf } from "../indicators/consultation.store.ts";
import type { Consultation } from "../indicators/consultation.rules.ts";
import type { Observation } from "../observations/observation.rules.ts";
import { openSpans, type EvaluationSpan } from "../spans/span.rules.ts";
import { spanKey, spanOf, withWritten } from "../spans/span.store.ts";
import { spanTerms } from "../spans/spanTerms.rules.ts";
import { objectionTasks } from "./objectionTasks.ts";
import { withMovedDays } from "./movedTasks.rules.ts";
import {
  inOrderOfDue,
  tasksOn,
  tasksOnCorrections,
  tasksOnObservations,
  tasksOnFormer,
  tasksOnPeerRounds,
  mayHaveCalibrations,
  tasksOnCalibrations,
  tasksOnProposals,
  tasksOnRounds,
  tasksOnSpans,
  type Task,
  type TaskPeriod,
} from "./task.rules.ts";

/** Most contracts looked at for one person: a rater with more than this has a reporting line to mend. */
const mostRated = 200;

/** Own contracts looked at: those of the running cycle are among the newest. */
const newestOwn = 3;

const periodsOf = (cycle: Cycle, context: Context): TaskPeriod[] =>
  cycle.periods.map(({ key, from, dueOn }) => ({ key, from, dueOn, open: isOpenFor(cycle, key, context.actor.today) }));

const Viewer = {
  /**
   * Five queries: objections that wait for the person or whom they decide for (and for administrators those without anybody), the person's own newest contracts, those they rate in the running cycle, those they rated before
   * somebody else took over, and the rounds in which they are asked; and where the policy has peer feedback or
   * observation, what they are asked there.
   */
  async tasks(actor: Actor, { first }: { first?: number | null }, context: Context): Promise<Task[]> {
    const { employeeId, today } = actor;
    const mostTasks = Math.min(first ?? 20, 100);
    const cycles = workedCycles(await context.cycles(), today);
    if (employeeId === undefined || cycles.length === 0)
      return inOrderOfDue(await objectionTasks(context)).slice(0, mostTasks);
    const [objections, corrections, invited, observed, asked, ...worked] = await Promise.all([
      objectionTasks(context),
      toDecide(context),
      peerInvitations(context),
      madeObservations(employeeId, context),
      openRounds(employeeId, context),
      ...cycles.map((cycle, at) => contractsIn(cycle, at > 0, employeeId, context)),
    ]);
    // Who has no contract and rates nobody, such as an administrator, is asked neither: one batch less.
    const concerned = worked.some(({ mine, theirs, before }) => mine.length + theirs.length + before.length > 0);
    const [official, ...onContracts] = concerned
      ? await Promise.all([
          isOfficialHere(employeeId, context),
          ...worked.map((each) => evaluatingIn(each, employeeId, context)),
        ])
      : [false];
    const known = (of: "mine" | "theirs" | "before") => worked.flatMap((each) => each[of]);
    const onOthers = [
      ...tasksOnRounds(asked, employeeId, today),
      ...tasksOnPeerRounds(invited, today),
      ...tasksOnObservations(observed, today),
      ...objections,
      ...tasksOnCorrections(corrections, employeeId),
      ...(await onCalibrations(employeeId, [...known("theirs"), ...known("before")], known("mine"), official, context)),
    ];
    return inOrderOfDue([...onContracts.flat(), ...onOthers]).slice(0, mostTasks);
  },
};

/** Contracts of a cycle that concern a person: their own, those they rate or stand in for, those they rated before. */
type Worked = {
  readonly cycle: Cycle;
  /** Whether a newer one has begun: then its evaluations are due, and no contract is. */
  readonly past: boolean;
  readonly mine: readonly ContractHeader[];
  readonly theirs: readonly ContractHeader[];
  readonly before: readonly ContractHeader[];
};

async function contractsIn(cycle: Cycle, past: boolean, employeeId: string, context: Context): Promise<Worked> {
  const { actor, stores } = context;
  const raters = [employeeId, ...actor.delegations.map((held) => held.delegatorId)];
  const [own, before, ...rated] = await Promise.all([
    ownContracts(context, newestOwn),
    formerContracts(context, employeeId, cycle.id),
    ...raters.map((rater) => stores.contracts.ofRater(rater, cycle.id, undefined, { first: mostRated })),
  ]);
  const theirs = rated
    .flatMap((page) => page.edges.map((edge) => edge.node))
    .filter((contract) => contract.employeeId !== employeeId)
    // A delegation may reach one unit alone (R-DEL-01).
    .filter((contract) => contract.raterId === employeeId || delegationFor(actor, contract) !== undefined);
  return { cycle, past, mine: own.filter((contract) => contract.cycleId === cycle.id), theirs, before };
}

/** What is due on the contracts of a cycle and their evaluations, by the days as they were moved for units. */
async function evaluatingIn({ cycle, past, mine, theirs, before }: Worked, employeeId: string, context: Context) {
  const { today } = context.actor;
  const periods = periodsOf(cycle, context);
  const [moves, parts] = await Promise.all([movesOf(context, cycle.id), ownParts(before, employeeId, cycle, context)]);
  const evaluating = [
    ...tasksOn(mine, "EMPLOYEE", periods, today),
    ...tasksOn(theirs, "RATER", periods, today),
    ...tasksOnFormer(before, employeeId, periods, today),
    ...tasksOnSpans(parts, before, employeeId, today),
  ];
  const due = past ? evaluating.filter((task) => !("contract" in task) || task.period !== undefined) : evaluating;
  return withMovedDays(due, moves, today);
}

/** Most requests of a kind shown to one who decides. */
const mostRequests = 20;

/** Whether the person is an official who has no contract here (3.7); read in one batch with the moved days. */
async function isOfficialHere(employeeId: string, { actor, items }: Context): Promise<boolean> {
  const item = await items.load(employeeKey(actor.organizationId, employeeId));
  return item !== undefined && isOfficial(employeeOf(item));
}

/** Requests that wait for whoever corrects reporting lines; others read nothing (R-UX-02). */
async function toDecide(context: Context): Promise<LineCorrection[]> {
  const deciding: readonly string[] = [Role.TENANT_ADMIN, Role.PERFORMANCE_OFFICER];
  if (!context.actor.roles.some(({ role }) => deciding.includes(role))) return [];
  const path = await scopePath(null, context);
  const page = await context.stores.lineCorrections.ofStatus(LineCorrectionStatus.PENDING, path, {
    first: mostRequests,
  });
  return page.edges.map(({ node }) => node);
}

/** What waits in calibrations: one query more, and only where something can wait. */
async function onCalibrations(
  employeeId: string,
  rated: readonly ContractHeader[],
  own: readonly ContractHeader[],
  official: boolean,
  { stores }: Context,
): Promise<Task[]> {
  if (!mayHaveCalibrations(rated, own, official)) return [];
  const { running, proposals } = await stores.calibrations.waitingFor(employeeId, { first: mostRequests });
  return [...tasksOnCalibrations(running), ...tasksOnProposals(proposals, rated)];
}

/** Parts of periods that somebody rated before another rater took over: one batch more, and only where there are any. */
async function ownParts(
  contracts: readonly ContractHeader[],
  raterId: string,
  cycle: Cycle,
  context: Context,
): Promise<EvaluationSpan[]> {
  if (contracts.length === 0) return [];
  const terms = spanTerms(await policyOfCycle(context, cycle));
  const open = contracts
    .flatMap((contract) => cycle.periods.flatMap((period) => openSpans(contract, period, terms)))
    .filter((span) => span.raterId === raterId && !span.deciding);
  const written = await Promise.all(
    open.map(({ contractId, period, from }) =>
      context.items.load(spanKey(context.actor.organizationId, contractId, period, from)),
    ),
  );
  return withWritten(
    open,
    written.flatMap((item) => (item === undefined ? [] : spanOf(item))),
  );
}

/** What a person is asked about colleagues, where the running cycle's policy has it (R-MIX-01). */
async function peerInvitations(context: Context) {
  const methods = await methodsToday(context);
  return methods.includes(EvaluationMethod.PEER_FEEDBACK) ? openInvitations(context) : [];
}

/** Latest observations looked at: what waits is among them. */
const latestObserved = 25;

/** What a person observes, where the running cycle's policy has it (R-MIX-01). */
async function madeObservations(employeeId: string, context: Context): Promise<readonly Observation[]> {
  const methods = await methodsToday(context);
  if (!methods.includes(EvaluationMethod.OBSERVATION)) return [];
  const page = await context.stores.observations.ofObserver(employeeId, { first: latestObserved });
  return page.edges.map(({ node }) => node);
}

/** Most rounds one person is asked in at a time. */
const mostRounds = 20;

/** Open rounds in which a person is asked; nothing more is read where there are none. */
async function openRounds(employeeId: string, { actor, items, stores }: Context): Promise<Consultation[]> {
  const page = await stores.consultations.idsAsked(employeeId, { first: mostRounds }, true);
  const found = await Promise.all(
    page.edges.map(({ node }) => items.load(consultationKey(actor.organizationId, node))),
  );
  return found.flatMap((item) => (item === undefined ? [] : consultationOf(item)));
}

const about = (task: Task): { readonly employeeName: string; readonly positionTitle: string } =>
  "peerRound" in task
    ? { employeeName: task.peerRound.unitName, positionTitle: task.peerRound.period }
    : "round" in task
      ? task.round
      : "correction" in task
        ? task.correction
        : "observation" in task
          ? task.observation
          : "objection" in task
            ? task.objection
            : "span" in task
              ? task.span
              : "calibration" in task
                ? { employeeName: task.calibration.unitName, positionTitle: task.calibration.period }
                : task.contract;

const Task = {
  async subject(task: Task, _: unknown, context: Context, info: GraphQLResolveInfo) {
    if ("round" in task) return { ...task.round, __typename: "Consultation" };
    if ("peerRound" in task) return { ...task.peerRound, __typename: "PeerRound" };
    if ("correction" in task) {
      const { organizationId, employeeId } = task.correction;
      const item = await context.items.load(employeeKey(organizationId, employeeId));
      if (item === undefined) throw codedError("NOT_FOUND");
      return { ...employeeOf(item), __typename: "Employee" };
    }
    if ("observation" in task) return { ...task.observation, __typename: "Observation" };
    if ("objection" in task) return { ...task.objection, __typename: "Objection" };
    if ("span" in task) return { ...task.span, __typename: "EvaluationSpan" };
    if ("calibration" in task) return { ...task.calibration, __typename: "Calibration" };
    const { contract, period } = task;
    if (period === undefined) return { ...contract, __typename: "Contract" };
    // Which evaluation of which period it is, the task itself knows.
    const asked = [...askedFields(info)].some((name) => !["__typename", "id", "period"].includes(name));
    const key = evaluationKey(context.actor.organizationId, contract.id, period);
    const item = asked ? await context.items.load(key) : undefined;
    const kind = kindOfPeriod(period);
    // The period's own day, not the one moved for the unit: by it the rater is told.
    const cycle = (await context.cycles()).find(({ id }) => id === contract.cycleId);
    const dueOn = (cycle && periodOf(cycle, period))?.dueOn ?? contract.dueOn;
    const found = item ? evaluationHeaderOf(item) : notBegun(contract, { key: period, kind, dueOn });
    return { ...found, __typename: "Evaluation" };
  },
  count: (task: Task) => task.count ?? 1,
  employeeName: (task: Task) => about(task).employeeName,
  title: (task: Task) => about(task).positionTitle,
};

/** What is due from the viewer. */
export const taskResolvers = { Viewer, Task };
