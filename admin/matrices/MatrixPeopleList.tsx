import ExpandMore from "@mui/icons-material/ExpandMore";
import { Accordion, AccordionDetails, AccordionSummary, Box, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useWords } from "../i18n/words.ts";
import { matrixWords } from "./matrix.words.ts";
import { CellWords } from "./MatrixCellBox.tsx";
import type { Matrix, MatrixCells, MatrixRow } from "./useMatrixCells.ts";

/** The matrix on a phone: person by person, the leader's results below each other. */
export function MatrixPeopleList({ matrix, cells }: { matrix: Matrix; cells: MatrixCells }) {
  const word = useWords(matrixWords);
  return (
    <Stack spacing={1.5}>
      {matrix.rows.map((row) => (
        <Accordion key={row.employee} disableGutters slotProps={{ transition: { unmountOnExit: true } }}>
          <AccordionSummary expandIcon={<ExpandMore />}>
            <Box>
              <Typography sx={{ fontWeight: 600 }}>{row.name}</Typography>
              <Typography variant="caption" color="text.secondary">
                {[row.positionTitle, row.invited ? word.invited : ""].filter((part) => part !== "").join(" · ")}
              </Typography>
            </Box>
          </AccordionSummary>
          <AccordionDetails>
            <Stack spacing={2}>
              {matrix.columns.map((column) => (
                <PersonCell key={column.id} row={row} column={column} cells={cells} mayEdit={matrix.mayEdit} />
              ))}
            </Stack>
          </AccordionDetails>
        </Accordion>
      ))}
    </Stack>
  );
}

function PersonCell({
  row,
  column,
  cells,
  mayEdit,
}: {
  row: MatrixRow;
  column: Matrix["columns"][number];
  cells: MatrixCells;
  mayEdit: boolean;
}) {
  const cell = cells.cellAt(column.id, row.employee);
  const [text, setText] = useState<string | undefined>(undefined);
  return (
    <Box>
      {mayEdit ? (
        <TextField
          label={column.title}
          multiline
          fullWidth
          value={text ?? (cell?.state === "EMPTY" ? "" : (cell?.text ?? ""))}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => {
            if (text !== undefined) void cells.save(column.id, row.employee, text).then(() => setText(undefined));
          }}
        />
      ) : (
        <Typography variant="caption" color="text.secondary">
          {column.title}
        </Typography>
      )}
      <CellWords
        cell={mayEdit && cell ? { ...cell, text: "" } : cell}
        saving={cells.saveState(column.id, row.employee)}
      />
    </Box>
  );
}
