import { useTheme } from "@mui/material/styles";
import type { Predicate } from "../../api/generated/enums.ts";
import { predicateColors } from "../theme/predicateColors.ts";

/** How strongly a predicate's color is laid on: STRONG for marks and the lit cell, SOFT for everything beside it. */
export type ToneStrength = "STRONG" | "SOFT";

/** Colors of a predicate as styles of a box, in the mode in use. The word always stands with them. */
export function usePredicateTone() {
  const { palette } = useTheme();
  const colors = predicateColors(palette.mode);
  return (predicate: Predicate, strength: ToneStrength) => {
    const { main, soft, onSoft, onMain } = colors[predicate];
    return strength === "STRONG"
      ? { backgroundColor: main, color: onMain, borderColor: main }
      : { backgroundColor: soft, color: onSoft, borderColor: "transparent" };
  };
}
