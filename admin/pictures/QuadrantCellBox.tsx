import CheckCircle from "@mui/icons-material/CheckCircle";
import { Box, ButtonBase } from "@mui/material";
import type { Predicate } from "../../api/generated/enums.ts";
import { usePredicateTone } from "./predicateTone.ts";

type Props = {
  word: string;
  predicate: Predicate;
  light: "CHOSEN" | "POSSIBLE" | "REST";
  /** The whole sentence for screen readers. */
  label: string;
  input: boolean;
  disabled: boolean;
  tabbable: boolean;
  onClick: () => void;
};

/** One cell of the quadrant: its predicate in word and color; lit when chosen, outlined when still possible. */
export function QuadrantCellBox({ word, predicate, light, label, input, disabled, tabbable, onClick }: Props) {
  const tone = usePredicateTone();
  const chosen = light === "CHOSEN";
  const look = {
    position: "relative",
    minHeight: { xs: 64, sm: 76 },
    px: 0.25,
    borderRadius: "12px",
    border: "2px solid",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    textAlign: "center",
    fontFamily: "inherit",
    // By the room there is: the longest word (improvement) fits its cell whole, on a phone too.
    fontSize: "clamp(0.65rem, 3.6cqi, 0.875rem)",
    lineHeight: 1.25,
    fontWeight: chosen ? 700 : 500,
    overflowWrap: "break-word",
    transition: "background-color 120ms, transform 120ms",
    "@media (prefers-reduced-motion: reduce)": { transition: "none" },
    ...tone(predicate, chosen ? "STRONG" : "SOFT"),
    ...(light === "POSSIBLE" ? { borderStyle: "dashed", borderColor: "text.primary" } : {}),
    ...(chosen ? { transform: "scale(1.03)", boxShadow: 3, zIndex: 1 } : {}),
    "&:focus-visible": { outline: "3px solid", outlineColor: "text.primary", outlineOffset: 2 },
  } as const;
  const inside = (
    <>
      {chosen ? <CheckCircle aria-hidden sx={{ fontSize: 18, mb: 0.25 }} /> : null}
      {word}
    </>
  );
  if (!input) return <Box sx={look}>{inside}</Box>;
  return (
    <ButtonBase
      role="radio"
      aria-checked={chosen}
      aria-label={label}
      disabled={disabled}
      tabIndex={tabbable ? 0 : -1}
      onClick={onClick}
      sx={look}
    >
      {inside}
    </ButtonBase>
  );
}
