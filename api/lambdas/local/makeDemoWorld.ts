import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { openDatabase, withoutStream } from "./database.ts";
import type { DataFolder } from "./dataFolder.ts";
import { writeDirectory } from "./demoWorld.ts";
import { setEnvironment, type LocalParts } from "./functions.ts";
import { audience } from "./oidc/provider.ts";
import type { Steps } from "./steps.ts";
import { todayInJakarta } from "./todayInJakarta.ts";

/**
 * Makes the demo world. Where the system has a folder in memory it is written there and then moved: the database
 * waits for the disk at each write, which makes many small writes several times slower. The stream is off meanwhile:
 * telling of each item and counting it takes longer than writing it, so the world comes with its reports and ledgers.
 */
export async function makeDemoWorld(
  folder: DataFolder,
  java: string,
  parts: Pick<LocalParts, "loadFunctions">,
  steps: Steps,
  today: string | undefined,
): Promise<void> {
  const quick = existsSync("/dev/shm") ? await mkdtemp("/dev/shm/capaian-") : folder.path;
  try {
    await steps.run("Data demo / demo data", async (tell) => {
      const database = await openDatabase(quick, java);
      const { client, streams, tableName, process: dynamodb } = database;
      try {
        setEnvironment({ tableName, endpoint: dynamodb.endpoint, issuer: "http://localhost/oidc", audience });
        const { seedWorld } = await parts.loadFunctions();
        const world = { client, tableName, today: today ?? todayInJakarta(), withoutStream: true, onProgress: tell };
        const directory = await withoutStream(database, () => seedWorld(world));
        await writeDirectory(join(folder.path, "demo.json"), directory);
      } finally {
        client.destroy();
        streams.destroy();
        await dynamodb.stop();
      }
      if (quick !== folder.path) await cp(join(quick, "database"), join(folder.path, "database"), { recursive: true });
      await folder.markComplete();
    });
  } finally {
    if (quick !== folder.path) await rm(quick, { recursive: true, force: true });
  }
}
