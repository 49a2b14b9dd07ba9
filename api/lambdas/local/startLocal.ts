import { join } from "node:path";
import { startClock } from "./clock.ts";
import { openDatabase, type LocalDatabase } from "./database.ts";
import { openDataFolder, type DataFolder } from "./dataFolder.ts";
import { readDirectory, type DemoDirectory } from "./demoWorld.ts";
import { evidenceBucket, setEnvironment, type LocalParts } from "./functions.ts";
import { startFront } from "./http/front.ts";
import { requirePort } from "./http/requirePort.ts";
import { findJava } from "./java.ts";
import { audience } from "./oidc/provider.ts";
import { createSignInServer } from "./oidc/signInServer.ts";
import type { LocalOptions } from "./options.ts";
import { startS3 } from "./s3Server.ts";
import { makeDemoWorld } from "./makeDemoWorld.ts";
import { LocalStartError } from "./startError.ts";
import type { Steps } from "./steps.ts";
import { fileCheckpoint } from "./streamCheckpoint.ts";
import { pollStream, type StreamPoller } from "./streamPoller.ts";

/** A product that runs on this machine. */
export type RunningLocal = {
  /** `http://localhost:PORT`. */
  origin: string;
  directory: DemoDirectory;
  stream: StreamPoller;
  database: LocalDatabase;
  /** Resolves with what the database printed when it ended although nobody asked it to. */
  databaseEnded: Promise<string>;
  /** Ends everything that was started, in an order that loses nothing. */
  stop(): Promise<void>;
};

/**
 * Starts everything on one machine: database, demo world on the first start, sign-in, GraphQL, stream, schedule,
 * panel.
 *
 * @throws LocalStartError with the way on; whatever was started by then is stopped
 */
export async function startLocal(
  options: Omit<LocalOptions, "help">,
  steps: Steps,
  parts: LocalParts,
): Promise<RunningLocal> {
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let last = undo.pop(); last; last = undo.pop()) await last();
  };
  try {
    return { ...(await start(options, steps, parts, undo)), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function start(
  options: Omit<LocalOptions, "help">,
  steps: Steps,
  parts: LocalParts,
  undo: (() => Promise<unknown>)[],
): Promise<Omit<RunningLocal, "stop">> {
  const { port, today, fresh, data } = options;
  const origin = `http://localhost:${port}`;
  if (today) process.env.CAPAIAN_TODAY = today;
  await requirePort(port);
  const folder = await openDataFolder(data, fresh, port);
  undo.push(() => folder.release());
  if (folder.wasCutOff) steps.say("  ! Data demo yang terputus dibuat ulang / Cut-off demo data is made anew");

  const java = await steps.run("Java", (tell) => findJava(() => tell("mengunduh / fetching")));
  await steps.run("Tipe / types", () => parts.makeTypes());
  // The slow builds need no database, and the demo world needs no panel: both at the same time.
  const builds = Promise.all([
    steps.run("Panel", () => parts.makePanel()),
    steps.run("GraphiQL", () => parts.makePlayground()),
  ]);
  builds.catch(() => {});

  if (!folder.complete) await makeDemoWorld(folder, java, parts, steps, today);
  const database = await steps.run("Basis data / database", () => openDatabase(data, java));
  undo.push(async () => {
    database.client.destroy();
    database.streams.destroy();
    await database.process.stop();
  });
  const { tableName, streamArn } = database;
  const s3 = await steps.run("Berkas / files", () =>
    startS3({ folder: join(data, "files"), bucket: evidenceBucket, origin }),
  );
  undo.push(() => s3.stop());
  const environment = { tableName, endpoint: database.process.endpoint, issuer: `${origin}/oidc`, audience };
  setEnvironment({ ...environment, s3: s3.endpoint });
  const functions = await parts.loadFunctions();
  s3.onCreated((key) => {
    const event = { source: "aws.s3", "detail-type": "Object Created", detail: { object: { key } } } as const;
    functions.evidenceScan?.(event).catch((failure: unknown) => console.error("Berkas / files:", failure));
  });

  const stream = pollStream({
    client: database.streams,
    streamArn,
    handler: functions.tableStream,
    checkpoint: fileCheckpoint(join(data, "stream-checkpoint.json"), () =>
      steps.say(
        "  ! Penanda aliran rusak, dibaca ulang dari awal / Broken stream checkpoint: read again from the start",
      ),
    ),
    intervalMs: 250,
    onFailure: (failure) => console.error("Aliran / stream:", failure),
  });
  undo.push(() => stream.stop());
  const directory = await demoWorld(folder);
  await steps.run("Laporan / reports", () => stream.drain());

  const clock = startClock(functions.clock, (failure) => console.error("Jadwal / schedule:", failure));
  undo.push(() => clock.stop());
  await builds;
  const signIn = await createSignInServer({ origin, folder: data, directory });
  undo.push(() => signIn.close());
  const front = await startFront({
    port,
    graphql: functions.graphql,
    verification: functions.verification,
    signIn,
    panelFolder: parts.folders.panel,
    playgroundFolder: parts.folders.playground,
  });
  undo.push(() => front.close());
  return { origin, directory, stream, database, databaseEnded: database.process.ended };
}

/** The demo world's people, from when it was made. */
async function demoWorld(folder: DataFolder): Promise<DemoDirectory> {
  const file = join(folder.path, "demo.json");
  const kept = await readDirectory(file);
  if (kept) return kept;
  throw new LocalStartError(
    `Berkas ${file} hilang atau rusak: mulai dari awal dengan npm start -- --fresh.`,
    `The file ${file} is missing or broken: begin anew with npm start -- --fresh.`,
  );
}
