import type { OutcomeToSetQuery } from "../generated/operations.ts";

/** A unit's predicate with everything that helps to set it. */
export type OutcomeToSet = NonNullable<OutcomeToSetQuery["organizationOutcome"]>;
