import type { QualityCode } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** What is wrong and what to do about it, in plain words; `{words}` are the words that caused it (SWL-04). */
export const qualityExplanations: Readonly<Record<QualityCode, Bilingual>> = {
  ACTIVITY_LANGUAGE: {
    id: "“{words}” menceritakan kesibukan, bukan hasilnya. Tulis apa yang berubah atau selesai karena pekerjaan itu.",
    en: "“{words}” tells what one is busy with, not what comes of it. Write what is changed or finished by the work.",
  },
  ACTIVITY_COUNT: {
    id: "Ukuran ini menghitung kegiatan. Bagi pimpinan, ukurlah akibatnya bagi penerima layanan atau organisasi.",
    en: "This counts activities. For a leader, measure what they bring about for those served or the organization.",
  },
  UNIT_MISSING: {
    id: "Angka tanpa satuan dapat dibaca berbeda. Tambahkan satuannya, misalnya %, hari, atau dokumen.",
    en: "A number without a unit can be read in several ways. Add it, for example %, days or documents.",
  },
  UNIT_CONTRADICTS: {
    id: "Ukurannya “{words}”, tetapi satuannya lain. Samakan keduanya.",
    en: "It measures “{words}”, but the unit says otherwise. Make them agree.",
  },
  TARGET_MISSING: {
    id: "Belum ada target. Tulis angka, batas, tanggal, atau tingkat yang hendak dicapai.",
    en: "There is no target yet. Write the number, limit, date or level to be reached.",
  },
  TARGET_UNMEASURABLE: {
    id: "“{words}” tidak dapat diukur. Ganti dengan angka, batas, tanggal, atau tingkat pada skala yang disebutkan.",
    en: "“{words}” cannot be measured. Put a number, limit, date, or a level of a named scale in its place.",
  },
  VAGUE_WORDS: {
    id: "“{words}” dapat ditafsirkan berbeda oleh setiap orang. Sebutkan standar atau angkanya.",
    en: "Everyone can read “{words}” differently. Name the standard or the figure.",
  },
  DOUBLE_BARRELLED: {
    id: "Ada dua ukuran dalam satu indikator (“{words}”). Jika yang satu tercapai dan yang lain tidak, nilainya tidak jelas. Pisahkan.",
    en: "Two measures in one indicator (“{words}”). When one is reached and the other is not, nobody knows its value. Split them.",
  },
  REPEATS_RESULT: {
    id: "Indikator ini mengulang hasil kerjanya. Tulis apa yang dihitung untuk mengetahui hasil itu tercapai.",
    en: "This indicator repeats its result. Write what is counted to know that the result came true.",
  },
  DIRECTION_CONTRADICTS: {
    id: "Menurut kata “{words}”, arahnya berlawanan dengan yang dipilih. Periksa arah pada cara pengukuran.",
    en: "By the words “{words}”, the direction is the other way round. Check it under how it is measured.",
  },
  DUPLICATE: {
    id: "Indikator yang sama sudah ada. Satu ukuran cukup dinilai sekali.",
    en: "The same indicator is there already. One measure need be rated only once.",
  },
};
