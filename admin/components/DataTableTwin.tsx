import { Box, Button, Collapse, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from "@mui/material";
import { type ReactNode, useId, useState } from "react";
import { useWords } from "../i18n/words.ts";
import { componentWords } from "./component.words.ts";

/** A picture and, a click away, the same numbers as a table; screen readers get `caption` with both. */
export function DataTableTwin({
  caption,
  columns,
  rows,
  children,
}: {
  caption: string;
  columns: string[];
  rows: ReactNode[][];
  children: ReactNode;
}) {
  const word = useWords(componentWords);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <Box component="figure" sx={{ m: 0 }} aria-label={caption}>
      {children}
      <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open} aria-controls={id} sx={{ mt: 1 }}>
        {open ? word.hideTable : word.showTable}
      </Button>
      <Collapse in={open} id={id} unmountOnExit>
        <TableContainer>
          <Table size="small">
            <caption>{caption}</caption>
            <TableHead>
              <TableRow>
                {columns.map((column) => (
                  <TableCell key={column}>{column}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((row, index) => (
                <TableRow key={index}>
                  {row.map((cell, place) => (
                    <TableCell
                      key={columns[place]}
                      component={place === 0 ? "th" : "td"}
                      scope={place === 0 ? "row" : undefined}
                    >
                      {cell}
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      </Collapse>
    </Box>
  );
}
