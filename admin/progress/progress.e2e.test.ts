import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, startProduct, type Product } from "../../api/testing/product.ts";

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.stop());

const employee = /periode berjalan menunggu realisasi/;
const note = "Apa yang dilakukan";

/** Keeps a picture where one was asked for. */
async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env["KEEP_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** The page of progress on a phone, at its first row. */
async function openProgress() {
  const page = await product.as(employee, { width: 360, height: 780 });
  await page.goto("/progress");
  await page.waitForURL("**/progress/ctr_*");
  const upload = page.getByText("Unggah foto atau berkas").first();
  await upload.waitFor();
  const name = await page.getByRole("group").filter({ has: upload }).first().getAttribute("aria-label");
  const row = page.getByRole("group", { name: name ?? "", exact: true });
  const value = row.getByLabel(/^Realisasi /);
  if ((await value.inputValue()) === "") {
    await value.fill("5");
    await row.getByText("Tersimpan", { exact: true }).waitFor();
  }
  return { page, row };
}

describe("progress on a phone, with a network that comes and goes", () => {
  it("sends a photo in two taps; a connection that breaks in the middle leaves a draft that goes on (R-UX-06)", async () => {
    const { page, row } = await openProgress();
    const photo = { name: "apel.png", mimeType: "image/png", buffer: Buffer.from("isi foto apel pagi") };
    let cut = true;
    await page.route("**/pending/**", (route) => (cut ? route.abort("internetdisconnected") : route.continue()));
    const chooser = page.waitForEvent("filechooser");
    await row.getByText("Unggah foto atau berkas").click();
    await (await chooser).setFiles(photo);
    await row.getByText(/apel\.png belum terkirim/).waitFor();
    await keep(page, "progress-cut-360");
    await page.reload();
    await page.getByText("Unggahan yang belum selesai:").waitFor();
    await page
      .getByText(/apel\.png/)
      .first()
      .waitFor();
    cut = false;
    await row.locator("input[type=file]").setInputFiles(photo);
    await row.getByRole("link", { name: "apel.png" }).waitFor();
    await row.getByText("Tanpa pemindaian").waitFor();
    await page.getByText("Unggahan yang belum selesai:").waitFor({ state: "detached" });
    await assertAccessible(page, "progress with a file");
    await keep(page, "progress-file-360");
    const download = page.waitForEvent("download");
    const href = await row.getByRole("link", { name: "apel.png" }).getAttribute("href");
    await page.goto(href ?? "");
    assert.equal((await download).suggestedFilename(), "apel.png");
    await page.context().close();
  });

  it("says of a link while it is typed that it cannot be opened, and keeps it all the same", async () => {
    const { page, row } = await openProgress();
    await row.getByRole("button", { name: "Tambah tautan bukti" }).click();
    await row.getByLabel("Nama bukti").fill("Berkas di jaringan kantor");
    await row.getByLabel("Tautan (https)").fill("https://10.0.0.8/berkas");
    await row.getByText("Tautan belum dapat diperiksa.").waitFor();
    await row.getByRole("button", { name: "Simpan bukti" }).click();
    await row.getByRole("link", { name: "Berkas di jaringan kantor" }).waitFor();
    await row.getByText("Belum diperiksa").waitFor();
    await page.context().close();
  });

  it("keeps what is written without a network, and loses neither of two texts (features 3.28)", async () => {
    const [first, second] = [await openProgress(), await openProgress()];
    await first.page.context().setOffline(true);
    await first.row.getByLabel(note).fill("Ditulis di lapangan tanpa jaringan");
    await first.row.getByText("Tersimpan di perangkat ini").waitFor();
    await keep(first.page, "progress-offline-360");

    const sent = second.page.waitForResponse((answer) =>
      (answer.request().postData() ?? "").includes("mutation RealizationRecord"),
    );
    await second.row.getByLabel(note).fill("Ditulis di kantor");
    await sent;
    await second.row.getByText("Tersimpan", { exact: true }).waitFor();

    await first.page.context().setOffline(false);
    await first.row.getByText("Baris ini juga diubah di tempat lain.").waitFor();
    await assertAccessible(first.page, "progress with two texts");
    await keep(first.page, "progress-conflict-360");
    await first.row.getByRole("button", { name: "Gabungkan keduanya" }).click();
    await first.row.getByText("Tersimpan", { exact: true }).waitFor();
    await second.page.reload();
    const both = "Ditulis di kantor\nDitulis di lapangan tanpa jaringan";
    assert.equal(await second.row.getByLabel(note).inputValue(), both);

    // Closed without a network and opened again, it is still there, and is sent once.
    await second.page.context().setOffline(true);
    await second.row.getByLabel("Sumber data").fill("Buku harian lapangan");
    await second.row.getByText("Tersimpan di perangkat ini").waitFor();
    await second.page.context().setOffline(false);
    await second.page.reload();
    await second.row.getByText("Tersimpan", { exact: true }).waitFor();
    assert.equal(await second.row.getByLabel("Sumber data").inputValue(), "Buku harian lapangan");
    await second.page.setViewportSize({ width: 1440, height: 900 });
    await keep(second.page, "progress-1440");
    await assertAccessible(second.page, "progress, wide");
  });

  it("keeps a self-report without a server, over a reload too, and brings two browsers together (features 3.28)", async () => {
    const open = async () => {
      const { page } = await openProgress();
      await page.getByRole("link", { name: "Lanjut ke laporan diri" }).click();
      await page.getByRole("button", { name: "Serahkan laporan diri" }).first().click();
      const narrative = page.getByLabel("Apa yang tercapai");
      await narrative.waitFor();
      return { page, narrative, obstacles: page.getByLabel("Kendala dan dukungan yang diperlukan") };
    };
    const [first, second] = [await open(), await open()];
    const saved = (page: Page) => page.getByText("Tersimpan", { exact: true }).waitFor();
    await first.page.route("**/graphql", (route) => route.abort("internetdisconnected"));
    await first.narrative.fill("Ditulis saat jaringan putus");
    await first.page.getByText("Tersimpan di perangkat ini, dikirim begitu tersambung").waitFor();
    await keep(first.page, "report-offline-360");
    await second.narrative.fill("Ditulis di kantor");
    await second.obstacles.fill("Antrean loket");
    await saved(second.page);

    await first.page.unroute("**/graphql");
    await first.page.reload();
    await first.page.getByText("Bagian ini juga diubah di tempat lain.").waitFor();
    assert.equal(await first.obstacles.inputValue(), "Antrean loket", "what only the other wrote is taken over");
    await assertAccessible(first.page, "self-report with two texts");
    await keep(first.page, "report-clash-360");
    await first.page.getByRole("button", { name: "Gabungkan keduanya" }).click();
    await saved(first.page);
    const both = "Ditulis di kantor\nDitulis saat jaringan putus";
    assert.equal(await first.narrative.inputValue(), both);

    // The other browser is a version behind: what it writes elsewhere in the form meets what was saved, without a question.
    await second.obstacles.fill("Antrean loket dan arsip");
    await saved(second.page);
    assert.equal(await second.narrative.inputValue(), both);
    await first.page.reload();
    await first.narrative.waitFor();
    assert.equal(await first.obstacles.inputValue(), "Antrean loket dan arsip");
  });

  it("loads a page again that was opened before a new build, when the next part is gone", async () => {
    const page = await product.as(employee);
    let replaced = true;
    page.on("request", (request) => (replaced &&= !request.isNavigationRequest()));
    await page.route("**/assets/*.js", (route) => (replaced ? route.fulfill({ status: 404 }) : route.continue()));
    await page.locator('a[href="/contracts"]').first().click();
    await page.getByRole("heading", { name: "Kontrak kinerja", level: 1 }).waitFor();
    assert.equal(replaced, false, "the page came anew");
    await page.context().close();
  });
});
