import type { EvaluationRecordFragment } from "../generated/operations.ts";

/** Titles of the contract's results by id, for what is about one of them. */
export const titlesOf = ({ contract }: EvaluationRecordFragment): ReadonlyMap<string, string> =>
  new Map(contract.results.map(({ id, title }) => [id, title]));
