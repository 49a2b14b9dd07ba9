import type { EmploymentStatus } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** What a person's employment status changes about their contract (6.5); nothing is said of permanent staff. */
export const employmentNotes: Partial<Record<EmploymentStatus, Bilingual>> = {
  CPNS: {
    id: "CPNS: SKP dimulai pada tanggal melaksanakan tugas (SPMT).",
    en: "Probationary civil servant: the contract starts with the day of reporting for duty (SPMT).",
  },
  PPPK: {
    id: "PPPK: aturan SKP sama dengan PNS; hasilnya menjadi dasar perpanjangan perjanjian kerja.",
    en: "Contract civil servant: same rules; the result is the ground for extending the employment contract.",
  },
  PPPK_PART_TIME: {
    id: "PPPK paruh waktu: target mengikuti perjanjian kerja satu tahun; evaluasi triwulanan dan tahunan menentukan perpanjangan.",
    en: "Part-time contract civil servant: targets follow the one-year employment contract; quarterly and annual evaluations decide on its extension.",
  },
};
