import { contractResolvers } from "../contracts/contract.resolvers.ts";
import { contractListResolvers } from "../contracts/contractList.resolvers.ts";
import { contractStepResolvers } from "../contracts/contractStep.resolvers.ts";
import { gated } from "./gate.ts";
import { scalars } from "./scalars.ts";

type Fields = Record<string, unknown>;
type Part = Record<string, Fields>;

/**
 * Resolvers of all features, in the order of the schema's sections. A feature may add fields to another's type
 * (progress adds `Contract.realizations`); the same field twice is a mistake and stops the start.
 */
const parts: readonly Part[] = [contractResolvers, contractListResolvers, contractStepResolvers];

function merged(): Part {
  const all: Part = {};
  for (const part of parts) {
    for (const [type, fields] of Object.entries(part)) {
      const known = (all[type] ??= {});
      for (const [field, resolve] of Object.entries(fields)) {
        if (field in known) throw new Error(`${type}.${field} has two resolvers`);
        known[field] = resolve;
      }
    }
  }
  return all;
}

const { Query = {}, Mutation = {}, ...types } = merged();

/** Everything the server resolves; every root field behind the first gate. */
export const resolvers = {
  ...types,
  ...scalars,
  Query: gated(Query),
  Mutation: gated(Mutation),
};
