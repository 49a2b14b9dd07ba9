import type { Session } from "../audit/auditedWrite.ts";
import { contractHeaderOf, openContractStore, contractBodyKey, contractBodyOf } from "../contracts/contract.store.ts";
import type { Contract, ContractHeader, PlannedResult } from "../contracts/contract.rules.ts";
import { ContractStatus, MatrixCellState } from "../generated/enums.ts";
import type { Clock } from "../kernel/clock.ts";
import { newId } from "../kernel/ids.ts";
import { refuse } from "../kernel/refusal.ts";
import { getItems } from "../table/batch.ts";
import type { Table } from "../table/client.ts";
import type { ItemChange } from "../table/streamRecord.ts";
import { draftedResults, placeCell, takesResults, withDrafted } from "./matrixCell.rules.ts";
import { openMatrixStore } from "./matrix.store.ts";

/** People of one leader whose drafts are looked through. */
const mostPeople = 300;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Results that name a leader's result in words only, linked to the published one with the same words (features 3.19). */
export function relinked(
  results: readonly PlannedResult[],
  published: readonly Pick<PlannedResult, "id" | "title">[],
): readonly PlannedResult[] {
  const byWords = new Map(published.map(({ id, title }) => [plain(title), id]));
  const linked = results.map((result) => {
    const id = result.supportedResultId ? undefined : byWords.get(plain(result.supportedLeaderResult ?? ""));
    return id === undefined ? result : { ...result, supportedResultId: id };
  });
  return linked.some((result, at) => result !== results[at]) ? linked : results;
}

const system = { subject: "system", name: "Capaian" };

function sessionFor(table: Table, organizationId: string, clock: Clock, requestId: string): Session {
  return { table, organizationId, by: system, at: clock(), requestId, newId };
}

/** Roles that waited for a draft or amendment enter it (R-MPH-02). */
async function takeUp(session: Session, header: ContractHeader): Promise<void> {
  const matrices = openMatrixStore(session);
  const waiting = await matrices.ofPerson(header.employeeId, header.cycleId, MatrixCellState.PENDING);
  for (const { leaderContractId, resultId, employeeId, cycleId } of waiting) {
    const place = { leaderContract: leaderContractId, resultId, employeeId, cycleId };
    await matrices.saveCell(place, { action: "matrixCellSave" }, async ({ cell, contract }) => {
      if (cell === undefined) return refuse("UNKNOWN_ID");
      const column = { id: cell.resultId, title: cell.leaderResult };
      return placeCell(cell, cell, column, contract, newId);
    });
  }
}

/** Drafts of a leader's people that named a result in words are linked to what the leader published. */
async function relink(session: Session, header: ContractHeader): Promise<void> {
  const { table, organizationId } = session;
  const contracts = openContractStore(session);
  const [item] = await getItems(table, [contractBodyKey(organizationId, header.id)]);
  if (item === undefined) return;
  const published = contractBodyOf(item).results;
  const page = await contracts.ofRater(header.employeeId, header.cycleId, undefined, { first: mostPeople });
  const rated = page.edges.map(({ node }) => node).filter((each) => each.id !== header.id);
  const bodies = await getItems(
    table,
    rated.map(({ id }) => contractBodyKey(organizationId, id)),
  );
  for (const [at, { id, version }] of rated.entries()) {
    const body = bodies[at] === undefined ? undefined : contractBodyOf(bodies[at]);
    if (body === undefined || relinked(body.results, published) === body.results) continue;
    const changed = await contracts.change(id, version, { action: "matrixUpdate" }, (contract: Contract) => {
      const results = draftedResults(contract);
      const linked = relinked(results, published);
      // Signed content stays as it was signed; the cascade shows the words until the next amendment.
      if (!takesResults(contract) || linked === results) return refuse("STEP_NOT_ALLOWED_IN_STATE");
      return { record: withDrafted(contract, linked), note: { changedFields: ["results"] } };
    });
    // Somebody wrote at the same moment: the stream repeats the record, and the decision is made on the fresh one.
    const stale = "refused" in changed && changed.refused.refusals.some(({ code }) => code === "STALE_VERSION");
    if (stale) throw new Error(`The contract ${id} changed while it was linked`);
  }
}

/**
 * Lets the cascade follow a contract: roles that waited enter a draft that can be written, and drafts that named a
 * leader's result in words are linked once the leader's contract is in force. Idempotent.
 */
export async function followCascade(table: Table, change: ItemChange, clock: Clock): Promise<void> {
  if (change.entity !== "contract" || change.after === undefined) return;
  const after = contractHeaderOf(change.after);
  const before = change.before === undefined ? undefined : contractHeaderOf(change.before);
  const session = sessionFor(table, after.organizationId, clock, `stream-${change.sequenceNumber}`);
  const stateOf = (header: ContractHeader | undefined) => `${header?.status}/${header?.amendment?.status ?? ""}`;
  if (stateOf(before) === stateOf(after)) return;
  if (after.status === ContractStatus.ACTIVE && before?.status !== ContractStatus.ACTIVE) await relink(session, after);
  // Content of an amendment lies beside the header; whether it can be written is decided when it is loaded.
  if (takesResults({ ...after, proposed: after.amendment })) await takeUp(session, after);
}
