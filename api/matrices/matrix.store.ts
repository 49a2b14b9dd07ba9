import { CustomAttributeType, Entity } from "electrodb";
import { nextEvent, noHistory, type HistoryHead } from "../audit/auditEvent.rules.ts";
import { changeRecord, createRecord, recordPart, type Changed, type Decided, type Keeping } from "../audit/change.ts";
import { auditedWrite, auditItem, earlierAnswer } from "../audit/auditedWrite.ts";
import type { Idempotency, LabeledPart, Session } from "../audit/auditedWrite.ts";
import { contractParts, contractMarkerKey, openContractStore } from "../contracts/contract.store.ts";
import type { Contract } from "../contracts/contract.rules.ts";
import { MatrixCellStateValues } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { getItem, getRecord } from "../table/getItem.ts";
import { absent, guard, put } from "../table/guard.ts";
import { itemOf, recordOf } from "../table/item.ts";
import { indexKey, primaryKey, tenantPrefix } from "../table/keys.ts";
import { queryAll } from "../table/paging.ts";
import { inIndex, inPartition } from "../table/query.ts";
import type { MatrixCell } from "./matrixCell.rules.ts";
import type { MatrixMarks } from "./roleResultMatrix.rules.ts";

type Item = Record<string, unknown>;

/** A leader's matrix is one partition: the marks, and an item a cell, so that two people can fill two cells at once. */
const partition = ["TEN#${organizationId}#MATRIX#${leaderContractId}", ["organizationId", "leaderContractId"]] as const;
const audited = {
  id: { type: "string", required: true },
  organizationId: { type: "string", required: true },
  version: { type: "number", required: true },
  history: { type: CustomAttributeType<HistoryHead>("any"), required: true },
  leaderContractId: { type: "string", required: true },
} as const;

/** Marks of columns and people invited from elsewhere. */
export const matrixEntity = new Entity({
  model: { entity: "matrix", version: "1", service: "capaian" },
  attributes: {
    ...audited,
    ownWork: { type: CustomAttributeType<MatrixMarks["ownWork"]>("any"), required: true },
    invited: { type: CustomAttributeType<MatrixMarks["invited"]>("any"), required: true },
  },
  indexes: { byContract: primaryKey(partition, ["MATRIX", []]) },
});

/** A cell; `ofPerson` answers which roles somebody was given in a year, by state. */
export const matrixCellEntity = new Entity({
  model: { entity: "matrixCell", version: "1", service: "capaian" },
  attributes: {
    ...audited,
    leaderName: { type: "string", required: true },
    cycleId: { type: "string", required: true },
    resultId: { type: "string", required: true },
    leaderResult: { type: "string", required: true },
    employeeId: { type: "string", required: true },
    employeeName: { type: "string", required: true },
    text: { type: "string", required: true },
    share: { type: "string" },
    state: { type: MatrixCellStateValues, required: true },
    contractId: { type: "string" },
    personResultId: { type: "string" },
  },
  indexes: {
    byPlace: primaryKey(partition, ["CELL#${resultId}#${employeeId}", ["resultId", "employeeId"]]),
    ofPerson: indexKey(
      "gsi4",
      ["TEN#${organizationId}#EMPLOYEE#${employeeId}#ROLES#${cycleId}", ["organizationId", "employeeId", "cycleId"]],
      ["${state}#${leaderContractId}#${resultId}", ["state", "leaderContractId", "resultId"]],
    ),
  },
});

/** The cell as an item: also used where a world is written in bulk. */
export const matrixCellItem = (cell: MatrixCell): Item => itemOf(matrixCellEntity, cell);
const cellOf = (item: Item): MatrixCell => recordOf(matrixCellEntity, item);
const marksOf = (item: Item): MatrixMarks => recordOf(matrixEntity, item);

/** What a decision about a cell is made on. */
export type CellGround = { readonly cell: MatrixCell | undefined; readonly contract: Contract | undefined };
/** What it gives: the cell, the person's contract when it changed or is new, and what histories say. */
export type CellDecided = { readonly cell: MatrixCell; readonly contract?: Contract | undefined };

