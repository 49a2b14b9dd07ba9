import { Box } from "@mui/material";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { previewBlock, readTable, writeTable, type PastePreview } from "../../api/matrices/paste.rules.ts";
import { useWords } from "../i18n/words.ts";
import { afterSaving, gridDeed, type GridPlace } from "./gridKeys.ts";
import { matrixWords } from "./matrix.words.ts";
import { MatrixCellBox } from "./MatrixCellBox.tsx";
import { MatrixHead, MatrixRowHead } from "./MatrixHead.tsx";
import { useGridStyle } from "./useGridStyle.ts";
import type { Matrix, MatrixCells } from "./useMatrixCells.ts";

type Editing = { readonly at: GridPlace; readonly text: string | undefined };

/**
 * The matrix as a grid after the ARIA grid pattern: one stop for Tab, arrows inside, Enter or F2 to edit, typing to
 * replace, Esc to leave, copy and paste as spreadsheets do. Header and first column stay in sight.
 */
export function MatrixGrid({
  matrix,
  cells,
  onPaste,
}: {
  matrix: Matrix;
  cells: MatrixCells;
  onPaste: (preview: PastePreview) => void;
}) {
  const word = useWords(matrixWords);
  const style = useGridStyle();
  const grid = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState<GridPlace>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<GridPlace | undefined>(undefined);
  const [editing, setEditing] = useState<Editing | undefined>(undefined);
  const moved = useRef(false);
  const { rows, columns } = matrix;
  const size = { rows: rows.length, columns: columns.length };
  const idsAt = ({ row, column }: GridPlace) => ({
    result: columns[column]?.id ?? "",
    employee: rows[row]?.employee ?? "",
  });
  const cellAt = (at: GridPlace) => cells.cellAt(idsAt(at).result, idsAt(at).employee);

  useEffect(() => {
    if (!moved.current || editing !== undefined) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-place="${focus.row}-${focus.column}"]`)?.focus();
  }, [focus, editing]);

  const go = (to: GridPlace, extend = false) => {
    moved.current = true;
    setAnchor(extend ? (anchor ?? focus) : undefined);
    setFocus(to);
  };
  const save = (at: GridPlace, text: string, share?: string) => {
    const { result, employee } = idsAt(at);
    void cells.save(result, employee, text, share);
  };
  const leave = (to: GridPlace) => {
    setEditing(undefined);
    go(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== undefined) return;
    const deed = gridDeed(event, focus, size);
    if (deed === undefined || (deed.kind !== "MOVE" && !matrix.mayEdit)) return;
    event.preventDefault();
    if (deed.kind === "MOVE") go(deed.to, event.shiftKey);
    else if (deed.kind === "EDIT") setEditing({ at: focus, text: deed.text });
    else save(focus, "");
  };
  const range = () => {
    const from = anchor ?? focus;
    const [top, bottom] = [Math.min(from.row, focus.row), Math.max(from.row, focus.row)];
    const [left, right] = [Math.min(from.column, focus.column), Math.max(from.column, focus.column)];
    return { top, bottom, left, right };
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing !== undefined) return;
    const { top, bottom, left, right } = range();
    const copied = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from(
        { length: right - left + 1 },
        (__, across) => cellAt({ row: top + down, column: left + across })?.text ?? "",
      ),
    );
    event.clipboardData.setData("text/plain", writeTable(copied));
    event.preventDefault();
  };
  const onPasted = (event: ClipboardEvent) => {
    if (editing !== undefined || !matrix.mayEdit) return;
    event.preventDefault();
    const table = readTable(event.clipboardData.getData("text/plain"));
    const [first] = table;
    if (table.length === 1 && first?.length === 1) return save(focus, first[0] ?? "");
    const { top, left } = range();
    const shown = rows.map((row) => ({
      ...row,
      cells: columns.flatMap(({ id }) => cells.cellAt(id, row.employee) ?? []),
    }));
    onPaste(previewBlock(table, { row: top, column: left }, { columns, rows: shown }));
  };
  const selected = (row: number, column: number) => {
    const { top, bottom, left, right } = range();
    return anchor !== undefined && row >= top && row <= bottom && column >= left && column <= right;
  };

  return (
    <Box sx={style.frame} tabIndex={-1}>
      <Box
        component="table"
        ref={grid}
        role="grid"
        aria-label={word.title}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-readonly={!matrix.mayEdit}
        aria-multiselectable
        sx={style.table}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPasted}
      >
        <MatrixHead columns={columns} />
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.employee} role="row" aria-rowindex={r + 2}>
              <MatrixRowHead row={row} />
              {columns.map((column, c) => (
                <MatrixCellBox
                  key={column.id}
                  place={{ row: r, column: c }}
                  cell={cells.cellAt(column.id, row.employee)}
                  saving={cells.saveState(column.id, row.employee)}
                  stop={focus.row === r && focus.column === c}
                  selected={selected(r, c)}
                  mayEdit={matrix.mayEdit}
                  editing={editing?.at.row === r && editing.at.column === c ? editing : undefined}
                  label={`${row.name}, ${word.result(c + 1)}: ${column.title}`}
                  onFocus={() => setFocus({ row: r, column: c })}
                  onEdit={() => setEditing({ at: { row: r, column: c }, text: undefined })}
                  onCancel={() => leave({ row: r, column: c })}
                  onBlur={(text, share) => {
                    setEditing(undefined);
                    save({ row: r, column: c }, text, share);
                  }}
                  onSave={(text, share, pressed) => {
                    save({ row: r, column: c }, text, share);
                    leave(afterSaving(pressed, { row: r, column: c }, size));
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
