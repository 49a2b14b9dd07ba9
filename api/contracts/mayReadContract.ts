import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import type { ContractHeader } from "./contract.rules.ts";

/** Whether the caller may read a contract: whoever it concerns and who oversees them; a practice contract only its owner (SWL-13). */
export const mayReadContract = (context: Context, contract: ContractHeader): boolean =>
  contract.practice === true
    ? contract.employeeId === context.actor.employeeId
    : mayUseOn(context, "contract", contract);
