import { createTheme, type ThemeOptions } from "@mui/material/styles";
import { contrast, mix, readableOn } from "./contrast.ts";
import { noticeColors } from "./noticeColors.ts";
import { type Mode, surfaces } from "./surfaces.ts";
import { componentStyles } from "./componentStyles.ts";

const family = '"Plus Jakarta Sans Variable", "Plus Jakarta Sans", system-ui, -apple-system, "Segoe UI", sans-serif';

/** The accent of a mode: the tenant's color, moved only as far as reading it on paper and page needs. */
export function accentOf(accent: string, mode: Mode): { main: string; soft: string; onMain: string } {
  const { page, paper } = surfaces[mode];
  const main = readableOn(readableOn(accent, paper, 4.6), page, 4.6);
  const onMain = contrast(main, "#ffffff") >= contrast(main, "#17130e") ? "#ffffff" : "#17130e";
  return { main, soft: mix(paper, main, mode === "light" ? 0.09 : 0.18), onMain };
}

/** The panel's look for one mode and a tenant's accent. */
export function capaianTheme(accent: string, mode: Mode): ThemeOptions {
  const tones = surfaces[mode];
  const { main, onMain } = accentOf(accent, mode);
  const notices = noticeColors(mode);
  const base = createTheme({
    palette: {
      mode,
      primary: { main, contrastText: onMain },
      secondary: { main: tones.textQuiet, contrastText: tones.paper },
      success: { main: notices.success.main },
      warning: { main: notices.warning.main },
      error: { main: notices.error.main },
      info: { main: notices.info.main },
      background: { default: tones.page, paper: tones.paper },
      text: { primary: tones.text, secondary: tones.textQuiet },
      divider: tones.line,
      action: { hover: mix(tones.paper, tones.text, 0.05), selected: mix(tones.paper, main, 0.1) },
    },
  });
  return {
    palette: base.palette,
    shape: { borderRadius: 12 },
    spacing: 8,
    sidebar: { width: 264, closedWidth: 72 },
    typography: {
      fontFamily: family,
      h1: { fontSize: "1.75rem", lineHeight: 1.25, fontWeight: 700, letterSpacing: "-0.02em" },
      h2: { fontSize: "1.25rem", lineHeight: 1.35, fontWeight: 650, letterSpacing: "-0.01em" },
      h3: { fontSize: "1.0625rem", lineHeight: 1.4, fontWeight: 650 },
      h4: { fontSize: "1rem", fontWeight: 650 },
      h5: { fontSize: "1rem", fontWeight: 650 },
      h6: { fontSize: "1rem", fontWeight: 650 },
      subtitle1: { fontSize: "1rem", fontWeight: 600 },
      subtitle2: { fontSize: "0.875rem", fontWeight: 600 },
      body1: { fontSize: "0.9375rem", lineHeight: 1.6 },
      body2: { fontSize: "0.875rem", lineHeight: 1.55 },
      caption: { fontSize: "0.8125rem", lineHeight: 1.45 },
      overline: { fontSize: "0.75rem", fontWeight: 650, letterSpacing: "0.06em", textTransform: "none" },
      button: { fontSize: "0.9375rem", fontWeight: 600, textTransform: "none", letterSpacing: 0 },
    },
    components: componentStyles(mode, main),
  };
}
