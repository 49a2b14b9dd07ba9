import * as z from "zod";
import {
  CalibrationAuthorityValues,
  DayTypeValues,
  PeriodLengthValues,
  SpanCombinationValues,
} from "../generated/enums.ts";
import { circularDistribution, distributionModeShape, distributionRulesShape } from "./distribution.rules.ts";
import { days, decimalText, monthDay, parameter } from "./parameter.rules.ts";
import { nationalQuadrant, quadrantShape } from "./quadrant.rules.ts";

/** Two limits of the suggested rating of results; both in percent. */
const thresholds = z
  .strictObject({ aboveFrom: decimalText, belowUnder: decimalText })
  .refine(({ aboveFrom, belowUnder }) => Number(belowUnder) <= Number(aboveFrom));

/** Parameters of contracts, evaluations, predicates and objections (9.1). */
export const performanceParameters = {
  "contract.dueDate": parameter(
    { id: "Batas penetapan SKP (bulan-tanggal)", en: "Contracts due (month-day)" },
    monthDay,
    "01-31",
    "SKP disusun dan ditetapkan pada bulan Januari; tanggalnya ditentukan instansi",
    "UNVERIFIED",
  ),
  "contract.reviewDays": parameter(
    { id: "Hari kerja bagi penilai sebelum diingatkan", en: "Working days of the rater before a reminder" },
    days,
    5,
    "Pilihan instansi",
    "DESIGN",
  ),
  "contract.annexesRequired": parameter(
    { id: "Lampiran SKP wajib terisi sebelum diajukan", en: "Annexes must be filled in before submission" },
    z.boolean(),
    true,
    "Lampiran SKP PermenPANRB 6/2022: dukungan sumber daya, skema pertanggungjawaban, konsekuensi",
    "SOURCED",
  ),
  "contract.reviewRequired": parameter(
    { id: "Reviu pengelola kinerja sebelum penetapan", en: "Review by a performance officer before setting" },
    z.boolean(),
    false,
    "Langkah resmi menurut PermenPANRB 8/2021; di bawah 6/2022 pilihan instansi",
    "UNVERIFIED",
  ),
  "contract.useWeights": parameter(
    { id: "Bobot rencana hasil kerja (jumlah 100)", en: "Weights of planned results (sum 100)" },
    z.boolean(),
    false,
    "PermenPANRB 6/2022 tidak menetapkan bobot; pilihan instansi",
    "DESIGN",
  ),
  "evaluation.periods": parameter(
    { id: "Periode evaluasi selain tahunan", en: "Evaluation periods besides the year" },
    z.enum(PeriodLengthValues),
    "QUARTERLY",
    "PermenPANRB 6/2022: bulanan atau triwulanan",
    "SOURCED",
  ),
  "evaluation.periodicDueDays": parameter(
    {
      id: "Hari kerja evaluasi periodik setelah periode berakhir",
      en: "Working days for periodic evaluations after the period",
    },
    days,
    14,
    "Bahan pelatihan: penyampaian dalam 14 hari kerja",
    "UNVERIFIED",
  ),
  "evaluation.annualOpensOn": parameter(
    { id: "Evaluasi tahunan dibuka (bulan-tanggal)", en: "Annual evaluation opens (month-day)" },
    monthDay,
    "12-01",
    "Pilihan instansi: penilaian diri tahunan dapat disusun sebelum tahun berakhir",
    "DESIGN",
  ),
  "evaluation.annualDueDate": parameter(
    {
      id: "Batas evaluasi tahunan, tahun berikutnya (bulan-tanggal)",
      en: "Annual evaluation due in the next year (month-day)",
    },
    monthDay,
    "01-31",
    "Selesai pada akhir Januari tahun berikutnya",
    "UNVERIFIED",
  ),
  "evaluation.deliveryDays": parameter(
    { id: "Hari penyampaian hasil oleh penilai", en: "Days of the rater to hand over" },
    days,
    14,
    "Bahan pelatihan: 14 hari kerja; perlu dipastikan",
    "UNVERIFIED",
  ),
  "evaluation.returnDays": parameter(
    { id: "Hari tanggapan pegawai", en: "Days of the employee to answer" },
    days,
    14,
    "Bahan pelatihan: 14 hari kerja; perlu dipastikan",
    "UNVERIFIED",
  ),
  "evaluation.dayType": parameter(
    { id: "Jenis hari penyampaian dan tanggapan", en: "Kind of days of handing over and answering" },
    z.enum(DayTypeValues),
    "WORKING",
    "Bahan pelatihan: 14 hari kerja; jenis hari perlu dipastikan",
    "UNVERIFIED",
  ),
  "evaluation.selfReportRequired": parameter(
    { id: "Penilaian diri wajib sebelum penilaian", en: "Self-report required before the rating" },
    z.boolean(),
    false,
    "Pilihan instansi",
    "DESIGN",
  ),
  "evaluation.minAssessableDays": parameter(
    { id: "Hari minimal agar periode dapat dinilai", en: "Fewest days for a period to be assessable" },
    days,
    0,
    "PermenPANRB 6/2022 tidak menetapkan batas minimal",
    "UNVERIFIED",
  ),
  "evaluation.combination": parameter(
    { id: "Menggabungkan masa beberapa penilai", en: "Combining the parts of several raters" },
    z.enum(SpanCombinationValues),
    "LAST_RATER_DECIDES",
    "Predikat diputuskan penilai terakhir yang melihat seluruh masa; pilihan instansi",
    "DESIGN",
  ),
  "evaluation.spanDays": parameter(
    { id: "Hari kerja penilai lama menilai masanya", en: "Working days of a former rater to rate their part" },
    days,
    14,
    "Pilihan instansi, sama dengan batas penyampaian hasil",
    "DESIGN",
  ),
  "dailyLog.graceDays": parameter(
    {
      id: "Hari kerja mengisi progres harian tanpa alasan terlambat",
      en: "Working days to write the daily log without a reason for lateness",
    },
    days,
    3,
    "Pilihan instansi",
    "DESIGN",
  ),
  "rating.thresholds": parameter(
    { id: "Batas saran rating hasil kerja (persen)", en: "Limits of the suggested result rating (percent)" },
    thresholds.nullable(),
    null,
    "Tidak ada rumus dalam peraturan; kosong berarti tanpa saran",
    "DESIGN",
  ),
  quadrant: parameter(
    { id: "Kuadran kinerja", en: "Performance quadrant" },
    quadrantShape,
    nationalQuadrant.map((cell) => ({ ...cell })),
    "PermenPANRB 6/2022, kuadran kinerja pegawai",
    "SOURCED",
  ),
  "distribution.rules": parameter(
    { id: "Pola distribusi predikat", en: "Distribution guide" },
    distributionRulesShape,
    circularDistribution.map((rule) => ({ ...rule, predicates: [...rule.predicates] })),
    "SE MenPANRB 3/2023 sebagaimana dikutip pers; cocokkan dengan naskah asli",
    "UNVERIFIED",
  ),
  "distribution.mode": parameter(
    { id: "Sifat pola distribusi", en: "Force of the distribution guide" },
    distributionModeShape,
    "ADVISORY",
    "Pilihan instansi: mengingatkan saja sampai angka pola dicocokkan dengan naskah surat edaran",
    "DESIGN",
  ),
  "distribution.minUnitSize": parameter(
    { id: "Jumlah pegawai minimal agar pola mengikat", en: "Fewest people for the guide to bind" },
    z.int().min(1).max(1000),
    10,
    "Pilihan instansi: unit kecil tidak diikat pola",
    "DESIGN",
  ),
  "calibration.authority": parameter(
    { id: "Siapa yang menentukan usulan kalibrasi", en: "Whose word counts on a calibration's proposal" },
    z.enum(CalibrationAuthorityValues),
    "RATER_AGREES",
    "Predikat ditetapkan pejabat penilai, maka ia menyetujui perubahannya",
    "DESIGN",
  ),
  "objection.fileDays": parameter(
    { id: "Hari untuk mengajukan keberatan", en: "Days to file an objection" },
    days,
    14,
    "PP 30/2019 Pasal 59",
    "SOURCED",
  ),
  "objection.dayType": parameter(
    { id: "Jenis hari keberatan", en: "Kind of days of objections" },
    z.enum(DayTypeValues),
    "CALENDAR",
    "PP 30/2019 Pasal 59; jenis hari perlu dipastikan",
    "UNVERIFIED",
  ),
  "objection.decideDays": parameter(
    { id: "Hari untuk memutus keberatan", en: "Days to decide an objection" },
    days,
    14,
    "PP 30/2019 Pasal 59; batas waktu perlu dipastikan",
    "UNVERIFIED",
  ),
  "feedback.minRespondents": parameter(
    { id: "Responden minimal agar umpan balik rekan ditampilkan", en: "Fewest respondents for peer feedback to show" },
    z.int().min(3).max(50),
    3,
    "Pilihan instansi: jawaban rekan tidak dapat ditelusuri",
    "DESIGN",
  ),
  "feedback.respondentsPerGroup": parameter(
    { id: "Responden paling banyak per kelompok untuk satu orang", en: "Most respondents of a group for one person" },
    z.int().min(3).max(20),
    5,
    "Pilihan instansi",
    "DESIGN",
  ),
  "feedback.mostAnswersPerPerson": parameter(
    { id: "Rekan paling banyak yang ditanyakan kepada satu orang", en: "Most colleagues one person is asked about" },
    z.int().min(1).max(50),
    8,
    "Pilihan instansi",
    "DESIGN",
  ),
  "feedback.remindDays": parameter(
    {
      id: "Hari sebelum batas waktu untuk mengingatkan responden",
      en: "Days before the last day to remind respondents",
    },
    z.int().min(1).max(30),
    3,
    "Pilihan instansi",
    "DESIGN",
  ),
  "training.pnsMinHours": parameter(
    { id: "Jam pelajaran minimal PNS per tahun", en: "Fewest lesson hours of a PNS a year" },
    z.int().min(0).max(2000),
    20,
    "PP 11/2017 jo. PP 17/2020: paling sedikit 20 jam pelajaran",
    "SOURCED",
  ),
  "training.pppkMaxHours": parameter(
    { id: "Jam pelajaran maksimal PPPK per tahun kontrak", en: "Most lesson hours of a PPPK a contract year" },
    z.int().min(0).max(2000),
    24,
    "PP 49/2018 Pasal 40",
    "SOURCED",
  ),
};
