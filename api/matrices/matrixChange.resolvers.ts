import { noHistory } from "../audit/auditEvent.rules.ts";
import type { Idempotency } from "../audit/auditedWrite.ts";
import { newContract, type Contract } from "../contracts/contract.rules.ts";
import { contractParties } from "../contracts/contractParties.ts";
import { contractTerms } from "../contracts/contractTerms.ts";
import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import type { MatrixCellSaveInput, MatrixCellsSaveInput, MatrixUpdateInput } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { userErrors } from "../graphql/payload.ts";
import type { EmployeeId, MatrixCellId, ResultId } from "../kernel/ids.ts";
import { isRefused, refuse, refuseAll, type Decision, type Refused } from "../kernel/refusal.ts";
import { draftedResults, placeCell, readCell, shownCell, type MatrixCell, type ShownCell } from "./matrixCell.rules.ts";
import type { CellDecided, CellGround } from "./matrix.store.ts";
import { leaderContract, readMatrix, type LeaderContract } from "./matrixView.ts";
import { matrixIdOf, type Invited, type MatrixMarks } from "./roleResultMatrix.rules.ts";

type Outcome = { readonly cell: ShownCell | null; readonly userErrors: ReturnType<typeof userErrors> };
const refused = (why: Refused, cell: ShownCell | null = null): Outcome => ({ cell, userErrors: userErrors(why) });

/** The draft of a person who has no contract yet; undefined while none can be made: the role waits then (features 3.19). */
async function draftFor(employeeId: string, leader: LeaderContract, context: Context): Promise<Contract | undefined> {
  const { organizationId } = context.actor;
  const item = await context.items.load(cycleKey(organizationId, leader.cycleId));
  if (item === undefined) return undefined;
  const cycle = cycleOf(item);
  const parties = await contractParties(context, employeeId, cycle);
  if (isRefused(parties)) return undefined;
  const terms = await contractTerms(context, cycle);
  return newContract(parties, cycle, { id: context.session.newId("contract"), organizationId, terms });
}

/** Whether the person belongs to the matrix: rated by the leader, or invited. */
async function belongs(contract: Contract | undefined, employeeId: string, leader: LeaderContract, context: Context) {
  if (contract?.raterId === leader.employeeId) return true;
  const marks = await context.stores.matrices.marks(leader.id);
  return marks?.invited.some((guest) => guest.employeeId === employeeId) ?? false;
}

function emptyCell(
  ground: CellGround,
  leader: LeaderContract,
  resultId: ResultId,
  employee: { id: EmployeeId; name: string },
) {
  if (ground.cell !== undefined) return ground.cell;
  const id = `mxc_${leader.id.slice(4)}.${resultId.slice(4)}.${employee.id.slice(4)}` as MatrixCellId;
  const cell: MatrixCell = {
    ...{ id, organizationId: leader.organizationId, version: 0, history: noHistory, leaderContractId: leader.id },
    ...{ leaderName: leader.employeeName, cycleId: leader.cycleId, resultId, leaderResult: "" },
    ...{ employeeId: employee.id, employeeName: employee.name, text: "", state: "EMPTY" },
  };
  return cell;
}

/** Saves one cell; refuses UNKNOWN_ID, MATRIX_SELF, STALE_VERSION (with the fresh cell), and what `readCell` refuses. */
async function saveCell(
  input: unknown,
  leader: LeaderContract,
  order: { action: string; idempotency?: Idempotency | undefined },
  context: Context,
): Promise<Outcome> {
  const entry = readCell(input);
  if (isRefused(entry)) return refused(within(entry));
  const column = draftedResults(leader).find(({ id }) => id === entry.result);
  if (column === undefined) return refused(refuse("UNKNOWN_ID", "cell.result"));
  if (entry.employee === leader.employeeId) return refused(refuse("MATRIX_SELF", "cell.employee"));
  const place = { result: entry.result, employee: entry.employee };
  let fresh: ShownCell | null = null;
  const show = (ground: { cell?: MatrixCell | undefined; contract?: Contract | undefined }): ShownCell =>
    shownCell(place, ground.cell, ground.contract === undefined ? [] : draftedResults(ground.contract));
  const saved = await context.stores.matrices.saveCell(
    { leaderContract: leader.id, resultId: entry.result, employeeId: entry.employee, cycleId: leader.cycleId },
    order,
    async (ground): Promise<Decision<CellDecided>> => {
      const now = show(ground);
      if (now.revision !== entry.revision) {
        fresh = now;
        return refuse("STALE_VERSION", "cell.revision");
      }
      const item = await context.items.load(employeeKey(leader.organizationId, entry.employee));
      if (item === undefined) return refuse("UNKNOWN_ID", "cell.employee");
      const draft =
        ground.contract ?? (entry.text === "" ? undefined : await draftFor(entry.employee, leader, context));
      if (ground.cell === undefined && !(await belongs(draft, entry.employee, leader, context)))
        return refuse("UNKNOWN_ID", "cell.employee");
      const before = emptyCell(ground, leader, column.id, employeeOf(item));
      // A result the person planned on their own becomes the cell's.
      const own =
        now.state === "OWN" ? { ...before, personResultId: now.personResult as ResultId, text: now.text } : before;
      return placeCell(own, entry, column, draft, context.session.newId);
    },
  );
  return isRefused(saved) ? refused(saved, fresh) : { cell: show(saved), userErrors: [] };
}

