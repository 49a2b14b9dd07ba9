import { Box, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import type { CycleRecordFragment } from "../generated/operations.ts";
import { useWords } from "../i18n/words.ts";
import { placeOn } from "./timeLine.ts";
import { cycleWords } from "./cycle.words.ts";

/** Periods as bars from the day they open to the day they are due, with a mark where today is; the table follows it. */
export function CycleTimeLine({ cycle }: { cycle: CycleRecordFragment }) {
  const word = useWords(cycleWords);
  const format = useFormat();
  const ends = cycle.periods.map(({ dueOn }) => dueOn).sort();
  const starts = cycle.periods.map(({ opensOn }) => opensOn).sort();
  const span = { from: starts[0] ?? cycle.from, to: ends.at(-1) ?? cycle.to };
  const mark = placeOn(span, format.today);
  return (
    <Box aria-hidden sx={{ position: "relative", mb: 3, pt: 3, display: { xs: "none", sm: "block" } }}>
      {cycle.periods.map(({ key, kind, opensOn, dueOn, open }) => {
        const left = placeOn(span, opensOn) ?? 0;
        const right = placeOn(span, dueOn) ?? 100;
        return (
          <Box key={key} sx={{ display: "grid", gridTemplateColumns: "130px 1fr", alignItems: "center", height: 30 }}>
            <Typography variant="caption" color="text.secondary" noWrap>
              {format.period(key)}
            </Typography>
            <Box sx={{ position: "relative", height: 14, borderRadius: 7, bgcolor: "action.hover" }}>
              <Box
                sx={{
                  position: "absolute",
                  insetBlock: 0,
                  left: `${left}%`,
                  width: `${Math.max(1, right - left)}%`,
                  borderRadius: 7,
                  bgcolor: open ? "primary.main" : "text.secondary",
                  opacity: open ? 1 : kind === "ANNUAL" ? 0.6 : 0.35,
                }}
              />
            </Box>
          </Box>
        );
      })}
      {mark !== undefined && (
        <Box
          sx={{
            position: "absolute",
            top: 0,
            bottom: 0,
            left: `calc(130px + (100% - 130px) * ${mark / 100})`,
            borderLeft: 2,
            borderColor: "text.primary",
          }}
        >
          <Typography
            variant="caption"
            sx={{
              position: "absolute",
              top: -2,
              whiteSpace: "nowrap",
              fontWeight: 650,
              ...(mark > 70 ? { right: 6 } : { left: 6 }),
            }}
          >
            {word.today}, {format.date(format.today, "short")}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
