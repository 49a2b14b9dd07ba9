import { Box, Link as TextLink, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from "@mui/material";
import type { ReactNode } from "react";
import { Link } from "react-router-dom";

/** A column of a quiet table. */
export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Left out on phones; the first column always stays. */
  wideOnly?: boolean;
  /** False for a row without it: on phones its line is left out, where a table shows a dash. */
  has?: (row: Row) => boolean;
  numeric?: boolean;
  width?: string | number;
};

/** Characters up to which a text is a date, a year or a word, and stays on one line. */
const shortText = 16;

const isShort = (content: ReactNode): boolean => typeof content === "string" && content.length <= shortText;

/**
 * A dense, quiet table with a sticky header; on phones each row becomes a small card. `to` makes the first cell the
 * row's link, so that the keyboard finds one stop per row.
 */
export function RecordTable<Row extends { id: string }>({
  rows,
  columns,
  to,
  caption,
}: {
  rows: readonly Row[];
  columns: Column<Row>[];
  to?: (row: Row) => string;
  /** Says to screen readers what the table holds. */
  caption: string;
}) {
  return (
    <TableContainer sx={{ overflowX: { xs: "visible", md: "auto" } }}>
      <Table stickyHeader aria-label={caption} sx={{ display: { xs: "block", md: "table" } }}>
        <TableHead sx={{ display: { xs: "none", md: "table-header-group" } }}>
          <TableRow>
            {columns.map(({ key, header, numeric, width }) => (
              <TableCell key={key} align={numeric ? "right" : "left"} sx={{ width }}>
                {header}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody sx={{ display: { xs: "block", md: "table-row-group" } }}>
          {rows.map((row) => (
            <TableRow
              key={row.id}
              hover
              sx={{
                position: "relative",
                display: { xs: "block", md: "table-row" },
                borderBottom: { xs: 1, md: 0 },
                borderColor: { xs: "divider" },
                py: { xs: 1.5, md: 0 },
                "&:last-child, &:last-child td": { borderBottom: 0 },
              }}
            >
              {columns.map(({ key, header, cell, wideOnly, has, numeric }, place) => {
                const content = cell(row);
                return (
                  <TableCell
                    key={key}
                    align={numeric ? "right" : "left"}
                    sx={{
                      display: {
                        xs: wideOnly || has?.(row) === false ? "none" : place === 0 ? "block" : "flex",
                        md: "table-cell",
                      },
                      // Right alignment turns a flex row around: on phones the name still comes before the number.
                      flexDirection: "row",
                      textAlign: { xs: "left", md: numeric ? "right" : "left" },
                      gap: 1.5,
                      py: { xs: 0.5, md: 1.5 },
                      border: { xs: 0 },
                      borderBottom: { md: 1 },
                      borderColor: { md: "divider" },
                      fontVariantNumeric: numeric ? "tabular-nums" : undefined,
                      whiteSpace: { md: isShort(content) ? "nowrap" : "normal" },
                      // The chip itself would break its words; here the column grows.
                      "& .MuiChip-root .MuiChip-label": { whiteSpace: { md: "nowrap" } },
                    }}
                  >
                    {place > 0 && (
                      <Box
                        component="span"
                        sx={{
                          display: { md: "none" },
                          color: "text.secondary",
                          minWidth: 104,
                          flexShrink: 0,
                          fontSize: "0.8125rem",
                          pt: "2px",
                        }}
                      >
                        {header}
                      </Box>
                    )}
                    {place === 0 && to !== undefined ? (
                      <TextLink
                        component={Link}
                        to={to(row)}
                        color="inherit"
                        underline="none"
                        sx={{
                          fontWeight: 600,
                          display: "block",
                          "&::after": { content: '""', position: "absolute", inset: 0 },
                        }}
                      >
                        {content}
                      </TextLink>
                    ) : (
                      <Box component="span" sx={{ minWidth: 0 }}>
                        {content}
                      </Box>
                    )}
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
