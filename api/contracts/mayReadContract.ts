import type { Context } from "../graphql/context.ts";
import { mayUseOn } from "../graphql/gate.ts";
import type { ContractHeader } from "./contract.rules.ts";

/** Whether a contract is somebody else's practice: there is none for the caller, nor anything that hangs on it (SWL-13). */
export const isOthersPractice = ({ actor }: Context, contract: ContractHeader): boolean =>
  contract.practice === true && contract.employeeId !== actor.employeeId;

/** Whether the caller may read a contract: whoever it concerns and who oversees them; a practice contract only its owner (SWL-13). */
export const mayReadContract = (context: Context, contract: ContractHeader): boolean =>
  contract.practice === true ? !isOthersPractice(context, contract) : mayUseOn(context, "contract", contract);
