import { contractBodyKey, contractBodyOf, contractHeaderOf, contractKey } from "../contracts/contract.store.ts";
import type { ContractBody, ContractHeader, PlannedResult } from "../contracts/contract.rules.ts";
import { ContractStatus } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { draftedResults, type MatrixCell } from "./matrixCell.rules.ts";
import { matrixColumns, matrixRows } from "./roleResultMatrix.rules.ts";
import type { MatrixColumn, MatrixMarks, MatrixPerson, MatrixRow } from "./roleResultMatrix.rules.ts";

/** Most people of one matrix: a leader with more has a reporting line to mend. */
const mostPeople = 300;

/** A leader's contract with its content. */
export type LeaderContract = ContractHeader & ContractBody;

/** A matrix as it was read: all of it, so that its fields need no further request. */
export type MatrixView = {
  readonly leader: LeaderContract;
  readonly marks: MatrixMarks | undefined;
  readonly people: readonly MatrixPerson[];
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
};

const over: readonly ContractStatus[] = [ContractStatus.WITHDRAWN, ContractStatus.CLOSED];

/** The leader's contract with its content: one BatchGet; undefined when there is none. */
export async function leaderContract(id: string, context: Context): Promise<LeaderContract | undefined> {
  const { organizationId } = context.actor;
  const [header, body] = await Promise.all([
    context.items.load(contractKey(organizationId, id)),
    context.items.load(contractBodyKey(organizationId, id)),
  ]);
  return header && body ? { ...contractHeaderOf(header), ...contractBodyOf(body) } : undefined;
}

/** Contents of contracts by id, through the request's batch. */
export async function contentsOf(
  ids: readonly string[],
  context: Context,
): Promise<ReadonlyMap<string, readonly PlannedResult[]>> {
  const { organizationId } = context.actor;
  const bodies = await Promise.all(ids.map((id) => context.items.load(contractBodyKey(organizationId, id))));
  return new Map(ids.map((id, at) => [id, bodies[at] ? draftedResults(contractBodyOf(bodies[at])) : []]));
}

/** People of a matrix: those rated by the leader, then those invited, each with what they planned. */
function peopleOf(
  rated: readonly ContractHeader[],
  marks: MatrixMarks | undefined,
  cells: readonly MatrixCell[],
  contents: ReadonlyMap<string, readonly PlannedResult[]>,
  guests: ReadonlyMap<string, ContractHeader>,
): MatrixPerson[] {
  const of = (contract: ContractHeader, invited: boolean): MatrixPerson => ({
    ...{ employee: contract.employeeId, name: contract.employeeName, positionTitle: contract.positionTitle },
    ...{ unitName: contract.unitName, invited, contract: contract.id, contractStatus: contract.status },
    form: contract.form,
    results: contents.get(contract.id) ?? [],
  });
  const own = rated.map((contract) => of(contract, false));
  const known = new Set(own.map(({ employee }) => employee));
  const invited = (marks?.invited ?? []).map((guest): MatrixPerson => {
    const contract = guests.get(guest.employeeId);
    const { employeeId: employee, name, positionTitle, unitName } = guest;
    return contract ? of(contract, true) : { employee, name, positionTitle, unitName, invited: true, results: [] };
  });
  for (const { employee } of invited) known.add(employee);
  // A role given to somebody without a contract, or to one who moved to another rater since, stays in sight.
  const left = new Map(cells.filter((cell) => !known.has(cell.employeeId)).map((cell) => [cell.employeeId, cell]));
  const others = [...left.values()].map(({ employeeId, employeeName }): MatrixPerson => ({
    ...{ employee: employeeId, name: employeeName, positionTitle: "", unitName: "", invited: false, results: [] },
  }));
  const byName = (a: MatrixPerson, b: MatrixPerson) => a.name.localeCompare(b.name, "id");
  return [...own.sort(byName), ...invited.sort(byName), ...others.sort(byName)];
}

/**
 * Reads a matrix whatever its size in four requests: the leader's contract, the matrix, the contracts the leader rates,
 * and their contents (more only beyond 100 people).
 */
export async function readMatrix(leader: LeaderContract, context: Context): Promise<MatrixView> {
  const { contracts, matrices } = context.stores;
  const { organizationId } = context.actor;
  const [{ marks, cells }, page] = await Promise.all([
    matrices.load(leader.id),
    contracts.ofRater(leader.employeeId, leader.cycleId, undefined, { first: mostPeople }),
  ]);
  const rated = page.edges.map(({ node }) => node).filter(({ status }) => !over.includes(status));
  const guestContracts = new Map(
    cells.flatMap(({ employeeId, contractId }) =>
      contractId !== undefined && rated.every(({ id }) => id !== contractId)
        ? [[employeeId as string, contractId as string]]
        : [],
    ),
  );
  const [contents, headers] = await Promise.all([
    contentsOf([...rated.map(({ id }) => id as string), ...guestContracts.values()], context),
    Promise.all([...guestContracts.values()].map((id) => context.items.load(contractKey(organizationId, id)))),
  ]);
  const guests = new Map(
    headers.flatMap((item) => {
      const header = item === undefined ? undefined : contractHeaderOf(item);
      return header === undefined || over.includes(header.status) ? [] : [[header.employeeId, header]];
    }),
  );
  const people = peopleOf(rated, marks, cells, contents, guests);
  const results = draftedResults(leader);
  const rows = matrixRows(results, people, cells);
  return { leader, marks, people, rows, columns: matrixColumns(results, rows, marks?.ownWork ?? []) };
}
