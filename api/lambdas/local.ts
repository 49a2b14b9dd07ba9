/**
 * `npm start`: the whole product on one machine with nothing to configure. `npm start -- --help` tells the options.
 */
import { builtFolders, generatedTypes, panel, playground, upToDate } from "./local/builds.ts";
import type { LocalFunctions, LocalParts } from "./local/functions.ts";
import { helpText, readOptions } from "./local/options.ts";
import { LocalStartError } from "./local/startError.ts";
import { startLocal } from "./local/startLocal.ts";
import { printedSteps } from "./local/steps.ts";
import { summary } from "./local/summary.ts";

/** Loaded late: they need the generated types, which the start makes, and read their environment when loaded. */
async function loadFunctions(): Promise<LocalFunctions> {
  const [graphql, verification, tableStream, clock, evidenceScan, world] = await Promise.all([
    import("./graphql.ts"),
    import("./verification.ts"),
    import("./tableStream.ts"),
    import("./clock.ts"),
    import("./evidenceScan.ts"),
    import("../testing/seedWorld.ts"),
  ]);
  return {
    graphql: graphql.handler,
    verification: verification.handler,
    tableStream: tableStream.handler,
    clock: clock.handler,
    evidenceScan: evidenceScan.handler,
    seedWorld: world.seedWorld,
  };
}

const parts: LocalParts = {
  loadFunctions,
  makeTypes: () => upToDate(generatedTypes),
  makePanel: () => upToDate(panel),
  makePlayground: () => upToDate(playground),
  folders: builtFolders,
};

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(helpText);

  let stopping = false;
  const local = startLocal(options, printedSteps(), parts);
  const stop = () => {
    if (stopping) process.exit(130);
    stopping = true;
    console.log("\n  Menghentikan… / Stopping…");
    void local
      .then((running) => running.stop())
      .finally(() => process.exit(0))
      .catch(() => {});
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  process.on("SIGHUP", stop);

  const { origin, directory, databaseEnded } = await local;
  if (stopping) return;
  console.log(summary(origin, directory.people, options.today));
  const printed = await databaseEnded;
  if (stopping) return;
  throw new LocalStartError(
    "Basis data berhenti sendiri: jalankan npm start lagi; datanya tetap ada.",
    `The database ended by itself: run npm start again; the data is still there.\n${printed}`,
  );
}

main().catch((failure: unknown) => {
  if (failure instanceof LocalStartError) console.error(`\n  ${failure.indonesian}\n  ${failure.english}\n`);
  else console.error(failure);
  process.exit(1);
});
