import { decodeTime } from "ulidx";
import type { Changed } from "../audit/change.ts";
import { contractParties } from "../contracts/contractParties.ts";
import { contractTerms } from "../contracts/contractTerms.ts";
import { newContract } from "../contracts/contract.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import {
  setRaterOverride,
  startAssignment,
  stopAssignment,
  withPlacement,
  type EmployeeChange,
} from "../employees/employee.rules.ts";
import { employeeKey } from "../employees/employee.store.ts";
import { definitivePosts, placesOf, type Places } from "../employees/placing.ts";
import { readReportingLine } from "../employees/readReportingLine.ts";
import { markNotAssessable } from "../evaluations/closing.rules.ts";
import { policyOfCycle, stepOnEvaluation } from "../evaluations/evaluationContext.ts";
import { notBegun } from "../evaluations/evaluation.rules.ts";
import { AssignmentKind, ContractStatus, NotificationKind, TransferStepKind } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import type { EmployeeId } from "../kernel/ids.ts";
import { isRefused, refuse, type Decision, type Refused } from "../kernel/refusal.ts";
import { notice } from "../notifications/notification.rules.ts";
import { sendNotices } from "../notifications/notification.store.ts";
import { spanUntil } from "../spans/span.rules.ts";
import { spanTerms } from "../spans/spanTerms.rules.ts";
import { handOverEvaluations } from "./handOverEvaluations.ts";
import { handOverLogs } from "./handOverLogs.ts";
import { endedContracts } from "./planEvent.ts";
import { segmentsBefore } from "./segment.rules.ts";
import { changeRater, endSegment, type Transfer, type TransferStep } from "./transfer.rules.ts";

/** Does one step; each looks first whether it was done, so that doing it again changes nothing. */
type Doing = (context: Context, transfer: Transfer, step: TransferStep, cycle: Cycle) => Promise<Refused | undefined>;

const action = "transferApply";
const why = (changed: Changed<unknown>): Refused | undefined => ("refused" in changed ? changed.refused : undefined);
const unknown = (field: string): Refused => refuse("UNKNOWN_ID", field);

function placed(change: Decision<EmployeeChange>, places: Places, today: string): Decision<EmployeeChange> {
  if (isRefused(change)) return change;
  return { record: withPlacement(change.record, today, places.placements), note: change.note };
}

/** Forgets what this request read of the person before it changed. */
const reread = (context: Context, employeeId: string) =>
  context.items.clear(employeeKey(context.actor.organizationId, employeeId));

const assignmentStart: Doing = async (context, { event }) => {
  const { employees } = context.stores;
  const seen = await employees.load(event.employee);
  if (seen === undefined) return unknown("employee");
  const { position = "", from } = event;
  if (seen.assignments.some((known) => known.positionId === position && known.from === from)) return undefined;
  const places = await placesOf(context, [position ?? "", ...definitivePosts(seen)]);
  const post = [...places.positions.values()].find(({ id }) => id === position);
  if (post === undefined) return unknown("position");
  const acting = event.daily ? AssignmentKind.DAILY_ACTING : AssignmentKind.ACTING;
  const kind = event.kind === "ACTING" ? acting : AssignmentKind.DEFINITIVE;
  const { today } = context.actor;
  const order = { action, today, unit: places.units.get(post.unitId) };
  const to = event.kind === "ACTING" ? (event.to ?? undefined) : undefined;
  const changed = await employees.change(seen.id, seen.version, order, (employee) =>
    placed(startAssignment(employee, { positionId: post.id, unitId: post.unitId, kind, from, to }), places, today),
  );
  reread(context, seen.id);
  return why(changed);
};

const assignmentEnd: Doing = async (context, { event }, { assignmentId = "", on }) => {
  const { employees } = context.stores;
  const seen = await employees.load(event.employee);
  if (seen === undefined) return unknown("employee");
  if (seen.assignments.some(({ id, to }) => id === assignmentId && to === on)) return undefined;
  const places = await placesOf(context, definitivePosts(seen));
  const { today } = context.actor;
  return why(
    await employees.change(seen.id, seen.version, { action, today }, (employee) =>
      placed(stopAssignment(employee, assignmentId, on), places, today),
    ),
  );
};

const raterSet: Doing = async (context, { event }, { on }) => {
  const { employees } = context.stores;
  const seen = await employees.load(event.employee);
  if (seen === undefined) return unknown("employee");
  const raterId = event.rater as EmployeeId;
  if (seen.raterOverrides.some((known) => known.raterId === raterId && known.from === on)) return undefined;
  const changed = await employees.change(seen.id, seen.version, { action, today: context.actor.today }, (employee) =>
    setRaterOverride(employee, { raterId, from: on, reason: event.reason }),
  );
  reread(context, seen.id);
  return why(changed);
};

const contractRater: Doing = async (context, transfer, { contractId = "", on }, cycle) => {
  const { event } = transfer;
  const contract = await context.stores.contracts.load(contractId);
  const rater = await context.stores.employees.load(event.rater ?? "");
  if (contract === undefined || rater === undefined) return unknown("rater");
  // Done already when it stopped before telling: the notices have their own ids, none is sent twice.
  if (contract.raterId !== rater.id) {
    const { organizationId, today } = context.actor;
    const line = await readReportingLine((key) => context.items.load(key), organizationId, contract.employeeId, today);
    const next = { id: rater.id, name: rater.name, superiorId: line?.raterSuperiorId };
    const changed = await context.stores.contracts.change(contract.id, contract.version, { action }, (seen) =>
      changeRater(seen, next, on, event.reason),
    );
    if ("refused" in changed) return changed.refused;
  }
  const refused = await handOverEvaluations(context, contract.id, cycle, event.reason);
  if (refused !== undefined) return refused;
  const waiting = await handOverLogs(context, contract.id, on, cycle, event.reason);
  if (waiting !== undefined) return waiting;
  const told = { ...contract, raterName: rater.name };
  await tell(context, transfer, NotificationKind.RATER_CHANGED, told, [contract.employeeId, rater.id], rater.name);
  return undefined;
};

