import Add from "@mui/icons-material/Add";
import DeleteOutline from "@mui/icons-material/DeleteOutlined";
import { Button, IconButton, Tooltip } from "@mui/material";
import type { ReactNode } from "react";
import { SimpleFormIterator, useSimpleFormIterator, useSimpleFormIteratorItem } from "react-admin";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";

/**
 * The lines of a list inside a form, each in a frame of its own with what takes it away, and below them what adds one,
 * by name: lists stand inside lists, and a bare plus does not say to which it adds. Inside an `ArrayInput`.
 */
export function FormLines({ add, children }: { add: string; children: ReactNode }) {
  return (
    <SimpleFormIterator
      fullWidth
      disableClear
      disableReordering
      addButton={<AddLine label={add} />}
      removeButton={<RemoveLine />}
      sx={{
        "& .RaSimpleFormIterator-line": {
          ...{ display: "flex", alignItems: "flex-start", gap: 1, mb: 1.5, p: 2, pr: 1 },
          ...{ border: 1, borderColor: "divider", borderRadius: "10px", bgcolor: "background.paper" },
          "&:last-of-type": { borderBottom: 1, borderColor: "divider" },
          "@media (max-width: 599px)": { p: 1.25, pr: 0.5, gap: 0.25 },
        },
        "& .RaSimpleFormIterator-form": {
          ...{ flex: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: 2 },
          "& .MuiFormControl-root": { mt: 0, mb: 0, width: "100%" },
        },
        // Seen before a mouse comes near, and on screens that know no mouse.
        "& .RaSimpleFormIterator-action": { visibility: "visible" },
        "& .RaSimpleFormIterator-buttons": { mt: 0 },
        // A list inside a list has no room for a frame in a frame on a phone: a line between the rows does.
        "@media (max-width: 599px)": {
          "& .RaSimpleFormIterator-line .RaSimpleFormIterator-line": {
            ...{ p: 0, pt: 1.5, pb: 1.5, border: 0, borderTop: 1, borderColor: "divider", borderRadius: 0 },
          },
        },
      }}
    >
      {children}
    </SimpleFormIterator>
  );
}

function AddLine({ label }: { label: string }) {
  const { add } = useSimpleFormIterator();
  return (
    <Button size="small" variant="outlined" startIcon={<Add />} onClick={() => add()}>
      {label}
    </Button>
  );
}

function RemoveLine() {
  const word = useWords(componentWords);
  const { index, remove } = useSimpleFormIteratorItem();
  const label = word.removeLine(index + 1);
  return (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={() => remove()} sx={{ color: "text.secondary" }}>
        <DeleteOutline fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}
