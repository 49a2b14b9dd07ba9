import type { EmployeeId } from "../kernel/ids.ts";
import type { Contract } from "./contract.rules.ts";

/** Who the reporting line gives as a person's rater. */
export type PresentRater = {
  readonly id: EmployeeId;
  readonly name: string;
  readonly superiorId?: EmployeeId | undefined;
};

/**
 * Puts the rater the line gives today into a contract that is not in force: nothing was rated yet, so nobody has to
 * be remembered as a former rater. A signature already given stays with the content it was given to.
 */
export const replaceRater = (contract: Contract, rater: PresentRater): Contract => ({
  ...contract,
  ...{ raterId: rater.id, raterName: rater.name, raterSuperiorId: rater.superiorId },
});