/** Tells of a step. The notice carries the event's own time and id: a step done again after a crash sends nothing twice. */
async function tell(
  context: Context,
  transfer: Transfer,
  kind: NotificationKind,
  contract: { id: string; employeeName: string },
  recipients: readonly EmployeeId[],
  actorName?: string,
) {
  const content = {
    organizationId: context.actor.organizationId,
    subjectId: contract.id,
    at: new Date(decodeTime(transfer.id.slice(4))).toISOString(),
  };
  const { employeeName } = contract;
  const notices = recipients.map((recipientId) =>
    notice(`${transfer.id} ${contract.id}`, { ...content, kind, employeeName, actorName, recipientId }),
  );
  await sendNotices(context.session.table, notices);
}

const evaluationAsk: Doing = async (context, transfer, { contractId = "", on }, cycle) => {
  const contract = await context.stores.contracts.header(contractId);
  if (contract === undefined) return unknown("contract");
  // A change of rater splits the running period: its part is what is asked for. Else the contract's own evaluations are.
  const handedOver = transfer.event.kind === "RATER_CHANGE";
  const split = handedOver ? spanUntil(contract, on, cycle, spanTerms(await policyOfCycle(context, cycle))) : undefined;
  const about = split === undefined ? contract : { id: split, employeeName: contract.employeeName };
  await tell(context, transfer, NotificationKind.SPAN_EVALUATION_ASKED, about, [contract.raterId]);
  return undefined;
};

const contractEnd: Doing = async (context, { event }, { contractId = "", on }) => {
  const contract = await context.stores.contracts.load(contractId);
  if (contract === undefined) return unknown("contract");
  if (contract.status === ContractStatus.CLOSED || contract.status === ContractStatus.WITHDRAWN) return undefined;
  return why(
    await context.stores.contracts.change(contract.id, contract.version, { action }, (seen) =>
      endSegment(seen, on, event.reason),
    ),
  );
};

const periodNotAssessable: Doing = async (context, { event }, { contractId = "", period = "" }, cycle) => {
  const contract = await context.stores.contracts.header(contractId);
  const found = cycle.periods.find(({ key }) => key === period);
  if (contract === undefined || found === undefined) return unknown("contract");
  const open = notBegun(contract, found);
  const evaluation = (await context.stores.evaluations.load(open.id)) ?? open;
  if (evaluation.status === "NOT_ASSESSABLE") return undefined;
  const step = await stepOnEvaluation(context, evaluation);
  return why(
    await context.stores.evaluations.change(open, evaluation.version, { action }, (seen) =>
      // A leave known beforehand marks periods that have not opened yet.
      markNotAssessable(seen, event.reason, { ...step, periodOpen: true }),
    ),
  );
};

const contractDraft: Doing = async (context, transfer, _, cycle) => {
  const { event } = transfer;
  const { contracts } = context.stores;
  const page = await contracts.ofEmployee(event.employee, { first: 5 });
  const known = page.edges.find(({ node }) => node.cycleId === cycle.id && !endedContracts.includes(node.status));
  if (known !== undefined) {
    // Drafted already when it stopped before telling.
    const { node } = known;
    if (node.status === ContractStatus.DRAFT)
      await tell(context, transfer, NotificationKind.NEW_CONTRACT_ASKED, node, [node.employeeId]);
    return undefined;
  }
  reread(context, event.employee);
  const parties = await contractParties(context, event.employee, cycle);
  if (isRefused(parties)) return parties;
  const terms = await contractTerms(context, cycle);
  const earlierSegments = segmentsBefore(
    page.edges.map(({ node }) => node),
    cycle,
  );
  const { newId } = context.session;
  const created = await contracts.create({ action }, () => ({
    record: newContract(parties, cycle, {
      ...{ id: newId("contract"), organizationId: context.actor.organizationId, terms, earlierSegments },
    }),
    note: { toState: ContractStatus.DRAFT, reason: event.reason },
  }));
  // The index lags by moments: the marker knows better, and a draft that is there is what was wanted.
  if ("refused" in created) return created.refused.refusals[0].code === "CONTRACT_EXISTS" ? undefined : created.refused;
  await tell(context, transfer, NotificationKind.NEW_CONTRACT_ASKED, created.record, [created.record.employeeId]);
  return undefined;
};

/** How each kind of step is done. */
export const doing: Record<TransferStepKind, Doing> = {
  [TransferStepKind.ASSIGNMENT_START]: assignmentStart,
  [TransferStepKind.ASSIGNMENT_END]: assignmentEnd,
  [TransferStepKind.RATER_SET]: raterSet,
  [TransferStepKind.CONTRACT_RATER]: contractRater,
  [TransferStepKind.EVALUATION_ASK]: evaluationAsk,
  [TransferStepKind.CONTRACT_CLOSE]: contractEnd,
  [TransferStepKind.CONTRACT_WITHDRAW]: contractEnd,
  [TransferStepKind.PERIOD_NOT_ASSESSABLE]: periodNotAssessable,
  [TransferStepKind.CONTRACT_DRAFT]: contractDraft,
};
