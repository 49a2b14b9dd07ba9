import type { ContractStatus } from "../../api/generated/enums.ts";
import type { ContractFilter } from "../generated/operations.ts";

/** What the list page filters by. Which of them go together is told by `ContractFilter` of the schema. */
export type ContractFilterValues = {
  cycle?: string;
  within?: string;
  status?: ContractStatus;
  rater?: string;
  employee?: string;
  /** Due and not in force; stands in place of a state. */
  overdue?: boolean;
};

/**
 * The filter as the server takes it. `employee` stands alone; `rater` goes with cycle and state but not with a unit:
 * what cannot be combined is left out, since no index answers it.
 */
export function contractFilter(values: ContractFilterValues): ContractFilter {
  const { cycle, within, status, rater, employee, overdue } = values;
  if (employee) return { employee };
  if (rater) return { cycle: cycle ?? null, rater, ...(status ? { status } : {}) };
  if (overdue) return { cycle: cycle ?? null, ...(within ? { within } : {}), overdue };
  return { cycle: cycle ?? null, ...(within ? { within } : {}), ...(status ? { status } : {}) };
}
