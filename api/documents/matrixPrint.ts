import { contractHash, type Contract } from "../contracts/contract.rules.ts";
import { PrintedForm } from "../generated/enums.ts";
import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import { readMatrix } from "../matrices/matrixView.ts";
import type { MatrixView } from "../matrices/matrixView.ts";
import type { Printable } from "./issuedDocument.rules.ts";
import { frameOf, governmentOf } from "./printFrame.ts";
import { roleMatrix, type RoleMatrixValues } from "./roleMatrix.document.ts";

/** Whether the contract leads a matrix that somebody has begun and the caller may read. One query. */
export async function hasMatrix(context: Context, contract: Contract): Promise<boolean> {
  if (!mayUseOn(context, "roleResultMatrix", contract)) return false;
  const { marks, cells } = await context.stores.matrices.load(contract.id);
  return marks !== undefined || cells.length > 0;
}

/**
 * Lays out the matrix of a leader (F10) as it stands: every cell is part of the page, so any other cell gives another
 * hash. Refuses FORM_NOT_APPLICABLE when nobody is in it.
 */
export async function matrixPrint(context: Context, leader: Contract): Promise<Decision<Printable>> {
  if (!mayUseOn(context, "roleResultMatrix", leader)) return refuse("FORM_NOT_APPLICABLE", "form");
  const government = await governmentOf(context);
  const [frame, view] = await Promise.all([
    frameOf(context, government, { cycleId: leader.cycleId }),
    readMatrix(leader, context),
  ]);
  if (view.rows.length === 0) return refuse("FORM_NOT_APPLICABLE", "form");
  return {
    ...{ form: PrintedForm.ROLE_MATRIX, government: government.name, unitName: leader.unitName, year: leader.year },
    ...{ subjectId: leader.id, contentHash: contractHash(leader) },
    page: roleMatrix({ ...frame, unitName: leader.unitName, ...matrixTable(view) }),
    baseName: `Matriks-Peran-Hasil-${leader.year}-${leader.employeeName}`,
  };
}

/** Columns and rows as the form has them: the leader first with the measures of each result, then everyone below. */
export function matrixTable({ leader, columns, rows }: Pick<MatrixView, "leader" | "columns" | "rows">) {
  const own = columns.map(({ indicators, ownWork }) =>
    [...indicators, ...(ownWork ? ["(dikerjakan sendiri)"] : [])].join("\n"),
  );
  const table: Pick<RoleMatrixValues, "columns" | "rows"> = {
    columns: columns.map(({ title }) => title),
    rows: [
      { name: leader.employeeName, position: leader.positionTitle, cells: own },
      ...rows.map(({ name, positionTitle, unitName, invited, cells }) => ({
        name,
        position: invited ? `${positionTitle} (${unitName})` : positionTitle,
        cells: columns.map(({ id }) => {
          const said = cells.find(({ result }) => result === id);
          if (said === undefined || said.text === "") return "";
          return said.share === undefined ? said.text : `${said.text} (${said.share.replace(".", ",")} %)`;
        }),
      })),
    ],
  };
  return table;
}
