import type { MutationResolvers } from "../generated/schema.ts";
import type { Bilingual } from "../kernel/working.ts";

/** What was done, for people, per root field that writes. A mutation without words does not compile. */
export const auditLabels: Record<Exclude<keyof MutationResolvers, "__isTypeOf">, Bilingual> = {
  roleAssign: { id: "Memberi peran", en: "Gave a role" },
  roleEnd: { id: "Mengakhiri peran", en: "Ended a role" },
  delegationCreate: { id: "Mendelegasikan wewenang", en: "Delegated authority" },
  delegationEnd: { id: "Mengakhiri delegasi", en: "Ended a delegation" },
  organizationUpdate: { id: "Mengubah data pemerintah daerah", en: "Changed the organization" },
  orgUnitCreate: { id: "Membentuk unit", en: "Created a unit" },
  orgUnitChange: { id: "Mengubah unit", en: "Changed a unit" },
  orgUnitClose: { id: "Menutup unit", en: "Closed a unit" },
  positionCreate: { id: "Membuat jabatan", en: "Created a position" },
  positionUpdate: { id: "Mengubah jabatan", en: "Changed a position" },
  positionClose: { id: "Menutup jabatan", en: "Closed a position" },
  employeeCreate: { id: "Mendaftarkan pegawai", en: "Registered an employee" },
  employeeUpdate: { id: "Mengubah data pegawai", en: "Changed an employee" },
  employeeIdentifierAdd: { id: "Mencatat NIP baru", en: "Recorded a new identifier" },
  assignmentStart: { id: "Memulai penugasan", en: "Started an assignment" },
  assignmentEnd: { id: "Mengakhiri penugasan", en: "Ended an assignment" },
  raterOverrideSet: { id: "Menetapkan pejabat penilai", en: "Set the rater" },
  policyCreate: { id: "Membuat rancangan kebijakan", en: "Drafted a policy" },
  policyUpdate: { id: "Mengubah rancangan kebijakan", en: "Changed a draft policy" },
  policyAdopt: { id: "Menetapkan kebijakan", en: "Adopted a policy" },
  cycleCreate: { id: "Membuat siklus", en: "Created a cycle" },
  cycleUpdate: { id: "Mengubah tanggal siklus", en: "Changed a cycle's dates" },
  cycleOpen: { id: "Membuka siklus", en: "Opened a cycle" },
  cycleClose: { id: "Menutup siklus", en: "Closed a cycle" },
  contractCreate: { id: "Membuat rancangan SKP", en: "Drafted the contract" },
  contractUpdate: { id: "Mengubah isi SKP", en: "Changed the content" },
  contractSubmit: { id: "Mengajukan SKP", en: "Submitted the contract" },
  contractWithdraw: { id: "Menarik kembali SKP", en: "Took the contract back" },
  contractOpenDialogue: { id: "Membuka dialog kinerja", en: "Opened the dialogue" },
  contractReturn: { id: "Mengembalikan SKP", en: "Returned the contract" },
  contractAgree: { id: "Menyetujui SKP", en: "Agreed" },
  contractReview: { id: "Mereviu SKP", en: "Reviewed the contract" },
  contractApprove: { id: "Menetapkan SKP", en: "Set the contract" },
  contractSign: { id: "Menandatangani SKP", en: "Signed the contract" },
  contractPractice: { id: "Berlatih menyusun SKP", en: "Practiced writing a contract" },
  actionPlanSave: { id: "Menyimpan rencana aksi", en: "Saved planned steps" },
  contractAmend: { id: "Membuka perubahan SKP", en: "Began a change of the contract" },
  contractClose: { id: "Menutup SKP", en: "Closed the contract" },
  planCreate: { id: "Membuat rencana", en: "Created a plan" },
  planUpdate: { id: "Mengubah rencana", en: "Changed a plan" },
  planDelete: { id: "Menghapus rencana", en: "Deleted a plan" },
  matrixCellSave: { id: "Membagi peran dalam matriks", en: "Gave a role in the matrix" },
  matrixCellsSave: { id: "Membagi peran dalam matriks", en: "Gave roles in the matrix" },
  matrixUpdate: { id: "Mengubah kolom dan peserta matriks", en: "Changed columns and people of the matrix" },
  unitAgreementSave: { id: "Menyimpan perjanjian kinerja unit", en: "Saved the unit agreement" },
  indicatorEntryCreate: { id: "Menambah indikator ke pustaka", en: "Added an indicator to the library" },
  indicatorEntryUpdate: { id: "Mengubah indikator di pustaka", en: "Changed an indicator of the library" },
  indicatorEntryRetire: { id: "Menarik indikator dari pustaka", en: "Took an indicator out of the library" },
  jobDutiesCreate: { id: "Menyusun tugas pokok jabatan", en: "Described the tasks of a post" },
  jobDutiesUpdate: { id: "Mengubah tugas pokok jabatan", en: "Changed the tasks of a post" },
  jobDutiesDelete: { id: "Menghapus tugas pokok jabatan", en: "Deleted the tasks of a post" },
  indicatorManualSave: { id: "Menulis manual indikator", en: "Wrote the definition sheet of an indicator" },
  consultationOpen: { id: "Membuka konsultasi indikator", en: "Opened a consultation on the indicators" },
  consultationComment: { id: "Memberi pendapat tentang indikator", en: "Commented on the indicators" },
  consultationClose: { id: "Menutup konsultasi indikator", en: "Closed the consultation" },
  clarificationCreate: { id: "Menulis di dialog kinerja", en: "Wrote in the dialogue" },
  clarificationResolve: { id: "Menandai bahasan dialog", en: "Marked a thread of the dialogue" },
  meetingNoteSave: { id: "Menulis catatan pertemuan", en: "Wrote a meeting note" },
  meetingNoteSign: { id: "Menandatangani catatan pertemuan", en: "Signed a meeting note" },
  contractsCopy: { id: "Menyalin SKP tahun lalu", en: "Copied last year's contract" },
  contractsStep: { id: "Mengambil langkah pada banyak SKP", en: "Took a step on many contracts" },
  goalsAssign: { id: "Memberi sasaran kepada banyak pegawai", en: "Assigned goals to many people" },
  realizationRecord: { id: "Mencatat realisasi", en: "Recorded a realisation" },
  selfReportSave: { id: "Menyimpan penilaian diri", en: "Saved the self-report" },
  selfReportSubmit: { id: "Mengajukan penilaian diri", en: "Handed in the self-report" },
  evaluationReturn: { id: "Mengembalikan penilaian diri", en: "Returned the self-report" },
  evaluationReview: { id: "Menyimpan rancangan penilaian", en: "Saved ratings so far" },
  evaluationRate: { id: "Menetapkan rating", en: "Set the ratings" },
  evaluationDeliver: { id: "Menyampaikan hasil evaluasi", en: "Delivered the result" },
  evaluationAcknowledge: { id: "Menyatakan telah membaca hasil", en: "Acknowledged the result" },
  evaluationMarkNotAssessable: { id: "Menandai tidak dapat dinilai", en: "Marked as not assessable" },
  evaluationReopen: { id: "Membuka kembali evaluasi", en: "Reopened the evaluation" },
  documentIssue: { id: "Mencetak dokumen", en: "Printed a document" },
  transferApply: { id: "Melaksanakan peristiwa kepegawaian", en: "Carried out a mid-year event" },
  transferResume: { id: "Melanjutkan peristiwa kepegawaian", en: "Continued a mid-year event" },
  notificationsRead: { id: "Membaca pemberitahuan", en: "Read notices" },
};

/** What the platform itself does, without anyone of the organization asking. */
const systemLabels: Readonly<Record<string, Bilingual>> = {
  openAccount: { id: "Membuka akun", en: "Opened an account" },
};

/** Words for an action. */
export function auditLabel(action: string): Bilingual {
  const ofSystem = systemLabels[action];
  if (ofSystem !== undefined) return ofSystem;
  return Object.hasOwn(auditLabels, action)
    ? auditLabels[action as keyof typeof auditLabels]
    : { id: action, en: action };
}
