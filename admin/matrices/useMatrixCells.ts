import { useQueryClient } from "@tanstack/react-query";
import { useDataProvider, useNotify } from "ra-core";
import { useState } from "react";
import type { CapaianDataProvider } from "../dataProvider/dataProvider.ts";
import {
  type MatrixCellContentFragment,
  MatrixCellSaveDocument,
  type RoleResultMatrixQuery,
} from "../generated/operations.ts";

/** A matrix as the panel reads it. */
export type Matrix = NonNullable<RoleResultMatrixQuery["roleResultMatrix"]>;
export type MatrixRow = Matrix["rows"][number];

/** How saving a cell stands. */
export type SaveState =
  | { readonly kind: "SAVING" }
  | { readonly kind: "SAVED" }
  | { readonly kind: "CONFLICT"; readonly mine: string; readonly theirs: string }
  | { readonly kind: "FAILED"; readonly mine: string; readonly message: string };

const keyOf = (result: string, employee: string) => `${result}#${employee}`;

/** Cells of a matrix while its page is open: what the server answered last, and how saving stands. */
export function useMatrixCells(matrix: Matrix) {
  const dataProvider = useDataProvider<CapaianDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const [answered, setAnswered] = useState<{ of: Matrix; cells: ReadonlyMap<string, MatrixCellContentFragment> }>({
    of: matrix,
    cells: new Map(),
  });
  const [saves, setSaves] = useState<ReadonlyMap<string, SaveState>>(new Map());
  const fresh = answered.of === matrix ? answered.cells : new Map<string, MatrixCellContentFragment>();
  const stored = new Map(
    matrix.rows.flatMap((row) => row.cells.map((cell) => [keyOf(cell.result, cell.employee), cell])),
  );

  const cellAt = (result: string, employee: string): MatrixCellContentFragment | undefined =>
    fresh.get(keyOf(result, employee)) ?? stored.get(keyOf(result, employee));
  const mark = (key: string, state: SaveState) => setSaves((now) => new Map(now).set(key, state));
  const take = (cell: MatrixCellContentFragment) =>
    setAnswered((now) => ({
      of: matrix,
      cells: new Map(now.of === matrix ? now.cells : []).set(keyOf(cell.result, cell.employee), cell),
    }));

  /** Saves a cell; on a conflict the fresh words stand in the cell and one's own are kept beside it. */
  async function save(result: string, employee: string, text: string, share?: string | null): Promise<void> {
    const key = keyOf(result, employee);
    const now = cellAt(result, employee);
    const kept = share === undefined ? (now?.share ?? null) : share || null;
    if (text.trim() === (now?.text ?? "") && kept === (now?.share ?? null)) return;
    mark(key, { kind: "SAVING" });
    try {
      const input = {
        leaderContract: matrix.leaderContract,
        cell: { result, employee, text, share: text.trim() === "" ? null : kept, revision: now?.revision ?? "0" },
        idempotencyKey: crypto.randomUUID(),
      };
      const { matrixCellSave } = await dataProvider.tell(MatrixCellSaveDocument, { input });
      const { cell, userErrors } = matrixCellSave;
      if (cell != null) take(cell);
      const [error] = userErrors;
      if (error === undefined) mark(key, { kind: "SAVED" });
      else if (error.code === "STALE_VERSION") mark(key, { kind: "CONFLICT", mine: text, theirs: cell?.text ?? "" });
      else mark(key, { kind: "FAILED", mine: text, message: error.message });
      if (error === undefined) await queries.invalidateQueries({ queryKey: ["ask", "RoleResultMatrix"] });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      mark(key, { kind: "FAILED", mine: text, message });
      notify(message, { type: "error" });
    }
  }

  return { cellAt, saveState: (result: string, employee: string) => saves.get(keyOf(result, employee)), save };
}

/** What the grid works with. */
export type MatrixCells = ReturnType<typeof useMatrixCells>;
