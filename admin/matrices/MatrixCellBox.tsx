import { Box, Typography } from "@mui/material";
import { type KeyboardEvent, useRef, useState } from "react";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import "../i18n/labels.cascade.ts";
import type { MatrixCellContentFragment } from "../generated/operations.ts";
import { useTones } from "../theme/useTones.ts";
import type { GridPlace } from "./gridKeys.ts";
import { matrixWords } from "./matrix.words.ts";
import type { SaveState } from "./useMatrixCells.ts";

type Pressed = { readonly key: string; readonly shiftKey: boolean };
type Props = {
  place: GridPlace;
  cell: MatrixCellContentFragment | undefined;
  saving: SaveState | undefined;
  /** The one cell Tab stops at. */
  stop: boolean;
  selected: boolean;
  mayEdit: boolean;
  /** Set while it is edited; `text` replaces what stood there. */
  editing: { text: string | undefined } | undefined;
  /** Person and result, for screen readers. */
  label: string;
  onFocus: () => void;
  onEdit: () => void;
  onCancel: () => void;
  onBlur: (text: string, share: string) => void;
  onSave: (text: string, share: string, pressed: Pressed) => void;
};

/** One cell: its words with state and share, or its editor. */
export function MatrixCellBox({ place, cell, stop, selected, mayEdit, editing, label, saving, ...on }: Props) {
  const mine = saving !== undefined && "mine" in saving ? saving.mine : undefined;
  return (
    <td
      role="gridcell"
      data-place={`${place.row}-${place.column}`}
      tabIndex={editing === undefined && stop ? 0 : -1}
      aria-colindex={place.column + 2}
      aria-selected={selected}
      aria-readonly={!mayEdit}
      aria-label={editing === undefined ? undefined : label}
      onFocus={on.onFocus}
      onDoubleClick={mayEdit ? on.onEdit : undefined}
    >
      {editing === undefined ? (
        <CellWords cell={cell} saving={saving} />
      ) : (
        <CellEditor
          label={label}
          text={editing.text ?? mine ?? cell?.text ?? ""}
          share={(cell?.share ?? "").replace(".", ",")}
          onBlur={on.onBlur}
          onCancel={on.onCancel}
          onSave={on.onSave}
        />
      )}
    </td>
  );
}

/** Words of a cell, where its result stands, and how saving goes. */
export function CellWords({
  cell,
  saving,
}: {
  cell: MatrixCellContentFragment | undefined;
  saving: SaveState | undefined;
}) {
  const word = useWords(matrixWords);
  const label = useLabel();
  const { predicates, textQuiet } = useTones();
  const state = cell?.state ?? "EMPTY";
  const notes = [
    state === "EMPTY" || state === "LINKED" ? "" : label("MatrixCellState", state),
    cell?.share == null ? "" : `${cell.share.replace(".", ",")} %`,
    cell !== undefined && cell.more > 0 ? word.more(cell.more) : "",
  ].filter((note) => note !== "");
  const said = saving === undefined ? "" : saidOf(saving, word);
  const trouble = saving?.kind === "CONFLICT" || saving?.kind === "FAILED";
  return (
    <>
      <Box component="span" sx={{ color: state === "EMPTY" ? textQuiet : undefined, overflowWrap: "anywhere" }}>
        {state === "EMPTY" ? "–" : cell?.text}
      </Box>
      {notes.length > 0 && (
        <Typography variant="caption" color="text.secondary" sx={{ display: "block" }}>
          {notes.join(" · ")}
        </Typography>
      )}
      <Typography
        role="status"
        variant="caption"
        data-save={saving?.kind}
        sx={{ display: "block", color: trouble ? predicates.POOR.main : textQuiet }}
      >
        {said}
      </Typography>
    </>
  );
}

function saidOf(saving: SaveState, word: (typeof matrixWords)["id"]): string {
  if (saving.kind === "CONFLICT") return word.conflict(saving.theirs || word.emptied, saving.mine || word.emptied);
  if (saving.kind === "FAILED") return `${word.failed}: ${saving.message}`;
  return saving.kind === "SAVING" ? word.saving : word.saved;
}

function CellEditor({
  label,
  text: begun,
  share: begunShare,
  onBlur,
  onCancel,
  onSave,
}: { label: string; text: string; share: string } & Pick<Props, "onBlur" | "onCancel" | "onSave">) {
  const word = useWords(matrixWords);
  const { lineStrong } = useTones();
  const [text, setText] = useState(begun);
  const [share, setShare] = useState(begunShare);
  const box = useRef<HTMLDivElement>(null);
  const settled = useRef(false);
  const keys = (last: boolean) => (event: KeyboardEvent) => {
    event.stopPropagation();
    const saves = (event.key === "Enter" && !event.altKey) || (event.key === "Tab" && last !== event.shiftKey);
    if (event.key !== "Escape" && !saves) return;
    event.preventDefault();
    settled.current = true;
    if (saves) onSave(text, share, event);
    else onCancel();
  };
  return (
    <Box
      ref={box}
      onBlur={(event) => {
        const within = event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget);
        if (within !== true && !settled.current) onBlur(text, share);
      }}
      sx={{
        "& textarea, & input": {
          font: "inherit",
          color: "inherit",
          bgcolor: "transparent",
          background: "none",
          border: `1px solid ${lineStrong}`,
          borderRadius: 1,
          width: "100%",
          p: 0.75,
        },
      }}
    >
      <textarea
        aria-label={label}
        // The person asked for this cell by key or click; the writing begins where they are.
        autoFocus
        rows={3}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.target.value)}
        onFocus={(event) => event.target.setSelectionRange(text.length, text.length)}
        onKeyDown={keys(false)}
      />
      <input
        aria-label={`${word.share}: ${label}`}
        placeholder={word.share}
        inputMode="decimal"
        value={share}
        onChange={(event) => setShare(event.target.value)}
        onKeyDown={keys(true)}
      />
    </Box>
  );
}
