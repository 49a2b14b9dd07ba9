import { useTheme } from "@mui/material/styles";
import { predicateColors } from "./predicateColors.ts";
import { type Mode, surfaces } from "./surfaces.ts";

/** Surfaces and predicate colors of the mode in use, for pictures and other drawings outside the kit. */
export function useTones() {
  const theme = useTheme();
  const mode: Mode = theme.palette.mode;
  return { mode, accent: theme.palette.primary.main, ...surfaces[mode], predicates: predicateColors(mode) };
}
