import type { InnovationStatus } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** Names of how far an innovation came (SWL-08). */
export const innovationStatusNames: Record<InnovationStatus, Bilingual> = {
  PROPOSED: { id: "Diusulkan", en: "Proposed" },
  VERIFIED: { id: "Terverifikasi", en: "Verified" },
  ADOPTED: { id: "Diterapkan", en: "Adopted" },
  STOPPED: { id: "Dihentikan", en: "Stopped" },
};
