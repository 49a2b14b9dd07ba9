import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { findJava } from "../lambdas/local/java.ts";

/** A running DynamoDB Local. */
export type DynamodbLocal = {
  /** Where it answers, e.g. `http://127.0.0.1:40123`. */
  endpoint: string;
  /** Ends it and resolves when it has ended, so that its files are closed. */
  stop(): Promise<void>;
  /** Resolves when it has ended, by `stop` or by itself, with the last lines it printed. */
  ended: Promise<string>;
};

/** How to start DynamoDB Local. */
export type DynamodbLocalOptions = {
  /** Folder of the database; without it everything stays in memory. */
  folder?: string;
  /** The `java` command; found by itself when absent. */
  java?: string;
};

const emulatorFolder = join(
  dirname(createRequire(import.meta.url).resolve("amplify-dynamodb-simulator/package.json")),
  "emulator",
);
const guard = fileURLToPath(new URL("../lambdas/local/childGuard.ts", import.meta.url));
const patienceMs = 60_000;

/**
 * Starts the DynamoDB Local that is installed with the packages, on a free port of this machine only, and waits
 * until it answers. It ends with this process, however that ends, and does not keep this process alive.
 *
 * @throws Error with what it printed when it ends before it answers
 */
export async function startDynamodbLocal(options: DynamodbLocalOptions = {}): Promise<DynamodbLocal> {
  const java = options.java ?? (await findJava());
  const port = await freePort();
  const command = [
    // Compiling less eagerly starts faster, and this memory is plenty for a region's people.
    ...["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g"],
    `-Djava.library.path=${join(emulatorFolder, "DynamoDBLocal_lib")}`,
    ...["-jar", join(emulatorFolder, "DynamoDBLocal.jar"), "-sharedDb", "-disableTelemetry", "-port", String(port)],
    ...(options.folder ? ["-dbPath", options.folder] : ["-inMemory"]),
  ];
  const child = spawn(process.execPath, [guard, java, ...command], {
    stdio: ["pipe", "pipe", "pipe"],
    // Its own process group: Ctrl-C in the terminal must not end the database before the writes in flight.
    detached: true,
    // It writes a small file into its working folder.
    cwd: options.folder ?? tmpdir(),
    windowsHide: true,
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part) => (printed = (printed + part).slice(-4_000)));
  }
  const ended = once(child, "exit").then(() => printed);
  let running = true;
  void ended.then(() => (running = false));

  const endpoint = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + patienceMs;
  while (!(await answers(endpoint))) {
    if (!running) throw new Error(`DynamoDB Local ended before it answered:\n${printed}`);
    if (Date.now() > deadline) {
      child.stdin.end();
      throw new Error(`DynamoDB Local did not answer in ${patienceMs / 1000} s:\n${printed}`);
    }
    await pause(40);
  }
  child.unref();
  for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as unknown as { unref(): void }).unref();
  const stop = async () => {
    if (!running) return;
    child.ref();
    child.stdin.end();
    await ended;
  };
  return { endpoint, stop, ended };
}

/** A TCP port nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** DynamoDB Local refuses an unsigned request with 400: that it answers at all is what counts. */
async function answers(endpoint: string): Promise<boolean> {
  try {
    await (await fetch(endpoint)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
