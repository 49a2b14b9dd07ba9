import { type ReactNode, useId, useState } from "react";
import { Box, Button, Collapse, Typography } from "@mui/material";
import { WorkingTree } from "../components/WorkingTree.tsx";
import { useFormat } from "../format/useFormat.ts";
import type { ContractRecordFragment, RealizationLineFragment } from "../generated/operations.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { AchievementBar } from "../pictures/AchievementBar.tsx";
import { OffTrackNote } from "../progress/OffTrackNote.tsx";
import { RealizationList } from "./RealizationList.tsx";
import { contractWords } from "./contract.words.ts";

type Whole = ContractRecordFragment["results"][number]["indicators"][number];
/** Where a period that is over is looked at, no early warning is asked for, nor which indicator of the unit it serves. */
type Indicator = Omit<Whole, "offTrack" | "unitIndicator"> & Partial<Pick<Whole, "offTrack">>;

type Props = {
  indicator: Indicator;
  realizations: readonly RealizationLineFragment[];
  /** Set below one another, for a side column. */
  narrow?: boolean;
  /** Period whose record stands in view with its evidence. */
  highlight?: string;
};

/** One indicator: target, realised so far, achievement; how it was worked out and each period's record a click away. */
export function IndicatorLine({ indicator, realizations, narrow = false, highlight }: Props) {
  const words = useWords(contractWords).show;
  const label = useLabel();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const id = useId();
  const shown = realizations.filter((row) => row.period === highlight);
  return (
    <Box sx={{ mt: 2 }}>
      <Box
        sx={{
          display: "grid",
          columnGap: 2,
          rowGap: 1,
          gridTemplateColumns: { xs: "1fr 1fr", md: narrow ? "1fr 1fr" : "minmax(0,1fr) 6.5rem 6.5rem 9rem" },
          alignItems: "start",
        }}
      >
        <Box sx={{ gridColumn: { xs: "1 / -1", md: narrow ? "1 / -1" : "auto" } }}>
          <Typography sx={{ lineHeight: 1.45 }}>{indicator.title}</Typography>
          <Typography variant="caption" color="text.secondary">
            {[
              indicator.aspect ? label("ResultAspect", indicator.aspect) : undefined,
              indicator.perspective ? label("Perspective", indicator.perspective) : undefined,
              indicator.dataSource,
            ]
              .filter(Boolean)
              .join(" · ")}
          </Typography>
        </Box>
        <Fact name={words.target}>{format.measured(indicator.target.display)}</Fact>
        <Fact name={words.realized}>
          {format.measured(indicator.achievement.realized ?? indicator.achievement.soFar ?? "–")}
        </Fact>
        <Box sx={{ gridColumn: { xs: "1 / -1", md: narrow ? "1 / -1" : "auto" } }}>
          <Typography
            variant="caption"
            color="text.secondary"
            component="p"
            sx={{ display: { xs: "none", md: narrow ? "none" : "block" } }}
          >
            {words.achievement}
          </Typography>
          <AchievementBar
            percent={indicator.achievement.percent}
            soFar={indicator.achievement.soFar}
            capPercent={indicator.capPercent}
            direction={indicator.direction}
          />
        </Box>
      </Box>
      <OffTrackNote offTrack={indicator.offTrack} />
      {shown.length > 0 ? <RealizationList realizations={shown} /> : null}
      <Button
        size="small"
        color="inherit"
        onClick={() => setOpen(!open)}
        aria-expanded={open}
        aria-controls={id}
        sx={{ mt: 0.5, ml: -1.25, color: "text.secondary" }}
      >
        {open ? words.hideWorking : words.working}
      </Button>
      <Collapse in={open} id={id} unmountOnExit>
        <WorkingTree working={indicator.achievement.working} />
        <RealizationList realizations={realizations.filter((row) => !shown.includes(row))} />
      </Collapse>
    </Box>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box>
      <Typography variant="caption" color="text.secondary" component="p">
        {name}
      </Typography>
      <Typography sx={{ fontWeight: 600, fontVariantNumeric: "tabular-nums" }}>{children}</Typography>
    </Box>
  );
}
