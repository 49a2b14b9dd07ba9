import type { Bilingual } from "../kernel/working.ts";
import { isRefused } from "../kernel/refusal.ts";
import { refusalMessages } from "../kernel/messages.ts";
import { readCell } from "./matrixCell.rules.ts";

/** A matrix as far as a paste needs it. */
export type PasteGround = {
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly {
    readonly employee: string;
    readonly name: string;
    readonly cells: readonly { readonly result: string; readonly text: string; readonly revision: string }[];
  }[];
};

/** A cell offered for saving, with the words it would replace. */
export type OfferedCell = {
  readonly line: number;
  readonly result: string;
  readonly employee: string;
  readonly name: string;
  readonly text: string;
  readonly share: string | null;
  readonly revision: string;
  readonly before: string;
};

/** A line that cannot be taken over, and why. */
export type RefusedLine = { readonly line: number; readonly content: string; readonly why: Bilingual };

/** What a paste gives: nothing is saved before people have seen it. */
export type PastePreview = { readonly offered: readonly OfferedCell[]; readonly refused: readonly RefusedLine[] };

/** A table copied from a spreadsheet: tabs between cells, quotes around cells with line breaks. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const parts = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .matchAll(/("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g);
  for (const [, cell = "", end = ""] of parts) {
    const quoted = cell.startsWith('"') && cell.endsWith('"') && cell.length > 1;
    rows.at(-1)?.push(quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "") break;
    if (end === "\n") rows.push([]);
  }
  return rows;
}

/** Cells as a spreadsheet takes them. */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"))
    .join("\n");

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

type Place = { readonly result: string; readonly employee: string };

function offer(
  line: number,
  place: Place,
  text: string,
  share: string | null,
  ground: PasteGround,
): OfferedCell | Bilingual {
  const row = ground.rows.find(({ employee }) => employee === place.employee);
  const now = row?.cells.find(({ result }) => result === place.result);
  const revision = now?.revision ?? "0";
  const read = readCell({ ...place, text, share, revision });
  if (isRefused(read)) {
    const [{ code, params }] = read.refusals;
    const filled = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ""));
    return { id: filled(refusalMessages[code].id), en: filled(refusalMessages[code].en) };
  }
  return {
    line,
    ...place,
    name: row?.name ?? "",
    text: read.text,
    share: read.share ?? null,
    revision,
    before: now?.text ?? "",
  };
}

function collect(
  lines: Iterable<{ line: number; content: string; outcome: OfferedCell | Bilingual | undefined }>,
): PastePreview {
  const offered: OfferedCell[] = [];
  const refused: RefusedLine[] = [];
  const taken = new Map<string, number>();
  for (const { line, content, outcome } of lines) {
    if (outcome === undefined) continue;
    if (!("line" in outcome)) {
      refused.push({ line, content, why: outcome });
      continue;
    }
    const key = `${outcome.result}#${outcome.employee}`;
    const first = taken.get(key);
    if (first !== undefined) {
      const why = {
        id: `Sel yang sama sudah diisi oleh baris ${first}.`,
        en: `Line ${first} fills the same cell already.`,
      };
      refused.push({ line, content, why });
      continue;
    }
    taken.set(key, line);
    if (outcome.text !== outcome.before || outcome.share !== null) offered.push(outcome);
  }
  return { offered, refused };
}

/**
 * Understands a pasted list: name, result (its number or words), what the person delivers, share. A first line of
 * headings is left out. Lines that cannot be placed are explained; all others are offered.
 */
export function previewList(table: readonly (readonly string[])[], ground: PasteGround): PastePreview {
  const names = Map.groupBy(ground.rows, ({ name }) => plain(name));
  const headed = /^(nama|name|pegawai|employee)\b/i.test(table[0]?.[0]?.trim() ?? "");
  const lines = table.map((cells, at) => ({ cells, line: at + 1 })).slice(headed ? 1 : 0);
  return collect(
    lines.map(({ cells, line }) => {
      const content = cells.join(" · ");
      const [name = "", result = "", text = "", share] = cells;
      const explain = (id: string, en: string) => ({ line, content, outcome: { id, en } });
      if (cells.every((cell) => cell.trim() === "")) return { line, content, outcome: undefined };
      const found = names.get(plain(name)) ?? [];
      if (found.length === 0) return explain(`“${name}” tidak ada di matriks ini.`, `“${name}” is not in this matrix.`);
      if (found.length > 1)
        return explain(
          `Ada ${found.length} orang bernama “${name}”; isi langsung di selnya.`,
          `${found.length} people are named “${name}”; fill the cell itself.`,
        );
      const column =
        ground.columns[Number(result.trim()) - 1] ?? ground.columns.find(({ title }) => plain(title) === plain(result));
      if (column === undefined)
        return explain(
          `Hasil pimpinan “${result}” tidak dikenal; pakai nomor 1–${ground.columns.length}.`,
          `The leader's result “${result}” is unknown; use a number 1–${ground.columns.length}.`,
        );
      const [row] = found;
      const place = { result: column.id, employee: row?.employee ?? "" };
      return { line, content, outcome: offer(line, place, text, share?.trim() || null, ground) };
    }),
  );
}

/** Understands a pasted block of cells that begins at a cell of the grid; what hangs over the edge is explained. */
export function previewBlock(
  table: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  ground: PasteGround,
): PastePreview {
  return collect(
    table.flatMap((cells, down) =>
      cells.map((text, right) => {
        const row = ground.rows[at.row + down];
        const column = ground.columns[at.column + right];
        const line = down + 1;
        const beyond = { id: "Di luar batas matriks.", en: "Beyond the edge of the matrix." };
        if (row === undefined || column === undefined)
          return { line, content: text, outcome: text.trim() === "" ? undefined : beyond };
        return {
          line,
          content: text,
          outcome: offer(line, { result: column.id, employee: row.employee }, text, null, ground),
        };
      }),
    ),
  );
}
