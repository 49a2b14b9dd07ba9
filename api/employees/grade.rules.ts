import type { EmploymentStatus } from "../generated/enums.ts";

/** Grades (golongan/ruang) of PNS with their rank names (pangkat), lowest first (6.2). */
const ranks: Readonly<Record<string, string>> = {
  "I/a": "Juru Muda",
  "I/b": "Juru Muda Tingkat I",
  "I/c": "Juru",
  "I/d": "Juru Tingkat I",
  "II/a": "Pengatur Muda",
  "II/b": "Pengatur Muda Tingkat I",
  "II/c": "Pengatur",
  "II/d": "Pengatur Tingkat I",
  "III/a": "Penata Muda",
  "III/b": "Penata Muda Tingkat I",
  "III/c": "Penata",
  "III/d": "Penata Tingkat I",
  "IV/a": "Pembina",
  "IV/b": "Pembina Tingkat I",
  "IV/c": "Pembina Utama Muda",
  "IV/d": "Pembina Utama Madya",
  "IV/e": "Pembina Utama",
};

const contractGrades = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split(" ");

/** Grades a person of the status can have, lowest first: I/a-IV/e for PNS and CPNS, I-XVII for PPPK, none for others. */
export const gradesOf = (status: EmploymentStatus): readonly string[] =>
  status === "NOT_CIVIL_SERVANT" ? [] : status === "PNS" || status === "CPNS" ? Object.keys(ranks) : contractGrades;

/** Rank name of a grade; PPPK have none (6.2). */
export const rankTitle = (grade: string | undefined): string | undefined =>
  grade === undefined ? undefined : ranks[grade];
