import { Box, Typography } from "@mui/material";
import type { CoverageNumbersFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { contrast, mix } from "../theme/contrast.ts";
import { useTones } from "../theme/useTones.ts";
import { PictureWithTable } from "./PictureWithTable.tsx";
import { TwinTable } from "./TwinTable.tsx";
import { type HeatCell, coverageSteps, heatCells, heatLevel } from "./coverageHeat.ts";
import { pictureWords } from "./picture.words.ts";

/** One unit of the heat map; `depth` indents its name below the unit it belongs to. */
export type HeatRow = {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly counts: CoverageNumbersFragment;
};

type Props = {
  rows: readonly HeatRow[];
  /** Key of the period whose evaluations are shown. */
  period: string;
};

/** Units × steps: how far each unit has come, the darker the more complete. */
export function CoverageHeatMap({ rows, period }: Props) {
  const words = useWords(pictureWords).coverage;
  const { accent, paper, text } = useTones();
  const cells = rows.map((row) => ({ row, cells: heatCells(row.counts, period) }));
  const shade = (cell: HeatCell) => {
    const share = [0.04, 0.16, 0.32, 0.5, 0.72, 1][heatLevel(cell.percent)] ?? 0;
    const backgroundColor = mix(paper, accent, share);
    const color =
      contrast(backgroundColor, text) >= 4.5
        ? text
        : contrast(backgroundColor, paper) >= 4.5
          ? paper
          : ends(backgroundColor);
    return { backgroundColor, color };
  };
  const percent = (cell: HeatCell) => (cell.percent === null ? "–" : `${Math.floor(cell.percent)} %`);
  const said = (cell: HeatCell, all: number) =>
    cell.percent === null ? words.noPeople : words.cell(String(cell.count), String(all), percent(cell));
  const total = cells[0];

  return (
    <PictureWithTable
      title={words.title}
      summary={
        total === undefined
          ? words.noPeople
          : `${total.row.name}: ${total.cells.map((cell) => `${words.step[cell.step]} ${said(cell, total.row.counts.employees)}`).join("; ")}.`
      }
      picture={
        <Box tabIndex={0} role="region" aria-label={words.title} sx={{ overflowX: "auto" }}>
          <Box
            component="table"
            sx={{ width: "100%", minWidth: { xs: 520, sm: 640 }, borderCollapse: "separate", borderSpacing: "3px" }}
          >
            <thead>
              <tr>
                <Head text={words.unit} start />
                <Head text={words.employees} />
                {coverageSteps.map((step) => (
                  <Head key={step} text={words.step[step]} />
                ))}
              </tr>
            </thead>
            <tbody>
              {cells.map(({ row, cells: steps }) => (
                <tr key={row.id}>
                  <Box
                    component="th"
                    scope="row"
                    sx={{
                      textAlign: "left",
                      fontWeight: row.depth === 0 ? 700 : 500,
                      fontSize: { xs: "0.75rem", sm: "0.8125rem" },
                      pl: { xs: row.depth, sm: row.depth * 2 },
                      pr: 1,
                      minWidth: { xs: 112, sm: 170 },
                      position: "sticky",
                      left: 0,
                      bgcolor: "background.paper",
                    }}
                  >
                    {row.name}
                  </Box>
                  <Box
                    component="td"
                    sx={{ textAlign: "right", pr: 1, fontSize: "0.8125rem", fontVariantNumeric: "tabular-nums" }}
                  >
                    {row.counts.employees}
                  </Box>
                  {steps.map((cell) => (
                    <Box
                      component="td"
                      key={cell.step}
                      title={said(cell, row.counts.employees)}
                      sx={{
                        height: 34,
                        borderRadius: "6px",
                        textAlign: "center",
                        fontSize: "0.75rem",
                        fontVariantNumeric: "tabular-nums",
                      }}
                      style={shade(cell)}
                    >
                      {percent(cell)}
                    </Box>
                  ))}
                </tr>
              ))}
            </tbody>
          </Box>
          <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
            {words.legend}
          </Typography>
        </Box>
      }
      table={
        <TwinTable
          label={words.title}
          head={[words.unit, words.employees, ...coverageSteps.map((step) => words.step[step])]}
          rows={cells.map(({ row, cells: steps }) => [
            row.name,
            row.counts.employees,
            ...steps.map((cell) => cell.count),
          ])}
        />
      }
    />
  );
}

/** Black or white, whichever reads better: one of the two always reaches 4.5:1. */
const ends = (color: string) => (contrast(color, "#000000") >= contrast(color, "#ffffff") ? "#000000" : "#ffffff");

function Head({ text, start = false }: { text: string; start?: boolean }) {
  return (
    <Box
      component="th"
      scope="col"
      sx={{
        textAlign: start ? "left" : "center",
        fontSize: "0.75rem",
        fontWeight: 600,
        color: "text.secondary",
        pb: 0.5,
        px: 0.5,
      }}
    >
      {text}
    </Box>
  );
}
