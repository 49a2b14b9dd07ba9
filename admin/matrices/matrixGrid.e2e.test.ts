import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { openVerifier } from "../../api/access/signIn.ts";
import { createHandler } from "../../api/lambdas/graphql.ts";
import { builtFolders, panel, upToDate } from "../../api/lambdas/local/builds.ts";
import { startFront, type Front } from "../../api/lambdas/local/http/front.ts";
import { audience } from "../../api/lambdas/local/oidc/provider.ts";
import { createSignInServer } from "../../api/lambdas/local/oidc/signInServer.ts";
import { launchBrowser, signInAs, type TestBrowser } from "../../api/testing/browser.ts";
import { cascadeWorld, type CascadeWorld } from "../../api/testing/cascadeWorld.ts";
import { freePort } from "../../api/testing/dynamodbLocal.ts";

let world: CascadeWorld;
let front: Front;
let chromium: TestBrowser;
let page: Page;
let origin: string;
let sari: Awaited<ReturnType<CascadeWorld["person"]>>;
let tono: typeof sari;

const resultsOf = async (who: typeof sari) =>
  (await world.leader.stores("admin").contracts.load(who.contract.id))?.results.map(({ title }) => title) ?? [];

before(async () => {
  [world, chromium] = await Promise.all([cascadeWorld(), launchBrowser(), upToDate(panel)]);
  sari = await world.person("sari", "DRAFT");
  tono = await world.person("tono", "DRAFT");
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const person = { subject: "budi", name: "Budi", organizationName: "Kota Contoh", roleLabel: "Penilai" };
  const directory = {
    people: [{ ...person, positionTitle: "Kepala Bidang", hint: "Membagi peran." }],
    applications: [],
  };
  const run = createHandler({
    table: world.table,
    verify: openVerifier(`${origin}/oidc`, audience),
    clock: () => "2026-01-10T02:00:00.000Z",
    log: () => undefined,
  });
  front = await startFront({
    port,
    signIn: await createSignInServer({ origin, folder: await mkdtemp(join(tmpdir(), "capaian-matrix-")), directory }),
    graphql: (event) => run(event, { awsRequestId: "aws-1" } as never),
    panelFolder: builtFolders.panel,
    playgroundFolder: builtFolders.playground,
  });
  page = await chromium.newPage({ baseURL: origin, width: 1440 });
  await open(page);
});
after(async () => {
  await chromium?.close();
  await front?.close();
  await world?.stop();
});

/** Opens the matrix in a browser, signed in as its leader. */
async function open(where: Page): Promise<void> {
  await where.goto(`/matrices/${world.leader.contract.id}`);
  await where.getByRole("button", { name: /^Masuk/ }).click();
  await signInAs(where, "Budi");
  await where.goto(`/matrices/${world.leader.contract.id}`);
  await where.getByRole("grid").waitFor();
}

/** Presses Tab until the focus stands in the grid, as a person without a mouse does. */
async function tabIntoGrid(): Promise<void> {
  for (let at = 0; at < 60; at += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.getAttribute("role") === "gridcell")) return;
  }
  assert.fail("Tab never reached the grid");
}

const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-place"));
const saved = () => page.locator('[data-save="SAVED"]').first().waitFor();

describe("the matrix with the keyboard alone (WCAG 2.1.1, R-MPH-02)", () => {
  it("types into a cell, saves with Enter and goes down: the person's planned result at once", async () => {
    await tabIntoGrid();
    assert.equal(await focused(), "0-0");
    await page.keyboard.type("Tersusunnya panduan");
    await page.keyboard.press("Enter");
    await saved();
    assert.equal(await focused(), "1-0", "Enter goes down");
    assert.ok((await resultsOf(sari)).includes("Tersusunnya panduan"));
  });

  it("F2 edits, Esc leaves the words as they were, arrows move", async () => {
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("F2");
    await page.keyboard.type(" yang tidak jadi");
    await page.keyboard.press("Escape");
    assert.equal(await focused(), "0-0");
    assert.match((await page.locator('[data-place="0-0"]').textContent()) ?? "", /Tersusunnya panduan/);
    await page.keyboard.press("F2");
    await page.keyboard.type(" layanan");
    await page.keyboard.press("Tab");
    await page.keyboard.type("100");
    await page.keyboard.press("Tab");
    await page.getByText("100 %").first().waitFor();
    assert.ok((await resultsOf(sari)).includes("Tersusunnya panduan layanan"));
  });

  it("Ctrl+C and Ctrl+V carry words to another cell; Delete takes a role away", async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+C");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+V");
    await page.locator('[data-place="1-0"]').getByText("Tersusunnya panduan layanan").waitFor();
    await page.keyboard.press("Delete");
    await page.locator('[data-place="1-0"]').getByText("–").waitFor();
  });

  it("shows a conflict in the cell and loses nobody's words", async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("F2");
    const now = await world.leader.stores("sari").contracts.load(sari.contract.id);
    const results = (now?.results ?? []).map((result) =>
      result.title.startsWith("Tersusunnya") ? { ...result, title: "Kata-kata Sari" } : result,
    );
    await world.leader
      .stores("sari")
      .contracts.change(sari.contract.id, now?.version ?? 0, { action: "contractUpdate" }, (seen) => ({
        record: { ...seen, results },
        note: {},
      }));
    await page.keyboard.type(" milik Budi");
    await page.keyboard.press("Enter");
    await page.locator('[data-save="CONFLICT"]').getByText("Kata-kata Sari").waitFor();
    assert.ok((await resultsOf(sari)).includes("Kata-kata Sari"));
  });

  it("two browsers write one cell: the second sees both texts, nothing is overwritten unasked (R-MPH-04)", async () => {
    const other = await chromium.newPage({ baseURL: origin, width: 1440 });
    await open(other);
    const write = async (where: Page, words: string) => {
      await where.locator('[data-place="1-0"]').click();
      await where.keyboard.type(words);
      await where.keyboard.press("Enter");
    };
    const cell = (where: Page) => where.locator('[data-place="1-0"]');
    await write(page, "Tersusunnya jadwal");
    await cell(page).locator('[data-save="SAVED"]').waitFor();
    await write(other, "Tersusunnya denah");
    const told = cell(other).locator('[data-save="CONFLICT"]');
    await told.waitFor();
    assert.match((await told.textContent()) ?? "", /Tersusunnya jadwal.*Tersusunnya denah/);
    assert.ok((await resultsOf(tono)).includes("Tersusunnya jadwal"));
    assert.ok(!(await resultsOf(tono)).includes("Tersusunnya denah"));
    await write(other, "Tersusunnya jadwal dan denah");
    await cell(other).locator('[data-save="SAVED"]').waitFor();
    assert.ok((await resultsOf(tono)).includes("Tersusunnya jadwal dan denah"));
    await other.context().close();
  });

  it("is clean for axe, and lists people on a phone of 360 px", async () => {
    const wide = await new AxeBuilder({ page: page }).analyze();
    assert.deepEqual(
      wide.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      [],
    );
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole("button", { name: /Sari/ }).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${overflow} px wider than the phone`);
  });
});
