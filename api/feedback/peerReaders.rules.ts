import { partiesOf, type AccessSubject, type Actor } from "../access/actor.rules.ts";
import { DelegatedAct, Party } from "../generated/enums.ts";

/**
 * Whether somebody reads what colleagues said about a person, wherever it stands: the employee and the rater alone, and
 * who rates for them (R-360-01). Overseers, auditors and the rater's superior do not, nor what is worked out of it.
 */
export function readsPeers(actor: Actor, evaluation: AccessSubject): boolean {
  const parties = partiesOf(actor, evaluation, DelegatedAct.EVALUATION);
  return parties.has(Party.EMPLOYEE) || parties.has(Party.RATER);
}
