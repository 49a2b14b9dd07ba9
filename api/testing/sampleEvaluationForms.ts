import type { EvaluationDocumentValues, EvaluationFormValues } from "../documents/evaluationValues.rules.ts";
import { sampleContract, sampleEmployee, sampleRater } from "./sampleForms.ts";

/** Moment of the ratings in the samples. */
export const sampleRatedAt = { at: "2026-10-12T03:00:00.000Z", day: "2026-10-12", clock: "10.00 WIB" };

const frame = {
  ...{ government: "Pemerintah Kota Contoh", seat: "Contoh", year: 2026, from: "2026-01-01", to: "2026-12-31" },
  ...{ employee: sampleEmployee, rater: sampleRater, period: { kind: "PERIODIC", key: "2026-Q3" } as const },
  ...{ provisional: false, final: true, ratedAt: sampleRatedAt },
} as const;

/** Values of forms F6 to F8, rated for the third quarter. */
export function sampleEvaluation(more: Partial<EvaluationFormValues> = {}): EvaluationFormValues {
  const { form, approach, results, behaviors } = sampleContract();
  const [first] = results;
  return {
    ...frame,
    ...{ form, approach, results, behaviors },
    realizations: new Map([
      [first?.indicators[0]?.id ?? "", { realized: "1 Laporan", evidence: ["Laporan layanan September 2026"] }],
      [first?.indicators[1]?.id ?? "", { realized: "92,5 %", evidence: [] }],
    ]),
    resultFeedback: new Map([
      [
        first?.id ?? "",
        [
          {
            ...{ kind: "STRENGTH" as const, day: "2026-08-03", by: "Drs. Budi Hartono" },
            ...{ text: "Laporan selalu siap sebelum rapat.", reply: "Terima kasih, kami pertahankan." },
          },
          { text: "Pertahankan ketepatan waktu pada triwulan berikutnya." },
        ],
      ],
    ]),
    behaviorFeedback: new Map([
      [
        "ACCOUNTABLE",
        [{ kind: "IMPROVE" as const, day: "2026-09-14", by: "Drs. Budi Hartono", text: "Lengkapi bukti lebih awal." }],
      ],
    ]),
    generalFeedback: [],
    standing: {
      predicate: "GOOD",
      counts: { VERY_GOOD: 3, GOOD: 14, NEEDS_IMPROVEMENT: 2, POOR: 1, VERY_POOR: 0 },
    },
    ...{ resultRating: "MEETS", behaviorRating: "ABOVE", predicate: "GOOD" },
    ...more,
  };
}

/** Values of form F9, signed by both and without an objection. */
export const sampleEvaluationDocument = (more: Partial<EvaluationDocumentValues> = {}): EvaluationDocumentValues => ({
  ...frame,
  superior: { name: "Ir. Sri Wahyuni, M.T.", position: "Sekretaris Daerah", unit: "Sekretariat Daerah" },
  ...{ organizationPredicate: "GOOD", predicate: "GOOD" },
  note: "Ikutkan pelatihan pengolahan data layanan pada semester depan.",
  objections: [],
  deliveredAt: sampleRatedAt,
  acknowledgement: { kind: "SIGNED", at: { at: "2026-10-14T02:00:00.000Z", day: "2026-10-14", clock: "09.00 WIB" } },
  ...more,
});
