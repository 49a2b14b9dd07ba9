import type { SignatureBlock } from "../printedPage.rules.ts";
import { beside, drawLine, ink, inside, measureAt, type Pdf } from "./drawing.ts";
import { linesOf, type Line } from "./lines.ts";
import type { Sheet } from "./sheet.ts";

/** Who signs on a page: at the right one person, at the left perhaps another. */
export type Signatures = { readonly left?: SignatureBlock; readonly right: SignatureBlock };

/** A line of a signature: its top, in points from the block's top. */
type Placed = { readonly line: Line; readonly top: number; readonly size: number; readonly underlined: boolean };

/** Room above and below a pair of signatures, in points. */
const room = { above: 6, below: 14 } as const;

const widthOf = (sheet: Sheet): number => sheet.width * 0.42;

/** The lines of a signature with their places, and how many points all take: long names take more lines. */
function laid(pdf: Pdf, block: SignatureBlock, width: number): { placed: Placed[]; height: number } {
  const placed: Placed[] = [];
  let top = 0;
  const add = (text: string, size: number, look?: "bold" | "faint"): void => {
    const lines = linesOf([{ runs: [look === undefined ? { text } : { text, look }] }], width, measureAt(pdf, size));
    for (const line of lines) {
      placed.push({ line, top, size, underlined: look === "bold" && lines.length === 1 });
      top += size * 1.45;
    }
  };
  for (const text of block.lines) {
    if (text === "") top += 13;
    else add(text, 9);
  }
  top += 22;
  // The place for a certified e-signature: signing services look for this text and put their mark upon it.
  add(block.anchor, 6, "faint");
  top += 16;
  add(block.name, 9, "bold");
  if (block.identifier !== undefined) add(block.identifier, 9);
  if (block.note !== "") add(block.note, 6.5, "faint");
  return { placed, height: top };
}

/** Points a pair of signatures takes. */
export function signaturesHeight(sheet: Sheet, { left, right }: Signatures): number {
  const heights = [left, right].flatMap((block) =>
    block === undefined ? [] : [laid(sheet.pdf, block, widthOf(sheet)).height],
  );
  return room.above + Math.max(...heights) + room.below;
}

/** Draws a pair of signatures, both on one page. */
export function drawSignatures(sheet: Sheet, signatures: Signatures): void {
  const height = signaturesHeight(sheet, signatures);
  if (sheet.left < height) sheet.nextPage();
  const width = widthOf(sheet);
  if (signatures.left) drawSignature(sheet, signatures.left, sheet.x, width);
  drawSignature(sheet, signatures.right, sheet.x + sheet.width - width, width);
  sheet.y += height;
}

function drawSignature(sheet: Sheet, block: SignatureBlock, x: number, width: number): void {
  const { pdf } = sheet;
  const element = pdf.struct("P");
  sheet.root.add(element);
  for (const { line, top, size, underlined } of laid(pdf, block, width).placed) {
    const start = x + (width - line.width) / 2;
    const y = sheet.y + room.above + top;
    inside(pdf, element, "P", () => drawLine(pdf, line, start, y, size));
    if (!underlined) continue;
    const path = () => pdf.moveTo(start, y + 12.5).lineTo(start + line.width, y + 12.5);
    beside(pdf, () => path().lineWidth(0.6).stroke(ink.text));
  }
}
