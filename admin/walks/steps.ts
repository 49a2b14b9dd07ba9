import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Day } from "../../api/kernel/calendar.ts";
import { confirm } from "../../api/testing/pageSteps.ts";
import type { Product } from "../../api/testing/product.ts";

/** Fails when a page, its menu included, shows one of the words: what a region does not use is absent (R-MIX-01). */
export async function absent(page: Page, words: readonly RegExp[]): Promise<void> {
  const text = await page.locator("body").innerText();
  for (const word of words) assert.doesNotMatch(text, word, page.url());
}

/** Opens a page by its address and sees that it shows none of the words a region does not use (R-MIX-01). */
export async function openPage(page: Page, path: string, notUsed: readonly RegExp[]): Promise<void> {
  await page.goto(path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await absent(page, notUsed);
}

/** Reads a delivered result, why it is so, and takes it. */
export async function acknowledge(page: Page): Promise<void> {
  await page.getByText("Predikat kinerja").first().waitFor();
  await page.getByRole("button", { name: "Mengapa predikat ini?" }).click();
  await page.getByText("PermenPANRB 6/2022").first().waitFor();
  await page.getByRole("button", { name: "Terima hasil" }).first().click();
  await confirm(page, "Terima hasil");
  await page.getByText("Final").first().waitFor();
}

/** Sets the predicate of a unit in the latest period that has none, with the rationale it needs (R-ORG-04, R-ORG-05). */
export async function setUnitPredicate(page: Page, unit: string, rationale: string): Promise<void> {
  await page.goto("/orgUnits");
  await page.getByLabel("Cari unit").fill(unit);
  await page
    .getByRole("link", { name: new RegExp(unit) })
    .first()
    .click();
  await page.getByRole("heading", { name: "Capaian kinerja organisasi" }).waitFor();
  const row = page.getByText("Belum ditetapkan").first().locator("xpath=../..");
  await row.getByRole("button", { name: "Tetapkan" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Pertimbangan/).fill(rationale);
  await dialog.getByRole("button", { name: "Tetapkan" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(rationale).first().waitFor();
}

/** The rater says what went well during the period; the employee finds it among their feedback and replies (BGO-05). */
export async function sayAndReply(rater: Page, page: Page, said: string, reply: string): Promise<void> {
  await page.getByRole("link", { name: "Buka kontrak" }).click();
  await page.waitForURL("**/contracts/**");
  await rater.goto(page.url());
  await rater.getByRole("textbox", { name: "Umpan balik" }).fill(said);
  await rater.getByRole("button", { name: "Kirim" }).last().click();
  await rater.getByText("Umpan balik terkirim.").waitFor();
  await page.goto("/feedback");
  const card = page.getByRole("listitem").filter({ hasText: said });
  await card.getByRole("button", { name: "Tanggapi" }).click();
  await card.getByLabel("Tanggapan Anda").fill(reply);
  await card.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Tanggapan tersimpan.").waitFor();
}

/** The rater sets the rating that is complete on the page and hands the result over. */
export async function setAndHandOver(rater: Page): Promise<void> {
  await rater.getByRole("button", { name: "Tetapkan penilaian" }).click();
  await confirm(rater, "Tetapkan penilaian");
  await handOver(rater);
}

/** Hands over the result that is open. */
export async function handOver(rater: Page): Promise<void> {
  await rater.getByRole("button", { name: "Serahkan hasil" }).first().click();
  await confirm(rater, "Serahkan hasil");
  await rater.getByText("Diserahkan").first().waitFor();
}

/** Hands over the first result that waits for it on the rater's home page. */
export async function handOverNext(rater: Page): Promise<void> {
  await rater
    .getByRole("link", { name: /^Serahkan hasil/ })
    .first()
    .click();
  await handOver(rater);
}

/** Goes on to a day after the limit: the result that is open on the rater's page counts as received (R-EW-02). */
export async function receivedBySilence(product: Product, rater: Page, day: Day): Promise<void> {
  await product.moveTo(day);
  await rater.reload();
  await rater
    .getByText(/dianggap diterima/i)
    .first()
    .waitFor();
}
