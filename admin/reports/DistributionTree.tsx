import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from "@mui/material";
import { PredicateValues } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { type PredicateCount, countOf, provisionalOf, totalOf } from "../pictures/distributionBars.ts";
import { useTones } from "../theme/useTones.ts";
import { reportWords } from "./report.words.ts";
import type { SummedUnit } from "./unitSums.ts";

/** The spread unit by unit as a tree: a stacked bar and the numbers; a wider unit is the sum of those below it. */
export function DistributionTree({ rows }: { rows: readonly SummedUnit<readonly PredicateCount[]>[] }) {
  const words = useWords(reportWords);
  const label = useLabel();
  const { predicates } = useTones();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={words.perUnit} sx={{ overflowX: "auto" }}>
      <Table size="small" sx={{ minWidth: 760, "& th, & td": { px: 1.25 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{words.unitName}</TableCell>
            <TableCell sx={{ width: "18%", minWidth: 110 }}>{words.distribution}</TableCell>
            <TableCell align="right">{words.people}</TableCell>
            {PredicateValues.map((predicate) => (
              <TableCell key={predicate} align="right">
                {label("Predicate", predicate)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const all = totalOf(row.counts);
            return (
              <TableRow key={row.id} hover>
                <TableCell
                  component="th"
                  scope="row"
                  sx={{
                    pl: `${10 + row.depth * 14}px !important`,
                    minWidth: 170,
                    fontWeight: row.depth === 0 ? 700 : 500,
                  }}
                >
                  {row.name}
                </TableCell>
                <TableCell>
                  <Box
                    aria-hidden
                    sx={{ display: "flex", height: 14, borderRadius: "4px", overflow: "hidden", gap: "1px" }}
                  >
                    {PredicateValues.map((predicate) => (
                      <Box
                        key={predicate}
                        sx={{
                          width: `${(countOf(row.counts, [predicate]) / all) * 100}%`,
                          bgcolor: predicates[predicate].main,
                        }}
                      />
                    ))}
                  </Box>
                </TableCell>
                <TableCell align="right">
                  {all}
                  {provisionalOf(row.counts) === 0 ? null : (
                    <Typography
                      component="span"
                      variant="caption"
                      color="text.secondary"
                      sx={{ display: "block", whiteSpace: "nowrap" }}
                    >
                      {words.provisionalCount(provisionalOf(row.counts))}
                    </Typography>
                  )}
                </TableCell>
                {PredicateValues.map((predicate) => (
                  <TableCell key={predicate} align="right" sx={{ fontVariantNumeric: "tabular-nums" }}>
                    {countOf(row.counts, [predicate])}
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
