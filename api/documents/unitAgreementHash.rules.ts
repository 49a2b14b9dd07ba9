import type { UnitAgreement } from "../contracts/unitAgreement.rules.ts";
import { contentHash } from "../kernel/hash.ts";

/** Hash of what a unit's agreement promises: unit, year and indicators. */
export const unitAgreementHash = ({ unitId, cycleId, indicators }: UnitAgreement): string =>
  contentHash({ unitId, cycleId, indicators });
