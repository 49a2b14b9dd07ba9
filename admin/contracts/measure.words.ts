import type { Accumulation, AchievementFormula, Direction } from "../../api/generated/enums.ts";
import { words } from "../i18n/words.ts";

/** A plain explanation with an example, per choice. */
type Explained<Value extends string> = Record<Value, { what: string; example: string }>;

const indonesian = {
  direction: {
    HIGHER: { what: "Makin besar angkanya, makin baik.", example: "Peserta pelatihan, cakupan imunisasi." },
    LOWER: { what: "Makin kecil angkanya, makin baik.", example: "Waktu tunggu, keluhan, angka stunting." },
    RANGE: { what: "Yang terbaik ada di dalam rentang.", example: "Serapan anggaran 90-100 %." },
    MILESTONE: {
      what: "Tercapai atau belum, tanpa setengah-setengah.",
      example: "Perda ditetapkan sebelum 31 Desember.",
    },
  } satisfies Explained<Direction>,
  formula: {
    RATIO: { what: "Realisasi dibagi target, kali 100.", example: "Target 20, tercapai 18: 90 %." },
    MIRRORED: {
      what: "Selisih dari target dibalik: di bawah target berarti di atas 100.",
      example: "Target 30 menit, tercapai 24 menit: 120 %.",
    },
    INVERSE_RATIO: {
      what: "Target dibagi realisasi, kali 100.",
      example: "Target 30 menit, tercapai 24 menit: 125 %.",
    },
    FROM_BASELINE: {
      what: "Seberapa jauh jalan dari nilai awal ke target sudah ditempuh.",
      example: "Dari 40 ke target 60, kini 55: 75 %.",
    },
    RANGE_DISTANCE: {
      what: "Di dalam rentang 100 %; di luar, berkurang menurut jaraknya.",
      example: "Rentang 80-90, tercapai 72: 90 %.",
    },
    MET_OR_NOT: { what: "Terpenuhi 100 %, belum terpenuhi 0 %.", example: "Target BB, tercapai BB: 100 %." },
  } satisfies Explained<AchievementFormula>,
  accumulation: {
    SUM: { what: "Angka tiap periode dijumlahkan.", example: "3 + 2 + 4 laporan = 9 laporan." },
    LAST: { what: "Angka terakhir yang berlaku.", example: "Waktu tunggu triwulan terakhir." },
    RELEASE: { what: "Terbit sekali setahun, tidak dibagi per periode.", example: "Indeks yang dirilis BPS." },
  } satisfies Explained<Accumulation>,
  directionLabel: "Arah yang baik",
  formulaLabel: "Cara menghitung capaian",
  accumulationLabel: "Antarperiode",
  baselineLabel: "Nilai awal",
  baselineHelp: "Angka sebelum tahun ini dimulai.",
  capLabel: "Batas atas capaian (%)",
  capHelp: "Capaian tidak dihitung lebih dari ini. Kosongkan bila tanpa batas. Contoh: 120.",
  levelsLabel: "Tingkatan dari rendah ke tinggi",
  levelsHelp: "Pisahkan dengan koma. Contoh: D, C, CC, B, BB, A, AA.",
  example: "Contoh",
};

/** What each way of measuring means, in plain words with an example (features 3.5; capaian methods F1-F3). */
export const measureWords = words(indonesian, {
  direction: {
    HIGHER: { what: "The larger the number, the better.", example: "Training participants, immunization coverage." },
    LOWER: { what: "The smaller the number, the better.", example: "Waiting time, complaints, stunting rate." },
    RANGE: { what: "Best inside the range.", example: "Budget absorption of 90-100 %." },
    MILESTONE: { what: "Reached or not, nothing between.", example: "By-law passed before 31 December." },
  },
  formula: {
    RATIO: { what: "Realized divided by target, times 100.", example: "Target 20, realized 18: 90 %." },
    MIRRORED: { what: "The distance to the target mirrored.", example: "Target 30 minutes, realized 24: 120 %." },
    INVERSE_RATIO: {
      what: "Target divided by realized, times 100.",
      example: "Target 30 minutes, realized 24: 125 %.",
    },
    FROM_BASELINE: {
      what: "How much of the way from the start to the target is done.",
      example: "From 40 to 60, now 55: 75 %.",
    },
    RANGE_DISTANCE: {
      what: "100 % inside the range; less by distance outside.",
      example: "Range 80-90, realized 72: 90 %.",
    },
    MET_OR_NOT: { what: "Met is 100 %, not met is 0 %.", example: "Target BB, realized BB: 100 %." },
  },
  accumulation: {
    SUM: { what: "The periods add up.", example: "3 + 2 + 4 reports = 9 reports." },
    LAST: { what: "The last value stands.", example: "Waiting time of the last quarter." },
    RELEASE: {
      what: "Published once a year, not split into periods.",
      example: "An index released by the statistics office.",
    },
  },
  directionLabel: "Good direction",
  formulaLabel: "How achievement is computed",
  accumulationLabel: "Across periods",
  baselineLabel: "Start value",
  baselineHelp: "The number before this year began.",
  capLabel: "Cap of the achievement (%)",
  capHelp: "Achievement is not counted above this. Leave empty for no cap. Example: 120.",
  levelsLabel: "Levels from low to high",
  levelsHelp: "Separate by commas. Example: D, C, CC, B, BB, A, AA.",
  example: "Example",
});