function within({ refusals }: Refused): Refused {
  return refuseAll(refusals.map((reason) => ({ ...reason, field: ["cell", ...reason.field] }))) as Refused;
}

async function mine(id: string, field: "matrixCellSave" | "matrixUpdate", context: Context) {
  const leader = await leaderContract(id, context);
  return leader !== undefined && mayUseOn(context, field, leader) ? leader : undefined;
}

const orderOf = (action: string, key: string | null | undefined, input: unknown, part = "") => ({
  action,
  idempotency: key ? { key: `${key}${part}`, mutation: action, input } : undefined,
});

async function matrixCellSave(_: unknown, { input }: { input: MatrixCellSaveInput }, context: Context) {
  const leader = await mine(input.leaderContract, "matrixCellSave", context);
  if (leader === undefined) return refused(refuse("UNKNOWN_ID", "leaderContract"));
  return saveCell(input.cell, leader, orderOf("matrixCellSave", input.idempotencyKey, input), context);
}

/** People at once; cells of one person one after the other, since they enter the same contract. */
const peopleAtOnce = 4;

async function matrixCellsSave(_: unknown, { input }: { input: MatrixCellsSaveInput }, context: Context) {
  const whole = (why: Refused) => ({ outcomes: [], userErrors: userErrors(why) });
  if (input.cells.length === 0 || input.cells.length > 600)
    return whole(refuse("LIST_SIZE", "cells", { params: { max: 600 } }));
  const leader = await mine(input.leaderContract, "matrixCellSave", context);
  if (leader === undefined) return whole(refuse("UNKNOWN_ID", "leaderContract"));
  const outcomes: Outcome[] = [];
  const groups = [...Map.groupBy(input.cells.keys(), (at) => input.cells[at]?.employee).values()];
  const work = async () => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      for (const at of group) {
        const order = orderOf("matrixCellsSave", input.idempotencyKey, input.cells[at], `#${at}`);
        outcomes[at] = await saveCell(input.cells[at], leader, order, context);
      }
    }
  };
  await Promise.all(Array.from({ length: peopleAtOnce }, work));
  return { outcomes, userErrors: [] };
}

async function matrixUpdate(_: unknown, { input }: { input: MatrixUpdateInput }, context: Context) {
  const whole = (why: Refused) => ({ matrix: null, userErrors: userErrors(why) });
  const leader = await mine(input.leaderContract, "matrixUpdate", context);
  if (leader === undefined) return whole(refuse("UNKNOWN_ID", "leaderContract"));
  if (input.invited.length > 60) return whole(refuse("LIST_SIZE", "invited", { params: { max: 60 } }));
  const columns = draftedResults(leader);
  const strange = input.ownWork.findIndex((id) => columns.every((column) => column.id !== id));
  if (strange >= 0) return whole(refuse("UNKNOWN_ID", ["ownWork", String(strange)]));
  const ids = [...new Set(input.invited)];
  const items = await Promise.all(ids.map((id) => context.items.load(employeeKey(leader.organizationId, id))));
  const missing = ids.findIndex((id, at) => items[at] === undefined || id === leader.employeeId);
  if (missing >= 0) return whole(refuse("UNKNOWN_ID", ["invited", String(missing)]));
  const invited = items.map((item): Invited => {
    const { id, name, positionTitle, unitName } = employeeOf(item ?? {});
    return { employeeId: id, name, positionTitle: positionTitle ?? "", unitName: unitName ?? "" };
  });
  const id = matrixIdOf(leader.id);
  const changed = await context.stores.matrices.saveMarks(id, input.version, (before) => {
    const record: MatrixMarks = {
      ...{ id, organizationId: leader.organizationId, version: 0, history: noHistory, leaderContractId: leader.id },
      ...before,
      ...{ ownWork: [...new Set(input.ownWork)] as ResultId[], invited },
    };
    return { record, note: { changedFields: ["ownWork", "invited"] } };
  });
  const errors = "refused" in changed ? userErrors(changed.refused) : [];
  return { matrix: await readMatrix(leader, context), userErrors: errors };
}

/** Changes of role-result matrices. */
export const matrixChangeResolvers = { Mutation: { matrixCellSave, matrixCellsSave, matrixUpdate } };
