/** A text as its words are compared: lower case, without punctuation, single spaces. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%\s-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Words that measure: an indicator that begins with one says how much, how often or how good. */
export const measureWords =
  "jumlah|persentase|prosentase|persen|presentase|rasio|indeks|nilai|tingkat|skor|angka|cakupan|rata-rata|rerata|waktu|lama|durasi|frekuensi|predikat|opini|akurasi|prevalensi|deviasi|proporsi|volume|luas|panjang|total|banyaknya|koefisien|poin|skala|kenaikan|penurunan|capaian|biaya|produktivitas|umur|usia";

const measuring = new RegExp(`\\b(${measureWords})\\b`);

/** Whether a text names a measure (jumlah, persentase, indeks, waktu, …). */
export const namesMeasure = (text: string): boolean => measuring.test(plainText(text));

/**
 * The verb with which a text begins when it tells an activity: `melaksanakan`, `menyusun`, `mengikuti`.
 * `meningkatnya` and the like tell a result and are none; nor are `menurut`, `mengenai`, `menjadi`, which do nothing.
 */
export function leadingVerb(text: string): string | undefined {
  const [first = ""] = plainText(text).split(" ");
  if (first.endsWith("nya") || notVerbs.has(first)) return undefined;
  return /^me(m|n|ng|ny|l|r|w|y)[a-z]{3,}$/.test(first) || doing.has(first) ? first : undefined;
}

/** Verbs of doing: they say what somebody is busy with and nothing about what comes of it. */
const doing = new Set(
  (
    "melaksanakan melakukan menyusun membuat mengikuti menghadiri mengerjakan membantu menyelenggarakan mengadakan " +
    "menyiapkan mempersiapkan memberikan mengumpulkan mengoordinasikan mengkoordinasikan memfasilitasi mendampingi " +
    "mengawasi memantau memonitor mengetik mencatat menerima mengirim mengantar rapat bertugas bekerja berpartisipasi " +
    "ikut turut menginput merekap mengolah mengarsipkan melayani"
  ).split(" "),
);

/** Whether a leading verb only tells what somebody is busy with; `meningkatkan` at least tells a direction. */
export const isDoing = (verb: string): boolean => doing.has(verb);

const notVerbs = new Set([
  "menurut",
  "mengenai",
  "menjelang",
  "menuju",
  "menjadi",
  "merata",
  "mengapa",
  "menit",
  "meter",
]);

/** Words behind which nobody can agree whether they were reached. */
const vague: readonly RegExp[] = [
  /\b(se)?optimal(nya)?\b/,
  /\b(se)?maksimal(nya)?( mungkin)?\b(?! \d)/,
  /\bsebaik-baiknya\b/,
  /\bdengan baik\b/,
  /\bsesuai (dengan )?(kebutuhan|keperluan|kemampuan|kondisi)\b(?! (pasien|pengguna|pelanggan|jabatan|petani))/,
  /\b(memadai|secukupnya|seperlunya|sebagaimana mestinya)\b/,
  /\b(efektif|efisien)( dan (efektif|efisien))?\b/,
  /\b(yang )?(berkualitas|bermutu|prima|handal|andal)\b/,
  /\b(dan lain-lain|dan lain sebagainya|dll|dsb)\b/,
];

/** Words in a title that cannot be measured, as they stand there. */
export function vagueWords(text: string): string[] {
  const plain = plainText(text);
  return vague.flatMap((pattern) => pattern.exec(plain)?.[0] ?? []);
}

const quality =
  "kelancaran|kondisi|ketepatan|kecepatan|kelengkapan|kepuasan|kualitas|mutu|kepatuhan|akurasi|kebenaran|keamanan|kenyamanan|kebersihan|kerapian|jumlah|persentase|rata-rata|tingkat|nilai|indeks|biaya";
// What each half measures is its head: right behind the joint, and anywhere before it.
const joined = new RegExp(`\\b(${quality})\\b[^,;]*?\\b(dan|serta|&)\\s+(${quality})\\b`);

/** The joint at which an indicator turns into two (`kelancaran internet dan kondisi perangkat`), if any. */
export const twoMeasures = (text: string): string | undefined => {
  // `Persentase ketepatan dan …` measures the second word with the first; the measure itself is no half.
  const found = joined.exec(
    plainText(text).replace(/^(persentase|prosentase|jumlah|tingkat|nilai|indeks|rata-rata) /, ""),
  );
  const whole = twice.exec(plainText(text));
  return whole?.[0] ?? found?.[0];
};
const twice =
  /\b(jumlah|persentase|prosentase|rata-rata|indeks)\b.*\b(dan|serta)\s+(jumlah|persentase|prosentase|rata-rata|indeks)\b/;

const worse =
  /\b(angka (kematian|kemiskinan|putus sekolah|pengangguran|kecelakaan|kesakitan)|prevalensi|(tingkat|angka) (kemiskinan|pengangguran|inflasi)|(jumlah|persentase|banyaknya) (keluhan|pengaduan|komplain|kesalahan|keterlambatan|kecelakaan|temuan|pelanggaran|kasus|kejadian|gangguan|kehilangan)|keterlambatan|lama waktu|waktu (tunggu|tanggap|respons|pemulihan|temu kembali)|(waktu rata-rata|rata-rata (waktu|lama|hari|jam|menit)) (?!sekolah)\w+|tingkat kesalahan|deviasi)\b/;
const handled =
  /\b(ditangani|tertangani|ditindaklanjuti|diselesaikan|terselesaikan|selesai|tuntas|ditutup|dijawab|direspons?|diproses|dibersihkan|dicegah|penanganan|penyelesaian|tindak lanjut|penurunan|menurunnya|berkurangnya|mendapat(kan)?|teratasi|dipulihkan)\b/;
const better =
  /\b(kepuasan|cakupan|kelulusan|kepatuhan|ketersediaan|kelengkapan|ketepatan|akreditasi|terakreditasi|terlayani)\b/;

/** Which way the words themselves say is good; undefined when they say nothing. */
export function directionInWords(text: string): { direction: "HIGHER" | "LOWER"; words: string } | undefined {
  const plain = plainText(text);
  const bad = worse.exec(plain);
  if (bad !== null && !handled.test(plain)) return { direction: "LOWER", words: bad[0] };
  const good = bad === null ? better.exec(plain) : null;
  return good === null || /\b(ke)?tidak/.test(plain) ? undefined : { direction: "HIGHER", words: good[0] };
}

const empty = new Set("yang dan serta di ke dari pada untuk dalam dengan atas oleh bagi terhadap".split(" "));

/** Words that carry meaning, without the frame of a result (`Meningkatnya …`). */
export function meaningWords(text: string): string[] {
  const words = plainText(text).split(" ");
  const frame = /^(me|ter|ber)\p{L}+nya$/u.test(words[0] ?? "") ? words.slice(1) : words;
  return frame.filter((word) => word.length > 2 && !empty.has(word));
}
