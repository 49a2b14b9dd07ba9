import type { ContractHeader } from "../contracts/contract.rules.ts";
import type { Cycle } from "../cycles/cycle.rules.ts";
import { raterFor } from "../evaluations/evaluation.rules.ts";
import { ContractStatus } from "../generated/enums.ts";
import { daysBetween, type Day } from "../kernel/calendar.ts";

/** A stretch of days of a contract under one rater, both ends included. */
export type RaterPart = Pick<ContractHeader, "raterId" | "raterName" | "raterSuperiorId"> & {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** The last day of the rater's whole time; absent for the present rater. */
  readonly until?: Day | undefined;
  /** True for the part of who decides about the whole period: the last rater (domain 2.10). */
  readonly deciding: boolean;
};

type Period = Pick<Cycle["periods"][number], "from" | "to" | "dueOn">;

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** Whether a contract is or was in force, so that its days count: a draft that changed hands has no parts. */
export const counts = ({ status, endsOn, practice }: ContractHeader): boolean =>
  practice !== true && (status === ContractStatus.ACTIVE || (status === ContractStatus.CLOSED && endsOn !== undefined));

/**
 * Parts of a period under each rater, oldest first (domain 2.10, features 3.26): exactly the days that the contract ran
 * in it, each once. Empty where one person saw the whole period and decides about it too.
 */
export function partsOf(contract: ContractHeader, period: Period): RaterPart[] {
  const { formerRaters = [], startsOn = period.from, endsOn = period.to } = contract;
  if (formerRaters.length === 0 || !counts(contract)) return [];
  const [first, last] = [later(period.from, startsOn), earlier(period.to, endsOn)];
  const decider = raterFor(contract, period.dueOn);
  const { raterId, raterName, raterSuperiorId } = contract;
  const present = { raterId, raterName, raterSuperiorId, from: contract.raterSince, to: undefined };
  const parts = [...formerRaters, present].flatMap((rater): RaterPart[] => {
    const [from, to] = [later(first, rater.from ?? first), earlier(last, rater.to ?? last)];
    if (from > to) return [];
    return [
      {
        ...{ raterId: rater.raterId, raterName: rater.raterName, raterSuperiorId: rater.raterSuperiorId },
        ...{ from, to, days: daysBetween(from, to) + 1, until: rater.to },
        deciding: rater.raterId === decider.raterId,
      },
    ];
  });
  return parts.every(({ deciding }) => deciding) ? [] : parts;
}
