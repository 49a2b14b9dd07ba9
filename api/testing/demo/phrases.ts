import { required, table } from "./csv.ts";
import type { Random } from "./random.ts";

/** What the texts may name. */
export type Slots = Readonly<Partial<Record<"period" | "result" | "indicator" | "value" | "target" | "unit", string>>>;

const byKind = new Map<string, readonly string[]>();

function texts(kind: string, tag: string): readonly string[] {
  const key = `${kind}/${tag}`;
  const known = byKind.get(key);
  if (known !== undefined) return known;
  const found = table("phrases")
    .filter((row) => row["kind"] === kind && row["tag"] === tag)
    .map((row) => required(row, "text"));
  if (found.length === 0) throw new Error(`No phrases of the kind ${key}`);
  byKind.set(key, found);
  return found;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function filled(text: string, slots: Slots): string {
  return capital(text.replace(/\{(\w+)\}/g, (whole, name: string) => slots[name as keyof Slots] ?? whole));
}

/** Whether everything a phrase leaves open is known: what is not must not stand in a person's words as a gap. */
const fits = (text: string, slots: Slots): boolean =>
  [...text.matchAll(/\{(\w+)\}/g)].every(([, name]) => slots[name as keyof Slots] !== undefined);

/** One phrase of a kind whose places can all be filled in. */
export function phrase(kind: string, random: Random, slots: Slots = {}, tag = ""): string {
  const known = texts(kind, tag).filter((text) => fits(text, slots));
  if (known.length === 0) throw new Error(`No phrase ${kind} ${tag} for ${Object.keys(slots).join(", ")}`);
  return filled(random.pick(known), slots);
}

/** How results begin, and the noun that stands for it inside of a sentence. */
const nouns: Readonly<Record<string, string>> = {
  Meningkatnya: "peningkatan",
  Menurunnya: "penurunan",
  Menguatnya: "penguatan",
  Bertambahnya: "penambahan",
  Beralihnya: "peralihan",
  Terbangunnya: "pembangunan",
  Terbayarnya: "pembayaran",
  Terbinanya: "pembinaan",
  Tercapainya: "pencapaian",
  Tercatatnya: "pencatatan",
  Terdatanya: "pendataan",
  Terevaluasinya: "evaluasi",
  Terhimpunnya: "penghimpunan",
  Terhubungnya: "penghubungan",
  Terisinya: "pengisian",
  Terjaganya: "penjagaan",
  Terjawabnya: "penyelesaian",
  Terkelolanya: "pengelolaan",
  Terkendalinya: "pengendalian",
  Terlaksananya: "pelaksanaan",
  Terlayaninya: "pelayanan bagi",
  Terlindunginya: "perlindungan",
  Termanfaatkannya: "pemanfaatan",
  Termutakhirkannya: "pemutakhiran",
  Terpantaunya: "pemantauan",
  Terpeliharanya: "pemeliharaan",
  Terpenuhinya: "pemenuhan",
  Terpetakannya: "pemetaan",
  Terpulihkannya: "pemulihan",
  Tersajinya: "penyajian",
  Tersalurkannya: "penyaluran",
  Tersampaikannya: "penyampaian",
  Tersedianya: "penyediaan",
  Terselamatkannya: "penyelamatan",
  Terselesaikannya: "penyelesaian",
  Tersusunnya: "penyusunan",
  Tertanganinya: "penanganan",
  Tertatanya: "penataan",
  Tertolongnya: "pertolongan",
  Terukurnya: "pengukuran",
  Terwujudnya: "perwujudan",
  Tertibnya: "penertiban",
  Lancarnya: "kelancaran",
  Terjalinnya: "penguatan",
  Terjaminnya: "penjaminan",
  Dipahaminya: "pemahaman atas",
};

/** A planned result inside of a sentence: `Meningkatnya mutu …` becomes `peningkatan mutu …`. */
export function inSentence(title: string): string {
  const first = /^\S+/.exec(title)?.[0] ?? "";
  const noun = nouns[first];
  return noun === undefined ? `hasil "${title}"` : noun + title.slice(first.length);
}

/** A self-report in the employee's words: what was in focus, what it came to, how it went, what comes next. */
export function narrative(random: Random, facts: readonly Slots[], general: Slots): string {
  const told = facts.map((slots) => phrase("fact", random, { ...general, ...slots }));
  return [
    phrase("opening", random, general),
    ...told,
    phrase("middle", random, general),
    phrase("closing", random, general),
  ].join(" ");
}
