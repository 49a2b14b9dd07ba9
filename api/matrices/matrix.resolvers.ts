import { cycleKey, cycleOf } from "../cycles/cycle.store.ts";
import { definitiveOn } from "../employees/assignment.rules.ts";
import { employeeKey, employeeOf } from "../employees/employee.store.ts";
import { MatrixCellState } from "../generated/enums.ts";
import type { MatrixCheckMessageArgs, QueryGivenRolesArgs, QueryRoleResultMatrixArgs } from "../generated/schema.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { isWithin } from "../kernel/calendar.ts";
import { inLanguage } from "../kernel/messages.ts";
import { draftedResults, shownCell } from "./matrixCell.rules.ts";
import { leaderContract, readMatrix, type MatrixView } from "./matrixView.ts";
import { matrixChecks, type MatrixCheck } from "./roleResultMatrix.rules.ts";

/** Most posts looked through for people without a contract. */
const mostPosts = 500;

async function roleResultMatrix(_: unknown, { leaderContract: id }: QueryRoleResultMatrixArgs, context: Context) {
  const leader = await leaderContract(id, context);
  if (leader === undefined || !mayUseOn(context, "roleResultMatrix", leader)) return null;
  return readMatrix(leader, context);
}

/** Roles given to the person of a contract: two requests, however many leaders there are. */
async function givenRoles(_: unknown, { contract: id }: QueryGivenRolesArgs, context: Context) {
  const contract = await leaderContract(id, context);
  if (contract === undefined || !mayUseOn(context, "givenRoles", contract)) return [];
  const cells = await context.stores.matrices.ofPerson(contract.employeeId, contract.cycleId);
  const results = draftedResults(contract);
  return cells
    .map((cell) => ({ cell, shown: shownCell({ result: cell.resultId, employee: cell.employeeId }, cell, results) }))
    .filter(({ cell, shown }) => shown.state !== MatrixCellState.EMPTY && cell.state !== MatrixCellState.EMPTY)
    .sort((a, b) => Number(a.shown.state !== "PENDING") - Number(b.shown.state !== "PENDING"))
    .map(({ cell, shown }) => ({
      ...{ leaderContract: cell.leaderContractId, leaderName: cell.leaderName, leaderResult: cell.leaderResult },
      ...{ text: shown.text, share: shown.share ?? null, state: shown.state, personResult: shown.personResult ?? null },
    }));
}

const RoleResultMatrix = {
  leaderContract: ({ leader }: MatrixView) => leader.id,
  version: ({ marks }: MatrixView) => marks?.version ?? 0,
  leaderName: ({ leader }: MatrixView) => leader.employeeName,
  leaderTitle: ({ leader }: MatrixView) => leader.positionTitle,
  unitName: ({ leader }: MatrixView) => leader.unitName,
  async cycle({ leader }: MatrixView, _: unknown, context: Context) {
    const item = await context.items.load(cycleKey(context.actor.organizationId, leader.cycleId));
    return item === undefined ? null : cycleOf(item);
  },
  checks: ({ leader, people, rows, columns }: MatrixView) =>
    matrixChecks({ results: draftedResults(leader) }, people, rows, columns),
  mayEdit: ({ leader }: MatrixView, _: unknown, context: Context) => mayUseOn(context, "matrixCellSave", leader),
  /** Holders of the posts right below the leader's, less those who are in the matrix. */
  async withoutContract({ leader, people }: MatrixView, _: unknown, context: Context) {
    const { organizationId, today } = context.actor;
    const item = await context.items.load(employeeKey(organizationId, leader.employeeId));
    const post = item === undefined ? undefined : definitiveOn(employeeOf(item).assignments, today);
    if (post === undefined) return [];
    const page = await context.stores.positions.inTree(leader.unitPath, { first: mostPosts });
    const known = new Set(people.map(({ employee }) => employee));
    const held = page.edges
      .filter(({ node }) => node.superiorId === post.positionId)
      .flatMap(({ node }) =>
        node.holders.filter((holder) => isWithin(today, holder)).map((holder) => ({ holder, node })),
      )
      .filter(({ holder }) => !known.has(holder.employeeId));
    const holders = await Promise.all(
      held.map(({ holder }) => context.items.load(employeeKey(organizationId, holder.employeeId))),
    );
    return held.flatMap(({ node }, at) => {
      const found = holders[at];
      if (found === undefined) return [];
      const { id, name } = employeeOf(found);
      return [{ employee: id, name, positionTitle: node.title }];
    });
  },
};

const MatrixCheckFields = {
  message: (check: MatrixCheck, { language }: MatrixCheckMessageArgs, context: Context) =>
    inLanguage(check.words, language ?? context.language),
};

/** Role-result matrices and what they give to people. */
export const matrixResolvers = {
  Query: { roleResultMatrix, givenRoles },
  RoleResultMatrix,
  MatrixCheck: MatrixCheckFields,
};
