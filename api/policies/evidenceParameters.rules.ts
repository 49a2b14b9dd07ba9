import * as z from "zod";
import { days, parameter, percentText } from "./parameter.rules.ts";

/** Types of files a policy may allow as evidence, each with the ends of names that go with it. */
export const evidenceTypes = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/heic": ["heic", "heif"],
  "text/csv": ["csv"],
  "text/plain": ["txt"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
} as const;

/** A type of file that can be evidence. Nothing that a browser would run is among them. */
export type EvidenceType = keyof typeof evidenceTypes;

const types = Object.keys(evidenceTypes) as [EvidenceType, ...EvidenceType[]];

/** Parameters of evidence and of the early warning on progress. */
export const evidenceParameters = {
  "evidence.maxMegabytes": parameter(
    { id: "Ukuran terbesar berkas bukti dukung (MB)", en: "Largest evidence file (MB)" },
    z.int().min(1).max(200),
    25,
    "Bukti dukung diunggah ke penyimpanan yang terkendali; batasnya pilihan instansi",
    "DESIGN",
  ),
  "evidence.contentTypes": parameter(
    { id: "Jenis berkas bukti dukung", en: "Types of evidence files" },
    z.array(z.enum(types)).min(1),
    [...types],
    "Pilihan instansi",
    "DESIGN",
  ),
  "progress.offTrackUnder": parameter(
    {
      id: "Peringatan dini: capaian di bawah persentase ini dari yang seharusnya",
      en: "Early warning: reached less than this share of what is due (%)",
    },
    percentText,
    "80",
    "Pemantauan berkala dengan peringatan sebelum periode berakhir; batasnya pilihan instansi",
    "DESIGN",
  ),
  "progress.checkDaysBeforeEnd": parameter(
    {
      id: "Peringatan dini: hari kalender sebelum periode berakhir",
      en: "Early warning: calendar days before a period ends",
    },
    days,
    10,
    "Pemantauan berkala dengan peringatan sebelum periode berakhir; harinya pilihan instansi",
    "DESIGN",
  ),
};
