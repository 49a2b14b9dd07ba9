import { Box, Typography } from "@mui/material";
import { visuallyHidden } from "@mui/utils";
import TrendingDown from "@mui/icons-material/TrendingDown";
import type { Direction } from "../../api/generated/enums.ts";
import { useFormat } from "../format/useFormat.ts";
import { useWords } from "../i18n/words.ts";
import { achievementScale } from "./achievementScale.ts";
import { pictureWords } from "./picture.words.ts";

type Props = {
  /** Achievement in percent as decimal text; null while it cannot be computed. */
  percent: string | null | undefined;
  capPercent?: string | null | undefined;
  direction?: Direction;
  /** What is known of a figure that is published once a year and counts at the year's end. */
  soFar?: string | null | undefined;
};

/** Achievement against the target: the bar's mark is 100 %, where the target is met, whichever way is good. */
export function AchievementBar({ percent, capPercent, direction, soFar }: Props) {
  const words = useWords(pictureWords);
  const format = useFormat();
  const scale = achievementScale(percent, capPercent);
  const missing = soFar == null ? words.achievement.missing : words.achievement.soFar(format.measured(soFar));
  const written = scale === undefined ? missing : `${format.decimal(percent ?? "")} %`;
  return (
    <Box sx={{ minWidth: 120 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 0.75 }}>
        <Typography
          component="span"
          variant={scale === undefined ? "body2" : "subtitle1"}
          title={scale === undefined ? words.achievement.missingHelp : undefined}
          sx={{
            fontVariantNumeric: "tabular-nums",
            color: scale === undefined ? "text.secondary" : "text.primary",
            whiteSpace: scale === undefined ? "normal" : "nowrap",
          }}
        >
          {scale === undefined ? written : <span aria-hidden>{written}</span>}
          {scale === undefined ? null : <span style={visuallyHidden}>{words.achievement.percent(written)}</span>}
        </Typography>
        {direction === "LOWER" ? (
          <Typography
            component="span"
            variant="caption"
            color="text.secondary"
            sx={{ display: "inline-flex", gap: 0.5 }}
          >
            <TrendingDown aria-hidden sx={{ fontSize: 16 }} />
            {words.achievement.lower}
          </Typography>
        ) : null}
      </Box>
      <Box
        aria-hidden
        sx={{
          position: "relative",
          height: 8,
          mt: 0.5,
          borderRadius: "4px",
          bgcolor: "action.hover",
          overflow: "visible",
        }}
      >
        {scale === undefined ? null : (
          <>
            <Box
              sx={{
                position: "absolute",
                inset: 0,
                width: `${scale.filled}%`,
                borderRadius: scale.beyond ? "4px 0 0 4px" : 4,
                bgcolor: scale.reading === "BELOW" ? "warning.main" : "success.main",
              }}
            />
            <Box
              sx={{
                position: "absolute",
                top: -3,
                bottom: -3,
                left: `${scale.target}%`,
                width: 2,
                bgcolor: "text.primary",
              }}
            />
            {scale.cap === undefined ? null : (
              <Box
                sx={{
                  position: "absolute",
                  top: 0,
                  bottom: 0,
                  left: `calc(${scale.cap}% - 2px)`,
                  width: 2,
                  bgcolor: "text.disabled",
                }}
              />
            )}
          </>
        )}
      </Box>
    </Box>
  );
}
