/** Languages of the panel; Indonesian first. */
export const languages = ["id", "en"] as const;
export type Language = (typeof languages)[number];

const place = "capaian.language";

/** True for a language of the panel. */
export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

let current: Language = readStored();

function readStored(): Language {
  try {
    const stored = globalThis.localStorage?.getItem(place);
    return isLanguage(stored) ? stored : "id";
  } catch {
    return "id";
  }
}

/** The language in use now; sent with each request as `Accept-Language`. */
export function currentLanguage(): Language {
  return current;
}

/** Changes the language and keeps it for the next visit. */
export function keepLanguage(language: Language): void {
  current = language;
  globalThis.document?.documentElement.setAttribute("lang", language);
  try {
    globalThis.localStorage?.setItem(place, language);
  } catch {
    // Private windows may refuse storage; the choice then lasts for this visit.
  }
}
