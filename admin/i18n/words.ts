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
  return { id: ended(id) as Same<T>, en: ended(en) };
}

/**
 * Ends sentences once: many a name ends in a title with a full stop (`S.Sos.`), and so may the sentence it ends. Three
 * points stay.
 */
export const endedOnce = (text: string): string => text.replace(/(?<!\.)\.\.(?!\.)/g, ".");

/** The same table with every text that is made from values ended once. */
function ended<T>(table: T): T {
  if (typeof table === "function") {
    const text = table as (...args: unknown[]) => string;
    return ((...args: unknown[]) => endedOnce(text(...args))) as T;
  }
  if (typeof table !== "object" || table === null || Array.isArray(table)) return table;
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, ended<unknown>(value)])) as T;
}

/** The words of a feature in the language in use. */
export function useWords<T>(table: Words<T>): T {
  return table[useLanguage()];
}

/** The language in use. */
export function useLanguage(): Language {
  return useLocale() === "en" ? "en" : "id";
}
