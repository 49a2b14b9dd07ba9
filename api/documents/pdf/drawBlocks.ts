import type { Block, Paragraph } from "../printedPage.rules.ts";
import { beside, drawLine, ink, inside, measureAt } from "./drawing.ts";
import { drawCurve } from "./drawCurve.ts";
import { drawSignatures, signaturesHeight } from "./drawSignatures.ts";
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

/** Points of a block that may be all that a last page holds, and of nothing else: what is written and who signs. */
function closingHeight(sheet: Sheet, block: Block): number | undefined {
  if (block.kind === "signatures") return signaturesHeight(sheet, block);
  if (block.kind !== "text") return undefined;
  return linesOf(block.paragraphs, sheet.width, measureAt(sheet.pdf, 9)).length * 13 + 5;
}

/**
 * Draws blocks one after the other. Notes and signatures at the end stay with the last part of the table above them:
 * a page with nothing but a signature could be put behind any other form. `closing` is what stands below the last
 * block, in points.
 */
export function drawBlocks(sheet: Sheet, blocks: readonly Block[], closing: number): void {
  const heights = blocks.map((block) => closingHeight(sheet, block));
  const lastPart = heights.findLastIndex((height) => height === undefined);
  const below = heights.slice(lastPart + 1).reduce<number>((sum, height) => sum + (height ?? 0), closing);
  blocks.forEach((block, at) => drawBlock(sheet, block, at === lastPart ? below : 0));
}

/** Draws a block where the sheet stands; tables flow on, all else keeps together. */
function drawBlock(sheet: Sheet, block: Block, below: number): void {
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
      return drawTable(sheet, block, below);
    case "signatures":
      return drawSignatures(sheet, block);
  }
}
