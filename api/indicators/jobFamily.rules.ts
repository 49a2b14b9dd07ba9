import { JobFamily } from "../generated/enums.ts";

/** Words of a title or unit that tell the family; the first that fits counts, so the narrower stand above. */
const signs: readonly (readonly [RegExp, JobFamily])[] = [
  [/kependudukan|pencatatan sipil|dukcapil/, JobFamily.CIVIL_REGISTRY],
  [/kepegawaian|sumber daya manusia|\bsdm\b|bkpsdm|bkpp|mutasi|pengembangan kompetensi/, JobFamily.PERSONNEL],
  [/kesehatan|puskesmas|rumah sakit|rsud|perawat|bidan|dokter|apoteker|imunisasi|gizi|sanitarian/, JobFamily.HEALTH],
  [/pendidikan|guru|sekolah|\bsd\b|\bsmp\b|paud|murid/, JobFamily.EDUCATION],
  [/bendahara|keuangan|anggaran|akuntansi|\baset\b|pendapatan/, JobFamily.FINANCE],
  [/camat|kecamatan|lurah|kelurahan|pemerintahan desa/, JobFamily.TERRITORIAL],
  [/auditor|inspektur|inspektorat|pengawasan/, JobFamily.OVERSIGHT],
  [/perencana|bappeda|bapperida|penelitian/, JobFamily.PLANNING],
  [/jalan|jembatan|pekerjaan umum|penataan ruang|permukiman|bina marga|cipta karya/, JobFamily.PUBLIC_WORKS],
  [/pangan|pertanian|perikanan|penyuluh|peternakan|kebun/, JobFamily.AGRICULTURE],
  [/komputer|komunikasi|informatika|persandian|statistik|aplikasi/, JobFamily.INFORMATICS],
  [
    /umum|arsip|sekretari|protokol|layanan operasional|rumah tangga|dprd|perizinan|penanaman modal/,
    JobFamily.GENERAL_AFFAIRS,
  ],
];

/** The job family of a post, by its title and else by its unit; EVERY when neither tells one. */
export function jobFamilyOf(positionTitle: string, unitName = ""): JobFamily {
  for (const text of [positionTitle, unitName]) {
    const found = signs.find(([pattern]) => pattern.test(text.toLowerCase()));
    if (found !== undefined) return found[1];
  }
  return JobFamily.EVERY;
}
