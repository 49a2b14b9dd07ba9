import { mix, readableOn } from "./contrast.ts";
import { predicateColors } from "./predicateColors.ts";
import { type Mode, surfaces } from "./surfaces.ts";

/** Kinds of notices, as the kit names them. */
export const noticeKinds = ["success", "info", "warning", "error"] as const;
/** A kind of notice. */
export type NoticeKind = (typeof noticeKinds)[number];

/** Colors of one kind: `main` for icons and marks on paper, `soft` behind a notice, `icon` and `onSoft` upon it. */
export type NoticeColor = { main: string; soft: string; icon: string; onSoft: string };

/** Colors of notices in one mode: tinted paper, so that they stay warm by day and by night. */
export function noticeColors(mode: Mode): Record<NoticeKind, NoticeColor> {
  const predicates = predicateColors(mode);
  const { paper, text } = surfaces[mode];
  const of = (hue: string): NoticeColor => {
    const main = readableOn(hue, paper, 4.6);
    const soft = mix(paper, main, mode === "light" ? 0.09 : 0.14);
    return { main, soft, icon: readableOn(main, soft, 4.6), onSoft: mix(main, text, 0.8) };
  };
  return {
    success: of(predicates.GOOD.main),
    info: of(predicates.VERY_GOOD.main),
    warning: of(predicates.NEEDS_IMPROVEMENT.main),
    error: of(mode === "light" ? "#b3261e" : "#ff8a80"),
  };
}
