/** A place in the grid, counted from 0. */
export type GridPlace = { readonly row: number; readonly column: number };

/** What a key does in a grid that is not being edited (ARIA grid pattern). */
export type GridDeed =
  | { readonly kind: "MOVE"; readonly to: GridPlace }
  | { readonly kind: "EDIT"; readonly text?: string }
  | { readonly kind: "CLEAR" };

/** The keys that decide, of a keyboard event. */
export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/**
 * What a pressed key does at a place: arrows, Home, End, with Ctrl to the edges, page keys by ten rows; Enter and F2
 * edit, a letter replaces, Delete clears. Undefined for keys the grid leaves to the browser (Tab leaves the grid).
 */
export function gridDeed(
  pressed: Pressed,
  at: GridPlace,
  size: { rows: number; columns: number },
): GridDeed | undefined {
  const { key, altKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  const move = (row: number, column: number): GridDeed => ({
    kind: "MOVE",
    to: { row: Math.max(0, Math.min(size.rows - 1, row)), column: Math.max(0, Math.min(size.columns - 1, column)) },
  });
  switch (key) {
    case "ArrowUp":
      return move(control ? 0 : at.row - 1, at.column);
    case "ArrowDown":
      return move(control ? size.rows : at.row + 1, at.column);
    case "ArrowLeft":
      return move(at.row, control ? 0 : at.column - 1);
    case "ArrowRight":
      return move(at.row, control ? size.columns : at.column + 1);
    case "Home":
      return move(control ? 0 : at.row, 0);
    case "End":
      return move(control ? size.rows : at.row, size.columns);
    case "PageUp":
      return move(at.row - 10, at.column);
    case "PageDown":
      return move(at.row + 10, at.column);
    case "Enter":
    case "F2":
      return { kind: "EDIT" };
    case "Delete":
    case "Backspace":
      return { kind: "CLEAR" };
    default:
      return key.length === 1 && !control && !altKey ? { kind: "EDIT", text: key } : undefined;
  }
}

/** The place after one was saved: Enter goes down, Tab goes on in reading order, with Shift back. */
export function afterSaving(
  pressed: { readonly key: string; readonly shiftKey: boolean },
  at: GridPlace,
  size: { rows: number; columns: number },
): GridPlace {
  const by = pressed.shiftKey ? -1 : 1;
  if (pressed.key === "Enter") return { row: Math.max(0, Math.min(size.rows - 1, at.row + by)), column: at.column };
  const next = Math.max(0, Math.min(size.rows * size.columns - 1, at.row * size.columns + at.column + by));
  return { row: Math.floor(next / size.columns), column: next % size.columns };
}
