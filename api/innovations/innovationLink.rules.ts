import type { Contract } from "../contracts/contract.rules.ts";
import { Party } from "../generated/enums.ts";
import { refuse, type Decision } from "../kernel/refusal.ts";
import {
  innovationClosed,
  isAuthor,
  type Innovation,
  type InnovationChange,
  type InnovationStep,
} from "./innovation.rules.ts";

/** Contracts one innovation may back. */
const mostLinks = 20;

/**
 * Links an innovation to a result of an author's contract as evidence, to another result of it, or to none (SWL-08).
 *
 * Refused like `innovationClosed`, and with STEP_NOT_ALLOWED_FOR_PERSON (the contract is no author's, or the caller
 * neither its employee nor its rater), UNKNOWN_ID (result), LIST_SIZE.
 */
export function linkInnovation(
  before: Innovation,
  contract: Pick<Contract, "id" | "employeeId" | "employeeName" | "results">,
  resultId: string | null | undefined,
  step: InnovationStep,
): Decision<InnovationChange> {
  const closed = innovationClosed(before, "LINK", step);
  if (closed !== undefined) return { refusals: [closed] };
  const may = step.parties.has(Party.EMPLOYEE) || step.parties.has(Party.RATER);
  if (!may || !isAuthor(before, contract.employeeId))
    return refuse("STEP_NOT_ALLOWED_FOR_PERSON", [], { whoCan: [Party.EMPLOYEE, Party.RATER] });
  const others = before.links.filter(({ contractId }) => contractId !== contract.id);
  const note = { changedFields: ["links"] };
  if (!resultId) return { record: { ...before, links: others }, note };
  const result = contract.results.find(({ id }) => id === resultId);
  if (result === undefined) return refuse("UNKNOWN_ID", "result");
  if (others.length >= mostLinks) return refuse("LIST_SIZE", "contract", { params: { min: 0, max: mostLinks } });
  const link = {
    ...{ contractId: contract.id, employeeName: contract.employeeName, at: step.at },
    ...{ resultId: result.id, resultTitle: result.title },
  };
  return { record: { ...before, links: [...others, link] }, note };
}
