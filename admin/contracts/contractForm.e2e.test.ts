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
  await page.getByRole("link", { name: /Susun kontrak/ }).first().click(); // prettier-ignore
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
