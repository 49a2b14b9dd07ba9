import type { Context } from "../graphql/context.ts";

/** Objections of one decider looked through, of each kind. */
const mostLooked = 100;

/**
 * Whether the caller decides, or decided, an objection on a contract without standing to it: who was named in the place
 * of the rater's superior, or stood above the rater on the day of the rating, examines what the result rests on
 * (R-OBJ-03). Asked only where the contract itself says no: two queries by key, whatever there is.
 */
export async function decidesOn(context: Context, contractId: string): Promise<boolean> {
  const { employeeId } = context.actor;
  if (employeeId === undefined) return false;
  const { objections } = context.stores;
  const decided = await context.once("objections decided", async () => {
    const pages = await Promise.all([
      objections.ofDecider(employeeId, false, { first: mostLooked }),
      objections.ofDecider(employeeId, true, { first: mostLooked }),
    ]);
    return new Set<string>(pages.flatMap(({ edges }) => edges.map(({ node }) => node.contractId)));
  });
  return decided.has(contractId);
}
