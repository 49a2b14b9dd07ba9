import PDFDocument from "pdfkit";
import encodeQR from "qr";
import type { PrintedPage } from "../printedPage.rules.ts";
import { drawBlocks, drawHeading } from "./drawBlocks.ts";
import { beside, drawLine, ink, inside, measureAt, type Pdf } from "./drawing.ts";
import { fontFile } from "./fonts.ts";
import { linesOf } from "./lines.ts";
import { openSheet, type Sheet } from "./sheet.ts";

/** What every printed form carries beside its content. */
export type Seal = {
  /** Hash of the printed page, 64 hexadecimal digits. */
  readonly hash: string;
  /** Address where anyone can verify it; the QR code holds it. */
  readonly address: string;
};

/** A picture as it is put on paper: a PNG or JPEG, and its name for those who cannot see it. */
export type PrintedEmblem = {
  readonly picture: Buffer;
  readonly contentType: "image/png" | "image/jpeg";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
};

/** A fixed moment: the same record gives the same bytes whenever it is printed (features 3.30). */
const moment = new Date("2000-01-01T00:00:00Z");

/** Renders a page description as a tagged PDF/A-2a on A4, with embedded fonts, page numbers and the seal. */
export async function renderPdf(page: PrintedPage, seal: Seal, emblem?: PrintedEmblem): Promise<Buffer> {
  const pdf = new PDFDocument({
    ...{
      size: "A4",
      layout: page.orientation,
      margin: 0,
      bufferPages: true,
      autoFirstPage: false,
      font: null as never,
    },
    ...{ pdfVersion: "1.7", subset: "PDF/A-2a", tagged: true, lang: "id-ID", displayTitle: true },
    info: { Title: page.title, Author: "Capaian", Producer: "Capaian", Creator: "Capaian", CreationDate: moment },
  });
  for (const face of ["regular", "bold", "italic"] as const) pdf.registerFont(face, fontFile(face));
  const bytes = collected(pdf);
  pdf.addPage();
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const sheet = openSheet(pdf, root);
  if (page.emblem) drawEmblem(sheet, emblem);
  drawHeading(sheet, page.heading);
  drawBlocks(sheet, page.blocks, sealSize.least);
  drawSeal(sheet, seal);
  drawFooters(pdf, page, seal);
  root.end();
  pdf.end();
  return bytes;
}

function collected(pdf: Pdf): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
  });
}

const emblemSize = 58;

/** The emblem, as large as its place allows. Without one the place is left free, for whoever may put it there (UU 24/2009). */
function drawEmblem(sheet: Sheet, emblem: PrintedEmblem | undefined): void {
  const { pdf } = sheet;
  if (emblem !== undefined) {
    const figure = pdf.struct("Figure", { alt: emblem.alt });
    sheet.root.add(figure);
    const scale = emblemSize / Math.max(emblem.width, emblem.height);
    const [width, height] = [emblem.width * scale, emblem.height * scale];
    const place = { x: sheet.x + (sheet.width - width) / 2, y: sheet.y + (emblemSize - height) / 2 };
    inside(pdf, figure, "Figure", () => pdf.image(emblem.picture, place.x, place.y, { width, height }));
    sheet.y += emblemSize + 8;
    return;
  }
  const x = sheet.x + (sheet.width - emblemSize) / 2;
  beside(pdf, () => {
    pdf.rect(x, sheet.y, emblemSize, emblemSize).lineWidth(0.5).dash(2, { space: 2 }).stroke(ink.faint).undash();
    linesOf([{ runs: [{ text: "tempat lambang negara", look: "faint" }] }], emblemSize - 12, measureAt(pdf, 6)).forEach(
      (line, at) => drawLine(pdf, line, x + (emblemSize - line.width) / 2, sheet.y + 20 + at * 8, 6),
    );
  });
  sheet.y += emblemSize + 8;
}

/** Points of the code's side, and the least at which a phone still reads it from paper. */
const sealSize = { full: 54, least: 40 } as const;

/** The QR code with what it is for (R-FORM-01). */
function drawSeal(sheet: Sheet, { hash, address }: Seal): void {
  const { pdf } = sheet;
  if (sheet.left < sealSize.least) sheet.nextPage();
  // A smaller code is better than a page with nothing else on it.
  const side = Math.min(sealSize.full, sheet.left);
  const code = encodeQR(address, "raw", { ecc: "medium", border: 1 });
  const dot = side / code.length;
  const figure = pdf.struct("Figure", { alt: `Kode QR untuk memeriksa dokumen di ${address}` });
  sheet.root.add(figure);
  inside(pdf, figure, "Figure", () => {
    code.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (dark) pdf.rect(sheet.x + x * dot, sheet.y + y * dot, dot, dot);
      }),
    );
    pdf.fill(ink.text);
  });
  const element = pdf.struct("P");
  sheet.root.add(element);
  const texts = [
    { text: "Periksa keaslian: pindai kode QR atau buka alamat ini.", look: "bold" as const },
    { text: address },
    { text: `Kode dokumen ${hash}`, look: "faint" as const },
  ];
  const width = sheet.width - side - 12;
  const lines = linesOf(
    texts.map((run) => ({ runs: [run] })),
    width,
    measureAt(pdf, 7),
  );
  lines.forEach((line, at) =>
    inside(pdf, element, "P", () => drawLine(pdf, line, sheet.x + side + 12, sheet.y + 4 + at * 11, 7)),
  );
  sheet.y += side;
}

/** A text that fits the room, ended by three points where it had to be cut. */
function shortened(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  let end = text.length;
  while (end > 0 && measure(`${text.slice(0, end)}…`) > room) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Form, document code and page number on every page, so that sheets cannot be mixed. */
function drawFooters(pdf: Pdf, page: PrintedPage, { hash }: Seal): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at);
    const y = pdf.page.height - 32;
    const measure = measureAt(pdf, 7);
    const of = (text: string) => linesOf([{ runs: [{ text, look: "faint" }] }], pdf.page.width, measure)[0];
    const right = of(`Halaman ${at + 1} dari ${count}`);
    const named = ` · ${page.code} · ${hash.slice(0, 12)}`;
    const room = pdf.page.width - 42 - 34 - 16 - (right?.width ?? 0) - measure(named, "faint");
    const left = of(`${shortened(page.title, room, (text) => measure(text, "faint"))}${named}`);
    beside(
      pdf,
      () => {
        if (left) drawLine(pdf, left, 42, y, 7);
        if (right) drawLine(pdf, right, pdf.page.width - 34 - right.width, y, 7);
      },
      "Pagination",
    );
  }
}
