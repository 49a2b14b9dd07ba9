import { Box, Typography } from "@mui/material";
import { useFormat } from "../format/useFormat.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { GuideList } from "./GuideList.tsx";
import { PictureWithTable } from "./PictureWithTable.tsx";
import { TwinTable } from "./TwinTable.tsx";
import {
  type GuideRule,
  type GuideViolation,
  type PredicateCount,
  distributionBars,
  guideLines,
  limitMarks,
  totalOf,
} from "./distributionBars.ts";
import { pictureWords } from "./picture.words.ts";
import { usePredicateTone } from "./predicateTone.ts";

type Props = {
  counts: readonly PredicateCount[];
  /** Limits for the chosen predicate of the organization, and what the server found against them. */
  guide?: { rules: readonly GuideRule[]; violations: readonly GuideViolation[]; guidanceOnly: boolean };
};

/** How predicates are spread, as bars beside the limits of the guide (domain 3.4), with what is over or short. */
export function DistributionPicture({ counts, guide }: Props) {
  const words = useWords(pictureWords);
  const label = useLabel();
  const format = useFormat();
  const tone = usePredicateTone();
  const bars = distributionBars(counts);
  const people = totalOf(counts);
  const percent = (value: number) => format.decimal(value.toFixed(value % 1 === 0 ? 0 : 1));
  const said = (bar: (typeof bars)[number]) =>
    `${label("Predicate", bar.predicate)} ${words.peopleCount(String(bar.count))} (${percent(bar.percent)} %)`;

  if (people === 0) return <Typography color="text.secondary">{words.distribution.nobody}</Typography>;
  return (
    <Box>
      <PictureWithTable
        title={words.distribution.title}
        summary={words.distribution.summary(bars.map(said).join("; "))}
        picture={
          <Box aria-hidden sx={{ display: "grid", gap: 1.25 }}>
            {bars.map((bar) => (
              <Box
                key={bar.predicate}
                sx={{
                  display: "grid",
                  gridTemplateColumns: { xs: "1fr auto", sm: "10rem 1fr 7rem" },
                  columnGap: 1.5,
                  alignItems: "center",
                }}
              >
                <Typography variant="body2">{label("Predicate", bar.predicate)}</Typography>
                <Box
                  sx={{
                    position: "relative",
                    height: 22,
                    borderRadius: "8px",
                    bgcolor: "action.hover",
                    gridRow: { xs: 2, sm: "auto" },
                    gridColumn: { xs: "1 / -1", sm: "auto" },
                  }}
                >
                  <Box
                    sx={{
                      height: "100%",
                      width: `${bar.percent}%`,
                      minWidth: bar.count > 0 ? 4 : 0,
                      borderRadius: "8px",
                      ...tone(bar.predicate, "STRONG"),
                    }}
                  />
                  {limitMarks(guide?.rules ?? [], bar.predicate).map((mark) => (
                    <Box
                      key={mark.side}
                      title={
                        mark.side === "MAX"
                          ? words.distribution.max(percent(mark.percent))
                          : words.distribution.min(percent(mark.percent))
                      }
                      sx={{
                        position: "absolute",
                        top: -4,
                        bottom: -4,
                        left: `${mark.percent}%`,
                        borderLeft: "2px dashed",
                        borderColor: "text.primary",
                        "&::after": {
                          content: mark.side === "MAX" ? '"◀"' : '"▶"',
                          position: "absolute",
                          top: 6,
                          left: mark.side === "MAX" ? -12 : 2,
                          fontSize: 9,
                          color: "text.primary",
                        },
                      }}
                    />
                  ))}
                </Box>
                <Typography variant="body2" sx={{ textAlign: "right", fontVariantNumeric: "tabular-nums" }}>
                  <strong>{bar.count}</strong> · {percent(bar.percent)} %
                </Typography>
              </Box>
            ))}
          </Box>
        }
        table={
          <TwinTable
            label={words.distribution.title}
            head={[words.predicate, words.people, words.share]}
            rows={bars.map((bar) => [label("Predicate", bar.predicate), bar.count, `${percent(bar.percent)} %`])}
          />
        }
      />
      {guide === undefined ? null : (
        <GuideList lines={guideLines(guide.rules, guide.violations, counts)} guidanceOnly={guide.guidanceOnly} />
      )}
    </Box>
  );
}