/** Role-result matrices of the session's organization. */
export function openMatrixStore(session: Session) {
  const { table, organizationId } = session;
  const tenant = tenantPrefix(organizationId);
  const pk = (leaderContract: string) => `${tenant}MATRIX#${leaderContract}`;

  const marks = (leaderContract: string): Promise<MatrixMarks | undefined> =>
    getRecord(table, { pk: pk(leaderContract), sk: "MATRIX" }, marksOf);
  const keeping: Keeping<MatrixMarks, never> = {
    load: (id) => marks(`ctr_${id.slice(4)}`),
    parts: (after, before) => [recordPart(itemOf(matrixEntity, after), before)],
    conflicts: {},
  };

  /** The cell and the person's contract of the year as they are now: two small reads at once, then the contract. */
  async function ground(leaderContract: string, resultId: string, employeeId: string, cycleId: string) {
    const [cell, marker] = await Promise.all([
      getRecord(table, { pk: pk(leaderContract), sk: `CELL#${resultId}#${employeeId}` }, cellOf),
      getItem(table, contractMarkerKey(organizationId, employeeId, cycleId)),
    ]);
    const id = marker?.["contractId"] as string | undefined;
    const contract = id === undefined ? undefined : await openContractStore(session).load(id);
    return { cell, contract };
  }

  /** Parts that change the person's contract with the cell, its own history going on. */
  function contractSide(after: Contract, before: Contract | undefined, action: string): LabeledPart<"contract">[] {
    const { event, head } = nextEvent(
      before?.history ?? noHistory,
      after.id,
      before === undefined ? { action, toState: after.status } : { action, changedFields: ["results"] },
      session.by,
      { id: session.newId("auditEvent"), at: session.at, requestId: session.requestId },
    );
    const written = { ...after, version: (before?.version ?? 0) + 1, history: head };
    const history = { label: "contract" as const, part: put(auditItem(organizationId, event), absent) };
    return [...contractParts(written, before).map(({ part }) => ({ label: "contract" as const, part })), history];
  }

  return {
    marks,
    /** Marks and all cells of a matrix: one query. */
    async load(leaderContract: string): Promise<{ marks: MatrixMarks | undefined; cells: MatrixCell[] }> {
      const items = await queryAll(table, inPartition(pk(leaderContract)));
      const own = items.find((item) => item["sk"] === "MATRIX");
      const cells = items.filter((item) => String(item["sk"]).startsWith("CELL#")).map(cellOf);
      return { marks: own === undefined ? undefined : marksOf(own), cells };
    },
    /** Roles given to a person in a cycle, of one state when given. */
    ofPerson: async (employeeId: string, cycleId: string, state?: MatrixCell["state"]): Promise<MatrixCell[]> =>
      (
        await queryAll(
          table,
          inIndex("gsi4", `${tenant}EMPLOYEE#${employeeId}#ROLES#${cycleId}`, state ? `${state}#` : ""),
        )
      ).map(cellOf),
    /** Creates the marks when `seenVersion` is 0, else changes them. */
    saveMarks: (
      id: string,
      seenVersion: number,
      decide: (before: MatrixMarks | undefined) => Decision<Decided<MatrixMarks>>,
    ): Promise<Changed<MatrixMarks>> =>
      seenVersion === 0
        ? createRecord(session, keeping, { action: "matrixUpdate", decide: () => decide(undefined) })
        : changeRecord(session, keeping, id, seenVersion, { action: "matrixUpdate", decide }),
    /**
     * Saves a cell and, with it, the person's contract: one transaction with both histories. When either moved on
     * meanwhile, the decision is made again on what is there now.
     *
     * @returns the decided cell with the ground it stood on; STALE_VERSION when it kept moving.
     */
    async saveCell(
      place: { leaderContract: string; resultId: string; employeeId: string; cycleId: string },
      order: { action: string; idempotency?: Idempotency | undefined },
      decide: (ground: CellGround) => Promise<Decision<CellDecided>>,
    ): Promise<Decision<CellDecided>> {
      for (let attempt = 1; ; attempt += 1) {
        const earlier = await earlierAnswer(session, order.idempotency);
        const now = await ground(place.leaderContract, place.resultId, place.employeeId, place.cycleId);
        if (earlier !== undefined) {
          if ("reused" in earlier || now.cell === undefined) return refuse("IDEMPOTENCY_KEY_REUSED", "idempotencyKey");
          return { cell: now.cell, contract: now.contract };
        }
        const decided = await decide(now);
        if ("refusals" in decided) return decided;
        let cell = decided.cell;
        const outcome = await auditedWrite<"cell" | "contract">(session, {
          subject: cell.id,
          head: cell.history,
          note: { action: order.action, fromState: now.cell?.state ?? null, toState: cell.state },
          idempotency: order.idempotency,
          parts: (history) => {
            cell = { ...cell, version: (now.cell?.version ?? 0) + 1, history };
            const { contract } = decided;
            return [
              { label: "cell", part: put(matrixCellItem(cell), guard(now.cell)) },
              ...(contract === undefined ? [] : contractSide(contract, now.contract, order.action)),
            ];
          },
        });
        if (outcome.written) return { cell, contract: decided.contract ?? now.contract };
        if (attempt >= 5) return refuse("STALE_VERSION", "revision");
      }
    },
  };
}

/** What `openMatrixStore` gives. */
export type MatrixStore = ReturnType<typeof openMatrixStore>;
