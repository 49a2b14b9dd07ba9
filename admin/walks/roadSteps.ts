import type { Locator, Page } from "playwright-core";
import { confirm } from "../../api/testing/pageSteps.ts";

/** The employee completes the draft that waits on their home page and submits it. */
export async function completeAndSubmit(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  await page
    .getByRole("link", { name: /Susun kontrak/ })
    .first()
    .click();
  await page.getByLabel("Rencana hasil kerja", { exact: true }).first().fill("Antrean layanan di loket berkurang");
  await look("contract form");
  await page
    .getByRole("button", { name: /Lampiran/ })
    .first()
    .click();
  for (const [at, text] of ["Aplikasi antrean", "Rekap bulanan kepada atasan", "Penghargaan unit"].entries()) {
    const lines = page.getByLabel("Satu baris untuk satu butir").nth(at);
    if ((await lines.inputValue()) === "") await lines.fill(text);
  }
  await page.getByRole("button", { name: /Periksa dan ajukan/ }).click();
  await page.getByRole("button", { name: "Ajukan", exact: true }).click();
  await page.waitForURL("**/show");
  await page.getByText("Diajukan").first().waitFor();
}

/** The rater agrees to the contract of somebody and sets it; that somebody comes home and signs it. */
export async function setAndSign(rater: Page, name: string, comeHome: () => Promise<Page>): Promise<Page> {
  await rater.getByRole("link", { name: new RegExp(`Tinjau kontrak: ${name}`) }).click();
  await rater.getByRole("button", { name: "Sepakati" }).click();
  await rater.getByRole("button", { name: "Tetapkan", exact: true }).click();
  await confirm(rater, "Tetapkan");
  await rater.getByText("Ditetapkan").first().waitFor();
  const page = await comeHome();
  await page.getByRole("link", { name: /Tanda tangani kontrak/ }).click();
  await page.getByRole("button", { name: "Tanda tangani" }).first().click();
  await confirm(page, "Tanda tangani");
  await page
    .getByRole("button", { name: "Catat realisasi" })
    .or(page.getByRole("link", { name: "Catat realisasi" }))
    .first()
    .waitFor();
  return page;
}

/** Records a realisation of a period with a link behind it. */
export async function record(page: Page, period: string): Promise<void> {
  await page.goto("/progress");
  await page.getByLabel(`Realisasi ${period}`).first().fill("450");
  await page.getByLabel("Apa yang dilakukan").first().fill("Loket kedua dibuka pada jam ramai.");
  await page.getByRole("button", { name: "Tambah tautan bukti" }).first().click();
  await page.getByLabel("Nama bukti").first().fill("Rekap buku kerja");
  await page.getByLabel("Tautan (https)").first().fill("https://contoh.go.id/rekap-buku-kerja");
  await page.getByRole("button", { name: "Simpan bukti" }).first().click();
  await page.getByRole("link", { name: "Rekap buku kerja" }).first().waitFor();
}

/** Corrects what was done in a row of the page of progress, and waits until it is kept: the rater looks at it next. */
export async function correct(page: Page, row: Locator, text: string): Promise<void> {
  const saved = page.waitForResponse((answer) => (answer.request().postData() ?? "").includes("RealizationRecord"));
  await row.getByLabel("Apa yang dilakukan").fill(text);
  await saved;
  await row.getByText("Tersimpan", { exact: true }).waitFor();
}

/** From the page of progress to the self-report, and hands it in. */
export async function handIn(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  await page.getByRole("link", { name: "Lanjut ke laporan diri" }).click();
  await page.getByRole("button", { name: "Serahkan laporan diri" }).first().click();
  await page.getByLabel("Apa yang tercapai").fill("Waktu tunggu loket turun setelah loket kedua dibuka.");
  await look("self-report");
  await page.getByRole("button", { name: "Serahkan laporan diri" }).first().click();
  await page.waitForURL("**/show");
  await page.getByText("Laporan diserahkan").first().waitFor();
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
