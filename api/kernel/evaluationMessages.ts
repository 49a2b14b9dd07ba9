import type { RefusalCode } from "../generated/enums.ts";
import type { Bilingual } from "./working.ts";

/** Sentences of what is refused while people are evaluated: evidence, feedback, ratings, calibration, objections. */
export const evaluationMessages = {
  OWN_UNIT: {
    id: "Predikat kinerja unit tempat Anda bekerja ditetapkan oleh pimpinan organisasi di atasnya, bukan oleh Anda.",
    en: "The predicate of the unit you work in is set by the head of the organization above it, not by you.",
  },
  CONSENT_PENDING: {
    id: "Masih ada usulan yang belum dijawab pejabat penilai ({count}). Tunggu jawabannya, atau batalkan usulan itu.",
    en: "Some proposals still wait for their raters ({count}). Wait for the answers, or take the proposals back.",
  },
  JUSTIFICATION_REQUIRED: {
    id: "Sebaran predikat berbeda dari pola yang disarankan. Jelaskan alasannya.",
    en: "The spread of predicates departs from the guide. Say why.",
  },
  DISTRIBUTION_BLOCKED: {
    id: "Sebaran predikat melanggar pola distribusi yang mengikat menurut kebijakan.",
    en: "The spread of predicates breaks the guide, which the policy makes binding.",
  },
  OUTCOME_REQUIRED: {
    id: "Predikat kinerja organisasi unit ini belum ditetapkan.",
    en: "The predicate of this unit is not set yet.",
  },
  CALIBRATION_REQUIRED: {
    id: "Menurut kebijakan, hasil baru dapat diserahkan setelah kalibrasi unit selesai.",
    en: "By the policy, results are handed over only after the unit's calibration.",
  },
  DUTY_CONFLICT: {
    id: "Anda ikut menilai, atau dinilai oleh pegawai ini, sehingga tidak dapat memutus hal ini. Yang dapat: {who} yang tidak terlibat.",
    en: "You took part in the rating, or are rated by this person, so this is not yours to decide. {who} can, if not involved.",
  },
  DECIDER_CONFLICT: {
    id: "Pegawai ini terlibat: ia yang dinilai, ikut menilai, memberi penjelasan, atau dinilai oleh pegawai yang berkeberatan. Pilih pegawai lain.",
    en: "This person is involved: rated, helped to rate, explained a side, or is rated by who objects. Choose somebody else.",
  },
  DECIDER_WITHOUT_POST: {
    id: "Pegawai ini sedang tidak memegang jabatan. Pilih pejabat yang masih bertugas.",
    en: "This person holds no post today. Choose an official who is in office.",
  },
  SELF_APPOINTMENT: {
    id: "Anda tidak dapat menetapkan diri sendiri. Pilih pejabat lain, atau mintalah administrator lain menetapkan Anda.",
    en: "You cannot name yourself. Choose somebody else, or ask another administrator to name you.",
  },
  OBJECTION_LATE: {
    id: "Batas waktu mengajukan keberatan sudah lewat: sampai {day} pukul 23.59.",
    en: "The time to object has passed: until {day}, 23:59.",
  },
  STATEMENT_MISSING: {
    id: "Keberatan belum dapat diputus: tunggu penjelasan {who}, paling lambat {day}.",
    en: "It cannot be decided yet: wait for {who} to explain, until {day} at the latest.",
  },
  RATING_UNCHANGED: {
    id: "Rating ini sama dengan yang dikeberatkan. Pilih putusan tetap, atau ubah salah satunya.",
    en: "These are the ratings objected to. Choose that the result stands, or change one.",
  },
  OBJECTION_DECIDED: {
    id: "Keberatan atas hasil ini sudah diputus, dan putusan itu final.",
    en: "An objection to this result was decided, and that decision is final.",
  },
  SELF_RATING: {
    id: "Seseorang tidak dapat menilai atau menetapkan kinerjanya sendiri.",
    en: "Nobody can rate or set their own performance.",
  },
  EVIDENCE_TYPE_FORBIDDEN: {
    id: "Jenis berkas ini tidak dapat dijadikan bukti dukung. Gunakan PDF, foto, atau dokumen kantor.",
    en: "Files of this type cannot be evidence. Use a PDF, a photo or an office document.",
  },
  EVIDENCE_TOO_LARGE: {
    id: "Berkas terlalu besar: paling besar {max} MB.",
    en: "The file is too large: at most {max} MB.",
  },
  UPLOAD_MISSING: {
    id: "Berkas belum sampai. Rancangannya tersimpan; kirim lagi berkas yang sama.",
    en: "The file has not arrived. Its draft is kept; send the same file again.",
  },
  UPLOAD_DIFFERS: {
    id: "Berkas yang sampai berbeda dari yang dipilih. Kirim lagi berkasnya.",
    en: "What arrived is not the file that was chosen. Send it again.",
  },
  EVIDENCE_INFECTED: {
    id: "Pemindai menemukan isi berbahaya, jadi berkas ini tidak dapat dibuka.",
    en: "A scanner found something harmful, so this file cannot be opened.",
  },
  PARTY_OF_CONTRACT: {
    id: "Pegawai dan pejabat penilai sudah menjadi pihak dalam kontrak ini. Pilih orang lain; dengan penilai, gunakan dialog kinerja.",
    en: "The employee and the rater are parties of this contract already. Choose other people; with the rater, use the dialogue.",
  },
  EMBLEM_TYPE_FORBIDDEN: {
    id: "Lambang harus berupa gambar PNG atau JPEG.",
    en: "The emblem has to be a PNG or JPEG picture.",
  },
  EMBLEM_TOO_LARGE: {
    id: "Berkas lambang terlalu besar: paling besar {max} kB.",
    en: "The file of the emblem is too large: at most {max} kB.",
  },
  EMBLEM_PIXELS: {
    id: "Ukuran gambar harus {min} sampai {max} piksel pada tiap sisi, dan sisi panjangnya paling banyak dua kali sisi pendek.",
    en: "The picture must have {min} to {max} pixels on each side, the longer side at most twice the shorter.",
  },
  EMBLEM_UNREADABLE: {
    id: "Gambar lambang rusak, terpotong, atau berwarna CMYK sehingga tidak dapat dicetak. Simpan ulang sebagai PNG.",
    en: "The picture is damaged, cut off, or in CMYK, so it cannot be printed. Save it again as PNG.",
  },
  RATING_REASON_REQUIRED: {
    id: "Rating di atas atau di bawah ekspektasi memerlukan alasan tertulis.",
    en: "A rating above or below expectation needs a written reason.",
  },
  RATING_EVIDENCE_REQUIRED: {
    id: "Rating di atas atau di bawah ekspektasi memerlukan sedikitnya satu bukti dukung.",
    en: "A rating above or below expectation needs at least one piece of evidence.",
  },
  NOT_INVITED: {
    id: "Anda tidak diminta memberi umpan balik tentang orang ini.",
    en: "You are not asked about this person.",
  },
  ALREADY_ANSWERED: {
    id: "Anda sudah memberi umpan balik tentang orang ini. Jawaban tidak dapat diubah karena tidak ada yang tahu yang mana milik Anda.",
    en: "You have answered about this person. An answer cannot be changed, because nobody can tell which one is yours.",
  },
  PERSONAL_DATA_IN_TEXT: {
    id: "Tulisan ini memuat nama, nomor, atau alamat seseorang. Hapus agar penulisnya tidak dikenali.",
    en: "This text shows somebody's name, number or address. Remove it, so that its author stays unknown.",
  },
  TOO_FEW_RESPONDENTS: {
    id: "Orangnya terlalu sedikit untuk umpan balik tanpa nama. Pilih unit yang lebih besar.",
    en: "There are too few people for feedback without names. Choose a larger unit.",
  },
  METHOD_SWITCHED_OFF: {
    id: "Metode ini tidak dipakai dalam kebijakan pemerintah daerah ini.",
    en: "This method is switched off by the policy of this government.",
  },
  SELF_REPORT_REQUIRED: {
    id: "Laporan diri pegawai harus diserahkan lebih dahulu.",
    en: "The employee's self-report must be handed in first.",
  },
  EMPLOYEE_LEFT: {
    id: "Pegawai sudah tidak bertugas, sehingga laporan diri tidak diminta lagi; penilaian dapat dilakukan tanpa laporan itu.",
    en: "The employee has left the service, so no self-report is asked for any more; the rating can be set without it.",
  },
  OBSERVATION_PHASE_SKIPPED: {
    id: "Pengamatan berjalan berurutan: persiapan, pengamatan, lalu tindak lanjut. Selesaikan tahap sebelumnya dulu.",
    en: "An observation goes in order: preparation, observation, follow-up. Finish the phase before this one first.",
  },
} satisfies Partial<Record<RefusalCode, Bilingual>>;
