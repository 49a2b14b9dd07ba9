import { Box, useMediaQuery } from "@mui/material";
import { useTheme } from "@mui/material/styles";
import { PredicateValues, type Predicate } from "../../api/generated/enums.ts";
import { useLabel } from "../i18n/enumLabels.ts";
import { useWords } from "../i18n/words.ts";
import { countOf, type PredicateCount } from "./distributionBars.ts";
import { PictureWithTable } from "./PictureWithTable.tsx";
import { pictureWords } from "./picture.words.ts";
import { TwinTable } from "./TwinTable.tsx";

/** How many people the guide expects of some predicates together. */
export type Band = { readonly predicates: readonly Predicate[]; readonly min: number; readonly max: number };

const wide = { width: 560, height: 250, left: 34, right: 12, top: 26, bottom: 44, text: 11 };
/** Drawn for a phone: what is drawn for a desk would be too small to read there. */
const narrow = { width: 310, height: 230, left: 22, right: 2, top: 26, bottom: 42, text: 8.5 };

/**
 * The distribution curve of the printed form (R-DS-03): from the poorest predicate to the best, the people there are,
 * over the bands the guide allows. Between the guide's figures nothing is drawn: there are none (R-DS-04).
 */
export function DistributionCurve({
  title,
  counts,
  bands,
}: {
  title: string;
  counts: readonly PredicateCount[];
  bands: readonly Band[];
}) {
  const label = useLabel();
  const words = useWords(pictureWords);
  const { palette, breakpoints } = useTheme();
  const size = useMediaQuery(breakpoints.down("sm")) ? narrow : wide;
  const order = [...PredicateValues].reverse();
  const values = order.map((predicate) => countOf(counts, [predicate]));
  const top = Math.max(1, ...values, ...bands.map(({ max }) => max));
  const column = (size.width - size.left - size.right) / order.length;
  const x = (at: number) => size.left + column * (at + 0.5);
  const y = (people: number) => size.top + (size.height - size.top - size.bottom) * (1 - people / top);
  const bandOf = (predicate: Predicate) =>
    bands.find(({ predicates }) => predicates.length === 1 && predicates[0] === predicate);
  const bandText = (predicate: Predicate) => {
    const own = bands.filter(({ predicates }) => predicates.includes(predicate));
    return own
      .map(({ predicates, min, max }) => {
        const joint =
          predicates.length > 1 ? ` (${predicates.map((each) => label("Predicate", each)).join(" + ")})` : "";
        return `${min}–${max}${joint}`;
      })
      .join("; ");
  };
  const summary = order
    .map((predicate, at) => `${label("Predicate", predicate)} ${words.peopleCount(String(values[at] ?? 0))}`)
    .join("; ");
  return (
    <PictureWithTable
      title={title}
      summary={summary}
      picture={
        <Box sx={{ maxWidth: 720 }} aria-hidden>
          <svg viewBox={`0 0 ${size.width} ${size.height}`} width="100%" role="presentation">
            {[0, Math.ceil(top / 2), top].map((people) => (
              <g key={people}>
                <line
                  x1={size.left}
                  x2={size.width - size.right}
                  y1={y(people)}
                  y2={y(people)}
                  stroke={palette.divider}
                />
                <text
                  x={size.left - 8}
                  y={y(people) + 4}
                  textAnchor="end"
                  fontSize={size.text}
                  fill={palette.text.secondary}
                >
                  {people}
                </text>
              </g>
            ))}
            {order.map((predicate, at) => {
              const band = bandOf(predicate);
              return band === undefined ? null : (
                <rect
                  key={predicate}
                  x={x(at) - column * 0.32}
                  width={column * 0.64}
                  y={y(band.max)}
                  height={Math.max(2, y(band.min) - y(band.max))}
                  rx={6}
                  fill={palette.primary.main}
                  opacity={0.18}
                  stroke={palette.primary.main}
                  strokeDasharray="4 3"
                />
              );
            })}
            <polyline
              points={values.map((value, at) => `${x(at)},${y(value)}`).join(" ")}
              fill="none"
              stroke={palette.text.primary}
              strokeWidth={2}
            />
            {values.map((value, at) => (
              <g key={order[at]}>
                <circle cx={x(at)} cy={y(value)} r={4} fill={palette.text.primary} />
                <text
                  x={x(at)}
                  y={Math.max(10, y(value) - 9)}
                  textAnchor="middle"
                  fontSize={12}
                  fontWeight={600}
                  fill={palette.text.primary}
                >
                  {value}
                </text>
                <text y={size.height - 26} textAnchor="middle" fontSize={size.text} fill={palette.text.secondary}>
                  {label("Predicate", order[at] ?? "GOOD")
                    .split(" ")
                    .map((word, line) => (
                      <tspan key={word} x={x(at)} dy={line === 0 ? 0 : size.text + 2}>
                        {word}
                      </tspan>
                    ))}
                </text>
              </g>
            ))}
          </svg>
        </Box>
      }
      table={
        <TwinTable
          label={title}
          head={[words.predicate, words.people, words.guideBand]}
          rows={order.map((predicate, at) => [
            label("Predicate", predicate),
            values[at] ?? 0,
            bandText(predicate) || "–",
          ])}
        />
      }
    />
  );
}
