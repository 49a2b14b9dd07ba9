import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { confirm, keep } from "../../api/testing/pageSteps.ts";
import { assertAccessible, startProduct, type Product } from "../../api/testing/product.ts";
import { acknowledge, printedFiles, setUnitPredicate } from "./steps.ts";

/** Officials of Bungo: the head of an agency, who rates in it, who reads a result, who keeps the region's order. */
const head = /^Pimpinan, pejabat penilai/;
const rater = /^Pengelola kinerja/;
const smallTeam = /Menilai tim kecil/;
const readsResult = /menunggu dibaca/;
const administrator = /^Administrator/;
const wide = { width: 1440, height: 900 };

let product: Product;
before(async () => {
  product = await startProduct({ regions: ["bungo"], employees: 150 });
});
after(() => product.stop());

async function openBoard(page: Page): Promise<void> {
  await page.goto("/calibrations");
  await page
    .getByRole("link", { name: /Dinas Kesehatan/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Papan predikat" }).waitFor();
}

/** The agency's row of the report of predicates, once it counts so many people; whatever it counts when absent. */
async function counted(people = "\\d+"): Promise<number> {
  const page = await product.as(administrator, wide);
  await page.goto("/reports");
  await page.getByRole("tab", { name: "Sebaran predikat" }).click();
  const row = page.getByRole("row", { name: new RegExp(`^Dinas Kesehatan\\s+${people}\\b`) }).first();
  await row.waitFor();
  await keep(page, "bungo-distribution");
  return Number(/\d+/.exec(await row.innerText())?.[0]);
}

describe("a quarter in Bungo, from calibration to report (8.5)", () => {
  const moved = "Winda Karim";
  let delivered = "";
  let hash = "";

  it("the head above sets a unit's predicate with its rationale (R-ORG-04, R-ORG-05)", async () => {
    const page = await product.as(head, wide);
    await setUnitPredicate(page, "Puskesmas Pelepat", "Rencana aksi triwulan ini berjalan menurut target.");
    await assertAccessible(page, "unit with its predicates");
    await keep(page, "bungo-outcome");
  });

  it("a calibration: one proposal declined with a note, made anew and agreed, then the results are settled (R-DS-07)", async () => {
    const page = await product.as(head, wide);
    const propose = async (reason: string): Promise<void> => {
      await openBoard(page);
      await page
        .getByRole("button", { name: new RegExp(`^Pindahkan ${moved}`) })
        .first()
        .focus();
      await page.keyboard.press("ArrowLeft");
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox", { name: /Alasan/ }).fill(reason);
      await keep(page, "bungo-proposal");
      await dialog.getByRole("button", { name: "Usulkan" }).click();
      await dialog.waitFor({ state: "hidden" });
      await page.getByText(reason).first().waitFor();
    };
    const answer = async (note: string, deed: "Setuju" | "Tolak"): Promise<void> => {
      const asked = await product.as(rater, wide);
      await asked.goto("/calibrations");
      await asked.getByLabel("Catatan Anda").first().fill(note);
      await keep(asked, "bungo-asked");
      await asked.getByRole("button", { name: deed, exact: true }).first().click();
      await asked.getByText("Tidak ada usulan yang menunggu jawaban Anda.").waitFor();
    };
    await openBoard(page);
    await page.getByRole("button", { name: "Batalkan usulan" }).first().click();
    await page
      .getByText(/Usulan dibatalkan/)
      .first()
      .waitFor();
    await propose("Diselaraskan dengan rekan setara.");
    await answer("Capaiannya menurut target.", "Tolak");
    await propose("Diselaraskan setelah dibicarakan dengan penilai.");
    await answer("Setuju setelah dibicarakan.", "Setuju");
    await openBoard(page);
    await assertAccessible(page, "board");
    await keep(page, "bungo-board");
    await page.getByRole("button", { name: "Tetapkan hasil kalibrasi" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").first().fill("Sebaran mengikuti capaian yang terbukti.");
    await keep(page, "bungo-settle");
    await dialog.getByRole("button", { name: "Tetapkan hasil kalibrasi" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page
      .getByText(/Ditetapkan/)
      .first()
      .waitFor();
    await keep(page, "bungo-settled");
  });

  it("the calibrated result is handed over, and the reports count it (features 3.25)", async () => {
    const before = await counted();
    const page = await product.as(rater, wide);
    await page.getByRole("link", { name: new RegExp(`^Serahkan hasil: ${moved}`) }).click();
    await page.getByText("Baik", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Serahkan hasil" }).first().click();
    await confirm(page, "Serahkan hasil");
    await page.getByText("Diserahkan").first().waitFor();
    await assertAccessible(page, "handed over");
    await keep(page, "bungo-calibrated");
    delivered = page.url();
    assert.equal(await counted(String(before + 1)), before + 1);
  });

  it("final results are reported in bulk, checked before (R-EW-04)", async () => {
    const page = await product.as(administrator, wide);
    await page.goto("/reports");
    await page.getByRole("tab", { name: "Pelaporan" }).click();
    await page.getByRole("button", { name: "Tampilkan hasil final" }).click();
    const report = page.getByRole("button", { name: /^Laporkan \d+ hasil/ });
    await report.waitFor();
    await keep(page, "bungo-report-check");
    await report.click();
    if (await page.getByRole("dialog").isVisible()) await page.getByRole("dialog").getByRole("button").last().click();
    await page
      .getByText(/[1-9]\d* hasil ditandai telah dilaporkan/)
      .first()
      .waitFor();
    await assertAccessible(page, "reported");
    await keep(page, "bungo-reported");
  });

  it("F6, F8 and F9 are printed on paper and as a sheet of cells, with the code that tells them genuine (features 3.9)", async () => {
    const page = await product.as(readsResult, wide);
    await page
      .getByRole("link", { name: /Baca dan terima hasil/ })
      .first()
      .click();
    await acknowledge(page);
    const files = await printedFiles(page);
    assert.equal(files.length, 6, "three forms in two formats");
    for (const { name, path } of files) {
      const bytes = await readFile(path);
      if (name.endsWith(".pdf")) {
        assert.equal(bytes.subarray(0, 5).toString(), "%PDF-", name);
        continue;
      }
      const parts = unzipSync(bytes);
      const text = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
      const cells = text("xl/worksheets/sheet1.xml").match(/<c /g)?.length ?? 0;
      assert.ok(cells > 40, `${name} has ${cells} cells`);
      hash =
        /Kode dokumen ([0-9a-f]{64})/.exec(text("xl/sharedStrings.xml") + text("xl/worksheets/sheet1.xml"))?.[1] ?? "";
      assert.notEqual(hash, "", name);
    }
  });

  it("a citizen who holds the paper checks its code without signing in, and learns no name (features 3.12)", async () => {
    const context = await (await product.as(readsResult)).context().browser()?.newContext({ locale: "id-ID" });
    assert.ok(context);
    const page = await context.newPage();
    const ask = async (code: string) => {
      await page.goto(`${product.origin}/layanan/verifikasi`);
      await page.getByLabel("Kode dokumen").fill(code);
      await page.getByRole("button", { name: "Periksa" }).click();
    };
    await ask(hash);
    await page.getByText("Dokumen asli", { exact: true }).waitFor();
    await page.getByText("Pemerintah Kabupaten Bungo").first().waitFor();
    const named = product.nameOf(readsResult).replace(/,.*$/, "");
    assert.equal((await page.locator("body").innerText()).includes(named), false, "no name of a person");
    await assertAccessible(page, "verification");
    await keep(page, "bungo-verified");
    await ask("0".repeat(64));
    await page.getByText("Dokumen tidak ditemukan").waitFor();
    await ask("12ab");
    await page.getByText("Kode tidak lengkap").waitFor();
    await context.close();
  });

  it("home, rating and result stand in English and in the dark", async () => {
    for (const look of [{ locale: "en-US" }, { colorScheme: "dark" as const }]) {
      const name = "locale" in look ? "english" : "dark";
      const page = await product.as(smallTeam, { ...wide, ...look });
      if (name === "english") await page.getByText("EN", { exact: true }).click();
      await page
        .getByRole("link", { name: /^(Beri penilaian|Rate)/ })
        .first()
        .waitFor();
      await assertAccessible(page, `home, ${name}`);
      await keep(page, `bungo-home-${name}`);
      await page
        .getByRole("link", { name: /^(Beri penilaian|Rate)/ })
        .first()
        .click();
      await page.getByRole("radio").first().waitFor();
      await assertAccessible(page, `rating, ${name}`);
      await keep(page, `bungo-rating-${name}`);
      const reader = await product.as(rater, { ...wide, ...look });
      if (name === "english") await reader.getByText("EN", { exact: true }).click();
      await reader.goto(delivered);
      await reader
        .getByText(/Predikat kinerja|Performance predicate/)
        .first()
        .waitFor();
      await assertAccessible(reader, `result, ${name}`);
      await keep(reader, `bungo-result-${name}`);
    }
  });

  it("a result that nobody answered is taken as received after its days (R-EW-02)", async () => {
    await product.moveTo("2027-01-04");
    const page = await product.as(rater, wide);
    await page.goto(delivered);
    await page
      .getByText(/dianggap diterima/i)
      .first()
      .waitFor();
    await assertAccessible(page, "taken as received");
    await keep(page, "bungo-deemed");
  });
});
