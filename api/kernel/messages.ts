import { Party } from "../generated/enums.ts";
import type { Language, RefusalCode } from "../generated/enums.ts";
import { isDay } from "./calendar.ts";
import { evaluationMessages } from "./evaluationMessages.ts";
import type { Refusal } from "./refusal.ts";
import type { Bilingual } from "./working.ts";

/** A sentence per refusal code; `{max}` and the like are filled from the refusal. A missing one does not compile. */
export const refusalMessages: Record<RefusalCode, Bilingual> = {
  ...evaluationMessages,
  REQUIRED: { id: "Bagian ini wajib diisi.", en: "This must be filled in." },
  TEXT_TOO_LONG: {
    id: "Teks terlalu panjang; paling banyak {max} karakter.",
    en: "The text is too long; at most {max} characters.",
  },
  NUMBER_OUT_OF_RANGE: {
    id: "Angka di luar batas yang diperbolehkan[ ({min} sampai {max})].",
    en: "The number is outside its allowed range[ ({min} to {max})].",
  },
  VALUE_NOT_UNDERSTOOD: {
    id: "Nilai tidak dapat dipahami. Tulis angka (61,95), batas (>90), rentang (80-90), tanggal, atau tingkat (BB).",
    en: "The value was not understood. Write a number (61.95), a limit (>90), a range (80-90), a date or a level (BB).",
  },
  DATE_OUT_OF_RANGE: {
    id: "Tanggal di luar batas, atau tanggal akhir mendahului tanggal awal.",
    en: "The date is outside its range, or the end lies before the start.",
  },
  UNKNOWN_ID: { id: "Data tidak ditemukan di pemerintah daerah ini.", en: "No such record in this government." },
  STALE_VERSION: {
    id: "Data ini sudah berubah sejak Anda membukanya. Versi terbarunya disertakan; periksa lalu ulangi.",
    en: "This record changed since you opened it. The fresh one is included; look at it and try again.",
  },
  IDEMPOTENCY_KEY_REUSED: {
    id: "Kunci pengulangan ini sudah dipakai untuk permintaan lain.",
    en: "This idempotency key was already used for another request.",
  },
  ALREADY_EXISTS: {
    id: "Nilai ini sudah dipakai oleh data lain.",
    en: "This value is already used by another record.",
  },
  LIST_SIZE: { id: "Jumlah isian daftar tidak sesuai batas.", en: "The list has too few or too many entries." },
  REGULATION_UNKNOWN: {
    id: "Peraturan tidak dikenal. Tulis PP 30/2019 atau PP 46/2011.",
    en: "The regulation is not known. Write PP 30/2019 or PP 46/2011.",
  },
  YES_NO_UNCLEAR: {
    id: "Tulis ya atau tidak; kosong berarti tidak.",
    en: "Write yes or no; blank means no.",
  },
  SCORE_DIFFERS: {
    id: "Nilai akhir yang tercatat tidak sama dengan hitungan nilai SKP dan perilaku: {computed}.",
    en: "The recorded final value is not what SKP and behavior give: {computed}.",
  },
  DUPLICATE_ENTRY: { id: "Isian ini muncul lebih dari sekali.", en: "This entry appears more than once." },
  STEP_NOT_ALLOWED_IN_STATE: {
    id: "Langkah ini tidak dapat diambil pada tahap sekarang.",
    en: "This step cannot be taken at the present stage.",
  },
  STEP_NOT_ALLOWED_FOR_PERSON: {
    id: "Langkah ini hanya dapat diambil oleh {who}.",
    en: "Only {who} can take this step.",
  },
  ANNEX_REQUIRED: {
    id: "Lampiran SKP: isi sedikitnya satu baris di daftar ini.",
    en: "Annex: write at least one line in this list.",
  },
  APPROACH_FIXED: {
    id: "Pendekatan dipilih satu kali saat menyusun; mengubahnya lewat perubahan SKP.",
    en: "The approach is chosen once while drafting; an amendment changes it.",
  },
  APPROACH_MAPPING_REQUIRED: {
    id: "Pendekatan berubah: setiap hasil kerja lama perlu dipertahankan atau disebut digantikan oleh hasil kerja mana.",
    en: "The approach changes: keep each earlier result, or say which result takes it over.",
  },
  NOTHING_CHANGED: { id: "Belum ada yang diubah.", en: "Nothing was changed yet." },
  CONTENT_TOO_LARGE: {
    id: "Isinya terlalu panjang untuk disimpan. Ringkas beberapa teks.",
    en: "This is too long to be kept. Shorten some texts.",
  },
  REASON_REQUIRED: { id: "Tuliskan alasannya.", en: "Please give a reason." },
  UNIT_CYCLE: { id: "Unit tidak dapat berada di bawah dirinya sendiri.", en: "A unit cannot be below itself." },
  UNIT_NOT_EMPTY: {
    id: "Unit masih memiliki unit bawahan, jabatan, atau pegawai, sehingga belum dapat ditutup.",
    en: "The unit still has units, positions or people and cannot be closed.",
  },
  POSITION_CYCLE: {
    id: "Jabatan tidak dapat menjadi atasan bagi dirinya sendiri.",
    en: "A position cannot be its own superior.",
  },
  NIP_LENGTH: { id: "NIP/NI PPPK harus tepat 18 angka.", en: "The NIP/NI PPPK must have exactly 18 digits." },
  NIP_BIRTH_DATE: {
    id: "Delapan angka pertama NIP bukan tanggal lahir yang sah.",
    en: "The first eight digits are not a valid birth date.",
  },
  NIP_SEX_DIGIT: { id: "Angka ke-15 NIP harus 1 atau 2.", en: "Digit 15 must be 1 or 2." },
  NIP_SEQUENCE: {
    id: "Tiga angka terakhir NIP harus 001 atau lebih.",
    en: "The last three digits must be 001 or more.",
  },
  ASSIGNMENT_OVERLAP: {
    id: "Penugasan ini tumpang tindih dengan penugasan lain.",
    en: "This assignment overlaps with another one.",
  },
  NO_RATER: {
    id: "Pejabat penilai belum ditemukan untuk pegawai ini. Admin BKPSDM dapat menetapkannya.",
    en: "No rater was found for this employee. A BKPSDM administrator can set one.",
  },
  NO_EARLIER_CONTRACT: {
    id: "Tidak punya SKP tahun {year} yang dapat disalin.",
    en: "No contract of {year} to copy.",
  },
  CORRECTION_PENDING: {
    id: "Usulan koreksi atasan untuk pegawai ini sudah ada dan menunggu keputusan.",
    en: "A correction of this person's rater was already asked for and waits for its decision.",
  },
  NOTHING_TO_CHANGE: {
    id: "Tidak ada yang berubah: isinya sama dengan yang berlaku sekarang.",
    en: "Nothing would change: this is what holds already.",
  },
  POLICY_ADOPTED: {
    id: "Kebijakan ini sudah ditetapkan dan tidak dapat diubah; buat versi baru.",
    en: "This policy was adopted and cannot change; make a new version.",
  },
  POLICY_PARAMETER_INVALID: {
    id: "Nilai parameter kebijakan tidak sesuai bentuknya atau tidak menyebut dasar hukumnya.",
    en: "The policy parameter has a wrong shape or no citation.",
  },
  QUADRANT_INCOMPLETE: {
    id: "Kuadran harus memberi tepat satu predikat untuk kesembilan pasangan rating.",
    en: "The quadrant must give exactly one predicate for each of the nine pairs.",
  },
  CORE_METHOD_REQUIRED: {
    id: "Inti nasional (SKP, rating, kuadran, keberatan) tidak dapat dimatikan.",
    en: "The national core cannot be switched off.",
  },
  CYCLE_NOT_OPEN: {
    id: "Siklus kinerja tidak sedang dibuka untuk langkah ini.",
    en: "The performance cycle is not open for this step.",
  },
  PERIOD_RATED: {
    id: "Periode ini sudah dinilai; realisasinya tetap seperti saat dinilai. Bila ada yang keliru, mintalah agar evaluasinya dibuka kembali.",
    en: "This period is rated; its realisations stay as they were rated. If something is wrong, ask for the evaluation to be reopened.",
  },
  PERIOD_NOT_OPEN: {
    id: "Periode ini belum atau tidak lagi dibuka.",
    en: "This period is not open (yet or any more).",
  },
  CONTRACT_EXISTS: {
    id: "Pegawai ini sudah memiliki SKP pada siklus ini.",
    en: "This employee already has a contract in this cycle.",
  },
  MAIN_RESULT_REQUIRED: {
    id: "SKP memerlukan sedikitnya satu hasil kerja utama.",
    en: "The contract needs at least one main result.",
  },
  INDICATOR_REQUIRED: {
    id: "Setiap hasil kerja memerlukan sedikitnya satu indikator.",
    en: "Each result needs at least one indicator.",
  },
  ASPECT_REQUIRED: {
    id: "Pilih aspek indikator: kuantitas, kualitas, waktu, atau biaya.",
    en: "Choose the indicator's aspect: quantity, quality, time or cost.",
  },
  PERSPECTIVE_REQUIRED: { id: "Pilih perspektif indikator.", en: "Choose the indicator's perspective." },
  SUPPORTED_RESULT_REQUIRED: {
    id: "Sebutkan rencana hasil kerja pimpinan yang didukung.",
    en: "Name the leader's result it supports.",
  },
  WEIGHTS_NOT_100: {
    id: "Bobot hasil kerja utama harus berjumlah tepat 100; sekarang {total}.",
    en: "Weights of the main results must add up to exactly 100; now {total}.",
  },
  METHOD_NOT_APPLICABLE: {
    id: "Arah, rumus capaian, dan target indikator ini tidak cocok satu sama lain.",
    en: "Direction, formula and target of this indicator do not fit together.",
  },
  CONTRACT_NOT_ACTIVE: {
    id: "SKP belum berlaku, sehingga realisasi dan evaluasi belum dapat diisi.",
    en: "The contract is not active, so realisations and evaluations are not possible yet.",
  },
  LINK_INVALID: {
    id: "Tautan bukti dukung harus berupa alamat https yang lengkap.",
    en: "The evidence link must be a complete https address.",
  },
  PLAN_IN_USE: {
    id: "Rencana ini masih didukung oleh rencana lain. Pindahkan atau hapus sasarannya dulu.",
    en: "Other plans still serve this plan. Move or delete their goals first.",
  },
  MATRIX_SELF: {
    id: "Pimpinan tidak membagi peran kepada diri sendiri. Tandai hasil itu sebagai dikerjakan sendiri.",
    en: "A leader gives no role to themself. Mark the result as own work instead.",
  },
  DELEGATION_CHAIN: {
    id: "Wewenang yang didelegasikan tidak dapat didelegasikan lagi.",
    en: "A delegated authority cannot be delegated again.",
  },
  NO_ACCOUNT: { id: "Orang ini belum memiliki akun untuk masuk.", en: "This person has no sign-in account yet." },
  SCOPE_REQUIRED: { id: "Peran ini memerlukan unit sebagai cakupannya.", en: "This role needs a unit as its scope." },
  QUALITY_ERROR: {
    id: "Rumusan “{title}” belum dapat diukur. Lihat penjelasan dan contoh pada catatan mutu.",
    en: "The words “{title}” cannot be measured yet. See the explanation and example in the quality notes.",
  },
  QUALITY_REASON_REQUIRED: {
    id: "Perbaiki rumusan “{title}”, atau tuliskan alasan mempertahankannya.",
    en: "Mend the words “{title}”, or give a reason for keeping them.",
  },
  NOT_CIVIL_SERVANT: {
    id: "Orang ini bukan ASN: ia menilai, tetapi tidak memiliki kontrak kinerja.",
    en: "This person is no civil servant: they rate, but have no performance contract.",
  },
  CONSULTATION_OPEN: {
    id: "Kontrak ini masih memiliki konsultasi yang terbuka.",
    en: "This contract has a consultation that is still open.",
  },
  FORM_NOT_APPLICABLE: {
    id: "Formulir ini tidak tersedia untuk data tersebut.",
    en: "This record has no such form.",
  },
  DOCUMENT_TOO_LARGE: {
    id: "Dokumen terlalu besar untuk dicetak sekaligus.",
    en: "The document is too large to print at once.",
  },
};

