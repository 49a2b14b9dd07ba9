import type { UnitAgreement } from "../contracts/unitAgreement.rules.ts";
import { contentHash } from "../kernel/hash.ts";

/** Hash of what a unit's agreement promises: unit, year, indicators and programs. */
export const unitAgreementHash = ({ unitId, cycleId, indicators, programs }: UnitAgreement): string =>
  contentHash({ unitId, cycleId, indicators, programs });
