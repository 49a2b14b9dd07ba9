import { Box } from "@mui/material";
import type { ReactNode } from "react";

/** The substance in the middle, its story at the side; one below the other on narrow screens. */
export function SideBySide({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        gap: 3,
        gridTemplateColumns: { xs: "minmax(0,1fr)", lg: "minmax(0,1fr) 340px" },
        alignItems: "start",
      }}
    >
      <Box sx={{ minWidth: 0 }}>{main}</Box>
      <Box component="aside" sx={{ minWidth: 0 }}>
        {side}
      </Box>
    </Box>
  );
}
