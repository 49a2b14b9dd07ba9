import type { Rating } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** Names of the three ratings (R-RT-02); forms print the Indonesian ones in capitals. */
export const ratingNames: Record<Rating, Bilingual> = {
  ABOVE: { id: "Di atas ekspektasi", en: "Above expectation" },
  MEETS: { id: "Sesuai ekspektasi", en: "Meets expectation" },
  BELOW: { id: "Di bawah ekspektasi", en: "Below expectation" },
};
