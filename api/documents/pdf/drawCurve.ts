import type { Curve } from "../printedPage.rules.ts";
import { beside, drawLine, ink, inside, measureAt } from "./drawing.ts";
import { linesOf } from "./lines.ts";
import type { Sheet } from "./sheet.ts";

const height = 96;
const small = 6.5;

/** Height of the bell at a distance from its peak, both in label steps; 1 at the peak. */
const bell = (distance: number): number => Math.exp(-(distance * distance) / 1.3);

/** Draws a curve of a distribution over its axes, bars of real counts behind it, and its caption below. */
export function drawCurve(sheet: Sheet, { caption, labels, axis, peak, counts }: Curve): void {
  const { pdf } = sheet;
  if (sheet.left < height + 50) sheet.nextPage();
  const width = Math.min(sheet.width - 60, 420);
  const left = sheet.x + (sheet.width - width) / 2;
  const top = sheet.y + 12;
  const base = top + height;
  const step = width / labels.length;
  const middle = (at: number): number => left + step * (at + 0.5);
  const room = height - 16;
  const figure = pdf.struct("Figure", { alt: said({ caption, labels, axis, peak, counts }) });
  sheet.root.add(figure);
  inside(pdf, figure, "Figure", () => {
    const most = Math.max(1, ...(counts ?? []));
    counts?.forEach((count, at) => {
      const tall = (count / most) * room * 0.8;
      if (count > 0) pdf.rect(middle(at) - step * 0.22, base - tall, step * 0.44, tall).fill(ink.bar);
    });
    pdf
      .moveTo(left, top)
      .lineTo(left, base)
      .lineTo(left + width, base)
      .lineWidth(0.8)
      .stroke(ink.text);
    if (peak === undefined) return;
    const points = Array.from({ length: 121 }, (_, at) => (at / 120) * labels.length - 0.5);
    points.forEach((place, at) => {
      const x = left + step * (place + 0.5);
      const y = base - bell(place - peak) * room;
      if (at === 0) pdf.moveTo(x, y);
      else pdf.lineTo(x, y);
    });
    pdf.lineWidth(1.4).stroke(ink.text);
  });
  beside(pdf, () => {
    const text = (words: string, x: number, y: number, look?: "bold" | "faint"): number => {
      const runs = [look === undefined ? { text: words } : { text: words, look }];
      const lines = linesOf([{ runs }], step - 4, measureAt(pdf, small));
      lines.forEach((line, at) => drawLine(pdf, line, x - line.width / 2, y + at * 8, small));
      return y + lines.length * 8;
    };
    const names = labels.map((label, at) => text(label, middle(at), base + 4));
    // Below the names: among the bars the curve would cross them.
    const places = counts?.map((count, at) => text(String(count), middle(at), Math.max(...names) + 1, "bold"));
    sheet.y = Math.max(...(places ?? names)) + 6;
    const name = linesOf([{ runs: [{ text: axis, look: "faint" }] }], width, measureAt(pdf, small))[0];
    if (name) drawLine(pdf, name, left - 8, top - 12, small);
  });
  const element = pdf.struct("Caption");
  sheet.root.add(element);
  for (const line of linesOf([{ runs: [{ text: caption, look: "italic" }] }], sheet.width, measureAt(pdf, 8))) {
    inside(pdf, element, "Caption", () => drawLine(pdf, line, sheet.x + (sheet.width - line.width) / 2, sheet.y, 8));
    sheet.y += 12;
  }
  sheet.y += 6;
}

/** What the drawing shows, for whoever cannot see it. */
function said({ caption, labels, axis, peak, counts }: Omit<Curve, "kind">): string {
  const highest = peak === undefined ? "" : ` Puncak kurva pada ${labels[peak] ?? ""}.`;
  const real =
    counts === undefined ? "" : ` ${axis}: ${labels.map((label, at) => `${label} ${counts[at] ?? 0}`).join(", ")}.`;
  return `${caption}.${highest}${real}`;
}
