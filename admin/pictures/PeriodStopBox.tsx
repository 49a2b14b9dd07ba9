import { Box, ButtonBase, Typography } from "@mui/material";
import { Link } from "react-router-dom";
import type { PeriodStop } from "./periodStop.ts";
import { usePredicateTone } from "./predicateTone.ts";

/** One period as a box: its name and the state of its evaluation; a link when there is something to open. */
export function PeriodStopBox({
  stop,
  name,
  state,
  running,
}: {
  stop: PeriodStop;
  name: string;
  state: string;
  running: boolean;
}) {
  const tone = usePredicateTone();
  const look = {
    display: "block",
    width: "100%",
    textAlign: "left",
    px: 1.25,
    py: 0.75,
    borderRadius: "8px",
    border: "1px solid",
    borderColor: "divider",
    bgcolor: "background.paper",
    color: "text.primary",
    ...(stop.predicate == null ? {} : tone(stop.predicate, "SOFT")),
    ...(running ? { borderColor: "text.primary", borderWidth: 2 } : {}),
    "&:focus-visible": { outline: "3px solid", outlineColor: "primary.main", outlineOffset: 2 },
  } as const;
  const inside = (
    <>
      <Typography component="span" variant="caption" sx={{ display: "block", fontWeight: 700, lineHeight: 1.4 }}>
        {name}
      </Typography>
      <Typography component="span" variant="caption" sx={{ display: "block", lineHeight: 1.4 }}>
        {state}
      </Typography>
    </>
  );
  if (stop.href === undefined) return <Box sx={look}>{inside}</Box>;
  return (
    <ButtonBase component={Link} to={stop.href} sx={look}>
      {inside}
    </ButtonBase>
  );
}
