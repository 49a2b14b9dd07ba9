import { words } from "../i18n/words.ts";

/** Words where something was written here and saved elsewhere. */
export const twoTextsWords = words(
  {
    saved: "Yang sudah tersimpan",
    mine: "Yang Anda tulis di sini",
    empty: "(kosong)",
    together: "Gabungkan keduanya",
    useMine: "Pakai tulisan saya",
    useSaved: "Pakai yang tersimpan",
  },
  {
    saved: "Already saved",
    mine: "Written here",
    empty: "(empty)",
    together: "Keep both",
    useMine: "Use mine",
    useSaved: "Use the saved one",
  },
);
