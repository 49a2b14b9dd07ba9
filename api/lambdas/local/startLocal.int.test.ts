import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { freePort } from "../../testing/dynamodbLocal.ts";
import type { LocalParts } from "./functions.ts";
import { LocalStartError } from "./startError.ts";
import { startLocal, type RunningLocal } from "./startLocal.ts";

const sari = {
  subject: "sari",
  name: "Sari",
  organizationName: "Sawahlunto",
  roleLabel: "Pegawai",
  positionTitle: "Analis",
  hint: "Kontrak",
};

/** A small product: its demo world is one item, its GraphQL reads it from the table that the environment names. */
async function smallProduct(seedFails = () => false) {
  const folder = await mkdtemp(join(tmpdir(), "capaian-start-"));
  await mkdir(join(folder, "panel"));
  await writeFile(join(folder, "panel/index.html"), "<title>panel</title>");
  const seen = { seeds: [] as string[], records: [] as (string | undefined)[], ticks: 0 };
  const item = (sk: string) => ({ pk: { S: "demo" }, sk: { S: sk } });
  const parts: LocalParts = {
    makeTypes: async () => false,
    makePanel: async () => false,
    makePlayground: async () => false,
    folders: { panel: join(folder, "panel"), playground: join(folder, "panel") },
    loadFunctions: async () => ({
      graphql: async () => {
        const client = new DynamoDBClient({});
        const read = new GetItemCommand({ TableName: process.env.TABLE_NAME, Key: item("1") });
        const { Item } = await client.send(read);
        return { statusCode: 200, body: JSON.stringify({ Item, issuer: process.env.OIDC_ISSUER }) };
      },
      tableStream: async ({ Records }) => {
        seen.records.push(...Records.map(({ dynamodb }) => dynamodb?.Keys?.sk?.S));
      },
      clock: async () => void (seen.ticks += 1),
      seedWorld: async ({ client, tableName, today }) => {
        await client.send(new PutItemCommand({ TableName: tableName, Item: item("1") }));
        seen.seeds.push(today);
        if (seedFails()) throw new Error("no space left");
        return { people: [sari], applications: [] };
      },
    }),
  };
  return { parts, seen, item, data: join(folder, "data") };
}

const said: string[] = [];
const steps = {
  run: <R>(_: string, work: (tell: () => void) => Promise<R>) => work(() => {}),
  say: (line: string) => void said.push(line),
};

async function start(t: TestContext, parts: LocalParts, data: string, fresh = false) {
  const port = await freePort();
  const running = await startLocal({ port, today: "2026-11-22", fresh, data }, steps, parts);
  t.after(() => running.stop());
  return running;
}

const put = ({ database: { client, tableName } }: RunningLocal, Item: Record<string, { S: string }>) =>
  client.send(new PutItemCommand({ TableName: tableName, Item }));

/** Data folder as a start leaves it whose demo world is made, whose reports saw "2" and which then wrote "3". */
let left: string | undefined;

/** A small product over such a folder. */
async function laterProduct() {
  const product = await smallProduct();
  assert.ok(left);
  await cp(left, product.data, { recursive: true });
  return product;
}

describe("local start", () => {
  it("makes the demo world once; a second start keeps it and goes on with the stream", async (t) => {
    const { parts, seen, item, data } = await smallProduct();
    const first = await start(t, parts, data);
    assert.deepEqual(first.directory.people, [sari]);
    assert.deepEqual(seen, { seeds: ["2026-11-22"], records: ["FROM"], ticks: 1 });
    const answer = await (await fetch(`${first.origin}/graphql`, { method: "POST", body: "{}" })).json();
    assert.deepEqual(answer, { Item: item("1"), issuer: `${first.origin}/oidc` });
    assert.match(await (await fetch(first.origin)).text(), /panel/);
    assert.equal((await fetch(`${first.origin}/oidc/.well-known/openid-configuration`)).status, 200);
    await put(first, item("2"));
    await first.stream.drain();
    assert.deepEqual(seen.records, ["FROM", "2"]);
    await put(first, item("3"));
    await first.stop();
    left = `${data}-left`;
    await cp(data, left, { recursive: true });

    const second = await start(t, parts, data);
    assert.equal(seen.seeds.length, 1);
    assert.deepEqual(second.directory.people, [sari]);
    assert.deepEqual(seen.records, ["FROM", "2", "3"], "each once, and nothing of the demo world");
  });

  it("drops what a cut-off start left, says so, and makes the world anew", async (t) => {
    let fails = true;
    const { parts, seen, data } = await smallProduct(() => fails);
    await assert.rejects(start(t, parts, data), /no space left/);
    fails = false;
    // As if it had ended while the made world was being put into its place.
    await mkdir(join(data, "database"), { recursive: true });

    await start(t, parts, data);
    assert.equal(seen.seeds.length, 2);
    assert.ok(said.some((line) => line.includes("Cut-off demo data is made anew")));
  });

  it("refuses a second start on the same folder and on the same port, and stops what it began", async (t) => {
    const { parts, data } = await laterProduct();
    const running = await start(t, parts, data);
    const other = await smallProduct();
    const sentence = (pattern: RegExp) => (failure: unknown) =>
      failure instanceof LocalStartError && pattern.test(failure.english);
    // Within one process the lock's holder is this very process, so it is written as another's.
    const lock = join(data, "lock");
    const { port } = JSON.parse(await readFile(lock, "utf8")) as { port: number };
    await writeFile(lock, JSON.stringify({ pid: process.ppid, port }));

    await assert.rejects(start(t, parts, data), sentence(/already runs on the folder/));
    await assert.rejects(
      startLocal({ port, today: undefined, fresh: false, data: other.data }, steps, other.parts),
      sentence(new RegExp(`Port ${port} is used`)),
    );
    assert.equal((await fetch(`${running.origin}/healthz`)).status, 200);
  });

  it("reads the stream again from its start when the checkpoint is broken", async (t) => {
    const { parts, seen, data } = await laterProduct();
    await writeFile(join(data, "stream-checkpoint.json"), "{");

    await start(t, parts, data);
    assert.deepEqual(seen.records, ["FROM", "2", "3"]);
    assert.ok(said.some((line) => line.includes("Broken stream checkpoint")));
  });

  it("asks to begin anew when the list of demo people is gone or the database's files are broken", async (t) => {
    const { parts, data, seen } = await laterProduct();
    const asksToBeginAnew = (pattern: RegExp) =>
      assert.rejects(
        start(t, parts, data),
        (failure) => failure instanceof LocalStartError && pattern.test(failure.english),
      );
    await writeFile(join(data, "demo.json"), "");
    await asksToBeginAnew(/demo\.json .*--fresh/);
    await writeFile(join(data, "database/shared-local-instance.db"), "broken ".repeat(2_000));
    await asksToBeginAnew(/database .* cannot be opened.*--fresh/);

    assert.equal(seen.seeds.length, 0);
    await start(t, parts, data, true);
    assert.equal(seen.seeds.length, 1);
  });
});
