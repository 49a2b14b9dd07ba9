import { Box, Typography } from "@mui/material";
import { needsShortNames } from "../format/shortPeriod.ts";
import { useFormat } from "../format/useFormat.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { PeriodStopBox } from "./PeriodStopBox.tsx";
import type { PeriodStop } from "./periodStop.ts";
import { PictureWithTable } from "./PictureWithTable.tsx";
import { TwinTable } from "./TwinTable.tsx";
import { pictureWords } from "./picture.words.ts";
import { type Span, placeDay } from "./yearSpan.ts";

/** A year's periods in a row with the state of each evaluation, the year's own below, and a mark where today is. */
export function PeriodLine({ stops, year }: { stops: readonly PeriodStop[]; year: Span }) {
  const words = useWords(pictureWords).periods;
  const label = useLabel();
  const format = useFormat();
  const mark = placeDay(format.today, year);
  const state = (stop: PeriodStop) => {
    if (stop.predicate != null) {
      const predicate = label("Predicate", stop.predicate);
      // An open objection may still change it (R-OBJ-05).
      return stop.provisional === true ? words.provisional(predicate) : predicate;
    }
    return stop.status === undefined ? words.notBegun : label("EvaluationStatus", stop.status);
  };
  const isRunning = (stop: PeriodStop) =>
    stop.kind === "PERIODIC" && stop.from <= format.today && format.today <= stop.to;
  const periodic = stops.filter((stop) => stop.kind === "PERIODIC");
  const annual = stops.filter((stop) => stop.kind === "ANNUAL");
  const months = needsShortNames(periodic.length);
  return (
    <PictureWithTable
      title={words.title}
      summary={`${stops.map((stop) => `${format.period(stop.key)}: ${state(stop)}`).join("; ")}.`}
      picture={
        <Box sx={{ position: "relative", pt: { xs: 0, sm: 3 } }}>
          {mark === undefined ? null : <TodayMark left={mark} text={words.today} />}
          <Box
            sx={{
              display: "grid",
              gap: 0.5,
              gridTemplateColumns: {
                xs: `repeat(auto-fill, minmax(${months ? 88 : 132}px, 1fr))`,
                sm: `repeat(${Math.max(1, periodic.length)}, minmax(0, 1fr))`,
              },
            }}
          >
            {periodic.map((stop) => (
              <PeriodStopBox
                key={stop.key}
                stop={stop}
                name={months ? format.shortPeriod(stop.key) : format.period(stop.key)}
                state={state(stop)}
                running={isRunning(stop)}
              />
            ))}
          </Box>
          <Box sx={{ display: "grid", gap: 0.5, mt: 0.5 }}>
            {annual.map((stop) => (
              <PeriodStopBox
                key={stop.key}
                stop={stop}
                name={format.period(stop.key)}
                state={state(stop)}
                running={isRunning(stop)}
              />
            ))}
          </Box>
        </Box>
      }
      table={
        <TwinTable
          label={words.title}
          head={[words.period, words.state, words.due]}
          rows={stops.map((stop) => [format.period(stop.key), state(stop), format.date(stop.dueOn)])}
        />
      }
    />
  );
}

/** A mark above the year at today, with its word on the side that has room; the boxes below stay free to read. */
function TodayMark({ left, text }: { left: number; text: string }) {
  const atEnd = left > 80;
  return (
    <Box
      aria-hidden
      sx={{
        display: { xs: "none", sm: "block" },
        position: "absolute",
        top: 0,
        height: 24,
        left: `${left}%`,
        borderLeft: "2px solid",
        borderColor: "primary.main",
        pointerEvents: "none",
      }}
    >
      <Typography
        variant="caption"
        sx={{
          position: "absolute",
          top: -2,
          [atEnd ? "right" : "left"]: 6,
          whiteSpace: "nowrap",
          fontWeight: 700,
          color: "primary.main",
        }}
      >
        {text}
      </Typography>
    </Box>
  );
}
