/** What a free text must not carry, because it would tell who wrote it or expose somebody (R-360-01). */
export type PersonalTrace = "NUMBER" | "PHONE" | "EMAIL" | "NAME";

/** NIP (18 digits, also in its usual groups), NIK (16) and other long numbers of persons. */
const personalNumber = /(?<!\d)(?:\d[ .-]?){15,17}\d(?!\d)/;
/** Indonesian telephone numbers: 08…, +62…, 62…, with the usual separators. */
const phone = /(?<!\d)(?:\+?62|0)[ .-]?8(?:[ .-]?\d){7,11}(?!\d)/;
const email = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
/** A form of address with a name behind it: Pak Budi, Ibu Sari, Sdr. Andi. */
const addressed =
  /\b(?:pak|bapak|bpk\.?|bu|ibu|mas|mbak|kak|bang|uda|uni|sdr\.?|sdri\.?|saudara|saudari)\s+\p{Lu}\p{Ll}+/iu;
const capitalAfter = /\s\p{Lu}\p{Ll}+$/u;

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/**
 * What of a person a free text shows; empty when nothing. Flagged to its author before it is sent, and refused by the
 * server: nothing is removed silently, so that the author always knows what is shown.
 *
 * @param names names that would betray the author or another, e.g. the author's own
 */
export function personalTraces(text: string, names: readonly string[]): PersonalTrace[] {
  const own = new Set(names.flatMap(words));
  const found: PersonalTrace[] = [];
  if (personalNumber.test(text)) found.push("NUMBER");
  if (phone.test(text)) found.push("PHONE");
  if (email.test(text)) found.push("EMAIL");
  const address = addressed.exec(text);
  if ((address !== null && capitalAfter.test(address[0])) || words(text).some((word) => own.has(word)))
    found.push("NAME");
  return found;
}
