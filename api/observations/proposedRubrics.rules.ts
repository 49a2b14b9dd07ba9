import { JobFamily } from "../generated/enums.ts";
import type { RubricContent } from "./rubricContent.rules.ts";

/*
 * Our proposals, no text of a regulation: a tenant changes them (PAU-06). For teachers they follow what seeds and
 * practice name: organizing learning, interaction with pupils and parents (PAU-06, domain 5.2).
 */
const levels = ["Belum tampak", "Mulai tampak", "Tampak", "Tampak kuat"];

const items = (rows: readonly (readonly [title: string, lookFor: string])[]) =>
  rows.map(([title, lookFor], at) => ({ id: String(at + 1), title, lookFor }));

const education: RubricContent = {
  title: "Pengamatan pembelajaran (usulan)",
  levels,
  items: items([
    ["Tujuan pembelajaran jelas bagi murid", "Murid dapat menyebut apa yang sedang dipelajari dan untuk apa"],
    ["Pembelajaran tertata", "Kegiatan runtut, waktu cukup, bahan dan alat siap"],
    ["Interaksi dengan murid", "Pertanyaan terbuka, setiap murid mendapat giliran, jawaban dihargai"],
    ["Umpan balik kepada murid", "Murid tahu apa yang sudah baik dan apa langkah berikutnya"],
    ["Suasana kelas aman", "Aturan kelas disepakati, tegurannya mendidik"],
    ["Hubungan dengan orang tua", "Catatan perkembangan dan kabar kepada orang tua tersedia"],
  ]),
};

const health: RubricContent = {
  title: "Pengamatan pelayanan kesehatan (usulan)",
  levels,
  items: items([
    ["Sambutan dan identifikasi pasien", "Menyapa, memastikan nama dan keluhan"],
    ["Prosedur keselamatan", "Kebersihan tangan, alat pelindung, urutan tindakan sesuai prosedur setempat"],
    ["Penjelasan kepada pasien", "Bahasa yang dimengerti, pasien dapat mengulang penjelasannya"],
    ["Kerja sama antarpetugas", "Serah terima jelas, catatan lengkap"],
    ["Pencatatan", "Rekam layanan diisi saat itu juga"],
  ]),
};

const service: RubricContent = {
  title: "Pengamatan pelayanan administrasi (usulan)",
  levels,
  items: items([
    ["Sambutan kepada pemohon", "Menyapa, mendengarkan, mengarahkan ke loket yang tepat"],
    ["Ketepatan prosedur", "Syarat diperiksa sekali, tidak ada permintaan di luar standar pelayanan"],
    ["Kejelasan informasi", "Pemohon tahu langkah, waktu, dan biayanya"],
    ["Ketepatan waktu", "Sesuai waktu standar pelayanan"],
    ["Kerapian berkas dan data", "Berkas dan data lengkap, tersimpan, mudah dicari"],
  ]),
};

/** The rubric a family begins with. */
export const proposedRubric = (family: JobFamily): RubricContent =>
  family === JobFamily.EDUCATION ? education : family === JobFamily.HEALTH ? health : service;
