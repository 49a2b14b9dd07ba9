import type { ContractHeader, EarlierSegment } from "../contracts/contract.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { ContractStatus } from "../generated/enums.ts";
import type { Day } from "../kernel/calendar.ts";

/** A span of a person's year under one rater (features 3.21). */
export type ServiceSegment = Pick<ContractHeader, "year" | "positionTitle" | "unitName" | "raterName" | "status"> & {
  readonly contract: string;
  readonly from: Day;
  readonly to?: Day | undefined;
};

/** Closed contracts of a cycle with the periods they ran in, for the contract that follows them (domain 2.10). */
export const segmentsBefore = (contracts: readonly ContractHeader[], cycle: Cycle): EarlierSegment[] | undefined => {
  const closed = contracts.flatMap((contract) => {
    const { id, cycleId, status, startsOn = cycle.from, endsOn } = contract;
    if (cycleId !== cycle.id || status !== ContractStatus.CLOSED || endsOn === undefined) return [];
    const periods = cycle.periods.filter(({ from, to }) => from <= endsOn && startsOn <= to);
    return [{ contractId: id, periods: periods.map(({ key }) => key) }];
  });
  return closed.length === 0 ? undefined : closed;
};

/** Spans of a person's contracts, newest first: a change of rater splits a contract, a closing ends it. */
export function segmentsOf(contracts: readonly ContractHeader[]): ServiceSegment[] {
  return contracts
    .filter(({ status }) => status !== ContractStatus.WITHDRAWN)
    .flatMap((contract): ServiceSegment[] => {
      const { id, year, positionTitle, unitName, status, endsOn, formerRaters = [] } = contract;
      const begin = contract.startsOn ?? `${year}-01-01`;
      const about = { contract: id, year, positionTitle, unitName, status };
      const former = formerRaters.map(({ raterName, from, to }) => ({ ...about, raterName, from: from ?? begin, to }));
      const present = { ...about, raterName: contract.raterName, from: contract.raterSince ?? begin, to: endsOn };
      return [...former, present];
    })
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
}
