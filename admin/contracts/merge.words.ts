import { words } from "../i18n/words.ts";
import type { MergeField } from "./draftFields.ts";

type Names = Record<Exclude<MergeField, "row">, string>;

const fieldsId: Names = {
  title: "Kalimatnya",
  supportedLeaderResult: "Mendukung hasil kerja pimpinan",
  assignedBy: "Ditugaskan oleh",
  weight: "Bobot",
  classification: "Klasifikasi",
  measure: "Target dan cara mengukur",
  aspect: "Aspek",
  perspective: "Perspektif",
  dataSource: "Sumber data",
  leaderExpectation: "Ekspektasi khusus pimpinan",
  approach: "Pendekatan",
  resourceSupport: "Dukungan sumber daya",
  accountabilityScheme: "Skema pertanggungjawaban",
  consequence: "Konsekuensi",
};
const fieldsEn: Names = {
  title: "The sentence",
  supportedLeaderResult: "Supports the leader's result",
  assignedBy: "Assigned by",
  weight: "Weight",
  classification: "Classification",
  measure: "Target and how it is measured",
  aspect: "Aspect",
  perspective: "Perspective",
  dataSource: "Data source",
  leaderExpectation: "Special expectation of the leader",
  approach: "Approach",
  resourceSupport: "Resources",
  accountabilityScheme: "Accountability",
  consequence: "Consequences",
};

/** Words where two versions of a contract meet: changed here, and saved from another browser meanwhile. */
export const mergeWords = words(
  {
    title: "Kontrak ini juga diubah di tempat lain",
    lead: (count: number) =>
      `Selagi Anda menulis, versi lain disimpan. Pada ${count} hal berikut keduanya berbeda. Pilih yang dipakai; yang tidak berbeda sudah digabungkan.`,
    over: "Kontrak ini sudah tidak dapat diubah: mungkin sudah diajukan dari peramban lain. Isian Anda yang belum tersimpan tetap ada di peramban ini dan ditawarkan lagi bila kontrak terbuka kembali.",
    whole: "Seluruh kontrak",
    mine: "Yang Anda tulis di sini",
    theirs: "Yang tersimpan dari tempat lain",
    both: "Pakai keduanya",
    empty: "(kosong)",
    row: "Baris ini",
    kept: "Tetap ada, dengan perubahannya",
    removed: "Dihapus",
    linkedTo: (title: string) => `Tertaut ke hasil kerja pimpinan “${title}”`,
    linkedElsewhere: "Tertaut ke hasil kerja pimpinan yang lain",
    unlinked: "Tidak tertaut ke hasil kerja pimpinan, hanya teksnya",
    unitIndicator: "Memakai indikator unit",
    otherUnitIndicator: "Memakai indikator unit yang lain",
    floor: "Capaian paling rendah (%)",
    save: "Simpan pilihan ini",
    later: "Nanti saja",
    open: "Buka kontraknya",
    fields: fieldsId,
  },
  {
    title: "This contract was changed elsewhere too",
    lead: (count) =>
      `While you were writing, another version was saved. ${count === 1 ? "One thing differs" : `${count} things differ`}. Choose what holds; everything else has been brought together already.`,
    over: "This contract cannot be changed any more: it may have been submitted from another browser. What you wrote and is not saved yet stays in this browser, and is offered again when the contract opens again.",
    whole: "The whole contract",
    mine: "What you wrote here",
    theirs: "What was saved elsewhere",
    both: "Keep both",
    empty: "(empty)",
    row: "This row",
    kept: "Stays, with its changes",
    removed: "Removed",
    linkedTo: (title) => `Linked to the leader's result “${title}”`,
    linkedElsewhere: "Linked to another result of the leader",
    unlinked: "Not linked to a result of the leader, the text alone",
    unitIndicator: "Uses the unit's indicator",
    otherUnitIndicator: "Uses another indicator of the unit",
    floor: "Lowest achievement (%)",
    save: "Save these choices",
    later: "Not now",
    open: "Open the contract",
    fields: fieldsEn,
  },
);
