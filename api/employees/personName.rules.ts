/** Academic, religious and professional titles that Indonesians write before a name. */
const frontTitles = new Set("prof dr drs dra drg drh ir h hj apt ns kh ust tgk rd".split(" "));

/**
 * The name as lists sort and find it: without titles, letters only, lower case.
 * `dr. Hj. Sari Wulandari, Sp.A., M.Kes.` → `sari wulandari`.
 */
export function nameKey(name: string): string {
  const [core = ""] = name.split(",");
  const words = core.split(/\s+/).filter(Boolean);
  while (words.length > 1 && isTitle(words[0] ?? "")) words.shift();
  return letters(words.join(" "));
}

/** What a person types to find a name, as it must be compared with `nameKey`. */
export const nameSearchKey = (text: string): string => letters(text);

const isTitle = (word: string): boolean =>
  word.endsWith(".") &&
  word
    .slice(0, -1)
    .toLowerCase()
    .split(".")
    .every((part) => frontTitles.has(part));

const letters = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z\s]/g, "")
    .replace(/\s+/g, " ")
    .trim();
