/**
 * Runs a command and ends it when the process that asked for it is gone, even when that one crashed or was killed:
 * its end of the standard input then closes. `node childGuard.ts COMMAND ARGUMENT…`
 */
import { spawn } from "node:child_process";

const [command, ...args] = process.argv.slice(2);
if (command === undefined) throw new Error("childGuard needs a command");

const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], windowsHide: true });

let stopping = false;
const stop = () => {
  if (stopping) return;
  stopping = true;
  child.kill();
  // A command that does not obey must not outlive its owner.
  setTimeout(() => child.kill("SIGKILL"), 5_000).unref();
};

process.stdin.resume().on("end", stop).on("close", stop);
process.on("SIGTERM", stop);
// Ctrl-C reaches the whole terminal; the owner still needs the command while it finishes its work.
process.on("SIGINT", () => {});
child.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on("exit", (code) => process.exit(code ?? 0));
