import { decidesFor, delegationFor, partiesOf } from "../access/actor.rules.ts";
import type { ContractHeader } from "../contracts/contract.rules.ts";
import { contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import { ownContracts } from "../contracts/ownContracts.ts";
import { ratersIn } from "../contracts/ratersIn.rules.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { isOpenFor, periodOf, type Cycle } from "../cycles/cycle.rules.ts";
import {
  ContractStatus,
  CycleStatus,
  DelegatedAct,
  EvaluationStatus,
  Party,
  type TimeZone,
} from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { codedError } from "../graphql/errors.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { organizationKey, organizationOf } from "../organizations/organization.store.ts";
import type { Policy } from "../policies/policy.rules.ts";
import { policyById } from "../policies/adoptedPolicies.ts";
import { partsOf } from "../spans/spanParts.rules.ts";
import type { DueDayMove } from "./dueDayMove.rules.ts";
import { dueDayMovesKey, dueDayMovesOf } from "./dueDayMove.store.ts";
import type { Evaluation } from "./evaluation.rules.ts";
import type { Step } from "./evaluationLifeCycle.rules.ts";
import {
  bodyOfEvaluation,
  headerOfEvaluation,
  type EvaluationBody,
  type EvaluationHeader,
} from "./evaluationParts.rules.ts";
import { evaluationPolicy } from "./evaluationPolicy.rules.ts";
import { leftServiceOn } from "./leftService.ts";
import { visibility, type Visibility } from "./visibility.rules.ts";

/** Parent of `Evaluation`: a list row, or with its words when they were loaded anyway. */
export type EvaluationParent = EvaluationHeader & { readonly body?: EvaluationBody };

/** A whole evaluation as a parent. */
export const parentOf = (evaluation: Evaluation): EvaluationParent => ({
  ...headerOfEvaluation(evaluation),
  body: bodyOfEvaluation(evaluation),
});

/** The cycle of an evaluation, through the request's batch. */
export async function cycleOfEvaluation(context: Context, { cycleId }: { cycleId: string }): Promise<Cycle> {
  const item = await context.items.load(cycleKey(context.actor.organizationId, cycleId));
  if (item === undefined) throw codedError("NOT_FOUND");
  return cycleOf(item);
}

/** The policy version a cycle pins. */
export async function policyOfCycle(context: Context, cycle: Cycle): Promise<Policy> {
  const policy = await policyById(context, cycle.policyId);
  if (policy === undefined) throw codedError("NOT_FOUND");
  return policy;
}

/** The organization's time zone, in which legal days end; through the request's batch. */
export async function zoneOf(context: Context): Promise<TimeZone> {
  const item = await context.items.load(organizationKey(context.actor.organizationId));
  if (item === undefined) throw codedError("NOT_FOUND");
  return organizationOf(item).timeZone;
}

/** Legal days of a cycle that were moved for units, through the request's batch. */
export async function movesOf(context: Context, cycleId: string): Promise<readonly DueDayMove[]> {
  const item = await context.items.load(dueDayMovesKey(context.actor.organizationId, cycleId));
  return item === undefined ? [] : dueDayMovesOf(item).moves;
}

/** Whether the contract can be evaluated in a period: while active, and after a mid-year closing for the time it ran (domain 2.10). */
function mayBeEvaluated(contract: ContractHeader, cycle: Cycle, key: string): boolean {
  const { status, endsOn, practice } = contract;
  if (practice) return false;
  if (status === ContractStatus.ACTIVE) return true;
  const period = periodOf(cycle, key);
  return status === ContractStatus.CLOSED && endsOn !== undefined && period !== undefined && period.from <= endsOn;
}

/** Whether somebody rates a part of a period that has several raters. */
function ratesPart(contract: ContractHeader, cycle: Cycle, key: string, employeeId: string | undefined): boolean {
  const period = periodOf(cycle, key);
  return period !== undefined && partsOf(contract, period).some(({ raterId }) => raterId === employeeId);
}

/** Own contracts looked at: those of the evaluation's cycle are among the newest. */
const newestOwn = 10;

/** Whether the person of an open objection rates the caller, who is to decide it: one query, and only then (features 3.22). */
async function ratedByEmployee(
  context: Context,
  { status, employeeId, cycleId }: EvaluationHeader,
  parties: ReadonlySet<Party>,
): Promise<boolean> {
  if (status !== EvaluationStatus.OBJECTED || !parties.has(Party.RATER_SUPERIOR)) return false;
  const own = await ownContracts(context, newestOwn);
  return ratersIn(own, cycleId).has(employeeId);
}

/** As whom and when the caller would take a step on the evaluation, and what contract, period and policy allow. */
export async function stepOnEvaluation(context: Context, evaluation: EvaluationHeader): Promise<Step> {
  const { actor, session } = context;
  const { organizationId } = actor;
  const parties = partiesOf(actor, evaluation, DelegatedAct.EVALUATION);
  const [cycle, contractItem, zone, moves, below] = await Promise.all([
    cycleOfEvaluation(context, evaluation),
    context.items.load(contractKey(organizationId, evaluation.contractId)),
    zoneOf(context),
    movesOf(context, evaluation.cycleId),
    ratedByEmployee(context, evaluation, parties),
  ]);
  const contract = contractItem === undefined ? undefined : contractHeaderOf(contractItem);
  const leftOn = await leftServiceOn(context, contract);
  return {
    ...{ parties, leftOn },
    onBehalfOf: delegationFor(actor, evaluation, DelegatedAct.EVALUATION)?.delegatorName,
    by: actor.employeeId as EmployeeId | undefined,
    ratedByEmployee: below,
    ratesPart: contract !== undefined && ratesPart(contract, cycle, evaluation.period, actor.employeeId),
    ...{ at: session.at, zone, moves, decidesFor: decidesFor(actor, evaluation)?.delegatorName },
    contractActive: contract !== undefined && mayBeEvaluated(contract, cycle, evaluation.period),
    periodOpen: isOpenFor(cycle, evaluation.period, actor.today),
    cycleOpen: cycle.status === CycleStatus.OPEN,
    policy: evaluationPolicy(await policyOfCycle(context, cycle)),
  };
}

/** What the caller may see of the evaluation now. */
export function seenBy(context: Context, evaluation: EvaluationHeader): Visibility {
  const { actor } = context;
  return visibility(evaluation.status, evaluation.submittedAt !== undefined, partiesOf(actor, evaluation), actor.kind);
}
