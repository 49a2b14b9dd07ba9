import * as z from "zod";
import { FunctionalLevelValues, PredicateValues, ServiceQualityValues } from "../generated/enums.ts";
import { isDay } from "../kernel/calendar.ts";
import { nationalHolidays } from "./nationalHolidays.rules.ts";
import { days, decimalText, parameter, percentText, rating } from "./parameter.rules.ts";

const complaintBasis = "PermenPANRB 62/2018 (diganti PermenPANRB 5/2025; cocokkan dengan naskah baru)";

/** Codes of the nine service elements in the order of PermenPANRB 14/2017 (R-SKM-02). */
const serviceElements = [
  { code: "U1", name: "Persyaratan" },
  { code: "U2", name: "Sistem, mekanisme, dan prosedur" },
  { code: "U3", name: "Waktu penyelesaian" },
  { code: "U4", name: "Biaya/tarif" },
  { code: "U5", name: "Produk spesifikasi jenis pelayanan" },
  { code: "U6", name: "Kompetensi pelaksana" },
  { code: "U7", name: "Perilaku pelaksana" },
  { code: "U8", name: "Penanganan pengaduan, saran, dan masukan" },
  { code: "U9", name: "Sarana dan prasarana" },
];

/** Days without a name, sorted and each once: what deadlines need. */
const dayList = z
  .array(z.string().refine(isDay))
  .max(1000)
  .refine((list) => new Set(list).size === list.length, "DUPLICATE_ENTRY");

const complaintDays = (id: string, en: string, standard: number) =>
  parameter({ id, en }, days, standard, complaintBasis, "UNVERIFIED");

/** Parameters of credit points, surveys, complaints, allowances, talent, privacy and the calendar (9.1). */
export const serviceParameters = {
  "credit.shares": parameter(
    { id: "Persentase angka kredit per predikat", en: "Credit share per predicate" },
    z.record(z.enum(PredicateValues), decimalText),
    { VERY_GOOD: "150", GOOD: "100", NEEDS_IMPROVEMENT: "75", POOR: "50", VERY_POOR: "25" },
    "PermenPANRB 1/2023 dan Peraturan BKN 3/2023",
    "SOURCED",
  ),
  "credit.coefficients": parameter(
    { id: "Koefisien angka kredit per jenjang", en: "Credit coefficient per level" },
    z.record(z.enum(FunctionalLevelValues), decimalText),
    {
      BEGINNER: "3.75",
      SKILLED: "5",
      PROFICIENT: "12.5",
      OVERSEER: "25",
      FIRST_EXPERT: "12.5",
      JUNIOR_EXPERT: "25",
      SENIOR_EXPERT: "37.5",
      PRINCIPAL_EXPERT: "50",
    },
    "PermenPANRB 1/2023 dan Peraturan BKN 3/2023",
    "SOURCED",
  ),
  "survey.elements": parameter(
    { id: "Unsur survei kepuasan masyarakat", en: "Elements of the satisfaction survey" },
    z
      .array(z.strictObject({ code: z.string().regex(/^U\d{1,2}$/), name: z.string().min(1).max(120) }))
      .min(1)
      .max(20),
    serviceElements,
    "PermenPANRB 14/2017",
    "SOURCED",
  ),
  "survey.weights": parameter(
    { id: "Bobot unsur: tepat 1/N, atau angka lama", en: "Weight of elements: exactly 1/N, or an older figure" },
    z.union([z.literal("EXACT"), decimalText]),
    "EXACT",
    "PermenPANRB 14/2017",
    "SOURCED",
  ),
  "survey.intervals": parameter(
    { id: "Interval mutu pelayanan", en: "Intervals of service quality" },
    z.array(z.strictObject({ quality: z.enum(ServiceQualityValues), from: decimalText, to: decimalText })).min(1),
    [
      { quality: "A", from: "88.31", to: "100.00" },
      { quality: "B", from: "76.61", to: "88.30" },
      { quality: "C", from: "65.00", to: "76.60" },
      { quality: "D", from: "25.00", to: "64.99" },
    ],
    "PermenPANRB 14/2017",
    "SOURCED",
  ),
  "complaint.verifyDays": complaintDays("Hari kerja verifikasi pengaduan", "Working days to verify a complaint", 3),
  "complaint.infoDays": complaintDays("Hari kerja permintaan informasi", "Working days, request for information", 5),
  "complaint.aspirationDays": complaintDays("Hari kerja aspirasi", "Working days, aspiration", 5),
  "complaint.nonSupervisoryDays": complaintDays(
    "Hari kerja pengaduan tidak berkadar pengawasan",
    "Working days, complaint without oversight content",
    14,
  ),
  "complaint.supervisoryDays": complaintDays(
    "Hari kerja pengaduan berkadar pengawasan",
    "Working days, complaint with oversight content",
    60,
  ),
  "complaint.autoCloseDays": complaintDays(
    "Hari kerja sebelum ditutup otomatis",
    "Working days before closing by itself",
    10,
  ),
  "tpp.weights": parameter(
    { id: "Bobot kinerja dan disiplin pada TPP", en: "Weights of performance and discipline in TPP" },
    z.strictObject({ performance: decimalText, discipline: decimalText }),
    { performance: "0.6", discipline: "0.4" },
    "Pembagian yang lazim; ditetapkan peraturan kepala daerah",
    "SOURCED",
  ),
  "tpp.predicateTable": parameter(
    { id: "Bagian TPP per predikat", en: "TPP share per predicate" },
    z.partialRecord(z.enum(PredicateValues), percentText),
    {},
    "Hanya menurut peraturan kepala daerah",
    "DESIGN",
  ),
  "tpp.deductions": parameter(
    { id: "Potongan disiplin TPP (persen)", en: "TPP deductions for discipline (percent)" },
    z.record(z.string().min(1).max(40), percentText),
    {},
    "Hanya menurut peraturan kepala daerah",
    "DESIGN",
  ),
  "talent.yMapping": parameter(
    { id: "Predikat ke sumbu kinerja kotak talenta", en: "Predicate to the performance axis of the talent box" },
    z.partialRecord(z.enum(PredicateValues), rating),
    {},
    "Pilihan instansi",
    "DESIGN",
  ),
  "privacy.breachHours": parameter(
    { id: "Jam pemberitahuan kegagalan pelindungan data", en: "Hours to notify a data breach" },
    z.int().min(1).max(720),
    72,
    "UU 27/2022 Pasal 46",
    "SOURCED",
  ),
  "calendar.holidays": parameter(
    { id: "Hari libur nasional dan cuti bersama", en: "National holidays and joint leave" },
    dayList,
    nationalHolidays.map((holiday) => holiday.date),
    "SKB 3 Menteri tentang hari libur nasional dan cuti bersama 2024–2027",
    "SOURCED",
  ),
};
