/** Languages of the public pages, Indonesian first. */
export type PublicLanguage = "id" | "en";

const place = "capaian.layanan.language";

/** The language chosen before, else the browser's when it is English, else Indonesian. */
export function readLanguage(): PublicLanguage {
  const kept = localStorage.getItem(place);
  if (kept === "id" || kept === "en") return kept;
  return navigator.language.startsWith("en") ? "en" : "id";
}

/** Keeps the choice on this device. */
export const keepLanguage = (language: PublicLanguage): void => localStorage.setItem(place, language);
