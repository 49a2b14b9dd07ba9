import type { DistributionViolation } from "../evaluations/distribution.rules.ts";
import { predicateNames } from "../evaluations/predicateNames.rules.ts";
import type { Bilingual } from "../kernel/working.ts";

/** A broken rule of the guide for people: how many there are, how many are expected, and the gap (features 3.7). */
export function distributionSentence({ predicates, actual, min, max }: DistributionViolation): Bilingual {
  const names = (language: "id" | "en", joint: string) =>
    predicates.map((predicate) => predicateNames[predicate][language]).join(joint);
  const [id, en] = [names("id", " dan/atau "), names("en", " and/or ")];
  if (max !== null)
    return {
      id: `${id}: ${actual} orang, paling banyak ${max} orang (lebih ${actual - max}).`,
      en: `${en}: ${actual} people, at most ${max} expected (${actual - max} too many).`,
    };
  const least = min ?? 0;
  return {
    id: `${id}: ${actual} orang, paling sedikit ${least} orang (kurang ${least - actual}).`,
    en: `${en}: ${actual} people, at least ${least} expected (${least - actual} too few).`,
  };
}
