import type { Evaluation } from "../evaluations/evaluation.rules.ts";
import { contentHash } from "../kernel/hash.ts";
import type { Objection } from "../objections/objection.rules.ts";

/**
 * Hash of what forms of an evaluation rest on: the contract's content, the judgement with what followed from it, and
 * every word of an objection. The state is no part of it: handing over and acknowledging change no content.
 */
export function evaluationHash(
  contract: string,
  { judgement, outcome }: Pick<Evaluation, "judgement" | "outcome">,
  objection: Objection | undefined,
): string {
  const said = ({
    reasons,
    employeeStatement,
    raterStatement,
    ruling,
  }: Pick<Objection, "reasons" | "employeeStatement" | "raterStatement" | "ruling">) => ({
    ...{ reasons, employeeStatement, raterStatement, ruling },
  });
  const rounds = objection === undefined ? [] : [...objection.earlier, objection].map(said);
  return contentHash({ contract, judgement, predicate: outcome?.predicate, rounds });
}
