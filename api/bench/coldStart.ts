import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Served } from "../testing/servedWorld.ts";
import { median, ms, tableLines } from "./figures.ts";
import { gatewayPost } from "./gatewayPost.ts";

const root = join(import.meta.dirname, "../..");

/** Bundles an entry with the options infra gives its functions. */
async function bundle(entry: string, folder: string): Promise<string> {
  const outfile = join(folder, "index.mjs");
  await build({
    ...{ entryPoints: [join(root, entry)], outfile, bundle: true, platform: "node", format: "esm", target: "node24" },
    ...{ mainFields: ["module", "main"], minify: true, keepNames: true, logLevel: "error" },
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  return outfile;
}

/** Milliseconds from the import to the first answer, in a process of its own. */
async function firstAnswer(file: string, event: object, env: Record<string, string>): Promise<number> {
  const script = `
    const begun = performance.now();
    const { handler } = await import(process.argv[1]);
    const answer = await handler(JSON.parse(process.argv[2]), { awsRequestId: "bench" }, () => undefined);
    const took = performance.now() - begun;
    const { errors } = JSON.parse(answer.body);
    if (answer.statusCode !== 200 || errors) throw new Error(answer.body);
    console.log("took " + took);
    process.exit(0);`;
  const args = ["--input-type=module", "--eval", script, file, JSON.stringify(event)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return Number(/took (.*)/.exec(stdout)?.[1]);
}

/** Import and first query of both bundles, in turn and each in a fresh process: lines to print. */
export async function coldStarts(served: Served, runs = 15): Promise<string[]> {
  const folders = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), "capaian-bench-"))));
  try {
    const [ours = "", bare = ""] = folders;
    const files = await Promise.all([bundle("api/lambdas/graphql.ts", ours), bundle("api/bench/bareHandler.ts", bare)]);
    await copyFile(join(root, "schema.graphql"), join(ours, "schema.graphql"));
    const { table, local } = served.world;
    const env = {
      ...{ TABLE_NAME: table.name, OIDC_ISSUER: served.issuer.url, OIDC_AUDIENCE: "capaian" },
      ...{ AWS_ENDPOINT_URL_DYNAMODB: local.endpoint, AWS_REGION: "ap-southeast-3" },
      ...{ AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local", CAPAIAN_TODAY: "2026-10-05" },
    };
    const token = await served.issuer.token("sari");
    const key = { pk: "IDENTITY#sari", sk: "IDENTITY" };
    const questions = [
      gatewayPost({ query: "{ viewer { name } }" }, { authorization: `Bearer ${token}` }),
      gatewayPost({ query: "query($pk: String!, $sk: String!) { item(pk: $pk, sk: $sk) }", variables: key }),
    ];
    const times: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1)
      for (const which of [0, 1] as const)
        times[which].push(await firstAnswer(files[which] ?? "", questions[which] ?? {}, env));
    const sizes = await Promise.all(files.map(async (file) => `${((await stat(file)).size / 1e6).toFixed(2)} MB`));
    const [oursMedian, bareMedian] = [median(times[0]), median(times[1])];
    return tableLines([
      [`import and first query, median of ${runs}`, "bundle", "median"],
      ["Capaian (signs in, reads who it is)", sizes[0] ?? "", ms(oursMedian)],
      ["bare Apollo Server and one GetItem", sizes[1] ?? "", ms(bareMedian)],
      ["ratio", "", (oursMedian / bareMedian).toFixed(2)],
    ]);
  } finally {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
}
