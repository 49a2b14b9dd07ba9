import { spawn } from "node:child_process";
import { join } from "node:path";
import { JavaCaller } from "java-caller";
import { LocalStartError } from "./startError.ts";

/** DynamoDB Local runs on Java 11 and later. */
const oldestJava = 11;
/** The version fetched when the machine has none: the current long-term one DynamoDB Local was tried with. */
const fetchedJava = 17;

/**
 * Finds a Java that can run DynamoDB Local: `JAVA_HOME`, then the path, then a runtime that is fetched once and
 * kept in the home folder.
 *
 * @param onFetch called before a runtime is fetched, because that takes a while
 * @returns the path of the `java` command
 * @throws LocalStartError when there is none and none could be fetched
 */
export async function findJava(onFetch: () => void = () => {}): Promise<string> {
  const home = process.env.JAVA_HOME;
  for (const command of [...(home ? [join(home, "bin", "java")] : []), "java"]) {
    const version = await javaVersion(command);
    if (version !== undefined && version >= oldestJava) return command;
  }
  onFetch();
  return fetchJava();
}

/** Major version of a `java` command; undefined when it does not run. */
export async function javaVersion(command: string): Promise<number | undefined> {
  const text = await new Promise<string | undefined>((resolve) => {
    let output = "";
    const child = spawn(command, ["-version"], { stdio: ["ignore", "ignore", "pipe"], windowsHide: true });
    child.stderr.setEncoding("utf8").on("data", (part) => (output += part));
    child.on("error", () => resolve(undefined));
    child.on("close", (code) => resolve(code === 0 ? output : undefined));
  });
  return text === undefined ? undefined : majorVersion(text);
}

/** Reads the major version out of what `java -version` prints: `"17.0.15"` is 17, the old style `"1.8.0_492"` is 8. */
export function majorVersion(printed: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(printed);
  return match ? Number(match[1]) : undefined;
}

async function fetchJava(): Promise<string> {
  // The step it takes before each run; its type file leaves it out.
  type Installing = { manageJavaInstall(): Promise<void>; javaBin?: string };
  const version = { minimumJavaVersion: fetchedJava, maximumJavaVersion: fetchedJava };
  const caller = new JavaCaller({ jar: "none", javaType: "jre", ...version }) as unknown as Installing;
  try {
    await caller.manageJavaInstall();
    const command = join(caller.javaBin ?? "", process.platform === "win32" ? "java.exe" : "java");
    if ((await javaVersion(command)) === undefined) throw new Error(`${command} does not run`);
    return command;
  } catch (cause) {
    throw new LocalStartError(
      "Java 11 atau lebih baru tidak ditemukan dan tidak dapat diunduh: pasang Java (misalnya dari https://adoptium.net) lalu jalankan lagi.",
      "Java 11 or later was not found and could not be fetched: install Java (for example from https://adoptium.net), then start again.",
      { cause },
    );
  }
}
