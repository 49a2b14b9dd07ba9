import * as z from "zod";
import { ContractStatus, MatrixCellState, ResultKind } from "../generated/enums.ts";
import type { HistoryHead } from "../audit/auditEvent.rules.ts";
import { titlesOf, type Contract, type PlannedResult } from "../contracts/contract.rules.ts";
import { limits } from "../contracts/contractContent.rules.ts";
import { readDecimal } from "../kernel/decimal.ts";
import { sha256Hex } from "../kernel/hash.ts";
import type { ContractId, CycleId, EmployeeId, MatrixCellId, NewId, ResultId } from "../kernel/ids.ts";
import { validated } from "../kernel/validate.ts";
import type { Decision } from "../kernel/refusal.ts";

/** What a person is asked to deliver for a leader's result (R-MPH-01). */
export type MatrixCell = {
  readonly id: MatrixCellId;
  readonly organizationId: string;
  readonly version: number;
  readonly history: HistoryHead;
  readonly leaderContractId: ContractId;
  readonly leaderName: string;
  readonly cycleId: CycleId;
  /** The leader's result (column). */
  readonly resultId: ResultId;
  readonly leaderResult: string;
  readonly employeeId: EmployeeId;
  readonly employeeName: string;
  /** Words the leader gave; empty when nothing is asked. */
  readonly text: string;
  /** Percent of the column, a plain decimal. */
  readonly share?: string | undefined;
  readonly state: Exclude<MatrixCellState, "OWN">;
  readonly contractId?: ContractId | undefined;
  /** The planned result in the person's contract. */
  readonly personResultId?: ResultId | undefined;
};

/** A column: a result of the leader. */
export type Column = { readonly id: ResultId; readonly title: string };

/** A cell as people enter it: `x` is how the form says "no role" (R-MPH-01). */
export const cellInput = z.object({
  result: z.string().min(1, "REQUIRED"),
  employee: z.string().min(1, "REQUIRED"),
  text: z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .transform((text) => (/^[x-]$/i.test(text) ? "" : text))
    .refine((text) => text.length <= 1000, "TEXT_TOO_LONG"),
  share: z
    .string()
    .trim()
    .transform((text) => text.replace(",", ".").replace(/\s*%$/, ""))
    .refine((text) => {
      const share = readDecimal(text);
      return text === "" || (share !== undefined && share.gte(0) && share.lte(100));
    }, "NUMBER_OUT_OF_RANGE")
    .nullish()
    .transform((share) => share || undefined),
  revision: z.string().max(80, "TEXT_TOO_LONG"),
});

/** A cell as understood. */
export type CellEntry = z.output<typeof cellInput>;

/** Understands a cell; refuses REQUIRED, TEXT_TOO_LONG (1000 characters), NUMBER_OUT_OF_RANGE (shares 0 to 100). */
export const readCell = (input: unknown): Decision<CellEntry> => validated(cellInput, input);

/** States in which the content of a contract may be written (2.9). */
const open: readonly ContractStatus[] = [ContractStatus.DRAFT, ContractStatus.RETURNED, ContractStatus.IN_DIALOGUE];

/** Whether results can enter the contract now: its draft, or the draft of its amendment (R-SKP-03). */
export function takesResults(contract: Pick<Contract, "status" | "amendment"> & { proposed?: unknown }): boolean {
  if (open.includes(contract.status)) return true;
  return (
    contract.amendment !== undefined && open.includes(contract.amendment.status) && contract.proposed !== undefined
  );
}

/** Results as they are drafted: of the amendment when one is written, else of the contract. */
export const draftedResults = (contract: Pick<Contract, "results" | "proposed">): readonly PlannedResult[] =>
  contract.proposed?.results ?? contract.results;

/** The contract with other drafted results; content in force stays as it is while an amendment is written. */
export function withDrafted(contract: Contract, results: readonly PlannedResult[]): Contract {
  // Main results first, as the form prints them.
  const ordered = [...results].sort((a, b) => Number(a.kind !== ResultKind.MAIN) - Number(b.kind !== ResultKind.MAIN));
  return contract.proposed === undefined
    ? { ...contract, results: ordered, resultTitles: titlesOf(ordered) }
    : { ...contract, proposed: { ...contract.proposed, results: ordered } };
}

/** Nobody but the leader has written in it: no measure, no weight, the leader's own words. */
const untouched = (result: PlannedResult, text: string): boolean =>
  result.title === text && result.indicators.length === 0 && result.weight === undefined && !result.assignedBy;

