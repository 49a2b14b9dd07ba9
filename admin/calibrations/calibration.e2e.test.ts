import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { screenshot } from "../../api/testing/browser.ts";
import { assertAccessible, startProduct, type Product } from "../../api/testing/product.ts";

/** Where pictures are kept, when somebody wants to look. */
const pictures = process.env["CAPAIAN_PICTURES"];
const keep = async (page: Page, name: string): Promise<void> => {
  if (pictures !== undefined) await screenshot(page, pictures, name);
};

describe("calibration and predicates of units in the browser (R-ORG-04, R-DS-07, features 3.25, 3.34)", () => {
  let product: Product;
  let page: Page;
  const head = /^Pimpinan, pejabat penilai/;
  before(async () => {
    product = await startProduct();
    page = await product.as(head, { width: 1440 });
  });
  after(async () => {
    await product.stop();
  });

  it("opens the running calibration of the head's unit, with the live check above", async () => {
    await page.goto("/calibrations");
    await page.getByRole("link", { name: /Dinas/ }).first().click();
    await page.getByRole("heading", { name: "Papan predikat" }).waitFor();
    await page
      .getByText(/Capaian organisasi/)
      .first()
      .waitFor();
    await page.getByRole("heading", { name: "Kecenderungan penilai" }).waitFor();
    await keep(page, "board-1440");
    await assertAccessible(page, "board at 1440");
  });

  it("proposes by the keyboard alone, records it in the replay, and takes it back", async () => {
    const mover = page.getByRole("button", { name: /^Pindahkan / }).first();
    const name = (await mover.getAttribute("aria-label"))?.replace("Pindahkan ", "") ?? "";
    await mover.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem").first().waitFor();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await keep(page, "move-dialog");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await mover.focus();
    await page.keyboard.press("ArrowRight");
    await dialog.waitFor();
    const propose = dialog.getByRole("button", { name: "Usulkan" });
    await dialog.getByText(/^Masih perlu: .*alasan\.$/).waitFor();
    assert.ok(await propose.isDisabled(), "what is missing is told before anything is sent (R-RT-02)");
    await dialog.getByRole("status", { name: "Memuat…" }).waitFor({ state: "hidden" });
    const evidence = dialog.getByRole("combobox");
    for (let at = 0; at < (await evidence.count()); at += 1) {
      await evidence.nth(at).click();
      await page.getByRole("option").first().click();
    }
    await dialog.getByRole("textbox", { name: /Alasan/ }).fill("Diselaraskan dengan unit lain.");
    await propose.click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("Diselaraskan dengan unit lain.").first().waitFor();
    const undo = page.getByRole("listitem").filter({ hasText: name }).getByRole("button", { name: "Batalkan usulan" });
    await undo.first().click();
    await page.getByText(`Usulan dibatalkan: ${name}`).waitFor();
  });

  it("stays usable on a phone and in the dark, and so do the people one rates, with what is to be done (features 3.27)", async () => {
    const phone = await product.as(head, { width: 360, height: 780, colorScheme: "dark" });
    await phone.goto(page.url());
    await phone.getByRole("heading", { name: "Papan predikat" }).waitFor();
    await keep(phone, "board-360-dark");
    await assertAccessible(phone, "board at 360 px, dark");
    await phone.goto("/calibrations");
    await phone.getByRole("heading", { name: "Usulan yang menunggu jawaban Anda" }).waitFor();
    await keep(phone, "home-360-dark");
    await assertAccessible(phone, "calibrations at 360 px, dark");
    await phone.goto("/evaluations");
    await phone.getByText(/pegawai Anda nilai · .*menunggu penilaian Anda/).waitFor();
    await phone
      .getByRole("link", { name: /^Nilai / })
      .first()
      .waitFor();
    await keep(phone, "rated-360-dark");
    await assertAccessible(phone, "the people one rates at 360 px, dark");
  });

  it("says that nothing waits only once the answer has come", async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route("**/graphql", async (route) => {
      if (route.request().postData()?.includes("CalibrationProposals")) await held;
      await route.continue();
    });
    await page.goto("/calibrations");
    const section = page.getByRole("region", { name: "Usulan yang menunggu jawaban Anda" });
    await section.getByRole("status", { name: "Memuat…" }).waitFor();
    assert.equal(await section.getByText("Tidak ada usulan").count(), 0);
    answer();
    await section.getByText("Tidak ada usulan yang menunggu jawaban Anda.").waitFor();
    await page.unroute("**/graphql");
  });

  it("shows a unit's predicates over the year, who sets them, and why not for others", async () => {
    await page.goto("/orgUnits");
    await page
      .getByRole("link", { name: /Dinas Kesehatan/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Capaian kinerja organisasi" }).waitFor();
    await page.getByRole("button", { name: "Lihat", exact: true }).first().click();
    await page.getByRole("dialog").getByRole("alert").waitFor();
    await keep(page, "outcome-1440");
    await assertAccessible(page, "predicates of a unit");
    assert.equal(await page.getByRole("dialog").getByRole("button", { name: "Tetapkan" }).count(), 0);
  });
});
