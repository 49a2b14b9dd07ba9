import { Box, Stack, Typography } from "@mui/material";

/** The product's mark: a rising line, and its name. */
export function BrandMark({ inverse = false, name = "Capaian" }: { inverse?: boolean; name?: string }) {
  return (
    <Stack direction="row" spacing={{ xs: 0.75, sm: 1.25 }} sx={{ alignItems: "center", minWidth: 0 }}>
      <Box
        component="svg"
        viewBox="0 0 32 32"
        aria-hidden
        sx={{ width: 32, height: 32, flexShrink: 0, color: inverse ? "primary.contrastText" : "primary.main" }}
      >
        <rect width="32" height="32" rx="9" fill="currentColor" />
        <Box
          component="path"
          d="M9 20.5 14 15l4 3.5 6-8"
          sx={{
            fill: "none",
            stroke: (theme) => (inverse ? theme.palette.primary.main : theme.palette.primary.contrastText),
            strokeWidth: 3.2,
            strokeLinecap: "round",
            strokeLinejoin: "round",
          }}
        />
      </Box>
      <Typography
        component="span"
        noWrap
        sx={{ fontWeight: 700, fontSize: { xs: "0.9375rem", sm: "1.0625rem" }, letterSpacing: "-0.01em" }}
      >
        {name}
      </Typography>
    </Stack>
  );
}
