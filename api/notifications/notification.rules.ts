import { NotificationKind } from "../generated/enums.ts";
import type { Instant } from "../kernel/calendar.ts";
import { sha256Hex } from "../kernel/hash.ts";
import type { EmployeeId, NotificationId } from "../kernel/ids.ts";
import type { Bilingual } from "../kernel/working.ts";

/** A notice to one person. */
export type Notification = {
  readonly id: NotificationId;
  readonly organizationId: string;
  readonly recipientId: EmployeeId;
  readonly kind: NotificationKind;
  /** Contract or evaluation it concerns. */
  readonly subjectId: string;
  /** Employee whose contract it is. */
  readonly employeeName: string;
  /** Who did it; absent for what days did by themselves. */
  readonly actorName?: string | undefined;
  readonly reason?: string | undefined;
  readonly at: Instant;
  readonly readAt?: Instant | undefined;
};

/**
 * A new notice. Its id follows from what it is about: told twice, it is the same notice and is sent once. It begins
 * with the time, so that ids sort as notices come.
 *
 * @param cause what makes it one of its kind: the record's id and the number of the change.
 */
export function notice(cause: string, content: Omit<Notification, "id" | "readAt">): Notification {
  const digest = sha256Hex(`${cause}\n${content.kind}\n${content.recipientId}`).slice(0, 20);
  const id = `ntf_${content.at.replace(/[-:]/g, "")}-${digest}` as NotificationId;
  return { ...content, id };
}

type Told = Pick<Notification, "employeeName" | "actorName">;

