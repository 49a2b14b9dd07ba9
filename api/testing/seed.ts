/**
 * Writes a larger made-up region beside the demo's four: `npm run seed -- --employees N`.
 *
 * By itself it works on the data folder of the local start, which must not be running; with `--endpoint` and
 * `--table` on any DynamoDB Local. Run again with the same numbers it finds the region whole and writes nothing; a
 * run that was cut off is written again from its beginning, with the same items.
 */
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { isDay, type Day } from "../kernel/calendar.ts";
import { openDatabase } from "../lambdas/local/database.ts";
import { openDataFolder } from "../lambdas/local/dataFolder.ts";
import { readDirectory, writeDirectory, type DemoDirectory } from "../lambdas/local/demoWorld.ts";
import { findJava } from "../lambdas/local/java.ts";
import { todayInJakarta } from "../lambdas/local/todayInJakarta.ts";
import type { Table } from "../table/client.ts";
import { openBulkWriter } from "./demo/bulkWrite.ts";
import { demoTenants } from "./demo/structure.ts";
import { organizationIdOf, tenantWorld } from "./demo/tenantWorld.ts";
import { localClientConfig } from "./localTable.ts";
import { tableOn } from "./seedWorld.ts";

/** What is written. */
export type LargeWorld = {
  readonly region: string;
  readonly employees: number;
  readonly seed: string;
  readonly today: Day;
};

/** How a run ended: with the people who can sign in, or without, because the region was whole already. */
export type Seeded = { readonly written: number; readonly directory: DemoDirectory | undefined };

/**
 * Writes one region with many people. Only what those below need is kept in memory; batches go to the table as they
 * are made.
 *
 * @param onProgress told the share that is written, 0-1.
 */
export async function seedLargeWorld(
  table: Table,
  world: LargeWorld,
  onProgress: (share: number, items: number) => void = () => undefined,
): Promise<Seeded> {
  const tenant = demoTenants.find(({ key }) => key === world.region);
  if (tenant === undefined) throw new Error(`There is no region ${world.region}`);
  const { employees, today } = world;
  const seed = `${world.seed}/${employees}`;
  const organizationId = organizationIdOf(tenant, today, seed);
  const marker = { pk: `SEED#${organizationId}`, sk: "COMPLETE" };
  const known = await table.client.send(new GetCommand({ TableName: table.name, Key: marker }));
  if (known.Item !== undefined) return { written: 0, directory: undefined };

  const writer = openBulkWriter(table);
  const clientSecret = randomBytes(24).toString("base64url");
  const batches = tenantWorld({ tenant, today, seed, employees, clientSecret, suffix: `-${world.seed}-${employees}` });
  let made = 0;
  let items = 0;
  for (let next = batches.next(); ; next = batches.next()) {
    if (next.done === true) {
      await writer.finish();
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...marker, employees } }));
      return { written: items, directory: next.value };
    }
    await writer.write(next.value);
    made += 1;
    items += next.value.length;
    onProgress(Math.min(1, made / (employees + employees / 200 + 20)), items);
  }
}

/** A bar that fills: `[########........] 50 %  12.345`. */
export function progressBar(share: number, items: number, width = 30): string {
  const full = Math.round(share * width);
  const bar = "#".repeat(full) + ".".repeat(width - full);
  return `[${bar}] ${Math.round(share * 100)} %  ${items.toLocaleString("id-ID")} item`;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      employees: { type: "string", default: "1000" },
      region: { type: "string", default: "sawahlunto" },
      seed: { type: "string", default: "2" },
      today: { type: "string" },
      data: { type: "string", default: ".data" },
      endpoint: { type: "string" },
      table: { type: "string", default: "capaian" },
    },
  });
  const employees = Number(values.employees);
  if (!Number.isInteger(employees) || employees < 20 || employees > 200_000)
    throw new Error("--employees: 20 – 200000");
  if (values.today !== undefined && !isDay(values.today)) throw new Error("--today: YYYY-MM-DD");
  const world = { region: values.region, employees, seed: values.seed, today: values.today ?? todayInJakarta() };
  return { world, data: values.data, endpoint: values.endpoint, table: values.table };
}

async function run(table: Table, world: LargeWorld): Promise<DemoDirectory | undefined> {
  const began = Date.now();
  const { written, directory } = await seedLargeWorld(table, world, (share, items) => {
    process.stderr.write(`\r${progressBar(share, items)}`);
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stderr.write(
    directory === undefined ? "Sudah ada, tidak ada yang ditulis.\n" : `\n${written} item, ${seconds} s\n`,
  );
  for (const person of directory?.people ?? [])
    process.stdout.write(`${person.subject}\t${person.roleLabel}\t${person.name}\n`);
  return directory;
}

async function main(): Promise<void> {
  const { world, data, endpoint, table } = readOptions();
  if (endpoint !== undefined) {
    const client = new DynamoDBClient(localClientConfig(endpoint));
    await run(tableOn(client, table), world);
    client.destroy();
    return;
  }
  const folder = await openDataFolder(data, false, 0);
  const database = await openDatabase(folder.path, await findJava());
  try {
    const directory = await run(tableOn(database.client, database.tableName), world);
    const file = join(folder.path, "demo.json");
    const before = (await readDirectory(file)) ?? { people: [], applications: [] };
    if (directory !== undefined) {
      // People of the same world written again, after a run that was cut off, take their old places.
      const fresh = new Set(directory.people.map(({ subject }) => subject));
      const clients = new Set(directory.applications.map(({ clientId }) => clientId));
      await writeDirectory(file, {
        people: [...before.people.filter(({ subject }) => !fresh.has(subject)), ...directory.people],
        applications: [
          ...before.applications.filter(({ clientId }) => !clients.has(clientId)),
          ...directory.applications,
        ],
      });
    }
  } finally {
    database.client.destroy();
    database.streams.destroy();
    await database.process.stop();
    await folder.release();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
