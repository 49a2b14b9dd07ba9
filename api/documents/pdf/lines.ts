import type { Paragraph, Run } from "../printedPage.rules.ts";

/** Measures text of a look at the size in use, in points. */
export type Measure = (text: string, look: Run["look"]) => number;

/** A stretch of a line: where it begins, in points from the cell's left edge. */
export type Piece = { readonly text: string; readonly look: Run["look"]; readonly x: number; readonly width: number };

/** A line of a cell. */
export type Line = { readonly pieces: readonly Piece[]; readonly width: number };

type Word = { readonly text: string; readonly look: Run["look"]; readonly width: number };

/** Room left of text that hangs beside a marker. */
const markerRoom = 11;

/**
 * Breaks paragraphs into lines of at most `width` points; a word wider than a line is broken within, as names of files
 * are: behind a mark where there is one.
 */
export function linesOf(paragraphs: readonly Paragraph[], width: number, measure: Measure): Line[] {
  return paragraphs.flatMap((paragraph) => {
    const start = (paragraph.indent ?? 0) * markerRoom;
    const indent = start + (paragraph.marker === undefined ? 0 : markerRoom);
    const lines = broken(paragraph.runs, width - indent, measure).map((words) => placed(words, indent));
    const [first, ...rest] = lines;
    if (paragraph.marker === undefined || first === undefined) return lines;
    const marker = { text: paragraph.marker, look: undefined, x: start, width: measure(paragraph.marker, undefined) };
    return [{ ...first, pieces: [marker, ...first.pieces] }, ...rest];
  });
}

/** Text as words with the blank that follows them; a line break of the text ends its word. */
const split = (text: string): string[] => text.match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? [];

function broken(runs: readonly Run[], width: number, measure: Measure): Word[][] {
  const lines: Word[][] = [[]];
  let used = 0;
  const next = (): void => {
    lines.push([]);
    used = 0;
  };
  const add = (word: Word): void => {
    lines.at(-1)?.push(word);
    used += word.width;
  };
  for (const { text, look } of runs) {
    for (const word of split(text)) {
      if (word === "\n") {
        next();
        continue;
      }
      const ink = measure(word.trimEnd(), look);
      if (used > 0 && used + ink > width) next();
      if (ink <= width) add({ text: word, look, width: measure(word, look) });
      else
        for (const part of byLetters(word, width, look, measure)) {
          if (used > 0) next();
          add({ text: part, look, width: measure(part, look) });
        }
    }
  }
  return lines;
}

function byLetters(word: string, width: number, look: Run["look"], measure: Measure): string[] {
  const parts: string[] = [""];
  for (const letter of word) {
    const grown = `${parts.at(-1)}${letter}`;
    if (parts.at(-1) === "" || measure(grown, look) <= width) {
      parts[parts.length - 1] = grown;
      continue;
    }
    const [, begun = "", rest = ""] = /^(.+[_\-/.])(.*)$/.exec(grown.slice(0, -1)) ?? [];
    if (begun.length < grown.length / 2) parts.push(letter);
    else parts.splice(-1, 1, begun, rest + letter);
  }
  return parts;
}

/** Neighbors of one look become one piece, so that text can be searched and copied whole. */
function placed(words: readonly Word[], indent: number): Line {
  const pieces: Piece[] = [];
  let x = indent;
  for (const word of words) {
    const last = pieces.at(-1);
    // A blank at the beginning of a piece is only room: PDF text drops it.
    if (word.text.trim() === "" && last?.look !== word.look) {
      x += word.width;
      continue;
    }
    if (last?.look === word.look && last !== undefined && Math.abs(last.x + last.width - x) < 0.01)
      pieces[pieces.length - 1] = { ...last, text: last.text + word.text, width: last.width + word.width };
    else pieces.push({ text: word.text, look: word.look, x, width: word.width });
    x += word.width;
  }
  return { pieces, width: x };
}
