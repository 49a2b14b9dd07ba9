import { readFileSync } from "node:fs";

/** A row by the names of the header. */
export type Row = Readonly<Record<string, string>>;

/** Reads comma separated text with a header row; quoted fields may hold commas, quotes (doubled) and line ends. */
export function parseCsv(text: string): Row[] {
  const lines: string[][] = [];
  let fields: string[] = [];
  let field = "";
  let quoted = false;
  const endLine = (): void => {
    fields.push(field);
    if (fields.length > 1 || field !== "") lines.push(fields);
    fields = [];
    field = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ",") {
      fields.push(field);
      field = "";
    } else if (char === "\n") endLine();
    else if (char !== "\r") field += char;
  }
  if (field !== "" || fields.length > 0) endLine();
  const [header = [], ...rows] = lines;
  return rows.map((row, at) => {
    if (row.length !== header.length) throw new Error(`Row ${at + 2} has ${row.length} of ${header.length} fields`);
    return Object.fromEntries(header.map((name, place) => [name, row[place] ?? ""]));
  });
}

const read = new Map<string, readonly Row[]>();

/** A table of `data/`, read once. */
export function table(name: string): readonly Row[] {
  const known = read.get(name);
  if (known !== undefined) return known;
  const rows = parseCsv(readFileSync(new URL(`./data/${name}.csv`, import.meta.url), "utf8"));
  read.set(name, rows);
  return rows;
}

/** A field that must be there. */
export function required(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`No column ${name}`);
  return value;
}
