import { existsSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const patienceMs = 300_000;

/**
 * Fills a folder with what `make` makes. Where `CAPAIAN_TEST_WORLDS` names a folder, as the test runner does for the
 * time of one run, it is made there once under its name and copied for everybody: other processes wait for the first.
 *
 * @throws Error when the process that makes it failed
 */
export async function shareWorld(
  name: string,
  folder: string,
  make: (folder: string) => Promise<unknown>,
): Promise<void> {
  const worlds = process.env["CAPAIAN_TEST_WORLDS"];
  if (worlds === undefined) return void (await make(folder));
  const world = join(worlds, name);
  const [made, failed] = [`${world}.made`, `${world}.failed`];
  const isFirst = await mkdir(world).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await make(world).catch(async (failure: unknown) => {
      await writeFile(failed, String(failure));
      throw failure;
    });
    await writeFile(made, "");
  }
  const deadline = Date.now() + patienceMs;
  while (!existsSync(made)) {
    if (existsSync(failed) || Date.now() > deadline) throw new Error(`The world ${name} was not made`);
    await pause(100);
  }
  await cp(world, folder, { recursive: true });
}
