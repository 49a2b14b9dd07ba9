import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { confirm, keep } from "../../api/testing/pageSteps.ts";

/** Fails when a page, its menu included, shows one of the words: what a region does not use is absent (R-MIX-01). */
export async function absent(page: Page, words: readonly RegExp[]): Promise<void> {
  const text = await page.locator("body").innerText();
  for (const word of words) assert.doesNotMatch(text, word, page.url());
}

/** The rater opens the dialogue with a question, the employee answers, both agree; it is set and signed. */
export async function agreeOn(rater: Page, employee: Page): Promise<void> {
  await rater.getByRole("textbox", { name: "Pesan" }).fill("Apakah target sudah memperhitungkan cuti bersama?");
  await rater.getByRole("button", { name: "Kirim" }).first().click();
  await rater.getByText("Apakah target sudah memperhitungkan cuti bersama?").waitFor();
  await employee.reload();
  await employee.getByText("Apakah target sudah memperhitungkan cuti bersama?").waitFor();
  await employee.getByRole("textbox", { name: "Pesan" }).fill("Sudah, dihitung dari hari kerja.");
  await employee.getByRole("button", { name: "Kirim" }).first().click();
  await employee.getByText("Sudah, dihitung dari hari kerja.").waitFor();
  await rater.reload();
  await rater.getByRole("button", { name: "Sepakati" }).click();
  await rater.getByText("Disepakati").first().waitFor();
  await rater.getByRole("button", { name: "Tetapkan", exact: true }).click();
  await confirm(rater, "Tetapkan");
  await rater.getByText("Ditetapkan").first().waitFor();
  await employee.reload();
  await employee.getByRole("button", { name: "Tanda tangani" }).first().click();
  await confirm(employee, "Tanda tangani");
  await employee.getByText("Berlaku").first().waitFor();
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

/** Objects to the result that is open, and explains one's side. Returns the address of the objection. */
export async function objectTo(page: Page, reason: string, explanation: string): Promise<string> {
  await page.getByRole("button", { name: "Ajukan keberatan" }).click();
  await page.getByRole("textbox", { name: /Alasan keberatan/ }).fill(reason);
  await page.getByRole("dialog").getByRole("button", { name: "Ajukan keberatan" }).click();
  await page.getByText("Predikat sementara sampai keberatan diputus.").first().waitFor();
  await page.getByRole("link", { name: "Lihat keberatan" }).click();
  await page.waitForURL("**/objections/**");
  await explain(page, explanation);
  return page.url();
}

/** Writes one's side of the objection that is open. */
export async function explain(page: Page, text: string): Promise<void> {
  await page.getByRole("heading", { name: /^Keberatan atas evaluasi/ }).waitFor();
  await page.getByRole("button", { name: "Tulis penjelasan" }).click();
  await page.getByRole("textbox", { name: "Penjelasan" }).fill(text);
  await page.getByRole("dialog").getByRole("button").last().click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText(text).waitFor();
}

/** Decides the objection that is open: the result is changed to what was expected. */
export async function decideObjection(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Putus keberatan" }).click();
  const dialog = page.getByRole("dialog");
  const choose = async (name: string, option: string) => {
    await dialog.getByRole("combobox", { name }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  await choose("Putusan", "Hasil diubah");
  await dialog.getByRole("textbox", { name: /Pertimbangan/ }).fill(reason);
  for (const dimension of ["Rating hasil kerja", "Rating perilaku kerja"]) await choose(dimension, "Sesuai ekspektasi");
  await dialog.getByRole("button", { name: "Putus keberatan" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("Hasil diubah").first().waitFor();
}

/** A file that was downloaded: its name, and where it lies until the page closes. */
export type PrintedFile = { readonly name: string; readonly path: string };

/** Prints every form the page offers, in every format, into the folder of pictures, and returns the files. */
export async function printedFiles(page: Page): Promise<PrintedFile[]> {
  const folder = process.env["KEEP_PICTURES"];
  const files: PrintedFile[] = [];
  const items = page.getByRole("menuitem");
  const open = async () => {
    await page.getByRole("button", { name: "Cetak" }).click();
    await page.getByRole("menuitem", { name: /PDF/ }).first().waitFor();
  };
  await open();
  const count = await items.count();
  for (let at = 0; at < count; at += 1) {
    if (at > 0) await open();
    const download = page.waitForEvent("download");
    await items.nth(at).click();
    const file = await download;
    files.push({ name: file.suggestedFilename(), path: await file.path() });
    if (folder) {
      await mkdir(folder, { recursive: true });
      await file.saveAs(join(folder, file.suggestedFilename()));
    }
    await page.getByRole("button", { name: "Cetak" }).and(page.locator(":enabled")).waitFor();
  }
  return files;
}

/** Names of what {@link printedFiles} prints. */
export const printed = async (page: Page): Promise<string[]> => (await printedFiles(page)).map(({ name }) => name);

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

/** Hands over the first result that waits for it on the rater's home page. */
export async function handOverNext(rater: Page): Promise<void> {
  await rater
    .getByRole("link", { name: /^Serahkan hasil/ })
    .first()
    .click();
  await rater.getByRole("button", { name: "Serahkan hasil" }).first().click();
  await confirm(rater, "Serahkan hasil");
  await rater.getByText("Diserahkan").first().waitFor();
}
