import { canonical } from "./hash.ts";

/** A text in both languages of the product. */
export type Bilingual = { readonly id: string; readonly en: string };

/** A value that went into a working. */
export type WorkingInput = { readonly name: Bilingual; readonly value: string };

/**
 * The working of a derived value: the rule and its citation, the inputs, the result, and the workings of its
 * parts (features 3.1). Everything is text, so that it can be stored, hashed and shown years later unchanged.
 */
export type Working = {
  /** Rule id, e.g. `R-RT-05`. */
  readonly rule: string;
  readonly title: Bilingual;
  readonly citation: string;
  readonly inputs: readonly WorkingInput[];
  /** Null when nothing could be computed: missing is not zero. */
  readonly result: string | null;
  readonly parts: readonly Working[];
};

/** Whether two workings are the same to the last character. */
export function sameWorking(a: Working, b: Working): boolean {
  return canonical(a) === canonical(b);
}
