import { mkdir, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { LocalStartError } from "./startError.ts";

/** The folder in which a local start keeps everything, held by this process alone. */
export type DataFolder = {
  path: string;
  /** True when the demo data was written to its end by an earlier start. */
  complete: boolean;
  /** True when an earlier start was cut off while it wrote demo data, which was dropped now. */
  wasCutOff: boolean;
  /** Notes that the demo data is whole. */
  markComplete(): Promise<void>;
  /** Lets another start use the folder. */
  release(): Promise<void>;
};

/** Names this product writes into the folder: it never deletes anything in a folder of somebody else. */
const ownNames = /^(lock|complete|demo\.json|oidc-.*|stream-checkpoint\.json.*|database|files)$/;
/** A start without an address yet is given this long before its lock counts as left behind. */
const startingMs = 5 * 60_000;

/**
 * Takes the data folder for this process. Demo data that was not written to its end is dropped, because nobody can
 * say what is missing in it; so is everything with `fresh`.
 *
 * @throws LocalStartError when another start uses the folder, or when it holds files that are not this product's
 */
export async function openDataFolder(path: string, fresh: boolean, port: number): Promise<DataFolder> {
  await mkdir(path, { recursive: true });
  const names = await readdir(path);
  const foreign = names.find((name) => !ownNames.test(name));
  if (foreign !== undefined) {
    throw new LocalStartError(
      `Folder ${path} berisi berkas lain (${foreign}): pilih folder kosong dengan --data FOLDER.`,
      `The folder ${path} holds other files (${foreign}): choose an empty one with --data FOLDER.`,
    );
  }
  const lock = join(path, "lock");
  await takeLock(lock, path, port);
  const marker = join(path, "complete");
  const wasComplete = names.includes("complete");
  const wasCutOff = !fresh && !wasComplete && names.some((name) => name !== "lock");
  if (fresh || wasCutOff) {
    for (const name of names) if (name !== "lock") await rm(join(path, name), { recursive: true, force: true });
  }
  return {
    path,
    complete: wasComplete && !fresh,
    wasCutOff,
    markComplete: () => writeFile(marker, new Date().toISOString()),
    release: () => rm(lock, { force: true }),
  };
}

async function takeLock(lock: string, folder: string, port: number): Promise<void> {
  for (;;) {
    try {
      const file = await open(lock, "wx");
      await file.writeFile(JSON.stringify({ pid: process.pid, port }));
      return await file.close();
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== "EEXIST") throw failure;
    }
    const holder = await lockHolder(lock);
    if (holder !== undefined) {
      throw new LocalStartError(
        `Capaian sudah berjalan dengan folder ${folder} (proses ${holder}): hentikan dengan Ctrl-C, atau pakai --data FOLDER lain dan --port lain.`,
        `Capaian already runs on the folder ${folder} (process ${holder}): stop it with Ctrl-C, or use another --data FOLDER and --port.`,
      );
    }
    await rm(lock, { force: true });
  }
}

/** Process that holds a lock; undefined when it is gone and only its lock was left behind. */
async function lockHolder(lock: string): Promise<number | undefined> {
  try {
    const { pid, port } = JSON.parse(await readFile(lock, "utf8")) as { pid: number; port: number };
    if (pid === process.pid || !isAlive(pid)) return undefined;
    // A number is used again after a restart of the machine: the process must also behave like one of ours.
    const age = Date.now() - (await stat(lock)).mtimeMs;
    return age < startingMs || (await answers(port)) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}
