import type { Block, Paragraph, SignatureBlock } from "../printedPage.rules.ts";
import { beside, drawLine, ink, inside, measureAt } from "./drawing.ts";
import { drawCurve } from "./drawCurve.ts";
import { drawTable } from "./drawTable.ts";
import { linesOf } from "./lines.ts";
import type { Sheet } from "./sheet.ts";

/** Draws title lines, centered. */
export function drawHeading(sheet: Sheet, heading: readonly Paragraph[], tag: "H1" | "H2" = "H1"): void {
  const { pdf } = sheet;
  const element = pdf.struct(tag);
  sheet.root.add(element);
  for (const line of linesOf(heading, sheet.width, measureAt(pdf, 11))) {
    inside(pdf, element, tag, () => drawLine(pdf, line, sheet.x + (sheet.width - line.width) / 2, sheet.y, 11));
    sheet.y += 15;
  }
  sheet.y += 8;
}

/** Draws paragraphs across the page. */
function drawText(sheet: Sheet, paragraphs: readonly Paragraph[], color: string = ink.text): void {
  const { pdf } = sheet;
  const element = pdf.struct("P");
  sheet.root.add(element);
  for (const line of linesOf(paragraphs, sheet.width, measureAt(pdf, 9))) {
    if (sheet.left < 13) sheet.nextPage();
    inside(pdf, element, "P", () => drawLine(pdf, line, sheet.x, sheet.y, 9, color));
    sheet.y += 13;
  }
  sheet.y += 5;
}

/** Two short texts at both ends of a line, beneath each other when they do not fit. */
function drawSides(sheet: Sheet, left: string, right: string): void {
  const { pdf } = sheet;
  const measure = measureAt(pdf, 9);
  const of = (text: string): Paragraph[] => [{ runs: [{ text, look: "bold" }] }];
  const [first] = linesOf(of(left), sheet.width, measure);
  const [second] = linesOf(of(right), sheet.width, measure);
  if (!first || !second || first.width + second.width + 20 > sheet.width)
    return drawText(sheet, [...of(left), ...of(right)]);
  const element = pdf.struct("P");
  sheet.root.add(element);
  inside(pdf, element, "P", () => {
    drawLine(pdf, first, sheet.x, sheet.y, 9);
    drawLine(pdf, second, sheet.x + sheet.width - second.width, sheet.y, 9);
  });
  sheet.y += 16;
}

/** A framed sentence that nobody may overlook. */
function drawNotice(sheet: Sheet, text: string): void {
  const { pdf } = sheet;
  const lines = linesOf([{ runs: [{ text, look: "bold" }] }], sheet.width - 20, measureAt(pdf, 9));
  const height = lines.length * 13 + 8;
  beside(pdf, () => pdf.rect(sheet.x, sheet.y, sheet.width, height).lineWidth(1).stroke(ink.warning));
  const element = pdf.struct("P");
  sheet.root.add(element);
  inside(pdf, element, "P", () =>
    lines.forEach((line, at) => {
      drawLine(pdf, line, sheet.x + (sheet.width - line.width) / 2, sheet.y + 4 + at * 13, 9, ink.warning);
    }),
  );
  sheet.y += height + 8;
}

/** Points a pair of signatures takes. */
export const signatureHeight = 134;

function drawSignature(sheet: Sheet, block: SignatureBlock, x: number, width: number): void {
  const { pdf } = sheet;
  const element = pdf.struct("P");
  sheet.root.add(element);
  let y = sheet.y;
  const centered = (text: string, size: number, look?: "bold" | "faint"): void => {
    const runs = [look === undefined ? { text } : { text, look }];
    for (const line of linesOf([{ runs }], width, measureAt(pdf, size))) {
      inside(pdf, element, "P", () => drawLine(pdf, line, x + (width - line.width) / 2, y, size));
      y += size * 1.45;
    }
  };
  for (const text of block.lines) {
    if (text === "") y += 13;
    else centered(text, 9);
  }
  y += 22;
  // The place for a certified e-signature: signing services look for this text and put their mark upon it.
  centered(block.anchor, 6, "faint");
  y += 16;
  const nameTop = y;
  centered(block.name, 9, "bold");
  const nameWidth = Math.min(width, measureAt(pdf, 9)(block.name, "bold"));
  const underline = nameTop + 12.5;
  if (y - nameTop < 14)
    beside(pdf, () =>
      pdf
        .moveTo(x + (width - nameWidth) / 2, underline)
        .lineTo(x + (width + nameWidth) / 2, underline)
        .lineWidth(0.6)
        .stroke(ink.text),
    );
  if (block.identifier !== undefined) centered(block.identifier, 9);
  if (block.note !== "") centered(block.note, 6.5, "faint");
}

/** Draws a block where the sheet stands; tables flow on, all else keeps together. */
export function drawBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case "sides":
      return drawSides(sheet, block.left, block.right);
    case "notice":
      return drawNotice(sheet, block.text);
    case "curve":
      return drawCurve(sheet, block);
    case "newPage":
      return sheet.nextPage();
    case "heading":
      return drawHeading(sheet, block.lines, "H2");
    case "text":
      return drawText(sheet, block.paragraphs);
    case "table":
      return drawTable(sheet, block);
    case "signatures": {
      if (sheet.left < signatureHeight) sheet.nextPage();
      sheet.y += 6;
      const width = sheet.width * 0.42;
      if (block.left) drawSignature(sheet, block.left, sheet.x, width);
      drawSignature(sheet, block.right, sheet.x + sheet.width - width, width);
      sheet.y += signatureHeight - 6;
    }
  }
}