/** A cell after it was saved, and the person's contract when it changed with it. */
export type PlacedCell = { readonly cell: MatrixCell; readonly contract?: Contract };

/**
 * Fills or clears a cell (R-MPH-02, R-MPH-04): the words become a planned result of the person's draft at once, linked
 * to the column; while the contract cannot be written they wait as PENDING. Nothing blocks the leader (features 3.19).
 * Clearing removes a result nobody has worked on; one that has grown stays and is marked KEPT.
 */
export function placeCell(
  cell: MatrixCell,
  entry: { readonly text: string; readonly share?: string | undefined },
  column: Column,
  contract: Contract | undefined,
  newId: NewId,
): PlacedCell {
  const base: MatrixCell = {
    ...cell,
    share: entry.share,
    leaderResult: column.title,
    contractId: contract?.id,
  };
  const writable = contract !== undefined && takesResults(contract);
  const results = contract === undefined ? [] : draftedResults(contract);
  const linked = results.find((result) => result.id === cell.personResultId);
  if (entry.text === "") {
    const empty: MatrixCell = { ...base, text: "", share: undefined, state: MatrixCellState.EMPTY };
    if (linked === undefined) return { cell: { ...empty, personResultId: undefined } };
    if (!writable || !untouched(linked, cell.text))
      return { cell: { ...empty, text: cell.text, state: MatrixCellState.KEPT } };
    const rest = results.filter((result) => result !== linked);
    return { cell: { ...empty, personResultId: undefined }, contract: withDrafted(contract, rest) };
  }
  const asked: MatrixCell = { ...base, text: entry.text };
  if (linked !== undefined && linked.title === entry.text && linked.supportedResultId === column.id)
    return { cell: { ...asked, state: MatrixCellState.LINKED } };
  if (!writable || (linked === undefined && results.length >= limits.results))
    return { cell: { ...asked, state: MatrixCellState.PENDING } };
  const link = { title: entry.text, supportedLeaderResult: column.title, supportedResultId: column.id };
  if (linked !== undefined) {
    const changed = results.map((result) => (result === linked ? { ...result, ...link } : result));
    return { cell: { ...asked, state: MatrixCellState.LINKED }, contract: withDrafted(contract, changed) };
  }
  const result: PlannedResult = { id: newId("result"), kind: ResultKind.MAIN, ...link, indicators: [] };
  return {
    cell: { ...asked, state: MatrixCellState.LINKED, personResultId: result.id },
    contract: withDrafted(contract, [...results, result]),
  };
}

/** What a reader sees in a cell. */
export type ShownCell = {
  readonly result: string;
  readonly employee: string;
  readonly text: string;
  readonly share?: string | undefined;
  readonly state: MatrixCellState;
  readonly revision: string;
  readonly personResult?: string | undefined;
  readonly more: number;
};

/**
 * The cell as it stands: the person's own words where they changed them, results they planned for the column on their
 * own, and PENDING again when they took the result out.
 *
 * `revision` changes with every save of the cell and every change of the person's words.
 */
export function shownCell(
  place: { readonly result: string; readonly employee: string },
  cell: MatrixCell | undefined,
  results: readonly PlannedResult[],
): ShownCell {
  const linked = cell?.personResultId === undefined ? undefined : results.find(({ id }) => id === cell.personResultId);
  const others = results.filter((result) => result.supportedResultId === place.result && result !== linked);
  const own = cell === undefined || cell.state === MatrixCellState.EMPTY ? others[0] : undefined;
  const settled = cell?.state === MatrixCellState.LINKED || cell?.state === MatrixCellState.KEPT;
  const text = own?.title ?? (settled && linked ? linked.title : (cell?.text ?? ""));
  const state =
    own !== undefined
      ? MatrixCellState.OWN
      : cell === undefined || (cell.state === MatrixCellState.KEPT && linked === undefined)
        ? MatrixCellState.EMPTY
        : cell.state === MatrixCellState.LINKED && linked === undefined
          ? MatrixCellState.PENDING
          : cell.state;
  const asSaved = text === (cell?.text ?? "");
  return {
    ...place,
    text: state === MatrixCellState.EMPTY ? "" : text,
    share: cell?.share,
    state,
    revision: `${cell?.version ?? 0}${asSaved ? "" : `-${sha256Hex(text).slice(0, 12)}`}`,
    personResult: own?.id ?? linked?.id,
    more: Math.max(0, others.length - (own === undefined ? 0 : 1)),
  };
}
