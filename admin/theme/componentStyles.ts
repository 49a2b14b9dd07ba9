import { createElement } from "react";
import { NoOptions } from "../components/NoOptions.tsx";
import type { ThemeOptions } from "@mui/material/styles";
import { mix } from "./contrast.ts";
import { type NoticeKind, noticeColors, noticeKinds } from "./noticeColors.ts";
import { type Mode, surfaces } from "./surfaces.ts";

/** A notice on its tinted paper; what can be pressed in it takes the color of its words, which reads on the tint. */
function noticeStyle(kind: NoticeKind, mode: Mode) {
  const { soft, icon, onSoft } = noticeColors(mode)[kind];
  return {
    props: { variant: "standard" as const, severity: kind },
    style: {
      backgroundColor: soft,
      color: onSoft,
      "& .MuiAlert-icon": { color: icon },
      "& .MuiButton-text, & .MuiLink-root": { color: "inherit" },
      "& .MuiLink-root": { textDecoration: "underline" },
    },
  };
}

/** How the parts of the kit look: quiet lines instead of shadows, round corners, a focus ring that is always seen. */
export function componentStyles(mode: Mode, accent: string): ThemeOptions["components"] {
  const tones = surfaces[mode];
  const ring = { outline: `3px solid ${accent}`, outlineOffset: 2 };
  return {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontFeatureSettings: '"tnum" 0, "cv01" 1', WebkitFontSmoothing: "antialiased" },
        "a, button, [tabindex]": { "&:focus-visible": ring },
        "::selection": { backgroundColor: mix(tones.paper, accent, 0.25) },
        "@media (prefers-reduced-motion: reduce)": {
          "*, *::before, *::after": { animationDuration: "0.01ms !important", transition: "none !important" },
        },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { "&.Mui-focusVisible": ring } } },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { borderRadius: 10, paddingInline: 18, minHeight: 42, whiteSpace: "nowrap" },
        sizeSmall: { minHeight: 34, paddingInline: 12, fontSize: "0.875rem" },
        outlined: { borderColor: tones.lineStrong, color: tones.text, "&:hover": { borderColor: tones.text } },
      },
    },
    MuiIconButton: { styleOverrides: { root: { borderRadius: 10 } } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: "none" } },
    },
    MuiCard: {
      defaultProps: { variant: "outlined" },
      styleOverrides: { root: { borderRadius: 16, borderColor: tones.line, boxShadow: "none" } },
    },
    MuiDialog: {
      styleOverrides: { paper: { borderRadius: 20, border: `1px solid ${tones.line}` } },
    },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: "1.25rem", fontWeight: 650, padding: "24px 24px 8px" } } },
    MuiDialogActions: { styleOverrides: { root: { padding: "12px 24px 24px", gap: 4 } } },
    MuiMenu: { styleOverrides: { paper: { border: `1px solid ${tones.line}`, borderRadius: 12 } } },
    MuiPopover: { styleOverrides: { paper: { border: `1px solid ${tones.line}` } } },
    MuiAutocomplete: {
      defaultProps: { noOptionsText: createElement(NoOptions) },
      styleOverrides: { paper: { border: `1px solid ${tones.line}`, borderRadius: 12 } },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: tones.line, padding: "12px 16px", fontSize: "0.9375rem" },
        head: {
          color: tones.textQuiet,
          fontWeight: 600,
          fontSize: "0.8125rem",
          backgroundColor: tones.paper,
          whiteSpace: "nowrap",
        },
      },
    },
    MuiTextField: { defaultProps: { variant: "outlined", size: "medium", fullWidth: true } },
    MuiFormControl: { defaultProps: { variant: "outlined", fullWidth: true } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { borderRadius: 10, backgroundColor: tones.paper },
        notchedOutline: { borderColor: tones.lineStrong },
      },
    },
    MuiFormHelperText: {
      styleOverrides: { root: { marginInline: 2, fontSize: "0.8125rem", "&:empty": { display: "none" } } },
    },
    MuiChip: { styleOverrides: { root: { borderRadius: 8, fontWeight: 600, fontSize: "0.8125rem" } } },
    MuiTooltip: {
      defaultProps: { arrow: true },
      styleOverrides: {
        tooltip: {
          backgroundColor: tones.text,
          color: tones.page,
          fontSize: "0.8125rem",
          padding: "8px 12px",
          borderRadius: 8,
        },
        arrow: { color: tones.text },
      },
    },
    MuiListItemButton: {
      styleOverrides: {
        root: {
          borderRadius: 10,
          "&.Mui-selected": { backgroundColor: mix(tones.paper, accent, mode === "light" ? 0.1 : 0.2) },
        },
      },
    },
    MuiAlert: {
      styleOverrides: {
        root: { borderRadius: 12, alignItems: "center", variants: noticeKinds.map((kind) => noticeStyle(kind, mode)) },
        // Where an action wraps below on a phone, the words stay beside their icon.
        message: { "@media (max-width: 599.95px)": { flex: "1 1 calc(100% - 60px)" } },
      },
    },
    MuiLinearProgress: { styleOverrides: { root: { borderRadius: 4, backgroundColor: tones.raised } } },
    MuiLink: { defaultProps: { underline: "hover" } },
    MuiAccordion: {
      defaultProps: { disableGutters: true, elevation: 0 },
      styleOverrides: {
        root: { border: `1px solid ${tones.line}`, borderRadius: 12, "&::before": { display: "none" } },
      },
    },
    MuiSkeleton: { defaultProps: { animation: "wave" }, styleOverrides: { root: { backgroundColor: tones.raised } } },
  };
}
