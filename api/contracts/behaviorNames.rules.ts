import type { Behavior } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** Names of the seven values of BerAKHLAK (2.6); forms print the Indonesian ones. */
export const behaviorNames: Record<Behavior, Bilingual> = {
  SERVICE_ORIENTED: { id: "Berorientasi Pelayanan", en: "Service-oriented" },
  ACCOUNTABLE: { id: "Akuntabel", en: "Accountable" },
  COMPETENT: { id: "Kompeten", en: "Competent" },
  HARMONIOUS: { id: "Harmonis", en: "Harmonious" },
  LOYAL: { id: "Loyal", en: "Loyal" },
  ADAPTIVE: { id: "Adaptif", en: "Adaptive" },
  COLLABORATIVE: { id: "Kolaboratif", en: "Collaborative" },
};
