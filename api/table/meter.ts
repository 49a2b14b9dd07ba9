import { AsyncLocalStorage } from "node:async_hooks";

/** What was spent on the table: DynamoDB requests, and capacity units as DynamoDB reported them. */
export type Cost = { requests: number; readUnits: number; writeUnits: number };

const running = new AsyncLocalStorage<Cost>();

/** Runs `work` and counts every request it sends to the table. */
export async function metered<T>(work: (cost: Cost) => Promise<T>): Promise<T> {
  const cost: Cost = { requests: 0, readUnits: 0, writeUnits: 0 };
  return running.run(cost, () => work(cost));
}

type Capacity = { CapacityUnits?: number; ReadCapacityUnits?: number; WriteCapacityUnits?: number };

/** Adds one answered request to the running count, if any. */
export function count(capacities: readonly Capacity[], kind: "read" | "write"): void {
  const cost = running.getStore();
  if (cost === undefined) return;
  cost.requests += 1;
  for (const capacity of capacities) {
    const units = capacity.CapacityUnits ?? 0;
    if (kind === "read") cost.readUnits += units;
    else cost.writeUnits += units;
  }
}

/** The running count, as far as it has come; zero outside of `metered`. */
export function currentCost(): Cost {
  return running.getStore() ?? { requests: 0, readUnits: 0, writeUnits: 0 };
}
