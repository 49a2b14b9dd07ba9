import type { Element, Pdf } from "./drawing.ts";

/** Margins of a page, in points: binding room at the left, the footer's room below. */
const margin = { left: 42, right: 34, top: 34, bottom: 46 } as const;

/** Where on which page the next block goes. */
export type Sheet = {
  readonly pdf: Pdf;
  /** Element that all blocks belong to. */
  readonly root: Element;
  readonly x: number;
  readonly width: number;
  readonly bottom: number;
  /** Height of an empty page between its margins. */
  readonly bodyHeight: number;
  y: number;
  /** Points left on this page. */
  readonly left: number;
  nextPage(): void;
};

/** A cursor over the pages of a PDF; the first page is there already. */
export function openSheet(pdf: Pdf, root: Element): Sheet {
  const { width, height } = pdf.page;
  const bottom = height - margin.bottom;
  return {
    ...{ pdf, root, x: margin.left, width: width - margin.left - margin.right, bottom, y: margin.top },
    bodyHeight: bottom - margin.top,
    get left() {
      return this.bottom - this.y;
    },
    nextPage() {
      pdf.addPage();
      this.y = margin.top;
    },
  };
}
