import { useLocale } from "ra-core";
import type { Language } from "./language.ts";

/** The shape of a table of words with its texts left open: a text is a string or a function that makes one. */
export type Same<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { [Key in keyof T]: Same<T[Key]> };

/** A table of words in every language of the panel. */
export type Words<T> = Record<Language, T>;

/**
 * Declares the words of a feature. English must have exactly the shape of Indonesian: a missing word does not compile.
 */
export function words<T>(id: T, en: NoInfer<Same<T>>): Words<Same<T>> {
  return { id: finished(id, endedOnce) as Same<T>, en: finished(en, (text) => oneIsOne(endedOnce(text))) };
}

/**
 * Ends sentences once: many a name ends in a title with a full stop (`S.Sos.`), and so may the sentence it ends. Three
 * points stay.
 */
export const endedOnce = (text: string): string => text.replace(/(?<!\.)\.\.(?!\.)/g, ".");

/** What texts count, in the plural; the singular drops its `s` but for these. */
const counted =
  "answers|cells|contracts|days|documents|drafts|entries|events|findings|goals|indicators|lines|notes|people|predicates|respondents|results|rows|rules|views";
const otherwise: Record<string, string> = { people: "person", entries: "entry", are: "is", were: "was", have: "has" };
const one = new RegExp(`(?<![\\d.,])1 (planned )?(${counted})\\b( still)?(?: (are|were|have|wait|become)\\b)?`, "g");

/** English counts one in the singular: `1 rows are` → `1 row is`. Indonesian knows no such difference. */
export const oneIsOne = (text: string): string =>
  text.replace(one, (_, planned = "", noun: string, still = "", verb?: string) => {
    const thing = otherwise[noun] ?? noun.slice(0, -1);
    return `1 ${planned}${thing}${still}${verb === undefined ? "" : ` ${otherwise[verb] ?? `${verb}s`}`}`;
  });

/** The same table with every text that is made from values finished by `finish`. */
function finished<T>(table: T, finish: (text: string) => string): T {
  if (typeof table === "function") {
    const text = table as (...args: unknown[]) => string;
    return ((...args: unknown[]) => finish(text(...args))) as T;
  }
  if (typeof table !== "object" || table === null || Array.isArray(table)) return table;
  const entries = Object.entries(table).map(([key, value]) => [key, finished<unknown>(value, finish)]);
  return Object.fromEntries(entries) as T;
}

/** The words of a feature in the language in use. */
export function useWords<T>(table: Words<T>): T {
  return table[useLanguage()];
}

/** The language in use. */
export function useLanguage(): Language {
  return useLocale() === "en" ? "en" : "id";
}
