/**
 * `npm run bench`: the function beside the least there can be, on this machine and in one run. Prints figures and
 * asserts none: what a machine takes is no property of the product, requests and capacity are tested elsewhere.
 */
import { servedWorld } from "../testing/servedWorld.ts";
import { coldStarts } from "./coldStart.ts";
import { matrixCells } from "./matrixCells.ts";
import { operationCosts } from "./operationCosts.ts";
import { warmRequests } from "./warmRequests.ts";

const begun = performance.now();
const served = await servedWorld();
try {
  // A page of 50 is full only when there are more.
  for (let at = 0; at < 54; at += 1) await served.world.anotherContract(`Pegawai ${String(at).padStart(2, "0")}`);
  for (const measure of [coldStarts, warmRequests, operationCosts])
    console.log(`\n${(await measure(served)).join("\n")}`);
  console.log(`\n${(await matrixCells()).join("\n")}`);
  console.log(`\n${((performance.now() - begun) / 1000).toFixed(1)} s`);
} finally {
  await served.stop();
}
process.exit(0);
