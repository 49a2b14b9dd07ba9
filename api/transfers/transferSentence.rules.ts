import { TransferStepKind } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";
import type { TransferStep } from "./transfer.rules.ts";

const sentences: Record<TransferStepKind, (step: TransferStep) => Bilingual> = {
  [TransferStepKind.ASSIGNMENT_START]: ({ name = "" }) => ({
    id: `Penugasan sebagai ${name} dimulai.`,
    en: `The assignment as ${name} starts.`,
  }),
  [TransferStepKind.ASSIGNMENT_END]: () => ({ id: "Penugasan diakhiri.", en: "The assignment ends." }),
  [TransferStepKind.RATER_SET]: ({ name = "" }) => ({
    id: `${name} ditetapkan sebagai pejabat penilai.`,
    en: `${name} is set as the rater.`,
  }),
  [TransferStepKind.CONTRACT_RATER]: ({ name = "" }) => ({
    id: `SKP tetap berlaku; penilainya menjadi ${name}, hanya untuk yang jatuh tempo sejak tanggal itu.`,
    en: `The contract stays; its rater becomes ${name}, only for what falls due from that day on.`,
  }),
  [TransferStepKind.EVALUATION_ASK]: ({ name = "" }) => ({
    id: `${name} diminta mengevaluasi masa yang sudah dijalani.`,
    en: `${name} is asked to evaluate the time served.`,
  }),
  [TransferStepKind.CONTRACT_CLOSE]: () => ({
    id: "SKP yang berjalan ditutup; evaluasi untuk masanya tetap dapat dilakukan.",
    en: "The running contract is closed; its time can still be evaluated.",
  }),
  [TransferStepKind.CONTRACT_WITHDRAW]: () => ({
    id: "Rancangan SKP yang belum berlaku ditarik.",
    en: "The contract that is not in force yet is taken back.",
  }),
  [TransferStepKind.PERIOD_NOT_ASSESSABLE]: ({ name = "" }) => ({
    id: `Periode ${name} ditandai tidak dapat dinilai.`,
    en: `The period ${name} is marked as not assessable.`,
  }),
  [TransferStepKind.CONTRACT_DRAFT]: () => ({
    id: "Rancangan SKP baru dibuat dengan penilai yang berlaku.",
    en: "A new contract is drafted with the rater in place.",
  }),
};

/** What a step does, in a sentence. */
export const transferSentence = (step: TransferStep): Bilingual => sentences[step.kind](step);
