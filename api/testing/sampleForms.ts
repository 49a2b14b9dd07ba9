import type { ContractFormValues } from "../documents/contractForm.document.ts";
import type { FormPerson, FormSignature } from "../documents/formValues.rules.ts";
import type { Indicator, PlannedResult } from "../contracts/contract.rules.ts";
import type { IndicatorId, ResultId } from "../kernel/ids.ts";
import { isRefused } from "../kernel/refusal.ts";
import { parseMeasure } from "../progress/method.rules.ts";

/** A person who is rated, as forms print one. */
export const sampleEmployee: FormPerson = {
  name: "Rahmawati Putri, S.Sos., M.Si.",
  identifier: { label: "NIP", value: "19900115 201503 2 004" },
  rank: "Penata (III/c)",
  position: "Analis Kebijakan Ahli Muda",
  unit: "Dinas Kependudukan dan Pencatatan Sipil",
};

/** Who rates. */
export const sampleRater: FormPerson = {
  name: "Drs. Budi Hartono",
  identifier: { label: "NIP", value: "19700302 199503 1 002" },
  rank: "Pembina Tingkat I (IV/b)",
  position: "Kepala Dinas Kependudukan dan Pencatatan Sipil",
  unit: "Pemerintah Kota Contoh",
};

/** A signature that still fits its content, or no longer. */
export const sampleSignature = (day: string, matches = true): FormSignature => ({
  ...{ at: `${day}T02:15:00.000Z`, day, clock: "09.15 WIB", matches },
});

function indicator(at: number, title: string, target: string, unit: string, more: Partial<Indicator> = {}): Indicator {
  const measure = parseMeasure({ target, unit });
  if (isRefused(measure)) throw new Error(JSON.stringify(measure));
  return { ...measure, id: `ind_${at}` as IndicatorId, title, ...more };
}

const aspects = ["QUANTITY", "QUALITY", "TIME", "COST"] as const;
const perspectives = ["SERVICE_RECIPIENT", "BUSINESS_PROCESS", "INTERNAL_STRENGTHENING", "BUDGET"] as const;
const targets = [
  ["2", "Laporan"],
  [">90", "%"],
  ["31-12-2026", ""],
  ["80-90", "%"],
] as const;

/** Results with four indicators each; every fourth one is additional. */
export function sampleResults(count: number): PlannedResult[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `res_${at}` as ResultId,
    kind: count > 1 && at >= count * 0.75 ? ("ADDITIONAL" as const) : ("MAIN" as const),
    title: `Tersedianya dokumen kependudukan ke-${at + 1} yang akurat dan diterima pemohon tepat waktu di seluruh kecamatan`,
    supportedLeaderResult: `Meningkatnya mutu layanan administrasi kependudukan bagian ${at + 1}`,
    ...(at >= count * 0.75 ? { assignedBy: "Sekretaris Daerah" } : {}),
    indicators: targets.map(([target, unit], of) =>
      indicator(
        at * 4 + of,
        `Indikator ${at + 1}.${of + 1}: persentase pemohon yang menerima dokumen sesuai standar`,
        target,
        unit,
        {
          aspect: aspects[of],
          perspective: perspectives[of],
          dataSource: "Aplikasi SIAK",
        },
      ),
    ),
  }));
}

/** Values of a contract's form, signed by both. */
export const sampleContract = (more: Partial<ContractFormValues> = {}): ContractFormValues => ({
  ...{ government: "Pemerintah Kota Contoh", year: 2026, from: "2026-01-01", to: "2026-12-31" },
  ...{ form: "STAFF", approach: "QUANTITATIVE", employee: sampleEmployee, rater: sampleRater },
  results: sampleResults(4),
  behaviors: [
    {
      behavior: "ACCOUNTABLE",
      leaderExpectation: "Laporan keuangan layanan disampaikan sebelum tanggal 5 tiap bulan.",
    },
  ],
  signatures: { employee: sampleSignature("2026-01-13"), rater: sampleSignature("2026-01-12") },
  binding: true,
  ...more,
});