const sentences: Record<NotificationKind, (told: Told) => Bilingual> = {
  [NotificationKind.REVIEW_REMINDER]: ({ employeeName }) => ({
    id: `SKP ${employeeName} menunggu tindak lanjut Anda sebagai pejabat penilai, dan batas waktunya sudah lewat.`,
    en: `${employeeName}'s contract waits for you as the rater, and the time allowed has passed.`,
  }),
  [NotificationKind.REVIEW_ESCALATION]: ({ employeeName, actorName }) => ({
    id: `SKP ${employeeName} belum ditindaklanjuti ${actorName ?? "pejabat penilai"} meski sudah diingatkan. Anda diberi tahu sebagai atasan pejabat penilai.`,
    en: `${actorName ?? "The rater"} has not acted on ${employeeName}'s contract despite a reminder. You are told as the rater's superior.`,
  }),
  [NotificationKind.CONTRACT_RETURNED]: ({ actorName }) => ({
    id: `SKP Anda dikembalikan${actorName ? ` oleh ${actorName}` : ""} untuk diperbaiki.`,
    en: `Your contract was returned${actorName ? ` by ${actorName}` : ""} to be corrected.`,
  }),
  [NotificationKind.SIGNATURE_REMOVED]: ({ employeeName, actorName }) => ({
    id: `Tanda tangan pada SKP ${employeeName} tidak berlaku lagi${actorName ? ` karena perubahan oleh ${actorName}` : ""}.`,
    en: `A signature on ${employeeName}'s contract no longer stands${actorName ? ` after a change by ${actorName}` : ""}.`,
  }),
  [NotificationKind.EVALUATION_RETURNED]: ({ actorName }) => ({
    id: `Laporan diri Anda dikembalikan${actorName ? ` oleh ${actorName}` : ""} untuk dilengkapi.`,
    en: `Your self-report was returned${actorName ? ` by ${actorName}` : ""} to be completed.`,
  }),
  [NotificationKind.SELF_REPORT_ASKED]: ({ actorName }) => ({
    id: `${actorName ?? "Pejabat penilai"} menunggu laporan diri Anda supaya kinerja Anda dapat dinilai.`,
    en: `${actorName ?? "Your rater"} waits for your self-report so that your work can be rated.`,
  }),
  [NotificationKind.REALIZATION_RETURNED]: ({ actorName }) => ({
    id: `Realisasi yang Anda catat dikembalikan${actorName ? ` oleh ${actorName}` : ""} untuk diperbaiki.`,
    en: `A realization you recorded was returned${actorName ? ` by ${actorName}` : ""} to be corrected.`,
  }),
  [NotificationKind.DAILY_LOG_RETURNED]: ({ actorName }) => ({
    id: `Catatan progres harian Anda dikembalikan${actorName ? ` oleh ${actorName}` : ""} untuk diperbaiki.`,
    en: `An entry of your daily log was sent back${actorName ? ` by ${actorName}` : ""} to be mended.`,
  }),
  [NotificationKind.EVALUATION_DELIVERED]: ({ actorName }) => ({
    id: `Hasil evaluasi kinerja Anda sudah diserahkan${actorName ? ` oleh ${actorName}` : ""}.`,
    en: `Your evaluation result was handed over${actorName ? ` by ${actorName}` : ""}.`,
  }),
  [NotificationKind.EVALUATION_DEEMED]: () => ({
    id: "Hasil evaluasi Anda dianggap diterima karena batas waktu tanggapan sudah lewat. Ini bukan tanda tangan Anda.",
    en: "Your result was taken as read because the time to answer has passed. This is not your signature.",
  }),
  [NotificationKind.DELIVERY_LATE]: ({ employeeName }) => ({
    id: `Hasil evaluasi ${employeeName} belum diserahkan, dan batas waktunya sudah lewat.`,
    en: `${employeeName}'s result was not handed over, and the time allowed has passed.`,
  }),
  [NotificationKind.OBJECTION_FILED]: ({ employeeName }) => ({
    id: `${employeeName} mengajukan keberatan atas hasil evaluasinya.`,
    en: `${employeeName} objects to the result of the evaluation.`,
  }),
  [NotificationKind.OBJECTION_ASSIGNED]: ({ employeeName }) => ({
    id: `Keberatan ${employeeName} ditetapkan untuk Anda putus.`,
    en: `${employeeName}'s objection was given to you to decide.`,
  }),
  [NotificationKind.OBJECTION_REASSIGNED]: ({ employeeName }) => ({
    id: `Keberatan ${employeeName} tidak lagi Anda putus karena pejabat lain sudah ditetapkan.`,
    en: `${employeeName}'s objection is no longer yours to decide: another official was named.`,
  }),
  [NotificationKind.OBJECTION_DECIDER_NAMED]: () => ({
    id: "Pejabat yang memutus keberatan Anda sudah ditetapkan.",
    en: "An official who decides your objection was named.",
  }),
  [NotificationKind.OBJECTION_REMINDER]: ({ employeeName }) => ({
    id: `Keberatan ${employeeName} menunggu Anda.`,
    en: `${employeeName}'s objection waits for you.`,
  }),
  [NotificationKind.OBJECTION_OVERDUE]: ({ employeeName }) => ({
    id: `Keberatan ${employeeName} belum diputus, dan batas waktunya sudah lewat.`,
    en: `${employeeName}'s objection was not decided, and the time allowed has passed.`,
  }),
  [NotificationKind.OBJECTION_RULED]: ({ employeeName, actorName }) => ({
    id: `Keberatan ${employeeName} sudah diputus${actorName ? ` oleh ${actorName}` : ""}.`,
    en: `${employeeName}'s objection was decided${actorName ? ` by ${actorName}` : ""}.`,
  }),
  [NotificationKind.OBJECTION_WITHDRAWN]: ({ employeeName }) => ({
    id: `${employeeName} mencabut keberatannya.`,
    en: `${employeeName} took the objection back.`,
  }),
  [NotificationKind.DIALOGUE_MESSAGE]: ({ employeeName, actorName }) => ({
    id: `${actorName ?? "Seseorang"} menulis di dialog kinerja SKP ${employeeName}.`,
    en: `${actorName ?? "Somebody"} wrote in the dialogue on ${employeeName}'s contract.`,
  }),
  [NotificationKind.FEEDBACK_GIVEN]: ({ actorName }) => ({
    id: `${actorName ?? "Pejabat penilai"} memberi umpan balik atas kinerja Anda.`,
    en: `${actorName ?? "Your rater"} gave feedback on your work.`,
  }),
  [NotificationKind.FEEDBACK_REPLIED]: ({ employeeName }) => ({
    id: `${employeeName} menanggapi umpan balik Anda.`,
    en: `${employeeName} replied to your feedback.`,
  }),
  [NotificationKind.OBSERVATION_ASSIGNED]: ({ employeeName, actorName }) => ({
    id: `${actorName ?? "Pengelola kinerja"} menugaskan Anda mengamati pekerjaan ${employeeName}.`,
    en: `${actorName ?? "A performance officer"} asks you to observe the work of ${employeeName}.`,
  }),
  [NotificationKind.OBSERVATION_PREPARED]: ({ actorName }) => ({
    id: `Pengamatan atas pekerjaan Anda${actorName ? ` oleh ${actorName}` : ""} sudah disepakati waktunya.`,
    en: `The day of an observation of your work${actorName ? ` by ${actorName}` : ""} is set.`,
  }),
  [NotificationKind.OBSERVATION_FEEDBACK]: ({ actorName }) => ({
    id: `Umpan balik atas pengamatan${actorName ? ` oleh ${actorName}` : ""} dapat Anda baca dan tanggapi.`,
    en: `You can read the feedback on the observation${actorName ? ` by ${actorName}` : ""}, and reply.`,
  }),
  [NotificationKind.OBSERVATION_REPLIED]: ({ employeeName }) => ({
    id: `${employeeName} menanggapi umpan balik Anda atas pengamatan.`,
    en: `${employeeName} replied to your feedback on the observation.`,
  }),
  [NotificationKind.PEER_FEEDBACK_ASKED]: () => ({
    id: "Anda diminta memberi umpan balik tentang rekan kerja. Jawaban Anda tanpa nama.",
    en: "You are asked for feedback about colleagues. Your answers carry no name.",
  }),
  [NotificationKind.PEER_FEEDBACK_REMINDER]: () => ({
    id: "Umpan balik tentang rekan kerja masih ditunggu, dan batas waktunya sudah dekat.",
    en: "Your feedback about colleagues is still awaited, and the last day is near.",
  }),
  [NotificationKind.PEER_FEEDBACK_READY]: ({ employeeName }) => ({
    id: `Umpan balik rekan kerja untuk ${employeeName} sudah dapat dibaca.`,
    en: `Peer feedback for ${employeeName} can be read now.`,
  }),
  [NotificationKind.SPAN_EVALUATION_ASKED]: ({ employeeName }) => ({
    id: `Anda diminta mengevaluasi kinerja ${employeeName} untuk masa yang dijalani bersama Anda.`,
    en: `You are asked to evaluate ${employeeName} for the time served under you.`,
  }),
  [NotificationKind.RATER_CHANGED]: ({ employeeName, actorName }) => ({
    id: `Pejabat penilai SKP ${employeeName} berganti${actorName ? ` menjadi ${actorName}` : ""}.`,
    en: `The rater of ${employeeName}'s contract changed${actorName ? ` to ${actorName}` : ""}.`,
  }),
  [NotificationKind.NEW_CONTRACT_ASKED]: ({ employeeName }) => ({
    id: `SKP baru untuk ${employeeName} sudah disiapkan sebagai rancangan. Lengkapi dan ajukan.`,
    en: `A new contract for ${employeeName} was prepared as a draft. Complete and submit it.`,
  }),
  [NotificationKind.LINE_CORRECTION_DECIDED]: ({ employeeName, actorName }) => ({
    id: `Usulan koreksi atasan untuk ${employeeName} sudah diputus${actorName ? ` oleh ${actorName}` : ""}.`,
    en: `The request to correct ${employeeName}'s rater was decided${actorName ? ` by ${actorName}` : ""}.`,
  }),
  [NotificationKind.CALIBRATION_PROPOSED]: ({ employeeName, actorName }) => ({
    id: `${actorName ?? "Kepala unit"} mengusulkan rating lain untuk ${employeeName} dalam kalibrasi. Baca alasannya di halaman Kalibrasi.`,
    en: `${actorName ?? "The head of the unit"} proposed other ratings for ${employeeName} in the calibration. Read why on the calibration page.`,
  }),
  [NotificationKind.PERIOD_OFF_TRACK]: ({ employeeName }) => ({
    id: `Periode segera berakhir, dan pada SKP ${employeeName} masih ada indikator yang tertinggal atau belum ada realisasinya.`,
    en: `The period is about to end, and some indicators of ${employeeName}'s contract are behind or have no realization yet.`,
  }),
};

/** The sentence of a notice. */
export const noticeSentence = (told: Told & Pick<Notification, "kind">): Bilingual => sentences[told.kind](told);
