import { randomBytes } from "node:crypto";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Day } from "../kernel/calendar.ts";
import { systemClock } from "../kernel/clock.ts";
import type { DemoDirectory } from "../lambdas/local/demoWorld.ts";
import type { Table } from "../table/client.ts";
import { openBulkWriter } from "./demo/bulkWrite.ts";
import type { Item } from "./demo/chronicle.ts";
import { platformOperator } from "./demo/platformOperator.ts";
import { openStreamOutcome } from "./demo/streamOutcome.ts";
import { demoTenants } from "./demo/structure.ts";
import { tenantWorld } from "./demo/tenantWorld.ts";

/** How a demo world is made. */
export type SeedOptions = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Day the world is as of; periods before it are evaluated, the one around it runs. */
  readonly today: Day;
  /** Any text or number; the same seed gives the same people. */
  readonly seed?: string | number;
  /** Civil servants in each region. */
  readonly employees?: number;
  /** Regions by their keys (`sawahlunto`, `bungo`, `mamuju`, `pauh`); all four when absent. */
  readonly regions?: readonly string[];
  /**
   * Also writes what the stream would make of the world: reports and ledgers. Only for a table whose stream is off
   * while this runs, else the ledgers would take every event twice.
   */
  readonly withoutStream?: boolean;
  /** Told how far it is, in words. */
  readonly onProgress?: (progress: string) => void;
};

/** The table as the product opens it, on a client that is there already. */
export function tableOn(client: DynamoDBClient, name: string): Table {
  return { client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }), name };
}

/**
 * Writes the demo world of the four regions: units, posts, people, policies, cycles, agreements, contracts in every
 * state, realizations and evaluations, each made by the product's own rules with its audit history. Tells whom the
 * sign-in page offers; writes no file.
 */
export async function seedWorld(options: SeedOptions): Promise<DemoDirectory> {
  const { today, seed = 1, employees = 150, withoutStream = false, onProgress = () => undefined } = options;
  const writer = openBulkWriter(tableOn(options.client, options.tableName));
  const outcome = openStreamOutcome();
  const write = async (items: readonly Item[]): Promise<void> => {
    if (withoutStream) outcome.see(items);
    await writer.write(items);
  };
  const directory: DemoDirectory = { people: [], applications: [] };
  const wanted = options.regions ?? demoTenants.map((tenant) => tenant.key);
  const tenants = demoTenants.filter(({ key }) => wanted.includes(key));
  for (const tenant of tenants) {
    const clientSecret = randomBytes(24).toString("base64url");
    const world = tenantWorld({ tenant, today, seed, employees, clientSecret });
    let batches = 0;
    for (let next = world.next(); ; next = world.next()) {
      if (next.done === true) {
        directory.people.push(...next.value.people);
        directory.applications.push(...next.value.applications);
        break;
      }
      await write(next.value);
      batches += 1;
      if (batches % 10 === 0)
        onProgress(`${tenant.shortName}: ${Math.min(99, Math.round((100 * batches) / (employees + 20)))} %`);
    }
    onProgress(`${tenant.shortName}: 100 %`);
  }
  for (const home of tenants.slice(0, 1)) {
    const operator = platformOperator(home, today, seed);
    await write(operator.items);
    directory.people.push(operator.person);
  }
  if (withoutStream) {
    onProgress("laporan / reports");
    await writer.write(outcome.items(systemClock()()));
  }
  await writer.finish();
  return directory;
}
