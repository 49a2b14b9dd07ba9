/** A parameter's value as its shape asks to be shown and edited. */
export type ParameterShape =
  | { kind: "empty" }
  | { kind: "boolean"; value: boolean }
  | { kind: "number"; value: string }
  | { kind: "text"; value: string }
  | { kind: "list"; count: number; values: string[] | null }
  /** `plain` when every row holds a number or a text, so that each can be a field of its own. */
  | { kind: "table"; rows: [string, string][]; plain: boolean };

/** Reads the JSON text of a parameter; text that is no JSON is shown as it is. */
export function parameterShape(json: string): ParameterShape {
  const value = parsed(json);
  if (value === null || value === "") return { kind: "empty" };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") return { kind: "number", value: String(value) };
  if (typeof value === "string") return { kind: "text", value };
  if (Array.isArray(value)) {
    const plain = value.every((entry) => typeof entry === "string" || typeof entry === "number");
    return value.length === 0
      ? { kind: "empty" }
      : { kind: "list", count: value.length, values: plain ? value.map(String) : null };
  }
  const rows = Object.entries(value as object).map(([key, entry]): [string, string] => [
    key,
    typeof entry === "object" ? JSON.stringify(entry) : String(entry),
  ]);
  return rows.length === 0 ? { kind: "empty" } : { kind: "table", rows, plain: isPlain(value as object) };
}

const isPlain = (value: object): boolean =>
  Object.values(value).every((entry) => typeof entry === "string" || typeof entry === "number");

/** The JSON of a table with one row typed anew; a decimal comma is read as the point that is kept. */
export function withRow(json: string, key: string, typed: string): string {
  const before = parsed(json) as Record<string, unknown>;
  const text = typed.trim().replace(/^(-?\d+),(\d+)$/, "$1.$2");
  const isNumber = typeof before[key] === "number" && /^-?\d+(\.\d+)?$/.test(text);
  return JSON.stringify({ ...before, [key]: isNumber ? Number(text) : text });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

/** Makes JSON text of what was typed for a value that was a number, a text or a structure before. */
export function parameterJson(before: string, typed: string): string {
  const { kind } = parameterShape(before);
  if (kind === "text") return JSON.stringify(typed);
  if (kind === "number") return typed.trim().replace(",", ".");
  return typed;
}

/** What stands in the field while a value is edited. */
export function editable(json: string): string {
  const shape = parameterShape(json);
  if (shape.kind === "text" || shape.kind === "number") return shape.value;
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
