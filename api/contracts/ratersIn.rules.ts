import type { ContractHeader } from "./contract.rules.ts";

/** Who rates a person in a cycle by their contracts: now, and before somebody else took over (features 3.22). */
export const ratersIn = (contracts: readonly ContractHeader[], cycleId: string): ReadonlySet<string> =>
  new Set(
    contracts
      .filter((contract) => contract.cycleId === cycleId)
      .flatMap(({ raterId, formerRaters = [] }) => [raterId, ...formerRaters.map((former) => former.raterId)]),
  );
