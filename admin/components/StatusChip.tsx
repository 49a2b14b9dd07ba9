import { Box, Chip } from "@mui/material";
import { mix } from "../theme/contrast.ts";
import { useTones } from "../theme/useTones.ts";
import { type EnumName, useLabel } from "../i18n/enumLabels.ts";
import { type Tone, toneOf } from "./statusTone.ts";

/** Shapes beside the word, so that a state is not told by color alone. */
const marks: Record<Tone, string> = {
  quiet: "M3 6h6",
  moving: "M6 2.5v3.5l2.4 1.6",
  waiting: "M6 3v3.6M6 9h.01",
  care: "M3.2 3.2l5.6 5.6M8.8 3.2 3.2 8.8",
  done: "M2.8 6.3 5 8.5l4.2-5",
};

/** The state of a record as a chip: `<StatusChip of="ContractStatus" value="SUBMITTED" />`. */
export function StatusChip({ of, value, size = "small" }: { of: EnumName; value: string; size?: "small" | "medium" }) {
  const label = useLabel();
  return <ToneChip tone={toneOf(of, value)} label={label(of, value)} size={size} />;
}

/** A chip with a tone and a word of your own. */
export function ToneChip({ tone, label, size = "small" }: { tone: Tone; label: string; size?: "small" | "medium" }) {
  const { predicates, accent, paper, text, raised, textQuiet, mode } = useTones();
  const main: Record<Tone, string> = {
    quiet: textQuiet,
    moving: predicates.VERY_GOOD.main,
    waiting: predicates.NEEDS_IMPROVEMENT.main,
    care: predicates.POOR.main,
    done: accent,
  };
  const color = main[tone];
  return (
    <Chip
      size={size}
      label={label}
      icon={
        <Box
          component="svg"
          viewBox="0 0 12 12"
          aria-hidden
          sx={{ width: 12, height: 12, ml: "8px !important", mr: "-4px !important" }}
        >
          <path
            d={marks[tone]}
            fill="none"
            stroke={mix(color, text, 0.35)}
            strokeWidth={1.8}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </Box>
      }
      sx={{
        height: "auto",
        minHeight: size === "small" ? 26 : 30,
        "& .MuiChip-label": { whiteSpace: "normal", py: 0.25 },
        bgcolor: tone === "quiet" ? raised : mix(paper, color, mode === "light" ? 0.13 : 0.24),
        color: mix(color, text, 0.72),
      }}
    />
  );
}
