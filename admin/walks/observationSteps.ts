import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { keep } from "../../api/testing/pageSteps.ts";
import { assertAccessible } from "../../api/testing/product.ts";

/** Records a prepared observation and gives its feedback: an item without a level is asked for, no phase is skipped (MMJ-05). */
export async function observeLesson(page: Page): Promise<void> {
  assert.equal(await page.getByRole("button", { name: "Beri umpan balik" }).count(), 0, "no phase is skipped");
  await page.getByRole("button", { name: "Catat pengamatan" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Yang terlihat").fill("Delapan murid bertanya; guru menunggu sebelum menunjuk.");
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await dialog.getByText("Wajib diisi").first().waitFor();
  const items = dialog.getByRole("radiogroup");
  const last = (await items.count()) - 1;
  for (let at = 0; at <= last; at += 1) {
    const level = at === last ? "Tidak dapat diamati" : "Tampak";
    await items.nth(at).getByRole("radio", { name: level, exact: true }).check();
  }
  await keep(page, "mmj-record");
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Beri umpan balik" }).click();
  await dialog.getByLabel(/^Umpan balik/).fill("Waktu tunggu membuat murid berani. Beri giliran yang merata.");
  await dialog.getByLabel(/Langkah berikut/).fill("Kartu nama bergilir mulai pekan depan");
  await keep(page, "mmj-follow-up");
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Pada hari pengamatan", { exact: true }).waitFor();
}

/**
 * Gives oneself an observation of somebody one rates, other than the person named, and agrees with them what is looked
 * at, when and where: recording comes after that and not before (PAU-03, MMJ-05). Returns the whole name of who is observed.
 */
export async function assignAndPrepare(rater: Page, other: string): Promise<string> {
  await rater.goto("/observations");
  await rater.getByRole("button", { name: "Tugaskan pengamatan" }).click();
  const dialog = rater.getByRole("dialog");
  await dialog.getByRole("combobox", { name: /Yang diamati/ }).click();
  const option = rater.getByRole("option").filter({ hasText: "," }).filter({ hasNotText: other }).first();
  const name = (await option.innerText()).split(",")[0] ?? "";
  await option.click();
  await keep(rater, "observation-assigning");
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await dialog.waitFor({ state: "hidden" });
  await rater
    .getByRole("row")
    .filter({ hasText: name })
    .filter({ hasText: "Ditugaskan" })
    .first()
    .getByText(name)
    .first()
    .click();
  await rater.waitForURL("**/observations/obs_*");
  const whole = await rater
    .getByText(new RegExp(`^${name}`))
    .first()
    .innerText();
  assert.equal(await rater.getByRole("button", { name: "Catat pengamatan" }).count(), 0, "no phase is skipped");
  await rater.getByRole("button", { name: "Isi persiapan" }).click();
  await dialog.getByLabel(/^Fokus yang disepakati/).fill("Memberi waktu berpikir setelah bertanya");
  await dialog.getByLabel(/^Waktu/).fill("07.30–08.40");
  await dialog.getByLabel(/^Tempat/).fill("Kelas VII B");
  await keep(rater, "observation-preparing");
  await dialog.getByRole("button", { name: "Simpan" }).click();
  await dialog.waitFor({ state: "hidden" });
  await rater.getByRole("button", { name: "Catat pengamatan" }).waitFor();
  await assertAccessible(rater, "observation prepared");
  await keep(rater, "observation-prepared");
  return whole;
}

/** Whoever is observed is told of what was agreed, and finds it, on a phone. */
export async function readPreparation(page: Page): Promise<void> {
  await page.goto("/notifications");
  await page
    .getByText(/sudah disepakati waktunya/)
    .first()
    .click();
  await page.waitForURL("**/observations/obs_*");
  await page.getByText("Memberi waktu berpikir setelah bertanya").waitFor();
  assert.equal(await page.getByRole("button", { name: "Isi persiapan" }).count(), 0, "not theirs to write");
  await assertAccessible(page, "observation agreed, on a phone");
  await keep(page, "observation-agreed-360");
}