/** Names of the parties within a sentence. */
export const partyNames: Record<Party, Bilingual> = {
  [Party.EMPLOYEE]: { id: "pegawai yang bersangkutan", en: "the employee" },
  [Party.RATER]: { id: "pejabat penilai", en: "the rater" },
  [Party.RATER_SUPERIOR]: { id: "atasan pejabat penilai", en: "the rater's superior" },
  [Party.TENANT_ADMIN]: { id: "admin BKPSDM", en: "a BKPSDM administrator" },
  [Party.PERFORMANCE_OFFICER]: { id: "pengelola kinerja", en: "the performance officer" },
  [Party.AUDITOR]: { id: "auditor", en: "the auditor" },
  [Party.PLATFORM_ADMIN]: { id: "operator platform", en: "the platform operator" },
  [Party.CONSULTED]: { id: "pihak yang dimintai pendapat", en: "the parties asked" },
  [Party.UNIT_HEAD]: { id: "kepala unit", en: "the head of the unit" },
};

const side = (language: Language): keyof Bilingual => (language === "EN" ? "en" : "id");

/** The text in a language. */
export const inLanguage = (text: Bilingual, language: Language): string => text[side(language)];

/** A value within a sentence: a day as people write it, anything else as it is. */
function written(value: string | number, language: Language): string {
  if (typeof value === "number" || !isDay(value)) return String(value);
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language === "EN" ? "en-GB" : "id-ID", options).format(Date.parse(value));
}

/** The sentence of a refusal in a language. What stands in square brackets is left out where its values are not known. */
export function refusalMessage(refusal: Refusal, language: Language): string {
  const or = language === "EN" ? " or " : " atau ";
  const who = refusal.whoCan.map((party) => partyNames[party][side(language)]).join(or);
  const values: Record<string, string | number> = { ...refusal.params, who };
  const known = (part: string): boolean => [...part.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => name in values);
  return inLanguage(refusalMessages[refusal.code], language)
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (known(part) ? part : ""))
    .replace(/\{(\w+)\}/g, (_, name: string) => written(values[name] ?? "…", language));
}
