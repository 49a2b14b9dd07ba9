import type PDFDocument from "pdfkit";
import type { Run } from "../printedPage.rules.ts";
import type { Face } from "./fonts.ts";
import type { Line, Measure } from "./lines.ts";

/** A PDF in the making. */
export type Pdf = InstanceType<typeof PDFDocument>;
/** An element of the document's structure, which screen readers follow. */
export type Element = ReturnType<Pdf["struct"]>;

/** Colors of the forms: print well in black and white. */
export const ink = {
  text: "#1c1917",
  faint: "#6b6460",
  border: "#78716c",
  shade: "#f1ede7",
  /** Bars, which must be seen on a bad print too. */
  bar: "#cfc7bb",
  warning: "#9f1239",
} as const;

const faceOf = (look: Run["look"]): Face => (look === "bold" ? "bold" : look === "italic" ? "italic" : "regular");

/** The family's blanks are narrow for small print: this much of the size is added to each. */
const blank = (size: number): number => size * 0.08;

/** Measures at a size. */
export function measureAt(pdf: Pdf, size: number): Measure {
  const known = new Map<string, number>();
  return (text, look) => {
    const face = faceOf(look);
    const key = `${face}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      // The package leaves added blanks out of its own measure.
      width = pdf.font(face).fontSize(size).widthOfString(text) + (text.split(" ").length - 1) * blank(size);
      known.set(key, width);
    }
    return width;
  };
}

/** Draws one line with its left end at `x`. */
export function drawLine(pdf: Pdf, line: Line, x: number, y: number, size: number, color: string = ink.text): void {
  for (const piece of line.pieces) {
    if (piece.text.trim() === "") continue;
    pdf.font(faceOf(piece.look)).fontSize(size);
    pdf.fillColor(piece.look === "faint" || piece.look === "struck" ? ink.faint : color);
    pdf.text(piece.text, x + piece.x, y, { lineBreak: false, wordSpacing: blank(size) });
    if (piece.look !== "struck") continue;
    const middle = y + size * 0.68;
    pdf
      .moveTo(x + piece.x, middle)
      .lineTo(x + piece.x + piece.width, middle)
      .lineWidth(0.7)
      .stroke(ink.text);
  }
}

/** Draws as part of an element, so that a screen reader reads it there. */
export function inside(pdf: Pdf, element: Element, tag: string, draw: () => void): void {
  const content = pdf.markStructureContent(tag);
  draw();
  pdf.endMarkedContent();
  element.add(content);
}

/** Draws what screen readers pass over: borders, shades, repeated headings, page numbers. */
export function beside(pdf: Pdf, draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
  pdf.markContent("Artifact", { type });
  draw();
  pdf.endMarkedContent();
}
