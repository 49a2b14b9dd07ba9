import type { Direction, JobFamily, QualityCode } from "../generated/enums.ts";

/** A published indicator, as an example of how it can be said: name, target and unit are facts of its source. */
export type PublishedExample = {
  readonly title: string;
  readonly target: string;
  readonly unit: string;
  readonly direction: Direction;
  /** Id of the source in `publishedSources`. */
  readonly source: string;
};

/** Where the examples were published. */
export const publishedSources: Readonly<Record<string, string>> = {
  "PM8-275": "PermenPANRB 8/2021, Lampiran, contoh SKP Kepala Puskesmas",
  BKPSDM21: "Matriks Peran dan Hasil BKPSDM, 2021",
  BANGGAI: "Indikator Kinerja Individu eselon III, BKPSDM Kabupaten Banggai",
  SIDEMEN: "E-SAKIP Kabupaten Karangasem: IKU Kecamatan Sidemen 2017-2021",
  DJP21: "Sasaran Strategis dan IKU Bendahara 2021, Kanwil DJP",
  SETDA16: "Manual IKU Biro Umum 2016",
  IMUN17: "Draft indikator kinerja program puskesmas 2017, seksi surveilans dan imunisasi",
  GENDIS: "Contoh SKP operator layanan operasional, gendis.id",
  MAGELANG: "IKK Kota Magelang",
  POLMAN: "IKU Disdukcapil Kabupaten Polewali Mandar",
  KOLUT: "IKU Dinas Kesehatan Kabupaten Kolaka Utara",
};

type Row = readonly [title: string, target: string, unit: string, source: string, direction?: Direction];

const rows: Partial<Record<JobFamily, readonly Row[]>> = {
  HEALTH: [
    ["Persentase ibu bersalin mendapatkan pelayanan persalinan sesuai standar", "100", "%", "PM8-275"],
    ["Tingkat kepuasan penerima layanan Puskesmas", "3,5", "skala", "PM8-275"],
    ["Persentase anak usia 0 sampai 11 bulan yang mendapat imunisasi dasar lengkap", "92,5", "%", "IMUN17"],
    ["Angka Kematian Ibu", "", "per 100000 KH", "KOLUT", "LOWER"],
  ],
  EDUCATION: [
    ["Tingkat partisipasi warga negara usia 5-6 tahun yang berpartisipasi dalam PAUD", "98,63", "%", "MAGELANG"],
    ["Jumlah pembaruan/sinkronisasi Dapodik", "", "sinkronisasi", "GENDIS"],
  ],
  PERSONNEL: [
    ["Persentase aparatur fungsional yang lulus diklat fungsional", "90", "%", "BKPSDM21"],
    ["Persentase kelengkapan administrasi kepegawaian", "85", "%", "BKPSDM21"],
    ["Akurasi data kepegawaian", "", "%", "BANGGAI"],
  ],
  FINANCE: [
    ["Persentase penyampaian Laporan Pertanggungjawaban Bendahara tepat waktu", "100", "%", "DJP21"],
    ["Persentase penyelesaian kewajiban perpajakan tepat waktu", "100", "%", "DJP21"],
    ["Waktu rata-rata penerbitan Surat Perintah Membayar (SPM)", "2", "hari", "SETDA16", "LOWER"],
  ],
  TERRITORIAL: [
    ["Persentase Desa yang dapat mengelola APBDes tepat waktu", "100", "%", "SIDEMEN"],
    ["Persentase penduduk pendatang yang melengkapi administrasi kependudukannya", "100", "%", "SIDEMEN"],
  ],
  CIVIL_REGISTRY: [
    ["Persentase kepemilikan KTP elektronik", "", "%", "POLMAN"],
    ["Persentase penerbitan akta kelahiran 0-18 tahun", "", "%", "POLMAN"],
  ],
  GENERAL_AFFAIRS: [
    ["Indeks Kepuasan Pelayanan Tamu", "3,5", "indeks", "SETDA16"],
    ["Jumlah naskah dinas yang dilayani dengan e-Arsip", "1500", "buah", "SETDA16"],
    ["Waktu rata-rata penerbitan Surat Perintah Membayar (SPM)", "2", "hari", "SETDA16", "LOWER"],
  ],
  EVERY: [
    ["Tingkat kepuasan pegawai atas layanan internal Puskesmas", "3,5", "skala", "PM8-275"],
    ["Persentase hasil temuan yang ditindaklanjuti", "", "%", "BKPSDM21"],
    ["Jumlah naskah dinas yang dilayani dengan e-Arsip", "1500", "buah", "SETDA16"],
    ["Waktu rata-rata penerbitan Surat Perintah Membayar (SPM)", "2", "hari", "SETDA16", "LOWER"],
  ],
};

/** Published examples of a job family; those of every family where it has none of its own. */
export function examplesOf(family: JobFamily): readonly PublishedExample[] {
  return (rows[family] ?? rows.EVERY ?? []).map(([title, target, unit, source, direction = "HIGHER"]) => ({
    ...{ title, target, unit, source, direction },
  }));
}

/** What an example must show for a finding: a figure and unit, a direction, or a measure at its beginning. */
const shows: Partial<Record<QualityCode, (example: PublishedExample) => boolean>> = {
  UNIT_MISSING: (example) => example.target !== "",
  TARGET_MISSING: (example) => example.target !== "",
  TARGET_UNMEASURABLE: (example) => example.target !== "",
  DIRECTION_CONTRADICTS: (example) => example.direction === "LOWER",
};

/** A better example for a finding: of the job family where it has one that shows the point, else of any. */
export function betterExample(family: JobFamily, code: QualityCode): PublishedExample {
  const fits = shows[code] ?? ((example: PublishedExample) => example.direction === "HIGHER");
  const found = examplesOf(family).find(fits) ?? examplesOf("EVERY").find(fits);
  if (found === undefined) throw new Error(`No published example shows ${code}`);
  return found;
}
