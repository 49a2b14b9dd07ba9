import { words } from "../i18n/words.ts";

/** Words of practice contracts. */
export const practiceWords = words(
  {
    open: "Latihan",
    restart: "Ulangi dari awal",
    banner:
      "Ini kontrak latihan. Hanya Anda yang melihatnya dan tidak dihitung di mana pun. Anda memainkan kedua peran: pegawai dan pejabat penilai.",
  },
  {
    open: "Practice",
    restart: "Begin anew",
    banner:
      "This is a practice contract. Only you see it and it counts nowhere. You play both roles: employee and rater.",
  },
);
