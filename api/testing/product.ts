import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import type { Day } from "../kernel/calendar.ts";
import { builtFolders, panel, upToDate } from "../lambdas/local/builds.ts";
import { openDataFolder } from "../lambdas/local/dataFolder.ts";
import type { LocalFunctions } from "../lambdas/local/functions.ts";
import { findJava } from "../lambdas/local/java.ts";
import { makeDemoWorld } from "../lambdas/local/makeDemoWorld.ts";
import { startLocal, type RunningLocal } from "../lambdas/local/startLocal.ts";
import { launchBrowser, settled, signInAs, type PageOptions, type TestBrowser } from "./browser.ts";
import { freePort } from "./dynamodbLocal.ts";
import { getItems } from "../table/batch.ts";
import { shareWorld } from "./sharedWorld.ts";

/** What the product is started with. */
export type ProductOptions = {
  /** Keys of the demo regions, e.g. `bungo`; Sawahlunto when absent. */
  readonly regions?: readonly string[];
  /** Civil servants in each region; 150 when absent. */
  readonly employees?: number;
  /** Day it runs as of; 22 November 2026 when absent. */
  readonly today?: Day;
};

/** The whole product as `npm start` starts it, with one region, and a browser in front of it. */
export type Product = {
  readonly origin: string;
  /** A page of the demo person whose role and hint fit, signed in by one click. */
  as(fits: RegExp, options?: PageOptions): Promise<Page>;
  /** A page of anybody by their whole name, on the sign-in page or not: some steps need many hands. */
  asNamed(name: string, options?: PageOptions): Promise<Page>;
  /** Asks as the region's application, with a token by client credentials. */
  asApplication<T>(
    query: string,
    variables?: object,
  ): Promise<{ data?: T; errors?: { extensions: { code: string } }[] }>;
  /** Name of that demo person. */
  nameOf(fits: RegExp): string;
  /** Goes on to a later day: what days do by themselves happens, as the schedule does it. */
  moveTo(day: Day): Promise<void>;
  stop(): Promise<void>;
};

/** How long a page may take: much longer than it does, for a machine that is busy with other things. */
const patienceMs = 60_000;

const clockOf = () => import("../lambdas/clock.ts");

async function startRegion(
  data: string,
  { regions = ["sawahlunto"], employees = 150, today = "2026-11-22" }: ProductOptions,
): Promise<RunningLocal> {
  const steps = { run: <R>(_: string, work: (tell: () => void) => Promise<R>) => work(() => {}), say: () => {} };
  async function loadFunctions(): Promise<LocalFunctions> {
    const [graphql, verification, tableStream, clock, evidenceScan, { seedWorld }] = await Promise.all([
      import("../lambdas/graphql.ts"),
      import("../lambdas/verification.ts"),
      import("../lambdas/tableStream.ts"),
      clockOf(),
      import("../lambdas/evidenceScan.ts"),
      import("./seedWorld.ts"),
    ]);
    return {
      graphql: graphql.handler,
      verification: verification.handler,
      tableStream: tableStream.handler,
      clock: clock.handler,
      evidenceScan: evidenceScan.handler,
      seedWorld: (options) => seedWorld({ ...options, regions, employees }),
    };
  }
  await shareWorld(`${regions.join("-")}-${employees}-${today}`, data, async (path) => {
    const folder = await openDataFolder(path, true, 0);
    await makeDemoWorld(folder, await findJava(), { loadFunctions }, steps, today);
    await folder.release();
  });
  return startLocal({ port: await freePort(), today, fresh: false, data }, steps, {
    makeTypes: async () => false,
    makePanel: () => upToDate(panel),
    makePlayground: async () => false,
    folders: builtFolders,
    loadFunctions,
  });
}

/** Identity subject of somebody of a demo region by their whole name: subjects there are numbered. */
async function subjectOf({ client, tableName }: RunningLocal["database"], region: string, name: string) {
  const table = { client: DynamoDBDocumentClient.from(client), name: tableName };
  for (let first = 1; ; first += 100) {
    const subjects = Array.from({ length: 100 }, (_, at) => `demo-${region}-${String(first + at).padStart(3, "0")}`);
    const found = await getItems(
      table,
      subjects.map((subject) => ({ pk: `IDENTITY#${subject}`, sk: "IDENTITY" })),
    );
    const at = found.findIndex((item) => item?.["name"] === name);
    if (at >= 0) return subjects[at] ?? "";
    assert.ok(found.some(Boolean), `Nobody is called ${name}`);
  }
}

/** Starts product and browser on data of their own. */
export async function startProduct(started: ProductOptions = {}): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), "capaian-browser-"));
  const product = await startRegion(folder, started);
  const chromium: TestBrowser = await launchBrowser();
  async function signedIn(subject: string, options: PageOptions = {}): Promise<Page> {
    const page = await chromium.newPage({ ...options, baseURL: product.origin });
    page.setDefaultTimeout(patienceMs);
    await page.goto("/", { waitUntil: "domcontentloaded" });
    const signIn = page.getByRole("button", { name: /^Masuk/ }).first();
    const clicked = signIn.waitFor().then(() => signIn.click());
    await Promise.race([page.waitForURL("**/oidc/interaction/**"), clicked]).catch(() => undefined);
    await signInAs(page, subject);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    return page;
  }
  const personOf = (fits: RegExp) => {
    const person = product.directory.people.find((each) => fits.test(`${each.roleLabel}: ${each.hint}`));
    assert.ok(person, `Nobody of the demo people fits ${String(fits)}`);
    return person;
  };
  return {
    origin: product.origin,
    nameOf: (fits) => personOf(fits).name,
    async moveTo(day) {
      process.env["CAPAIAN_TODAY"] = day;
      await (await clockOf()).handler();
      await product.stream.drain();
    },
    async asApplication(query, variables = {}) {
      const [application] = product.directory.applications;
      assert.ok(application);
      const basic = Buffer.from(`${application.clientId}:${application.clientSecret}`).toString("base64");
      const granted = await fetch(`${product.origin}/oidc/token`, {
        method: "POST",
        headers: { authorization: `Basic ${basic}`, "content-type": "application/x-www-form-urlencoded" },
        body: "grant_type=client_credentials&scope=read",
      });
      const { access_token: token } = (await granted.json()) as { access_token: string };
      const answer = await fetch(`${product.origin}/graphql`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      return (await answer.json()) as never;
    },
    as: (fits, options) => signedIn(personOf(fits).subject, options),
    async asNamed(name, options) {
      const subject = await subjectOf(product.database, started.regions?.[0] ?? "sawahlunto", name);
      const { people } = product.directory;
      const words = { name, organizationName: "", roleLabel: "", positionTitle: "", hint: "" };
      if (!people.some((each) => each.subject === subject)) people.push({ subject, ...words });
      return signedIn(subject, options);
    },
    async stop() {
      await chromium.close();
      await product.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Fails with what axe finds on the page, and when the page is wider than its window. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
  await settled(page);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `${id}: ${target.join(" ")} ${html} ${failureSummary ?? ""}`),
  );
  assert.deepEqual(told, [], where);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(over <= 0, `${where} is ${over} px too wide`);
}
