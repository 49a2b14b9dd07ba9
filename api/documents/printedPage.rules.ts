/** Stretch of text of one look. Struck: an alternative of the printed form that was not chosen (R-FORM-02). */
export type Run = { readonly text: string; readonly look?: "bold" | "italic" | "struck" | "faint" };

/**
 * A paragraph; `marker` stands before its first line (`1.`, `•`) and the text hangs beside it. `indent` sets it that
 * many markers in: what belongs to the paragraph above.
 */
export type Paragraph = { readonly runs: readonly Run[]; readonly marker?: string; readonly indent?: number };

/** A cell of a table. */
export type Cell = {
  readonly content: readonly Paragraph[];
  /** Columns it spans; by default one. */
  readonly columns?: number;
  /** Rows it spans; by default one. The rows below leave its place out. */
  readonly rows?: number;
  readonly align?: "left" | "center" | "right";
  /** A heading of its row or of the columns beneath it. */
  readonly heading?: "row" | "column";
  /** A tint behind headings and section rows. */
  readonly shaded?: boolean;
};

/** A row of a table: the cells that begin in it. */
export type Row = readonly Cell[];

/** A table. Widths of columns are relative; `head` is repeated on every page the table flows to. */
export type Table = {
  readonly kind: "table";
  /** What the table holds, for screen readers. */
  readonly summary: string;
  readonly widths: readonly number[];
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
};

/** Where somebody signs. */
export type SignatureBlock = {
  /** Lines above the name: place and date, role. */
  readonly lines: readonly string[];
  readonly name: string;
  /** Identifier beneath the name, e.g. `NIP 19…`. */
  readonly identifier?: string;
  /** Text at which a certified e-signature is placed (R-FORM-01). */
  readonly anchor: string;
  /** What is known of the signature given in the application. */
  readonly note: string;
};

/**
 * The curve of a distribution: its shape alone, no share is meant by any height (R-DS-03, R-DS-04). Bars show real
 * counts where there are some.
 */
export type Curve = {
  readonly kind: "curve";
  readonly caption: string;
  /** Names along the axis, left to right. */
  readonly labels: readonly string[];
  /** What the other axis counts. */
  readonly axis: string;
  /** Place of the label at which the curve is highest; absent: axes alone. */
  readonly peak?: number;
  /** Real counts, one a label. */
  readonly counts?: readonly number[];
};

/** A part of a page, top to bottom. */
export type Block =
  | { readonly kind: "sides"; readonly left: string; readonly right: string }
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "newPage" }
  | Curve
  | { readonly kind: "heading"; readonly lines: readonly Paragraph[] }
  | { readonly kind: "text"; readonly paragraphs: readonly Paragraph[] }
  | Table
  | { readonly kind: "signatures"; readonly left?: SignatureBlock; readonly right: SignatureBlock };

/** A printable form or sheet, neutral between paper and spreadsheet. Its hash names everything that is printed. */
export type PrintedPage = {
  /** Title for file properties and lists. */
  readonly title: string;
  /** Name of the form as the rules number it, e.g. `F3`. */
  readonly code: string;
  readonly orientation: "portrait" | "landscape";
  /** The form begins with a place for an emblem: left free, or the picture of that SHA-256 (64 hexadecimal digits). */
  readonly emblem?: true | { readonly sha256: string };
  /** Title lines, centered. */
  readonly heading: readonly Paragraph[];
  readonly blocks: readonly Block[];
};

/** Text of one look as the only paragraph. */
export const say = (text: string, look?: Run["look"]): readonly Paragraph[] => [
  { runs: [look === undefined ? { text } : { text, look }] },
];

/** A cell of plain text. */
export const cell = (text: string, more: Omit<Cell, "content"> = {}): Cell => ({ content: say(text), ...more });

/** A heading over columns. */
export const columnHeading = (text: string, more: Omit<Cell, "content"> = {}): Cell => ({
  ...{ content: say(text, "bold"), align: "center", heading: "column", shaded: true },
  ...more,
});

/** A row that names the section below it. */
export const sectionRow = (text: string, columns: number): Row => [
  { content: say(text, "bold"), columns, heading: "row", shaded: true },
];

/** Row of the printed column numbers: (1) (2) (3) … */
export const numberRow = (columns: number): Row =>
  Array.from({ length: columns }, (_, at) => ({
    ...{ content: say(`(${at + 1})`), align: "center" as const, heading: "column" as const, shaded: true },
  }));

/**
 * Alternatives as the paper form prints them side by side: the chosen one stays, all others are struck through
 * (R-FORM-02). Without a choice none is struck.
 */
export function alternatives(options: readonly string[], chosen: string | undefined): readonly Paragraph[] {
  const runs = options.flatMap((text, at): Run[] => [
    ...(at === 0 ? [] : [{ text: " / " }]),
    chosen === undefined || text === chosen ? { text } : { text, look: "struck" },
  ]);
  return [{ runs }];
}

/** The values of an enum by their printed names, those not chosen struck through (R-FORM-02). */
export const choiceOf = <T extends string>(all: readonly T[], names: Record<T, string>, chosen: T | undefined) =>
  alternatives(
    all.map((each) => names[each]),
    chosen === undefined ? undefined : names[chosen],
  );

/** Text of a cell without its looks. */
export const plainText = (content: readonly Paragraph[]): string =>
  content
    .map(({ marker, indent = 0, runs }) => {
      const before = marker === undefined ? "" : `${marker} `;
      return `${"  ".repeat(indent)}${before}${runs.map(({ text }) => text).join("")}`;
    })
    .join("\n");
