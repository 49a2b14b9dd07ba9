import type { Accumulation, Direction, ResultAspect } from "../generated/enums.ts";
import type { Bilingual } from "../kernel/working.ts";

/** Names of what an indicator measures of a result; forms print the Indonesian ones. */
export const aspectNames: Record<ResultAspect, Bilingual> = {
  QUANTITY: { id: "Kuantitas", en: "Quantity" },
  QUALITY: { id: "Kualitas", en: "Quality" },
  TIME: { id: "Waktu", en: "Time" },
  COST: { id: "Biaya", en: "Cost" },
};

/** Names of what counts as better; form F14 prints the Indonesian ones. */
export const directionNames: Record<Direction, Bilingual> = {
  HIGHER: { id: "Makin tinggi makin baik", en: "Higher is better" },
  LOWER: { id: "Makin rendah makin baik", en: "Lower is better" },
  RANGE: { id: "Dalam rentang", en: "Within the range" },
  MILESTONE: { id: "Tercapai atau belum", en: "Reached or not" },
};

/** Names of how the values of the periods make one for the year; form F14 prints the Indonesian ones. */
export const accumulationNames: Record<Accumulation, Bilingual> = {
  SUM: { id: "Dijumlahkan antarperiode", en: "Periods add up" },
  LAST: { id: "Nilai terakhir yang berlaku", en: "The last value stands" },
  RELEASE: { id: "Terbit sekali setahun", en: "Published once a year" },
};
