/** Light or dark. */
export type Mode = "light" | "dark";

/** Warm neutral surfaces and texts of one mode. */
export type Surfaces = {
  page: string;
  paper: string;
  raised: string;
  line: string;
  lineStrong: string;
  text: string;
  textQuiet: string;
};

/** Surfaces of both modes: paper-like by day, warm charcoal by night. */
export const surfaces: Record<Mode, Surfaces> = {
  light: {
    page: "#faf7f2",
    paper: "#fffefb",
    raised: "#f3eee6",
    line: "#e7dfd3",
    lineStrong: "#8c8172",
    text: "#2b2620",
    textQuiet: "#655c50",
  },
  dark: {
    page: "#181613",
    paper: "#211e1a",
    raised: "#2c2823",
    line: "#3b352e",
    lineStrong: "#8f8474",
    text: "#f4eee4",
    textQuiet: "#beb3a4",
  },
};

/** Accent of an organization that chose none. */
export const defaultAccent = "#0f6b5c";
