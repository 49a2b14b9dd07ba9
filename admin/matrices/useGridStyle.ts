import type { SxProps, Theme } from "@mui/material/styles";
import { useTones } from "../theme/useTones.ts";

/** How the grid looks: quiet lines, a header and first column that stay in sight. */
export function useGridStyle(): { frame: SxProps<Theme>; table: SxProps<Theme> } {
  const { line, paper, raised, accent } = useTones();
  const cell = { borderRight: `1px solid ${line}`, borderBottom: `1px solid ${line}`, verticalAlign: "top", p: 1 };
  return {
    frame: { overflow: "auto", maxHeight: "72vh", border: `1px solid ${line}`, borderRadius: 2, bgcolor: paper },
    table: {
      borderCollapse: "separate",
      borderSpacing: 0,
      fontSize: "0.875rem",
      lineHeight: 1.4,
      "& th, & td": { ...cell, textAlign: "left", fontWeight: 400 },
      "& thead th": { position: "sticky", top: 0, zIndex: 2, bgcolor: raised, minWidth: 210, maxWidth: 260 },
      "& thead th:first-of-type": { left: 0, zIndex: 3, minWidth: 200 },
      "& tbody th": { position: "sticky", left: 0, zIndex: 1, bgcolor: paper, minWidth: 200, maxWidth: 240 },
      "& td": { minWidth: 210, maxWidth: 260, height: 64, cursor: "cell", scrollMargin: "90px 0 0 240px" },
      "& td:focus-visible": { outline: `3px solid ${accent}`, outlineOffset: -3 },
      "& td[aria-selected=true]": { bgcolor: raised },
    },
  };
}
