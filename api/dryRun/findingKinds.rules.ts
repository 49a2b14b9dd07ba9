import { FindingCode, FindingWeight, Party } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** What is said about a kind of finding: how much it weighs, who mends it, what is wrong and what to do. */
export type FindingKind = {
  readonly weight: FindingWeight;
  readonly whoCan: readonly Party[];
  readonly what: Bilingual;
  readonly remedy: Bilingual;
};

const { BLOCKING, WARNING, NOTE } = FindingWeight;
const admin = [Party.TENANT_ADMIN];

/** Every kind of finding (features 3.32): who acts and what stands beside each (R-UX-03). */
export const findingKinds: Record<FindingCode, FindingKind> = {
  [FindingCode.POLICY_NOT_USABLE]: {
    weight: BLOCKING,
    whoCan: admin,
    what: {
      id: "Kebijakan siklus ini masih rancangan atau tidak berlaku pada {from}, sehingga siklus tidak dapat dibuka.",
      en: "The policy of this cycle is a draft or not valid on {from}, so the cycle cannot be opened.",
    },
    remedy: {
      id: "Tetapkan kebijakan yang berlaku sejak tanggal itu, atau buat siklus dengan kebijakan lain.",
      en: "Adopt a policy that is valid from that day, or plan the cycle with another one.",
    },
  },
  [FindingCode.DEADLINE_ON_DAY_OFF]: {
    weight: WARNING,
    whoCan: admin,
    what: {
      id: "Batas {what} jatuh pada {day}, bukan hari kerja.",
      en: "{what} is due on {day}, which is no working day.",
    },
    remedy: {
      id: "Ubah tanggal siklus; hari kerja berikutnya {next}.",
      en: "Change the cycle's dates; the next working day is {next}.",
    },
  },
  [FindingCode.DEADLINE_PASSED]: {
    weight: WARNING,
    whoCan: admin,
    what: {
      id: "Batas {what}, {day}, sudah lewat: semua yang belum selesai akan langsung terlambat.",
      en: "{what} was due on {day}: whatever is not done by then is late at once.",
    },
    remedy: {
      id: "Ubah tanggal siklus, atau terima keterlambatannya.",
      en: "Change the cycle's dates, or accept the delay.",
    },
  },
  [FindingCode.HOLIDAYS_UNKNOWN]: {
    weight: NOTE,
    whoCan: admin,
    what: {
      id: "Kebijakan tidak memuat hari libur tahun {year}, sehingga hari kerja hanya dihitung dari akhir pekan.",
      en: "The policy holds no holidays of {year}, so working days skip weekends only.",
    },
    remedy: {
      id: "Tambahkan hari libur nasional dan cuti bersama pada versi kebijakan baru.",
      en: "Add national holidays and joint leave in a new version of the policy.",
    },
  },
  [FindingCode.PERIOD_UNREACHABLE]: {
    weight: BLOCKING,
    whoCan: admin,
    what: {
      id: "Periode {what} baru dibuka {opensOn}, setelah batasnya {day}: tidak seorang pun dapat menilai tepat waktu.",
      en: "The period {what} opens on {opensOn}, after it is due on {day}: nobody could be on time.",
    },
    remedy: { id: "Ubah tanggal siklus.", en: "Change the cycle's dates." },
  },
  [FindingCode.ANNUAL_BEFORE_LAST_PERIOD]: {
    weight: WARNING,
    whoCan: admin,
    what: {
      id: "Evaluasi tahunan harus selesai {day}, sebelum evaluasi periode {what} selesai ({last}).",
      en: "The annual evaluation is due on {day}, before that of {what} is ({last}).",
    },
    remedy: {
      id: "Ubah tanggal siklus agar penilaian tahunan dapat memakai seluruh periode.",
      en: "Change the cycle's dates so that the year can rest on all of its periods.",
    },
  },
  [FindingCode.WEIGHTS_IN_USE]: {
    weight: NOTE,
    whoCan: [Party.EMPLOYEE, Party.RATER],
    what: {
      id: "Kebijakan memakai bobot: bobot rencana hasil kerja utama setiap SKP harus berjumlah tepat 100.",
      en: "The policy uses weights: those of each contract's main results must add up to exactly 100.",
    },
    remedy: {
      id: "SKP yang bobotnya tidak berjumlah 100 tidak dapat diajukan; isian menunjukkan selisihnya.",
      en: "Contracts whose weights do not add up cannot be submitted; the form shows the difference.",
    },
  },
  [FindingCode.WEIGHTS_NOT_WHOLE]: {
    weight: BLOCKING,
    whoCan: admin,
    what: {
      id: "Bobot kinerja dan disiplin TPP berjumlah {total}, bukan 1.",
      en: "The weights of performance and discipline in the allowance add up to {total}, not to 1.",
    },
    remedy: { id: "Perbaiki pada versi kebijakan baru.", en: "Mend it in a new version of the policy." },
  },
  [FindingCode.NO_SUGGESTED_RATING]: {
    weight: NOTE,
    whoCan: admin,
    what: {
      id: "Kebijakan tidak memuat batas capaian, sehingga pejabat penilai memberi rating hasil kerja tanpa saran.",
      en: "The policy holds no limits of achievement, so raters rate results without a suggestion.",
    },
    remedy: {
      id: "Biarkan, atau isi batasnya pada versi kebijakan baru.",
      en: "Leave it, or set the limits in a new version of the policy.",
    },
  },
  [FindingCode.UNIT_WITHOUT_AGREEMENT]: {
    weight: NOTE,
    whoCan: [Party.TENANT_ADMIN, Party.PERFORMANCE_OFFICER],
    what: {
      id: "Unit ini belum memiliki perjanjian kinerja {year}, padahal SKP pegawainya merujuk padanya.",
      en: "This unit has no performance agreement for {year}, to which the contracts of its people refer.",
    },
    remedy: {
      id: "Susun perjanjian kinerja unit, agar indikator pegawai dapat ditautkan.",
      en: "Write the unit's agreement, so that people's indicators can be linked to it.",
    },
  },
  [FindingCode.POST_EMPTY]: {
    weight: NOTE,
    whoCan: admin,
    what: {
      id: "Jabatan ini kosong pada {on}.",
      en: "Nobody holds this post on {on}.",
    },
    remedy: {
      id: "Tugaskan pegawai, atau tutup jabatannya bila tidak dipakai lagi.",
      en: "Assign somebody, or close the post when it is no longer used.",
    },
  },
  [FindingCode.LEADING_POST_EMPTY]: {
    weight: WARNING,
    whoCan: admin,
    what: {
      id: "Jabatan pimpinan ini kosong pada {on}, tanpa Plt. maupun Plh.: bawahannya dinilai oleh pejabat di atasnya.",
      en: "Nobody holds this leading post on {on}, not even acting: those below are rated by the official above.",
    },
    remedy: {
      id: "Tugaskan pejabat definitif, Plt., atau Plh.",
      en: "Assign an official, definitive or acting.",
    },
  },
  [FindingCode.POST_RING]: {
    weight: BLOCKING,
    whoCan: admin,
    what: {
      id: "Garis jabatan berputar: {line}. Penilai tidak dapat ditentukan.",
      en: "The line of posts runs in a ring: {line}. No rater can be found.",
    },
    remedy: { id: "Ubah jabatan atasan salah satunya.", en: "Change the post above one of them." },
  },
  [FindingCode.SUPERIOR_POST_CLOSED]: {
    weight: WARNING,
    whoCan: admin,
    what: {
      id: "Jabatan atasannya, {superior}, sudah ditutup.",
      en: "The post above, {superior}, is closed.",
    },
    remedy: { id: "Pilih jabatan atasan yang masih ada.", en: "Choose a post above that still exists." },
  },
  [FindingCode.PERSON_WITHOUT_POST]: {
    weight: BLOCKING,
    whoCan: admin,
    what: {
      id: "Tidak memegang jabatan definitif pada {on}, sehingga SKP tidak dapat dibuat.",
      en: "Holds no definitive post on {on}, so no contract can be made.",
    },
    remedy: {
      id: "Mulai penugasan definitif, bila orang ini masih pegawai.",
      en: "Start a definitive assignment, if this person still works here.",
    },
  },
  [FindingCode.PERSON_WITHOUT_RATER]: {
    weight: BLOCKING,
    whoCan: admin,
    what: {
      id: "Tidak ada pejabat penilai pada {on}. Langkah yang tidak dapat diambil siapa pun: {steps}.",
      en: "Nobody rates this person on {on}. Steps that nobody can take: {steps}.",
    },
    remedy: {
      id: "Isi jabatan atasan, atau tetapkan pejabat penilainya.",
      en: "Fill the post above, or set the rater.",
    },
  },
  [FindingCode.RATER_WITHOUT_POST]: {
    weight: WARNING,
    whoCan: admin,
    what: {
      id: "Penilai yang ditetapkan, {rater}, tidak memegang jabatan pada {on}.",
      en: "The rater that was set, {rater}, holds no post on {on}.",
    },
    remedy: {
      id: "Tetapkan penilai lain, atau hapus penetapannya agar garis jabatan berlaku.",
      en: "Set another rater, or take it back so that the line of posts holds.",
    },
  },
  [FindingCode.RATERS_RING]: {
    weight: BLOCKING,
    whoCan: admin,
    what: {
      id: "Penilaian berputar: {line}.",
      en: "People rate each other in a ring: {line}.",
    },
    remedy: {
      id: "Ubah penilai yang ditetapkan pada salah satunya.",
      en: "Change the rater that was set for one of them.",
    },
  },
  [FindingCode.NO_RATER_SUPERIOR]: {
    weight: WARNING,
    whoCan: admin,
    what: {
      id: "Penilainya, {rater}, tidak memiliki atasan: keberatan tidak dapat diputus.",
      en: "The rater, {rater}, has no superior: an objection could not be decided.",
    },
    remedy: {
      id: "Isi jabatan di atas penilai, atau tetapkan penilai bagi penilainya.",
      en: "Fill the post above the rater, or set a rater for the rater.",
    },
  },
  [FindingCode.PERIOD_NOT_ASSESSABLE]: {
    weight: NOTE,
    whoCan: [Party.RATER, Party.TENANT_ADMIN],
    what: {
      id: "Tidak dapat dinilai pada {periods}: kurang dari {days} hari dalam jabatan.",
      en: "Cannot be assessed in {periods}: fewer than {days} days in post.",
    },
    remedy: {
      id: "Periode itu akan ditandai tidak dapat dinilai; tidak ada predikat yang dikarang.",
      en: "Those periods will be marked as not assessable; no predicate is invented.",
    },
  },
};
