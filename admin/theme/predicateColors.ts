import type { Predicate } from "../../api/generated/enums.ts";
import { contrast, mix } from "./contrast.ts";
import { type Mode, surfaces } from "./surfaces.ts";

/** Colors of one predicate: `main` for marks and bars, `soft` and `onSoft` for chips, `onMain` for text on a mark. */
export type PredicateColor = { main: string; soft: string; onSoft: string; onMain: string };

/**
 * The five predicates, told apart by lightness as well as hue, so that they stay apart without color vision: from a
 * deep blue over teal and ochre to vermilion and plum. Always shown with their word.
 */
const marks: Record<Mode, Record<Predicate, string>> = {
  light: {
    VERY_GOOD: "#123f7a",
    GOOD: "#1f8f86",
    NEEDS_IMPROVEMENT: "#b4840c",
    POOR: "#b33012",
    VERY_POOR: "#4a0d30",
  },
  dark: {
    VERY_GOOD: "#7aaeff",
    GOOD: "#6fe0cc",
    NEEDS_IMPROVEMENT: "#ffe89a",
    POOR: "#e2702f",
    VERY_POOR: "#b5528c",
  },
};

function colorsOf(mode: Mode, predicate: Predicate): PredicateColor {
  const main = marks[mode][predicate];
  const { paper, text } = surfaces[mode];
  const soft = mix(paper, main, mode === "light" ? 0.14 : 0.22);
  const onMain = contrast(main, "#ffffff") >= contrast(main, "#17130e") ? "#ffffff" : "#17130e";
  return { main, soft, onSoft: mix(main, text, 0.72), onMain };
}

/** Tokens of one mode. */
export function predicateColors(mode: Mode): Record<Predicate, PredicateColor> {
  return {
    VERY_GOOD: colorsOf(mode, "VERY_GOOD"),
    GOOD: colorsOf(mode, "GOOD"),
    NEEDS_IMPROVEMENT: colorsOf(mode, "NEEDS_IMPROVEMENT"),
    POOR: colorsOf(mode, "POOR"),
    VERY_POOR: colorsOf(mode, "VERY_POOR"),
  };
}
