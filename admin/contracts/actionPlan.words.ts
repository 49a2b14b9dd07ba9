import { words } from "../i18n/words.ts";

/** Words of action plans. */
export const actionPlanWords = words(
  {
    title: "Rencana aksi",
    lead: "Langkah tiap hasil kerja dalam satu periode. Tidak ikut ditandatangani; boleh diubah kapan saja.",
    period: "Periode",
    none: "Belum ada langkah.",
    action: "Langkah",
    target: "Target langkah",
    add: "Tambah",
    remove: "Hapus langkah",
  },
  {
    title: "Planned steps",
    lead: "Steps for each result in a period. They are not signed and may change at any time.",
    period: "Period",
    none: "No steps yet.",
    action: "Step",
    target: "Its target",
    add: "Add",
    remove: "Remove this step",
  },
);
