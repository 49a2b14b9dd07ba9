import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, startProduct, type Product } from "../../api/testing/product.ts";

/** Somebody with a draft that is not submitted yet. */
const employee = /rancangan kontrak yang belum diajukan/;

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.stop());

/** Keeps a picture where one was asked for. */
async function keep(page: Page, name: string): Promise<void> {
  const folder = process.env["KEEP_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

const draftOf = async (page: Page): Promise<void> => {
  await page
    .getByRole("link", { name: /Susun kontrak/ })
    .first()
    .click();
  await page.getByLabel("Rencana hasil kerja").first().waitFor();
};
const results = (page: Page) => page.getByLabel("Rencana hasil kerja");
const saved = (page: Page) => page.getByText("Tersimpan", { exact: true }).waitFor();

describe("a contract in two browsers", () => {
  it("two browsers editing the same contract lose nothing", async () => {
    const [first, second] = [await product.as(employee), await product.as(employee)];
    await draftOf(first);
    await draftOf(second);

    // Different fields: brought together without a question.
    await first.getByRole("button", { name: "Tambah hasil kerja utama" }).click();
    await results(first).last().fill("Arsip pelayanan tertata");
    await saved(first);
    await results(second).first().fill("Antrean loket menurut peramban kedua");
    await saved(second);
    await second.getByText(/disimpan di tempat lain ikut dimuat/).waitFor();
    const texts = async (page: Page) => Promise.all((await results(page).all()).map((field) => field.inputValue()));
    assert.ok((await texts(second)).includes("Arsip pelayanan tertata"));
    assert.ok((await texts(second)).includes("Antrean loket menurut peramban kedua"));

    // The same field: both texts are shown, and one is chosen or both are kept.
    await results(first).first().fill("Antrean loket menurut peramban pertama");
    const dialog = first.getByRole("dialog", { name: "Kontrak ini juga diubah di tempat lain" });
    await dialog.waitFor();
    await dialog.getByText("Antrean loket menurut peramban pertama", { exact: true }).last().waitFor();
    await dialog.getByText("Antrean loket menurut peramban kedua").waitFor();
    await assertAccessible(first, "two versions side by side");
    await keep(first, "merge");

    // Put off, nothing is lost either: what was written waits in this browser and is met again.
    await dialog.getByRole("button", { name: "Nanti saja" }).click();
    await first.reload();
    await first.getByRole("button", { name: "Pakai isian itu" }).click();
    await dialog.getByRole("radio", { name: "Pakai keduanya" }).check();
    await dialog.getByRole("button", { name: "Simpan pilihan ini" }).click();
    await saved(first);

    await second.reload();
    await results(second).first().waitFor();
    const all = await texts(second);
    assert.ok(
      all.includes("Antrean loket menurut peramban kedua / Antrean loket menurut peramban pertama"),
      all.join("\n"),
    );
    assert.ok(all.includes("Arsip pelayanan tertata"));
  });
});

/** Seconds somebody needs who types slowly and thinks before each answer: to write into a field, and to press a button. */
const pace = { field: 40, press: 8 };

describe("the simple way to a contract (BGO-09)", () => {
  it("three results from nothing to submission: few fields, and less than ten minutes at a slow pace", async () => {
    const page = await product.as(employee);
    await page
      .getByRole("link", { name: /Susun kontrak/ })
      .first()
      .click();
    await page.getByRole("link", { name: "Selesai nanti" }).last().click();
    await page.getByRole("button", { name: "Langkah lain" }).click();
    await page.getByRole("menuitem", { name: "Tarik kembali" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Tarik kembali" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.goto("/contracts/create");

    const spent = { fields: 0, presses: 0 };
    const press = async (name: string | RegExp, at = 0): Promise<void> => {
      spent.presses += 1;
      await page.getByRole("button", { name, exact: true }).nth(at).click();
    };
    const write = async (label: string, at: number, text: string): Promise<void> => {
      spent.fields += 1;
      await page.getByLabel(label, { exact: true }).nth(at).fill(text);
    };
    await page.getByRole("button", { name: "Mulai dengan cara ringkas" }).waitFor({ timeout: 30_000 });
    await press("Mulai dengan cara ringkas");
    await page.getByLabel("Hasil kerja 1", { exact: true }).waitFor();
    await write("Hasil kerja 1", 0, "Permohonan layanan selesai lebih cepat");
    await press("Tambah hasil kerja");
    await write("Hasil kerja 2", 0, "Arsip layanan tertata dan mudah ditemukan");
    await press("Tambah hasil kerja");
    await write("Hasil kerja 3", 0, "Pemohon puas dengan layanan loket");
    await keep(page, "simple-results");
    await page.evaluate(() => window.scrollTo(0, 0));
    await assertAccessible(page, "simple way, results");
    await press("Lanjut");
    await write("Terlihat dari", 0, "Rata-rata waktu penyelesaian permohonan");
    await write("Terlihat dari", 1, "Persentase arsip yang tertata");
    await write("Terlihat dari", 2, "Indeks kepuasan pemohon");
    await press("Lanjut");
    const targets = [
      ["<= 3", "hari"],
      ["95", "%"],
      ["85", "poin"],
    ] as const;
    for (const [at, [target, unit]] of targets.entries()) {
      await write("Berapa", at, target);
      await write("Satuan", at, unit);
    }
    await keep(page, "simple-targets");
    await page.evaluate(() => window.scrollTo(0, 0));
    await assertAccessible(page, "simple way, targets");

    // The full form shows the same draft, and the way back loses nothing.
    await page.getByRole("button", { name: "Buka formulir lengkap" }).click();
    await page.getByLabel("Indikator", { exact: true }).first().waitFor();
    assert.equal(await page.getByLabel("Indikator", { exact: true }).nth(2).inputValue(), "Indeks kepuasan pemohon");
    await page.goBack();

    await press("Lanjut");

    await page.getByText("Isi kontrak lengkap dan siap diajukan.").waitFor();
    await keep(page, "simple-check");
    await page.evaluate(() => window.scrollTo(0, 0));
    await assertAccessible(page, "simple way, check");
    await press("Ajukan");
    await page.waitForURL("**/show");
    await page.getByText("Diajukan").first().waitFor();

    assert.ok(spent.fields <= 12, `${spent.fields} fields`);
    assert.ok(spent.presses <= 8, `${spent.presses} presses`);
    const seconds = spent.fields * pace.field + spent.presses * pace.press;
    assert.ok(seconds < 600, `${seconds} seconds at a slow pace`);
  });
});
