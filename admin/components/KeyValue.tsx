import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";

/** Facts as a quiet list of names and values; empty values show a dash. */
export function KeyValue({
  rows,
  title,
  columns = 1,
}: {
  rows: { label: string; value: ReactNode }[];
  title?: string;
  columns?: 1 | 2;
}) {
  return (
    <Box>
      {title !== undefined && (
        <Typography variant="subtitle2" component="h3" sx={{ mb: 1 }}>
          {title}
        </Typography>
      )}
      <Box
        component="dl"
        sx={{
          m: 0,
          display: "grid",
          columnGap: 4,
          rowGap: 1.75,
          gridTemplateColumns: { xs: "minmax(0,1fr)", sm: `repeat(${columns}, minmax(0,1fr))` },
        }}
      >
        {rows.map(({ label, value }) => (
          <Box key={label} sx={{ minWidth: 0 }}>
            <Typography component="dt" variant="caption" color="text.secondary">
              {label}
            </Typography>
            <Typography component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
              {value === null || value === undefined || value === "" ? "–" : value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
