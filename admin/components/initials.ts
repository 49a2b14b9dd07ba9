/** Two letters for a person: first and last word of the name without titles: `dr. Sri Wahyuni, M.Kes.` → `SW`. */
export function initialsOf(name: string): string {
  const words = (name.split(",")[0] ?? "").split(/\s+/).filter((word) => word !== "" && !word.endsWith("."));
  const [first = "", last = ""] = [words[0]?.[0], words.length > 1 ? words.at(-1)?.[0] : ""];
  return `${first}${last}`.toUpperCase();
}
