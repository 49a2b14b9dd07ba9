import type * as Enums from "../../api/generated/enums.ts";
import type { Label } from "./label.ts";
import { bring } from "./known.ts";

/** Words of plans, matrices and the cascade. */
export const cascadeLabels = {
  PlanKind: {
    REGIONAL: { id: "RPJMD", en: "Regional plan (RPJMD)" },
    UNIT: { id: "Renstra", en: "Strategic plan (Renstra)" },
  } satisfies Record<Enums.PlanKind, Label>,
  PlanAction: {
    UPDATE: { id: "Ubah", en: "Change" },
    DELETE: { id: "Hapus", en: "Delete" },
  } satisfies Record<Enums.PlanAction, Label>,
  MatrixCellState: {
    EMPTY: { id: "Tanpa peran", en: "No role" },
    LINKED: { id: "Sudah masuk SKP", en: "In the contract" },
    PENDING: { id: "Menunggu perubahan SKP", en: "Waiting for the contract" },
    KEPT: { id: "Dilepas, tetap di SKP", en: "Taken out, kept in the contract" },
    OWN: { id: "Usulan pegawai", en: "The person's own plan" },
  } satisfies Record<Enums.MatrixCellState, Label>,
  MatrixCheckKind: {
    NO_CONTRIBUTOR: { id: "Belum ada pendukung", en: "No contributor" },
    NO_PARENT: { id: "Belum mendukung hasil pimpinan", en: "Supports no result" },
    SHARES_NOT_100: { id: "Pembagian belum 100 %", en: "Shares are not 100%" },
    CYCLE: { id: "Rantai berputar", en: "Ring" },
    DOUBLE_COUNT: { id: "Mungkin terhitung dua kali", en: "Perhaps counted twice" },
  } satisfies Record<Enums.MatrixCheckKind, Label>,
  CascadeLevel: {
    REGIONAL_GOAL: { id: "Sasaran RPJMD", en: "Goal of the RPJMD" },
    UNIT_GOAL: { id: "Sasaran Renstra", en: "Goal of the Renstra" },
    UNIT_INDICATOR: { id: "Indikator PK unit", en: "Unit's PK indicator" },
    RESULT: { id: "Hasil kerja", en: "Planned result" },
  } satisfies Record<Enums.CascadeLevel, Label>,
};

bring(cascadeLabels);
